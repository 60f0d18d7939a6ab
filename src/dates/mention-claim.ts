import type { CleanArticle, DateClaim } from '../model.ts';
import { evidenceOf, type Found } from './article-text.ts';
import { dayOf, earliestOf, latestOf } from './calendar.ts';
import type { Value } from './calendar-value.ts';
import { inWords, undated } from './claim.ts';
import type { Meaning } from './expression.ts';
import type { Reference } from './reference.ts';

/** The claim of a mention: its values in order of likelihood, and in one sentence how they were found. */
export function mentionClaim(
  article: CleanArticle,
  found: Found,
  values: Value[],
  reference: Reference,
  firm: boolean,
): DateClaim {
  const [value] = values;
  if (!value) return unresolved(article, found);
  const surface = found.block.text.slice(found.start, found.end);
  const stated = statesItsYear(found.meaning);
  const ranked = values.length > 1 && reference.days.length > 1;
  const says = stated
    ? `The text says «${surface}».`
    : `The text says «${surface}»: ${reckoning(values, reference, found.meaning)}.`;
  return {
    ...undated(roleOf(found, value)),
    edtf: values.length === 1 || ranked ? value.edtf : listOf(values),
    notBefore: earliestOf(values.map((each) => each.first)),
    notAfter: latestOf(values.map((each) => each.last)),
    precision: value.precision,
    basis: basisOf(found.meaning),
    certainty: stated ? 'stated' : firm || values.length === 1 ? 'inferred' : 'approximate',
    alternatives: ranked ? values.slice(1).map((each) => each.edtf) : [],
    evidence: [evidenceOf(article, found, found.reader, says)],
  };
}

/** What the words say when nobody knows when they were written: a day without its year, or nothing. */
function unresolved(article: CleanArticle, found: Found): DateClaim {
  const { meaning, block, start, end } = found;
  const dayAlone = meaning.is === 'day' && dayOf(2000, meaning.month, meaning.day);
  const edtf = dayAlone ? `XXXX${dayAlone.slice(4)}` : '';
  const says = `The text says «${block.text.slice(start, end)}», which gives no full date by itself.`;
  return {
    ...undated(roleOf(found, null)),
    edtf,
    precision: dayAlone ? 'day' : 'none',
    certainty: 'approximate',
    evidence: [evidenceOf(article, found, found.reader, says)],
  };
}

/** A single day is of something that happened on it; weeks, months and years are mentioned only. */
function roleOf({ kind }: Found, value: Value | null): DateClaim['role'] {
  const counted = kind === 'relative' && value?.precision === 'day' && value.first === value.last;
  return kind === 'day' || kind === 'weekday' || counted ? 'event' : 'mention';
}

function statesItsYear(meaning: Meaning): boolean {
  return meaning.is === 'fixed' || ('year' in meaning && meaning.year !== undefined);
}

function basisOf(meaning: Meaning): DateClaim['basis'] {
  if (statesItsYear(meaning)) return 'stated';
  return meaning.is === 'weekday' ? 'weekday' : 'context';
}

function listOf(values: Value[]): string {
  const plainOnes = values.every((each) => /^[\d-]+$/.test(each.edtf));
  if (plainOnes && values.length <= 6)
    return `[${values
      .map((each) => each.edtf)
      .sort()
      .join(',')}]`;
  const first = values.map((each) => each.first).sort()[0] ?? '';
  const last =
    values
      .map((each) => each.last)
      .sort()
      .at(-1) ?? '';
  return `${first}/${last}`;
}

function reckoning(values: Value[], reference: Reference, meaning: Meaning): string {
  const words = values.map((each) => inWords(each.edtf)).join(' or ');
  const [day] = reference.days;
  if (meaning.is === 'anchored')
    return `counted from the day named ${meaning.ofNext ? 'after' : 'before'} it, this is ${words}`;
  if (day) return `for an article written on ${inWords(day)} this is ${words}`;
  const { earliest, latest } = reference;
  return earliest && latest
    ? `for an article written from ${inWords(`${earliest}/${latest}`)} this is ${words}`
    : `this is ${words}`;
}
