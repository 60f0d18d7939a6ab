import type { Language } from '../../model.ts';
import type { CatalogueArticle } from '../catalogue.ts';
import { demanded, excludedPages, type Match, matchPages } from '../match.ts';
import { type ArticleText, wordsShown } from '../passages.ts';
import { type Term, wordsAsked } from '../query.ts';
import { nearness } from '../verbatim.ts';
import { type Ask, begunWords, withoutShortBeginning } from './begun-words.ts';
import { type Engine, engineOver, pageName } from './engine.ts';
import { readParts } from './parts.ts';
import { openShard, type Shard, type Source } from './shard.ts';

/** One article that answers the query, in the language that answers best and in all that do. */
export interface Found {
  article: CatalogueArticle;
  language: Language;
  match: Match;
  languages: Language[];
  text: () => Promise<ArticleText>;
}

/** The opened search: catalogue and engines of the dossier's languages. */
export interface Search {
  languages: Language[];
  articles: CatalogueArticle[];
  find(terms: Term[], preferred: Language): Promise<Found[]>;
}

/** A score this much lower in the reader's language is held for equal. */
const NEAR_TIE = 0.85;

/** Opens the search; fails as a whole when a part of it cannot be read. */
export async function openSearch(source: Source): Promise<Search> {
  const parts = await readParts(source);
  const shards = parts.flatMap(({ engine, bundles }) => bundles.map((bundle) => ({ engine, bundle })));
  const opened = await Promise.all(shards.map(({ engine, bundle }) => openShard(bundle, engine, source)));
  const engines = byLanguage(opened);
  const byPage = new Map<string, CatalogueArticle>();
  let number = 0;
  for (const { bundles, articles } of parts) {
    for (const { language } of bundles) {
      for (const article of articles) {
        const page = article.in[language];
        if (page !== undefined) byPage.set(pageName(number, page), article);
      }
      number++;
    }
  }
  return {
    languages: engines.map(({ language }) => language),
    articles: parts.flatMap(({ articles }) => articles),
    async find(terms, preferred) {
      const words = wordsAsked(terms);
      await Promise.all(engines.map((engine) => engine.prepare(words)));
      const excluded = new Set(
        engines.flatMap((engine) => [...excludedPages(terms, (word) => engine.postings(word))]),
      );
      const banned = new Set([...excluded].map((page) => byPage.get(page)));
      const matches = (asked: Term[], ask: Ask) =>
        engines
          .flatMap((engine) => matchIn(engine, engines, asked, ask).map((match) => ({ engine, match })))
          .map(({ engine, match }) => ({ engine, match, article: byPage.get(match.page) }))
          .filter(({ article }) => !banned.has(article));
      const settled = matches(terms, asIndexed);
      if (settled.length) return exactFirst(merge(settled, preferred));
      const early = withoutShortBeginning(terms);
      const hits = early ? matches(early, asIndexed) : matches(terms, await begunWords(engines, terms));
      return exactFirst(merge(hits, preferred));
    },
  };
}

function byLanguage(opened: Shard[]): Engine[] {
  const languages = [...new Set(opened.map(({ bundle }) => bundle.language))];
  return languages.map((language) => {
    const own = [...opened.entries()].filter(([, { bundle }]) => bundle.language === language);
    return engineOver(language, new Map(own));
  });
}

/** The first answers, whose texts are read to be shown anyway, and a few that may come to stand among them. */
const FIRST = 12;

/**
 * Of the first answers those that have the very words before those that have others of the same stem; more of a word
 * adds less and less, and so does what only looks like it.
 */
async function exactFirst(found: Found[]): Promise<Found[]> {
  if (found.length < 2) return found;
  const first = await Promise.all(
    found.slice(0, FIRST).map(async (one) => {
      const { demands, share } = nearness(wordsShown(await one.text()), one.match);
      return { one, demands, score: one.match.score * Math.sqrt(share) };
    }),
  );
  first.sort((a, b) => b.demands - a.demands || b.score - a.score);
  return [...first.map(({ one }) => one), ...found.slice(FIRST)];
}

const asIndexed: Ask = (engine, word) => engine.postings(word);

function matchIn(engine: Engine, engines: Engine[], terms: Term[], ask: Ask): Match[] {
  if (!demanded(terms, engine.language).length) return [];
  const others = engines.filter((other) => other !== engine);
  const exactElsewhere = (word: string) => others.some((other) => isExact(other, word));
  return matchPages(terms, engine.language, (word) => ask(engine, word), exactElsewhere);
}

function isExact(engine: Engine, word: string): boolean {
  const { stem, pages } = engine.postings(word);
  return [...pages.values()].some((hit) => hit.places.some((place) => place.stem === stem));
}

type Hit = { engine: Engine; match: Match; article: CatalogueArticle | undefined };

/** One entry per article: the better score wins, near-ties go to the reader's language. Best first. */
function merge(hits: Hit[], preferred: Language): Found[] {
  const byArticle = new Map<CatalogueArticle, Hit[]>();
  for (const hit of hits)
    if (hit.article) byArticle.set(hit.article, [...(byArticle.get(hit.article) ?? []), hit]);
  const weight = (hit: Hit) => hit.match.score * (hit.engine.language === preferred ? 1 : NEAR_TIE);
  const found = [...byArticle].map(([article, answers]) => {
    const [best] = answers.sort((a, b) => weight(b) - weight(a));
    return { article, best, languages: answers.map((hit) => hit.engine.language) };
  });
  return found
    .flatMap(({ article, best, languages }) =>
      best
        ? [
            {
              article,
              languages,
              language: best.engine.language,
              match: best.match,
              text: () => best.engine.text(best.match.page),
            },
          ]
        : [],
    )
    .sort((a, b) => b.match.score - a.match.score || (a.article.sort < b.article.sort ? -1 : 1));
}
