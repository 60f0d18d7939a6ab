import { type Day, dayOf, monthBounds } from './calendar.ts';

/** A value on the calendar: EDTF, its first and last day, and how exact it is. */
export interface Value {
  edtf: string;
  first: Day;
  last: Day;
  precision: 'day' | 'month' | 'season' | 'year';
}

/** A day, or null where there is none. */
export function dayValue(day: Day | null): Value | null {
  return day === null ? null : { edtf: day, first: day, last: day, precision: 'day' };
}

/** A month written `2021-04`. */
export function monthValue(month: string): Value {
  const [first, last] = monthBounds(month);
  return { edtf: month, first, last, precision: 'month' };
}

/** Whole years, from the first to the last. */
function yearValue(edtf: string, first: number, last: number): Value {
  return { edtf, first: `${first}-01-01`, last: `${last}-12-31`, precision: 'year' };
}

/** Values of readers that need no setting: `2015`, `198X`, `19XX`, `1968-05`, `2001-09-11`. */
export function fixedValue(edtf: string): Value | null {
  if (/^\d{4}-\d\d-\d\d$/.test(edtf))
    return dayValue(dayOf(Number(edtf.slice(0, 4)), Number(edtf.slice(5, 7)), Number(edtf.slice(8))));
  if (/^\d{4}-\d\d$/.test(edtf)) return monthValue(edtf);
  if (/^\d{4}\/\d{4}$/.test(edtf)) return yearValue(edtf, Number(edtf.slice(0, 4)), Number(edtf.slice(5)));
  const start = Number(edtf.replaceAll('X', '0'));
  const span = 10 ** (edtf.length - edtf.replaceAll('X', '').length) - 1;
  return Number.isNaN(start) ? null : yearValue(edtf, start, start + span);
}
