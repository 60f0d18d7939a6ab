import { dateLanguage } from '../dates/date-language.ts';
import { isPhotograph } from '../dates/photograph.ts';
import { partAround, sentencesOf } from '../language/sentences.ts';
import type { Block, DateClaim, DatedArticle, DossierEvent, Mention } from '../model.ts';

/** A day, or days from and to; a month or a guess at a day is no point of a timeline. */
const dated = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/;

/** What one article tells of one day: a function of the article alone, so it can be kept. */
export interface Telling {
  claim: DateClaim;
  mention: DossierEvent['mentions'][number];
}

/** An article that names more days is a table, and its sentences would be copied for each. */
const mostMentions = 5000;

/** What an article tells of days. Captions date their photograph, not the news, and are left out. */
export function tellingsIn(article: DatedArticle): Telling[] {
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  return article.mentions.slice(0, mostMentions).flatMap((mention) => {
    const block = blocks.get(mention.block);
    if (!block || !isHappening(block, mention) || isOwnDate(article, mention)) return [];
    const told = tell(article, block, mention);
    return asksOnly(told.sentence) ? [] : [{ claim: mention.claim, mention: told }];
  });
}

/**
 * The dated happenings of a dossier by day: what several articles say of one day is one event, with the sentences
 * that say so.
 */
export function buildTimeline(
  articles: readonly DatedArticle[],
  tellingsOf: (article: DatedArticle) => readonly Telling[] = tellingsIn,
): DossierEvent[] {
  const events = new Map<string, { event: DossierEvent; claims: DateClaim[] }>();
  for (const article of articles) {
    for (const { claim, mention } of tellingsOf(article)) {
      const known = events.get(claim.edtf);
      if (known) {
        known.event.mentions.push(mention);
        known.claims.push(claim);
        join(known.event.claim, claim);
      } else {
        const id = `e${claim.edtf.replace('/', '_')}`;
        const claims = [claim];
        const event = { id, claim: eventClaim(claim, claims), mentions: [mention] };
        events.set(claim.edtf, { event, claims });
      }
    }
  }
  const all = [...events.values()].map(({ event }) => event);
  return all.sort((a, b) => (a.claim.edtf < b.claim.edtf ? -1 : 1));
}

/** Dates that a page or an agency sets on its own text; they tell of no event. */
const ownDates = new Set(['head-stamp', 'dateline']);

/** The stretch is the line that says when the article was published. */
function isOwnDate({ publication }: DatedArticle, { block, start, end }: Mention): boolean {
  return publication.evidence.some(
    (one) => ownDates.has(one.rule) && one.block === block && one.start < end && start < one.end,
  );
}

function isHappening(block: Block, { claim, kind }: Mention): boolean {
  if (isPhotograph(block) || !dated.test(claim.edtf)) return false;
  return claim.role === 'event' || kind === 'range';
}

/** Matches `Et jeudi ?`, `Why Monday?`; not `Que s'est-il passé au port jeudi dernier ?`. */
const shortQuestion = /^\P{L}*(?:[\p{L}\p{N}'’-]+ ){0,3}[\p{L}\p{N}'’-]+\s*\?\P{L}*$/u;

/** A question of so few words tells of nothing that happened. */
const asksOnly = (sentence: string): boolean =>
  sentence.length <= 80 && sentence.includes('?') && shortQuestion.test(sentence);

function tell(
  article: DatedArticle,
  { id, text }: Block,
  { start, end, tense }: Mention,
): DossierEvent['mentions'][number] {
  const { abbreviations } = dateLanguage(article.clipping.language).lexicon.tense;
  const span = partAround(sentencesOf(text, abbreviations), start);
  return {
    article: article.clipping.slug,
    block: id,
    start,
    end,
    sentence: text.slice(span.start, span.end),
    tense,
  };
}

const rank: Record<DateClaim['certainty'], number> = { stated: 0, inferred: 1, approximate: 2 };

/** A claim of the event's own, whose lists may grow. Its evidence is that of all mentions, which few ask for. */
function eventClaim(claim: DateClaim, claims: readonly DateClaim[]): DateClaim {
  const { edtf, notBefore, notAfter, precision, basis, certainty, alternatives, conflicts } = claim;
  return {
    role: 'event',
    edtf,
    notBefore,
    notAfter,
    precision,
    basis,
    certainty,
    alternatives: [...alternatives],
    get evidence() {
      return claims.flatMap(({ evidence }) => evidence);
    },
    conflicts: [...conflicts],
  };
}

/** Adds what another mention says to the event's claim: the surest speaks for it; the evidence of all stays. */
function join(event: DateClaim, other: DateClaim): void {
  const surest = rank[other.certainty] < rank[event.certainty] ? other : event;
  const alternatives =
    event.alternatives.length > 0 && other.alternatives.length > 0 ? surest.alternatives : [];
  const [notBefore, notAfter] =
    surest.alternatives.length > 0
      ? [surest.notBefore, surest.notAfter]
      : [surest.edtf.slice(0, 10), surest.edtf.slice(-10)];
  event.conflicts.push(...other.conflicts);
  const { edtf, precision, basis, certainty } = surest;
  event.edtf = edtf;
  event.precision = precision;
  event.basis = basis;
  event.certainty = certainty;
  event.alternatives = [...alternatives];
  event.notBefore = notBefore;
  event.notAfter = notAfter;
}
