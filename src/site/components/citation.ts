import { dateInWords } from '../../language/date-words.ts';
import { typeset } from '../../language/typography.ts';
import { withinItself } from '../../language/within-itself.ts';
import type { Article } from '../../model.ts';
import type { Edition, Leaf, OwnLeaf } from '../edition.ts';
import { shownHeadlines } from './bilingual.ts';
import { dateLocale, edtfInWords } from './date-text.ts';

/** How an article is cited, as plain text: outlet, headline, its translation, date. */
export function citation(article: Article, leaf: OwnLeaf): string {
  const { source, translated } = shownHeadlines(article, leaf.site.dossier.settings.targetLanguage);
  const headline = withinItself(source);
  const quoted =
    article.clipping.language === 'fr' ? `«\u00a0${innerQuotes(headline)}\u00a0»` : `“${headline}”`;
  const named = translated === undefined ? quoted : `${quoted} [${withinItself(translated)}]`;
  return present([
    withinItself(article.outlet?.text ?? ''),
    named,
    dateInWords(article.publication, dateLocale(leaf)),
  ]);
}

/** The end of every citation: the dossier that the article stands in. Worked out once for all of its articles. */
export function citedIn(leaf: Leaf): string {
  const before = cited.get(leaf.edition);
  if (before !== undefined) return before;
  const { settings } = leaf.site.dossier;
  const dossier = present([
    typeset(settings.title.target, settings.targetLanguage),
    settings.compiler && typeset(settings.compiler, settings.targetLanguage),
    settings.issued && edtfInWords(settings.issued, leaf),
  ]);
  const text = `; in: ${dossier}.`;
  cited.set(leaf.edition, text);
  return text;
}

const cited = new WeakMap<Edition, string>();

const present = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

/** Quotation marks within a quotation are curly, in French too: matches «\u00a0oui\u00a0», not a lone «. */
const innerQuotes = (title: string): string => title.replace(/«\s*([^«»]*?)\s*»/g, '“$1”');
