import { sameWords } from '../language/same-words.ts';
import { sentenceAcross } from '../language/sentence-across.ts';
import { shortened } from '../language/shortened.ts';
import type { Article, DossierEvent } from '../model.ts';
import { isOriginal } from './article-pages.ts';
import type { Stretch } from './digest.ts';
import type { Pair, PrintedTelling, Run, TimelineEntry } from './printed.ts';
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
    const shown = told.map((telling) => printBriefly(setting, telling));
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
    const content = sameWords(mention.sentence);
    const known = tellings.get(content);
    if (known) {
      known.places.push(place);
      // of papers that print one dispatch the one whose text is translated speaks for all
      if (isMissing(known.article, known.mention) && !isMissing(home.article, mention))
        Object.assign(known, { article: home.article, mention });
    } else tellings.set(content, { mention, article: home.article, places: [place] });
  }
  return [...tellings.values()].map((telling) => ({ ...telling, places: distinct(telling.places) }));
}

function isMissing({ translations }: Article, { block }: EventMention): boolean {
  return (translations[block]?.state ?? 'missing') === 'missing';
}

function distinct(places: readonly Place[]): Place[] {
  return places.filter(({ key }, i) => places.findIndex((other) => other.key === key) === i);
}

function printTelling(setting: Setting, telling: Telling): PrintedTelling {
  return printPair(setting, telling, translationOf(setting, telling));
}

/** A sentence of three lines; a whole paragraph could be cut before its sentence begins, so its place alone is told. */
function printBriefly(setting: Setting, telling: Telling): PrintedTelling {
  const { text, state } = translationOf(setting, telling);
  return inBrief(printPair(setting, telling, { state, text: state === 'whole' ? null : text }));
}

function printPair(setting: Setting, telling: Telling, translated: Translated): PrintedTelling {
  const sentence = inOneColumn(setting, sentencePair(setting, telling, translated.text));
  const missing = missingOf(setting, translated);
  return { sentence, missing, breakable: isLong(sentence), places: telling.places };
}

/** What of a translation stands beside a sentence. */
interface Translated {
  /** The sentence, else the whole paragraph. */
  text: string | null;
  /** `whole`: it is not certain which of its sentences; the others have no text. */
  state: 'sentence' | 'whole' | 'missing' | 'stale' | 'original';
}

/** The translation of the sentence; all of its paragraph where it is not certain which sentence it is. */
function translationOf(setting: Setting, { article, mention }: Telling): Translated {
  if (isOriginal(article)) return { text: null, state: 'original' };
  const block = article.blocks.find(({ id }) => id === mention.block);
  const { text, state } = article.translations[mention.block] ?? { text: '', state: 'missing' };
  if (block === undefined || state === 'missing' || text.trim() === '')
    return { text: null, state: 'missing' };
  if (state === 'stale') return { text: null, state };
  const original = { text: block.text, language: article.clipping.language };
  const across = sentenceAcross(original, mention.sentence, { text, language: setting.target });
  return across === undefined ? { text, state: 'whole' } : { text: across, state: 'sentence' };
}

function sentencePair(setting: Setting, { article, mention }: Telling, translated: string | null): Pair<Run> {
  const own = run(setting, mention.sentence, article.clipping.language);
  if (isOriginal(article)) return { source: null, target: own };
  const target = translated === null ? null : run(setting, translated, setting.target);
  if (setting.shown === 'target')
    return target === null ? { source: own, target: null } : { source: null, target };
  return shownOf(setting, { source: own, target });
}

function missingOf(setting: Setting, { text, state }: Translated): Run | null {
  const { flags, inParagraph, language } = setting.targetWords;
  if (setting.shown === 'source' || state === 'original' || text !== null) return null;
  const said = state === 'missing' || state === 'stale' ? flags[state] : inParagraph;
  return said === undefined ? null : run(setting, said, language);
}
