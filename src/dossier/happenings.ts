import { isPhotograph } from '../dates/photograph.ts';
import type { BlockId, DatedArticle, Mention } from '../model.ts';
import { readTopic, type Topic, topicAround, type WrittenTopic } from './same-event.ts';
import { type StemIndex, stemIndex } from './stem-index.ts';
import type { StemNumbers } from './stem-numbers.ts';

/** A day that an article names of something that it tells; kept with the article. */
export interface Told extends Pick<Mention, 'start' | 'end' | 'surface' | 'kind'> {
  block: BlockId;
  /** Line of the clipping. */
  line: number;
  edtf: string;
  /** What its sentence speaks of. */
  topic: WrittenTopic;
}

/** An article that names more days is a table; others are not dated by it. */
const mostMentions = 2000;

/** What an article tells of days, captions apart. */
export function toldIn(article: DatedArticle): Told[] {
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  return article.mentions
    .slice(0, mostMentions)
    .flatMap(({ block: id, start, end, surface, kind, claim }) => {
      const block = blocks.get(id);
      if (!block || isPhotograph(block) || claim.role !== 'event') return [];
      const topic = topicAround(article, block, start);
      return [{ block: id, line: block.lines[0], start, end, surface, kind, edtf: claim.edtf, topic }];
    });
}

/** What one article tells of one day. */
export interface Happening {
  article: DatedArticle;
  told: Told;
  /** The day, told in full, and how many tell of it before. */
  onDay: { day: string; before: number } | null;
  /** Day and month where no year is known: `04-13`; and how many tell of it before. */
  onMonthDay: { monthDay: string; before: number } | null;
  /** Every day that it may be. */
  days: string[];
  /** What its sentence speaks of. */
  topic(): Topic;
}

/** The happenings of a dossier, in order of article and text. */
export interface Happenings {
  all: readonly Happening[];
  /** Those that may answer a question, by the stems that were asked for; each kind of question has its own. */
  indexFor(question: string, mayAnswer: (happening: Happening) => boolean): StemIndex;
}

/** Matches `2021-04-13`; not `2021-04`. */
const isoDay = /\d{4}-\d\d-\d\d/g;
const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf);

/** Gathers what the articles tell of days, to be found by the stems that have `numbers`. */
export function gatherHappenings(
  articles: readonly DatedArticle[],
  toldOf: (article: DatedArticle) => readonly Told[],
  numbers: StemNumbers,
  stemsOf: (told: Told) => readonly number[],
): Happenings {
  const tellers = new Map<string, number>();
  const counted = (key: string): number => {
    const before = tellers.get(key) ?? 0;
    tellers.set(key, before + 1);
    return before;
  };
  const all: Happening[] = [];
  for (const article of articles) {
    for (const told of toldOf(article)) {
      const { edtf, kind } = told;
      const days = isDay(edtf) ? [edtf] : (edtf.match(isoDay) ?? []);
      const full = kind === 'day' && isDay(edtf);
      const monthDay = edtf.startsWith('XXXX-') ? edtf.slice('XXXX-'.length) : undefined;
      all.push({
        article,
        told,
        days,
        topic: once(told),
        onDay: full ? { day: edtf, before: counted(edtf) } : null,
        onMonthDay: monthDay === undefined ? null : { monthDay, before: counted(monthDay) },
      });
    }
  }
  const indexes = new Map<string, StemIndex>();
  return {
    all,
    indexFor(question, mayAnswer) {
      const texts = () => all.map((happening) => (mayAnswer(happening) ? stemsOf(happening.told) : []));
      const index = indexes.get(question) ?? stemIndex(texts(), numbers);
      indexes.set(question, index);
      return index;
    },
  };
}

/** Of thousands of happenings few are ever compared, some of them often. */
function once({ topic }: Told): () => Topic {
  let known: Topic | undefined;
  return () => {
    known ??= readTopic(topic);
    return known;
  };
}
