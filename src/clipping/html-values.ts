import type { PageMetadata } from '../model.ts';
import { readLines } from './html-lines.ts';
import { parsePage } from './html-parse.ts';

const longest = 500;

/** A stated value as plain text of the field's form; undefined for what cannot be one. */
export function acceptValue(field: keyof PageMetadata, value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000) return undefined;
  const text = plainText(value);
  if (text === '' || text.length > longest) return undefined;
  if (field === 'published' || field === 'modified') return acceptDate(text);
  if (field === 'url') return acceptAddress(text);
  const address = acceptAddress(text);
  if (address) return undefined;
  // Matches "Par Jeanne Martin" and "By ", not "Parmentier".
  return field === 'author' ? text.replace(/^(?:par|by)\s+/i, '') : text;
}

/** Text without markup, with character references decoded, also where a site wrote them twice. */
function plainText(value: string): string {
  const once = readLines(parsePage(value));
  const text = once.map((line) => line.text).join(' ');
  if (!/&[a-z#]\w{1,20};/i.test(text)) return text;
  return readLines(parsePage(text))
    .map((line) => line.text)
    .join(' ');
}

/** An ISO 8601 date as stated; `2026/04/13` and `20260413` get their hyphens. */
function acceptDate(text: string): string | undefined {
  // Matches "2026-04-13T08:00:00Z", "2026-04", "2026/04/13", "20260413"; not "13/04/2026", "April 13, 2026".
  const match = /^(\d{4})(?:([-/]?)(\d{2})(?:\2(\d{2}))?)(?![\d/-])(.{0,20})$/.exec(text);
  if (!match) return undefined;
  const [, year = '', separator, month = '', day, time = ''] = match;
  const plausible = Number(year) >= 1700 && Number(year) < 2200 && Number(month) >= 1 && Number(month) <= 12;
  if (!plausible || (day && (Number(day) < 1 || Number(day) > 31)) || (!day && separator === ''))
    return undefined;
  return [year, month, ...(day ? [day] : [])].join('-') + time;
}

/** A web address without its fragment. */
function acceptAddress(text: string): string | undefined {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text.replace(/#.*$/s, '') : undefined;
}
