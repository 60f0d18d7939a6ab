import { daysBetween } from '../dates/calendar.ts';
import { inWords, meet } from '../dates/claim.ts';
import type { OutsideKnowledge } from '../dates/clues.ts';
import type { BlockId, DatedArticle } from '../model.ts';
import {
  enoughOf,
  likenessTo,
  type Rareness,
  readTopic,
  type Topic,
  topicOf,
  type WrittenTopic,
  writeTopic,
} from './same-event.ts';

/** Matches `quelques jours après que`, `a few days after`; not `dix jours après la`. */
const soonAfter =
  /(?:quelques|deux|trois) jours après (?:que|qu['’]|les?|la|l['’])|(?:a few|two|three) days after/iu;

/** Another article dates what it reports only when its own date is known within so many days. */
const narrowEnough = 3;
const least = { names: 2, weight: 1.6 };

/** A place where an article says that it was written soon after something; kept with the article. */
export interface AfterClue {
  block: BlockId;
  line: number;
  start: number;
  quote: string;
  /** What it was written after. */
  topic: WrittenTopic;
}

/** Where an article says so, in reading order. */
export function afterCluesIn({ blocks }: DatedArticle): AfterClue[] {
  return blocks.flatMap((block, place) => {
    const match = soonAfter.exec(block.text);
    if (!match) return [];
    const told = `${block.text.slice(match.index)} ${blocks[place + 1]?.text ?? ''}`;
    const at = { block: block.id, line: block.lines[0], start: match.index, quote: match[0] };
    return [{ ...at, topic: writeTopic(topicOf(told)) }];
  });
}

/** Which articles may report what a clue speaks of, by their place in the dossier, ascending. */
export type MayReport = (topic: Topic, weight: number) => number[];

/**
 * «quelques jours après que Mme X a…»: the article was written after a statement that another clipping reports,
 * and soon after it. Null where no clipping of a known date reports it.
 */
export function afterWhat(
  article: DatedArticle,
  clues: readonly AfterClue[],
  all: readonly DatedArticle[],
  mayReport: MayReport,
  rareness: Rareness,
): OutsideKnowledge['after'] {
  for (const { block, line, start, quote, topic: written } of clues) {
    const topic = readTopic(written);
    const other = mayReport(topic, least.weight)
      .flatMap((i) => all[i] ?? [])
      .find((each) => each !== article && canPrecede(each, article) && reports(each, topic, rareness));
    const after = other?.publication.notBefore;
    if (!other || !after) continue;
    const says = `The text says «${quote}» of what “${other.title.text}” reports, which was written between ${inWords(after)} and ${inWords(other.publication.notAfter ?? after)}.`;
    const at = { article: article.clipping.slug, block, line };
    const stretch = { start, end: start + quote.length, quote };
    return { day: after, evidence: [{ ...at, ...stretch, rule: 'after-event', says }], soon: true };
  }
  return null;
}

function canPrecede(
  { publication: { notBefore, notAfter } }: DatedArticle,
  { publication }: DatedArticle,
): boolean {
  if (!notBefore || !notAfter || daysBetween(notBefore, notAfter) > narrowEnough) return false;
  return meet([notBefore, null], [null, publication.notAfter]) !== null;
}

function reports(article: DatedArticle, topic: Topic, rareness: Rareness): boolean {
  const likeness = likenessTo(topic, rareness);
  return article.blocks.some((block) => enoughOf(likeness(topicOf(block.text)), least));
}
