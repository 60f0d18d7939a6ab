import { endsSentence, hasWords, looksLikeHeading } from './line-shape.ts';
import { inOneForm, type Passage, textOf } from './passage.ts';
import type { Explained, Page } from './rule.ts';

/** Fewest words and longest text that a page repeats in large type. */
const FEWEST_WORDS = 6;
const LONGEST = 300;
/** By how much the paragraph that holds the words must be longer. */
const LONGER = 20;
/** Longest page that is looked through: each line is looked for in all others. */
const MOST_PASSAGES = 2000;

/** Matches the marks before `« Nous respirons enfin »`, not letters. */
const MARKS_BEFORE = /^[\s"'«»“”‘’]+/u;
/** Matches the last sign of `« Nous respirons enfin »` and `Il part.`, not letters. */
const MARK_AFTER = /[\s"'«»“”‘’.!?…,]/u;
/** Matches `. ` before a sentence and `« ` before a quotation, not `le `. */
const BEGINS = /(?:^|[.!?…:«“"'‘—–]["»”]?\s?)$/u;
/** Matches `.` and ` »` after a sentence, not ` et`. */
const ENDS = /^,?\s?["»”'’.!?…]/u;
/** Matches the first sign of `« Nous respirons enfin »`, not of `Nous`. */
const QUOTED = /^["'«“‘]/u;
/** How far below a crosshead the words that it quotes stand, in paragraphs. */
const SECTION = 3;
/** Matches `- un` and `• un`: a summary may say in a list what the text says. */
const ENTRY = /^[-–—•*·▪●]\s/u;

export const pullQuote: Explained = {
  name: 'pull-quote',
  title: 'Words of the text set apart',
  reason: 'The line repeats a sentence of the article, as pages do in large type; it stays where it is said.',
};

/** Takes out lines that say once more, word for word, a whole sentence or quotation of a paragraph of the article. */
export function removePullQuotes(page: Page): void {
  const { passages, clipping } = page;
  const isOff = clipping.sidecar.rulesOff.includes(pullQuote.name);
  if (isOff || passages.length > MOST_PASSAGES) return;
  const body = passages.filter(({ verdict }) => verdict === undefined);
  const repeated = body.map((passage, i) => (i > 0 ? repeatable(passage) : undefined));
  if (repeated.every((words) => words === undefined)) return;
  const texts = body.map(textOf);
  const whole = texts.join('\n');
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  body.forEach((passage, i) => {
    const words = repeated[i];
    if (words === undefined) return;
    const own = starts[i] ?? 0;
    for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
      if (at >= own && at < own + textOf(passage).length) continue;
      const index = starts.findLastIndex((start) => start <= at);
      const holder = body[index];
      if (!holder || !holdsSentence(textOf(holder), words)) continue;
      if (looksLikeHeading(textOf(passage), LONGEST) && index > i && index <= i + SECTION) return;
      const reason = `The line repeats words of line ${holder.line}, as pages do in large type; they stay there.`;
      passage.verdict = inOneForm({ fate: 'removed', rule: pullQuote.name, reason });
      return;
    }
  });
}

/** The words of a line that may repeat others, without the marks around them. */
function repeatable(passage: Passage): string | undefined {
  const text = textOf(passage);
  if (passage.kept || passage.mark !== undefined || text.length > LONGEST || ENTRY.test(text))
    return undefined;
  if (text.endsWith('?') || !(endsSentence(text) || QUOTED.test(text))) return undefined;
  const words = withoutMarks(text);
  return hasWords(words, FEWEST_WORDS) ? words : undefined;
}

function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 0 && MARK_AFTER.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).replace(MARKS_BEFORE, '');
}

/** Whether the words are a sentence or a quotation of a longer paragraph, not a part of one. */
function holdsSentence(text: string, words: string): boolean {
  if (text.length < words.length + LONGER) return false;
  const at = text.indexOf(words);
  return BEGINS.test(text.slice(Math.max(0, at - 4), at)) && ENDS.test(text.slice(at + words.length));
}
