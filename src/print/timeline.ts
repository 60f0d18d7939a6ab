import { shortened } from '../language/shortened.ts';
import type { Article, DossierEvent } from '../model.ts';
import { isOriginal } from './article-pages.ts';
import type { Stretch } from './digest.ts';
import type { Pair, PrintedTelling, Run, TimelineEntry } from './printed.ts';
import { sentenceAcross } from './sentence-pairs.ts';
import { date, inOneColumn, isLong, none, run, type Setting, shownOf } from './setting.ts';

type Place = PrintedTelling['places'][number];
type EventMention = DossierEvent['mentions'][number];

/** A sentence in brief: three lines of a column. */
const BRIEF = 120;

/** A sentence that tells of a day, and every place where it stands. */
interface Telling {
  mention: EventMention;
  article: Article;
  places: Place[];
}

/** Every dated happening with each sentence that tells it, once, and the places where it stands. */
export function printTimeline(
  setting: Setting,
  events: readonly DossierEvent[],
  stretch: Stretch,
): TimelineEntry[] {
  return entriesOf(setting, events, stretch, (tellings) =>
    tellings.map((telling) => printTelling(setting, telling)),
  );
}

/** The same in brief: of each day one sentence of so many articles, and where the others stand. */
export function printKeyDates(
  setting: Setting,
  events: readonly DossierEvent[],
  most: number,
): TimelineEntry[] {
  const all = { from: 0, to: setting.dossier.articles.length };
  return entriesOf(setting, events, all, (tellings) => {
    const firsts = tellings.filter(
      ({ article }, i) => tellings.findIndex((other) => other.article === article) === i,
    );
    const told = firsts.slice(0, most);
    const others = tellings.filter((telling) => !told.includes(telling)).flatMap(({ places }) => places);
    const shown = told.map((telling) => inBrief(printTelling(setting, telling)));
    if (others.length === 0) return shown;
    return [...shown, { sentence: none(), missing: null, breakable: false, places: distinct(others) }];
  });
}

function inBrief(telling: PrintedTelling): PrintedTelling {
  const cut = (one: Run | null) => one && { ...one, text: shortened(one.text, BRIEF) };
  const { source, target } = telling.sentence;
  return { ...telling, sentence: { source: cut(source), target: cut(target) } };
}

function entriesOf(
  setting: Setting,
  events: readonly DossierEvent[],
  stretch: Stretch,
  print: (tellings: readonly Telling[]) => PrintedTelling[],
): TimelineEntry[] {
  const articles = new Map(
    setting.dossier.articles.flatMap((article, i) =>
      i < stretch.from || i >= stretch.to
        ? []
        : [[article.clipping.slug, { article, number: i + 1 }] as const],
    ),
  );
  return events.flatMap((event) => {
    const tellings = tellingsOf(event, articles);
    if (tellings.length === 0) return [];
    const day = shownOf(setting, {
      source: date(setting, event.claim, setting.sourceWords),
      target: date(setting, event.claim, setting.targetWords),
    });
    return [{ date: day, tellings: print(tellings) }];
  });
}

/** Two happenings of one day are two sentences: only a sentence that stands in several places is told once. */
function tellingsOf(
  { mentions }: DossierEvent,
  articles: ReadonlyMap<string, { article: Article; number: number }>,
): Telling[] {
  const tellings = new Map<string, Telling>();
  for (const mention of mentions) {
    const home = articles.get(mention.article);
    if (home?.article.blocks.some(({ id }) => id === mention.block) !== true) continue;
    const place = { key: `${home.number}.${mention.block.replace(/^\D+/, '')}`, number: home.number };
    const content = mention.sentence
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const known = tellings.get(content);
    if (known) known.places.push(place);
    else tellings.set(content, { mention, article: home.article, places: [place] });
  }
  return [...tellings.values()].map((telling) => ({ ...telling, places: distinct(telling.places) }));
}

function distinct(places: readonly Place[]): Place[] {
  return places.filter(({ key }, i) => places.findIndex((other) => other.key === key) === i);
}

function printTelling(setting: Setting, { article, mention, places }: Telling): PrintedTelling {
  const sentence = inOneColumn(setting, sentencePair(setting, article, mention));
  return { sentence, missing: missingOf(setting, article, mention), breakable: isLong(sentence), places };
}

/** The sentence that tells it, and the one of the translation where it is certain which. */
function sentencePair(setting: Setting, article: Article, mention: EventMention): Pair<Run> {
  const own = run(setting, mention.sentence, article.clipping.language);
  if (isOriginal(article)) return { source: null, target: own };
  const block = article.blocks.find(({ id }) => id === mention.block);
  const translation = article.translations[mention.block];
  const reliable =
    translation !== undefined && translation.state !== 'missing' && translation.state !== 'stale';
  const across = block && reliable ? sentenceAcross(block.text, mention.sentence, translation.text) : null;
  const target = across === null ? null : run(setting, across, setting.target);
  if (setting.shown === 'target')
    return target === null ? { source: own, target: null } : { source: null, target };
  return shownOf(setting, { source: own, target });
}

function missingOf(setting: Setting, article: Article, { block }: EventMention): Run | null {
  const { flags, language } = setting.targetWords;
  const state = article.translations[block]?.state ?? 'missing';
  const unusable = state === 'missing' || state === 'stale' ? flags[state] : undefined;
  if (setting.shown === 'source' || isOriginal(article) || unusable === undefined) return null;
  return run(setting, unusable, language);
}
