import { weekdayOf } from '../dates/calendar.ts';
import { isPhotograph } from '../dates/photograph.ts';
import type { Block, DatedArticle, Mention } from '../model.ts';
import { contextOf, type Topic, topicOf } from './same-event.ts';

/** A day that an article names of something that it tells. */
export interface Happening {
  article: DatedArticle;
  block: Block;
  mention: Mention;
}

/** The happenings of a dossier, to be found by their day without going through all of them. */
export interface Happenings {
  /** Told with their full date, by ISO day. */
  onDay: ReadonlyMap<string, Happening[]>;
  /** Told with day and month, or with a weekday that may be that day: by `MM-DD`, with the full day where known. */
  onMonthDay: ReadonlyMap<string, { happening: Happening; day: string | null }[]>;
  /** ISO days of `onDay` by weekday, Monday 1. */
  daysByWeekday: ReadonlyMap<number, string[]>;
  /** What the sentence at an offset of a block speaks of. */
  topic(article: DatedArticle, block: Block, offset: number): Topic;
}

/** Matches `2021-04-13`; not `2021-04`. */
const isoDay = /\d{4}-\d\d-\d\d/g;

/** Gathers what the articles tell of days, captions apart. */
export function gatherHappenings(articles: readonly DatedArticle[], known: TopicCache): Happenings {
  const onDay = new Map<string, Happening[]>();
  const onMonthDay = new Map<string, { happening: Happening; day: string | null }[]>();
  for (const article of articles) {
    const blocks = new Map(article.blocks.map((block) => [block.id, block]));
    for (const mention of article.mentions) {
      const block = blocks.get(mention.block);
      if (!block || isPhotograph(block) || mention.claim.role !== 'event') continue;
      const happening = { article, block, mention };
      const { edtf } = mention.claim;
      if (edtf.startsWith('XXXX-')) push(onMonthDay, edtf.slice(5), { happening, day: null });
      for (const day of edtf.match(isoDay) ?? []) {
        push(onMonthDay, day.slice(5), { happening, day });
        if (mention.kind === 'day' && edtf === day) push(onDay, day, happening);
      }
    }
  }
  const daysByWeekday = new Map<number, string[]>();
  for (const day of [...onDay.keys()].sort()) push(daysByWeekday, weekdayOf(day), day);
  return { onDay, onMonthDay, daysByWeekday, topic: known.topic };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Topics of sentences, read once for all rounds. */
export interface TopicCache {
  topic(article: DatedArticle, block: Block, offset: number): Topic;
}

/** A cache that lives as long as one dating of a dossier. */
export function topicCache(): TopicCache {
  const known = new Map<Block, Map<number, Topic>>();
  return {
    topic(article, block, offset) {
      const ofBlock = known.get(block) ?? new Map<number, Topic>();
      known.set(block, ofBlock);
      const topic = ofBlock.get(offset) ?? topicOf(contextOf(article, block, offset));
      ofBlock.set(offset, topic);
      return topic;
    },
  };
}
