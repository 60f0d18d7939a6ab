import type { DateClaim, Evidence } from '../model.ts';
import { evidenceOf, type Found } from './article-text.ts';
import { type Day, daysBetween, latestOf, shift, weekdaysBetween } from './calendar.ts';
import { claimOf, inWords, yearless } from './claim.ts';
import {
  type Clues,
  dayWithYear,
  fullDay,
  inLead,
  leadWeekdays,
  outsideEvidence,
  placeKey,
} from './clues.ts';
import type { Meaning } from './expression.ts';
import { prefixBounds, stampDay } from './stamps.ts';

const quoteOf = ({ block, start, end }: Found): string => block.text.slice(start, end);

type DayMeaning = Extract<Meaning, { is: 'day' }>;

/** The day of an expression, with its year from wherever one is known. */
function dayOfFound(found: Found, meaning: DayMeaning, clues: Clues): Day | null {
  return fullDay(found)[0] ?? dayWithYear(meaning.month, meaning.day, meaning.weekday, clues);
}

/** Matches `MOSCOU, `, `Genève (Suisse), le `; not `Il arrive à Moscou le `. */
const beforeDateline = /^\(?\p{Lu}[\p{L}'’.-]*(?:[ /-]\p{Lu}[\p{L}'’.-]*){0,3}(?: \(\p{L}+\))?,? (?:le )?$/u;
/** Matches ` (Reuters) – `, ` – `, `, 18h (AFP)`; not ` à Genève`. */
const afterDateline = /^(?:,? \d{1,2}[h:]\d{0,2})?\)?\s*(?:[(/–—]|- |: |\/)/;

/** «MOSCOU, 13 avril (Reuters) –»: an agency dates its dispatch on the day, and papers print it then or the next day. */
export function fromDateline(clues: Clues): DateClaim | null {
  const stamp = clues.stamps.find(({ source, day }) => source === 'dateline' && day !== null);
  if (stamp && stamp.day !== null) {
    const day = stampDay(stamp) ?? dayWithYear(stamp.month, stamp.day, undefined, clues);
    return datelineClaim(day, stamp.month, stamp.day, [stamp.evidence]);
  }
  for (const found of clues.found) {
    const { meaning, block } = found;
    const early = clues.bodyPlaces.indexOf(found.place);
    if (meaning.is !== 'day' || early < 0 || early > 1 || found.start > 45) continue;
    if (
      !beforeDateline.test(block.text.slice(0, found.start)) ||
      !afterDateline.test(block.text.slice(found.end, found.end + 12))
    )
      continue;
    const day = dayOfFound(found, meaning, clues);
    const evidence = [
      evidenceOf(clues.article, found, 'dateline', `The dispatch is dated «${quoteOf(found)}».`),
    ];
    const years = day === null ? [] : yearEvidence(found, day, clues);
    return datelineClaim(day, meaning.month, meaning.day, [...evidence, ...years]);
  }
  return null;
}

function datelineClaim(day: Day | null, month: number, date: number, evidence: Evidence[]): DateClaim {
  const base = { precision: 'day', basis: 'stated', evidence } as const;
  if (day === null) return claimOf({ ...base, edtf: yearless(month, date), certainty: 'inferred' });
  const next = shift(day, 1, 'day');
  return claimOf({
    ...base,
    edtf: `${day}~`,
    notBefore: day,
    notAfter: next,
    certainty: 'approximate',
    alternatives: [next],
  });
}

/** «ce jeudi 30 décembre» means within a day of writing; with a part of the day, that day or the night after it. */
export function fromToday(clues: Clues): DateClaim | null {
  const all = clues.found.flatMap((found) => {
    const { meaning, block } = found;
    return meaning.is === 'day' && meaning.near !== undefined && block.kind !== 'caption'
      ? [{ found, meaning, named: dayOfFound(found, meaning, clues) }]
      : [];
  });
  const told = all.filter(({ found, named }) => named !== null && found.tense !== 'coming');
  const [chosen] = [...told.sort((a, b) => ((a.named ?? '') < (b.named ?? '') ? 1 : -1)), ...all];
  if (!chosen) return null;
  const { found, meaning, named } = chosen;
  const says = `The text says «${quoteOf(found)}», reckoning from its own day.`;
  const evidence = [evidenceOf(clues.article, found, 'today-in-text', says)];
  if (named === null) {
    const edtf = yearless(meaning.month, meaning.day);
    return claimOf({ edtf, precision: 'day', basis: 'stated', certainty: 'inferred', evidence });
  }
  const claim = todayClaim(found, meaning, named, [...evidence, ...yearEvidence(found, named, clues)]);
  const others = all.filter((each) => each.named !== null && Math.abs(daysBetween(each.named, named)) > 1);
  const conflicts = others.map((each) => `The text also says «${quoteOf(each.found)}» of its own day.`);
  return { ...claim, conflicts };
}

function todayClaim(found: Found, meaning: DayMeaning, named: Day, evidence: Evidence[]): DateClaim {
  const base = { precision: 'day', basis: 'stated', evidence } as const;
  if (meaning.near === 'today' && meaning.part && found.tense !== 'past') {
    const certainty = meaning.year === undefined ? 'inferred' : 'stated';
    return claimOf({ ...base, edtf: named, notBefore: named, notAfter: named, certainty });
  }
  const away = { today: 0, yesterday: 1, tomorrow: -1 }[meaning.near ?? 'today'];
  const day = shift(named, away, 'day');
  const first = meaning.part && away === 0 ? day : shift(day, -1, 'day');
  const last = shift(day, 1, 'day');
  const alternatives = [last, first].filter((each) => each !== day);
  return claimOf({
    ...base,
    edtf: `${day}~`,
    notBefore: first,
    notAfter: last,
    certainty: 'approximate',
    alternatives,
  });
}

/** Says where the year comes from, when the text's day has none. */
function yearEvidence(found: Found, day: Day, clues: Clues): Evidence[] {
  if (fullDay(found).length > 0) return [];
  if (clues.prefix) return [clues.prefix.evidence];
  const apart = (each: Found): number => Math.abs(daysBetween(fullDay(each)[0] ?? day, day));
  const [source] = clues.found.filter((each) => fullDay(each).length > 0).sort((a, b) => apart(a) - apart(b));
  if (!source) return outsideEvidence(clues);
  const weekday =
    found.meaning.is === 'day' && found.meaning.weekday !== undefined ? ' on which the weekday fits' : '';
  const says = `The year ${day.slice(0, 4)} is the one nearest to «${quoteOf(source)}»${weekday}.`;
  return [evidenceOf(clues.article, source, 'year', says)];
}

/** «jeudi 15 avril» in the lead, told as past: news of that day, and written within the week after it. */
export function fromLeadDay(clues: Clues): DateClaim | null {
  for (const found of clues.found) {
    const { meaning } = found;
    if (
      meaning.is !== 'day' ||
      meaning.weekday === undefined ||
      found.tense !== 'past' ||
      !inLead(found, clues)
    )
      continue;
    const day = dayOfFound(found, meaning, clues);
    if (day === null || meaning.shift !== 'none') continue;
    const says = `The text tells its news of «${quoteOf(found)}», so it was written then or within a week after.`;
    const last = shift(day, 6, 'day');
    const month = clues.prefix !== null || day.slice(0, 7) === last.slice(0, 7);
    return claimOf({
      edtf: month ? day.slice(0, 7) : `${day}/${last}`,
      notBefore: day,
      notAfter: last,
      precision: month ? 'month' : 'day',
      basis: 'stated',
      certainty: 'inferred',
      alternatives: [day, shift(day, 1, 'day')],
      evidence: [evidenceOf(clues.article, found, 'lead-day', says), ...yearEvidence(found, day, clues)],
    });
  }
  return null;
}

/**
 * The bare weekday of the lead is of an event that another clipping dates in full: news of that day or of the day
 * before. A live report is written on the day, or across the midnight on either side of it.
 */
export function fromKnownEvent(clues: Clues): DateClaim | null {
  for (const { found } of leadWeekdays(clues)) {
    const anchor = clues.outside.days.get(placeKey(found));
    if (!anchor || (found.tense === 'coming' && !clues.live)) continue;
    const { day } = anchor;
    const next = shift(day, 1, 'day');
    const base = { basis: 'cross-document', evidence: anchor.evidence } as const;
    if (clues.live) {
      const says = `The page is a live report, and «${quoteOf(found)}» is the day that it reports.`;
      const live = evidenceOf(clues.article, found, 'live-report', says);
      return claimOf({
        ...base,
        edtf: `${day}~`,
        notBefore: shift(day, -1, 'day'),
        notAfter: next,
        precision: 'day',
        certainty: 'inferred',
        evidence: [live, ...anchor.evidence],
      });
    }
    const says = `The text tells its news of «${quoteOf(found)}», which is ${inWords(day)}: it was written then or the day after.`;
    const evidence = [evidenceOf(clues.article, found, 'weekday', says), ...anchor.evidence];
    const month = clues.prefix !== null && day.slice(0, 7) === next.slice(0, 7);
    return claimOf({
      ...base,
      edtf: month ? day.slice(0, 7) : `${day}/${next}`,
      notBefore: day,
      notAfter: next,
      precision: month ? 'month' : 'day',
      certainty: month ? 'stated' : 'inferred',
      alternatives: [day, next],
      evidence,
    });
  }
  return null;
}

/** The crawler's month, with the weekdays of the lead as days that it may be, after what the text tells as past. */
export function fromPrefix(clues: Clues): DateClaim | null {
  const { prefix, outside } = clues;
  if (!prefix) return null;
  const [first, last] = prefixBounds(prefix);
  const evidence = [prefix.evidence];
  if (first === last)
    return claimOf({
      edtf: first,
      notBefore: first,
      notAfter: last,
      precision: 'day',
      basis: 'header',
      certainty: 'stated',
      evidence,
    });
  const base = {
    edtf: first.slice(0, 7),
    precision: 'month',
    basis: 'header',
    certainty: 'stated',
    notAfter: last,
  } as const;
  const lead = leadWeekdays(clues).find(({ found }) => found.tense !== 'coming');
  const told = pastDayWithin(first, last, clues);
  const toldEvidence = told
    ? [
        evidenceOf(
          clues.article,
          told.found,
          'past-day',
          `The text tells of «${quoteOf(told.found)}» as past.`,
        ),
      ]
    : [];
  const after = outside.after && outside.after.day >= first ? shift(outside.after.day, 1, 'day') : null;
  const from = latestOf([first, told?.day ?? null, after]) ?? first;
  if (!lead) return claimOf({ ...base, notBefore: from, evidence: [...evidence, ...toldEvidence] });
  const days = weekdaysBetween(from, last, lead.weekday);
  const says = `The text says «${quoteOf(lead.found)}»: from ${inWords(`${from}/${last}`)} that is ${inWords(`[${days.join(',')}]`)}.`;
  const known = [
    ...evidence,
    ...toldEvidence,
    evidenceOf(clues.article, lead.found, 'weekday', says),
    ...(outside.after?.evidence ?? []),
  ];
  const notBefore = after !== null && days[0] !== undefined ? days[0] : from;
  return claimOf({ ...base, notBefore, alternatives: days, evidence: known });
}

/** The latest day inside the crawler's month that the text tells as past. */
function pastDayWithin(first: Day, last: Day, clues: Clues): { day: Day; found: Found } | null {
  let best: { day: Day; found: Found } | null = null;
  for (const found of clues.found) {
    const { meaning } = found;
    if (
      meaning.is !== 'day' ||
      found.tense !== 'past' ||
      found.block.kind === 'caption' ||
      meaning.shift === 'next'
    )
      continue;
    const day = dayOfFound(found, meaning, clues);
    if (day === null || day < first || day > last) continue;
    if (best === null || day > best.day) best = { day, found };
  }
  return best;
}

/** Nothing but a lower bound: the latest full date that the text tells as past. */
export function fromBounds(clues: Clues): DateClaim | null {
  const past = clues.found
    .filter((found) => found.tense === 'past' && found.block.kind !== 'caption')
    .flatMap((found) => fullDay(found).map((day) => ({ found, day })))
    .sort((a, b) => daysBetween(a.day, b.day));
  const [latest] = past;
  if (!latest) return null;
  const says = `The text tells of «${quoteOf(latest.found)}» as past, so it was not published before.`;
  return claimOf({
    edtf: '',
    notBefore: latest.day,
    precision: 'none',
    basis: 'context',
    certainty: 'inferred',
    evidence: [evidenceOf(clues.article, latest.found, 'past-day', says)],
  });
}
