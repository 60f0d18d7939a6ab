import type { Edit } from './mended.ts';
import { replaced } from './repair-encoding.ts';
import type { RepairRule } from './rule.ts';
import { timesIn } from './times-in.ts';

/** Matches `<<mot>>` and its parts, not `a < b`. */
const TYPED_GUILLEMET = /<<|>>/g;

const typedMark: RepairRule = {
  name: 'typed-quotation-mark',
  title: 'Quotation mark written with other signs',
  reason: 'Two signs stood for one quotation mark (<< for «).',
  signs: '<`',
  edits(text) {
    const guillemets = text.includes('<<') && text.includes('>>');
    const marks = guillemets ? replaced(text, TYPED_GUILLEMET, (m) => (m[0] === '<<' ? '«' : '»')) : [];
    const quotes = text.includes('``') ? replaced(text, /``|''/g, (m) => (m[0] === '``' ? '“' : '”')) : [];
    return [...marks, ...quotes].sort((a, b) => a.start - b.start);
  },
};

/** Matches each guillemet with the blank on either side: of `« mot`, the mark and its space. */
const GUILLEMET = /[«»]/g;
/** Matches the end of `fin. ` and `mot`, not of `mot,`. */
const WORD_BEFORE = /[\p{L}\p{N}.!?…)]\s?$/u;
/** Matches the beginning of `mot` and ` 12`, not of `, dit-il`. */
const WORD_AFTER = /^\s?[\p{L}\p{N}]/u;
/** Matches what may follow a closing mark: the comma of `», dit-il`; not the letter of `«mot`. */
const AFTER_CLOSING = /^\s?(?:[,.;)\]]|$)/;

const reversedMark: RepairRule = {
  name: 'broken-quotation-mark',
  title: 'Quotation mark turned round',
  reason: 'An opening mark stood where a quotation closes, or the reverse; it is turned round.',
  signs: '«»',
  edits(text, { language, apostrophe }) {
    if (language !== 'fr') return [];
    const edits: Edit[] = [];
    let open = 0;
    for (const match of text.matchAll(GUILLEMET)) {
      const at = match.index;
      const before = text.slice(Math.max(0, at - 12), at);
      const after = text.slice(at + 1, at + 4);
      if (match[0] === '«') {
        if (!closesHere(before, after)) open++;
        else {
          edits.push({ start: at, end: at + 1 + (/^\s[,.;)\]]/.test(after) ? 1 : 0), after: '»' });
          open = Math.max(0, open - 1);
        }
      } else if (open > 0) open--;
      else {
        const turned = opensHere(text, at, before, after, apostrophe);
        if (turned) {
          edits.push(turned);
          open++;
        }
      }
    }
    return edits;
  },
};

/** An opening mark with a word before it and a comma or stop after it closes a quotation. */
function closesHere(before: string, after: string): boolean {
  return WORD_BEFORE.test(before) && AFTER_CLOSING.test(after) && after.trim() !== '';
}

/** Matches the elision of `d' ` and `qu’`, not `aujourd'hui`. */
const ELISION = /(?:^|[\s(])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]\s?$/i;

/** A closing mark that nothing opened, after an elision or tight before a word, opens a quotation. */
function opensHere(
  text: string,
  at: number,
  before: string,
  after: string,
  apostrophe: string,
): Edit | undefined {
  if (!WORD_AFTER.test(after)) return undefined;
  const end = at + 1 + (/^\s/.test(after) ? 1 : 0);
  if (ELISION.test(before)) {
    const start = at - (/\s$/.test(before) ? 2 : 1);
    return { start, end, after: `${apostrophe}« ` };
  }
  const tight = /[\s(]$/.test(before) && /^\S/.test(after);
  return tight && text.indexOf('»', at + 1) > 0 ? { start: at, end: at + 1, after: '« ' } : undefined;
}

/** Matches straight and curly double marks: those of `"mot"` and `“mot”`. */
const DOUBLE_MARK = /["“”]/g;

const mixedMarks: RepairRule = {
  name: 'mixed-quotation-marks',
  title: 'Pair of quotation marks matched',
  reason: 'A quotation opened with one kind of mark and closed with another; both are now of the first kind.',
  signs: '"“”',
  edits(text, { language }) {
    if (language !== 'fr') return [];
    const opening = timesIn(text, '«');
    const closing = timesIn(text, '»');
    const doubles = [...text.matchAll(DOUBLE_MARK)];
    const lone = doubles[0];
    if (doubles.length !== 1 || !lone) return [];
    if (opening === closing + 1 && lone.index > text.lastIndexOf('«'))
      return [{ start: lone.index, end: lone.index + 1, after: '»' }];
    if (closing === opening + 1 && lone.index < text.indexOf('»'))
      return [{ start: lone.index, end: lone.index + 1, after: '«' }];
    return [];
  },
};

/** Repairs of quotation marks, in order; they come before spaces are evened out, which they read. */
export const quotationRepairs: readonly RepairRule[] = [typedMark, mixedMarks, reversedMark];

/** Matches `Er sagte: »So` of German and Danish, where marks point at what they hold; not `«So»` nor French `so » dit`. */
const POINTS_INWARD = /^[^«»]*»\p{L}/u;

/** What is wrong with the paragraph's quotation marks and cannot be mended without guessing; nothing when all pair. */
export function unpairedMark(text: string, next: string | undefined, language: string): string | undefined {
  const [opens, closes] = language !== 'fr' && POINTS_INWARD.test(text) ? ['»', '«'] : ['«', '»'];
  const opening = timesIn(text, opens);
  const closing = timesIn(text, closes);
  if (opening === closing) return undefined;
  // A quotation over several paragraphs opens each of them and closes the last.
  if (opening === closing + 1 && next !== undefined && goesOnIn(next, opens, closes)) return undefined;
  if (opening > closing) return `An opening quotation mark ${opens} is never closed`;
  return `A closing quotation mark ${closes} was never opened`;
}

/** Whether a paragraph goes on with a quotation: it opens it again, or closes it before any other is opened. */
function goesOnIn(text: string, opens: string, closes: string): boolean {
  const closed = text.indexOf(closes);
  return text.startsWith(opens) || (closed !== -1 && !text.slice(0, closed).includes(opens));
}
