import type { FigureLexicon } from '../../language/figure-lexicon.ts';
import { lookUp } from '../../language/look-up.ts';
import { type Found, figure, wordAt } from './figure.ts';

/** Matches "18h00", "9 h", "18 heures 30", an agency's "10H00"; not "18 hommes". */
const FRENCH_TIME = /^(\d{1,2}) ?(?:[hH]|heures?)(?: ?(\d{2}))?(?![\p{L}\d])/u;
/** Matches "3.30pm", "6 p.m.", "15:30", "6 o'clock"; not "3.30" or "6 people". */
const ENGLISH_TIME = /^(\d{1,2})(?:[.:](\d{2}))? ?(am|pm|a\.m\.?|p\.m\.?|o[’']clock)(?!\p{L})/iu;
/** Matches the hours and minutes of "0900 GMT", "1430 UTC"; not "1999" or "2021 hours". */
const MILITARY_TIME = /^(\d{2})(\d{2})(?= (?:GMT|UTC|CET|BST)\b)/u;
/** Matches "15:30"; not "15:3" or "1:2:3". */
const DIGITAL_TIME = /^(\d{1,2}):(\d{2})(?![:\d])/u;

/** «18h00», “6 p.m.”, «15:30». */
export function clockTime(text: string, at: number, { language }: FigureLexicon): Found | undefined {
  const rest = text.slice(at, at + 24);
  const written = { en: [ENGLISH_TIME, MILITARY_TIME], fr: [FRENCH_TIME] }[language] ?? [];
  const match = firstMatch([...written, DIGITAL_TIME], rest);
  if (match === null) return undefined;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 24 || minute > 59) return undefined;
  const hours = hoursMeant(hour, match[3] ?? '', text.slice(at + match[0].length, at + match[0].length + 20));
  const readings = hours.map((h) => `t:${((h % 24) * 60 + minute) % 1440}`);
  const end = at + match[0].length;
  const parts = minute === 0 ? [`n:${hour}`] : [`n:${hour}`, `n:${minute}`];
  return { figures: [figure(text, at, end, readings, { parts })], end };
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

/** The hour of the day that a clock time can mean: «9 h» is the morning's unless the evening is named. */
function hoursMeant(hour: number, half: string, after: string): number[] {
  if (/^p/iu.test(half)) return [(hour % 12) + 12];
  if (/^a/iu.test(half)) return [hour % 12];
  // " du soir", " de l’après-midi"; not " de retard"
  const evening = /^ (?:du soir|de l[’']après-midi)/u.test(after);
  return half !== '' || evening ? [hour, hour + 12] : [hour];
}

/** «six heures et demie», “six o’clock”: what a number says as a time of day. */
export function spelledHour(text: string, end: number, value: number, { language }: FigureLexicon): string[] {
  const rest = text.slice(end, end + 30);
  // " heures et demie", " heures"; not " heureux"
  const french = language === 'fr' ? /^ heures?\b( et demie| et quart| moins le quart)?/u.exec(rest) : null;
  // " o’clock"; not " of"
  const english = language === 'en' ? /^ o[’']clock/u.exec(rest) : null;
  if ((french ?? english) === null || value > 24) return [];
  const shift = { ' et demie': 30, ' et quart': 15, ' moins le quart': -15 }[french?.[1] ?? ''] ?? 0;
  return [value, value + 12].map((hour) => `t:${((((hour % 24) * 60 + shift) % 1440) + 1440) % 1440}`);
}

/** «midi», “midnight”. */
export function namedHour(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  const word = wordAt(text, at);
  const minutes = lookUp(lexicon.hours, word);
  // «après-midi» is no hour, «le Midi» a region
  if (minutes === undefined || text.charAt(at - 1) === '-') return undefined;
  const readings = minutes.flatMap((m) => [`t:${m}`]);
  return {
    figures: [figure(text, at, at + word.length, readings, { parts: [`n:${(minutes[0] ?? 0) / 60 || 24}`] })],
    end: at + word.length,
  };
}
