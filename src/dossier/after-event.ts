import { daysBetween } from '../dates/calendar.ts';
import { inWords, meet } from '../dates/claim.ts';
import type { OutsideKnowledge } from '../dates/clues.ts';
import type { DatedArticle } from '../model.ts';
import { type Commonness, shared, topicOf } from './same-event.ts';

/** Matches `quelques jours après que`, `a few days after`; not `dix jours après la`. */
const soonAfter =
  /(?:quelques|deux|trois) jours après (?:que|qu['’]|les?|la|l['’])|(?:a few|two|three) days after/iu;

/** Another article dates what it reports only when its own date is known within so many days. */
const narrowEnough = 3;
const least = { names: 2, weight: 1.6 };

/**
 * «quelques jours après que Mme X a…»: the article was written after a statement that another clipping reports,
 * and soon after it. Null where no clipping of a known date reports it.
 */
export function afterWhat(
  article: DatedArticle,
  all: readonly DatedArticle[],
  commonness: Commonness,
): OutsideKnowledge['after'] {
  for (const [place, block] of article.blocks.entries()) {
    const match = soonAfter.exec(block.text);
    if (!match) continue;
    const topic = topicOf(`${block.text.slice(match.index)} ${article.blocks[place + 1]?.text ?? ''}`);
    const other = all.find(
      (each) => each !== article && canPrecede(each, article) && reports(each, topic, commonness),
    );
    const after = other?.publication.notBefore;
    if (!other || !after) continue;
    const [quote] = match;
    const says = `The text says «${quote}» of what “${other.title.text}” reports, which was written between ${inWords(after)} and ${inWords(other.publication.notAfter ?? after)}.`;
    const at = { article: article.clipping.slug, block: block.id, line: block.lines[0] };
    const stretch = { start: match.index, end: match.index + quote.length, quote };
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

function reports(article: DatedArticle, topic: ReturnType<typeof topicOf>, commonness: Commonness): boolean {
  return article.blocks.some((block) => {
    const { names, weight } = shared(topic, topicOf(block.text), commonness);
    return names >= least.names && weight >= least.weight;
  });
}
