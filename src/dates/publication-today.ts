import type { DateClaim, Evidence } from '../model.ts';
import { evidenceOf, type Found } from './article-text.ts';
import { type Day, dayOf, daysBetween, shift, weekdayOf } from './calendar.ts';
import { claimOf, yearless } from './claim.ts';
import { type Clues, dayWithYear, inFirstParagraphs } from './clues.ts';
import { isPhotograph } from './photograph.ts';
import { type DayMeaning, dayOfFound, quoteOf, yearEvidence } from './publication-year.ts';
import { stampDay } from './stamp.ts';

/** Matches `MOSCOU, `, `Genève (Suisse), le `; not `Il arrive à Moscou le `. */
const beforeDateline = /^\(?\p{Lu}[\p{L}'’.-]*(?:[ /-]\p{Lu}[\p{L}'’.-]*){0,3}(?: \(\p{L}+\))?,? (?:le )?$/u;

/** Matches ` (Reuters) – `, ` – `, `, 18h (AFP)`; not ` à Genève`. */
const afterDateline = /^(?:,? \d{1,2}[h:]\d{0,2})?\)?\s*(?:[(/–—]|- |: |\/)/;

/**
 * «MOSCOU, 13 avril (Reuters) –»: an agency dates its dispatch on the day, and papers print it then or the next day.
 * With its year it is the date, unless something else of the page names another day.
 */
export function fromDateline(clues: Clues): DateClaim | null {
  const stamp = clues.stamps.find(({ source, day }) => source === 'dateline' && day !== null);
  if (stamp && stamp.day !== null) {
    const stated = stampDay(stamp);
    if (stated !== null && isAlone(stated, clues)) return dispatchClaim(stated, [stamp.evidence]);
    const day = stated ?? dayWithYear(stamp.month, stamp.day, undefined, clues);
    return datelineClaim(day, stamp.month, stamp.day, [stamp.evidence]);
  }
  for (const found of clues.found) {
    const { meaning, block } = found;
    if (meaning.is !== 'day' || found.start > 45) continue;
    if (
      !inFirstParagraphs(clues.article, found.place, false) ||
      !beforeDateline.test(block.text.slice(0, found.start)) ||
      !afterDateline.test(block.text.slice(found.end, found.end + 12))
    )
      continue;
    const day = dayOfFound(found, meaning, clues);
    const evidence = [
      evidenceOf(clues.article, found, 'dateline', `The dispatch is dated «${quoteOf(found)}».`),
    ];
    if (day !== null && meaning.year !== undefined && isAlone(day, clues))
      return dispatchClaim(day, evidence);
    const years = day === null ? [] : yearEvidence(found, day, clues);
    return datelineClaim(day, meaning.month, meaning.day, [...evidence, ...years]);
  }
  return null;
}

/** No header, address or metadata names another day, as those of a paper that printed the dispatch later do. */
function isAlone(day: Day, { stamps }: Clues): boolean {
  return stamps.every((stamp) => stamp.day === null || (stampDay(stamp) ?? day) === day);
}

function dispatchClaim(day: Day, evidence: Evidence[]): DateClaim {
  const bounds = { notBefore: day, notAfter: day };
  return claimOf({ edtf: day, ...bounds, precision: 'day', basis: 'stated', certainty: 'stated', evidence });
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
    const meaning = nearDay(found, clues);
    if (!meaning || isPhotograph(found.block) || setsScene(found)) return [];
    return [{ found, meaning, named: dayOfFound(found, meaning, clues) }];
  });
  const told = all.filter(({ found, named }) => named !== null && found.standing().tense !== 'coming');
  const [chosen] = [...told.sort((a, b) => ((a.named ?? '') < (b.named ?? '') ? 1 : -1)), ...all];
  if (!chosen) return null;
  const { found, meaning, named } = chosen;
  const says = `The text says «${quoteOf(found)}», reckoning from its own day.`;
  const evidence = [evidenceOf(clues.article, found, 'today-in-text', says)];
  if (named === null) {
    const edtf = yearless(meaning.month, meaning.day);
    return claimOf({ edtf, precision: 'day', basis: 'stated', certainty: 'inferred', evidence });
  }
  const claim = todayClaim(found, meaning, named, [...evidence, ...yearEvidence(found, named, clues)], clues);
  const others = all.filter((each) => each.named !== null && Math.abs(daysBetween(each.named, named)) > 1);
  const conflicts = others.map((each) => `The text also says «${quoteOf(each.found)}» of its own day.`);
  return { ...claim, conflicts };
}

/** Matches `Ce 7 juin`, `ce 1er mai`; not `ce lundi 7 juin`, `ce 7 juin au soir`. */
const bareDay = /^ce \d{1,2}(?:er)? \p{L}+\.?$/iu;

/** «Ce 7 juin, à l'aube, tout a changé»: such a sentence tells a story of some day, and not of the day of writing. */
function setsScene({ block: { text }, start, end, standing }: Found): boolean {
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(standing().sentence.start, start));
  return opens && text[end] === ',' && bareDay.test(text.slice(start, end));
}

/** The day that an expression sets against the day of writing; «ce mardi 13» has the crawler's month. */
function nearDay({ meaning }: Found, { prefix }: Clues): DayMeaning | null {
  if (meaning.is === 'day') return meaning.near === undefined ? null : meaning;
  if (meaning.is !== 'day-of-month' || meaning.near === undefined || !prefix) return null;
  const { day, weekday, near } = meaning;
  const fits = dayOf(prefix.year ?? 0, prefix.month, day);
  if (fits === null || (weekday !== undefined && weekdayOf(fits) !== weekday)) return null;
  return { is: 'day', month: prefix.month, day, near, shift: 'none', part: false };
}

/** Matches `ce mardi soir`, `Tuesday night`; not `ce mardi matin`. */
const lateInDay = /soir|nuit|evening|night/i;

/** The text also says «hier», without a date: its own day may be the day after. */
const saysYesterday = ({ found }: Clues): boolean =>
  found.some(({ meaning }) => meaning.is === 'offset' && meaning.unit === 'day' && meaning.amount === -1);

function todayClaim(
  found: Found,
  meaning: DayMeaning,
  named: Day,
  evidence: Evidence[],
  clues: Clues,
): DateClaim {
  const base = { precision: 'day', basis: 'stated', evidence } as const;
  const today = meaning.near === 'today';
  if (today && meaning.part && found.standing().tense !== 'past') {
    return claimOf({ ...base, edtf: named, notBefore: named, notAfter: named, certainty: 'inferred' });
  }
  const away = { today: 0, yesterday: 1, tomorrow: -1 }[meaning.near ?? 'today'];
  const day = shift(named, away, 'day');
  const first = meaning.part && today ? day : shift(day, -1, 'day');
  const last = shift(day, 1, 'day');
  if (
    today &&
    found.standing().tense === 'past' &&
    (lateInDay.test(quoteOf(found)) || saysYesterday(clues))
  ) {
    const nextDay = { notBefore: day, notAfter: last, alternatives: [last, day] };
    return claimOf({ ...base, edtf: `${day}/${last}`, ...nextDay, certainty: 'approximate' });
  }
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
