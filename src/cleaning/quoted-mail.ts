import type { Clipping, Line } from '../model.ts';
import { replaced } from './repair-encoding.ts';
import type { RepairRule } from './rule.ts';

/*
 * Mail programs set `>` before each line of a text that is forwarded. Cleaning reads such a text without these signs.
 */

/** Matches the signs of `> Le port`, `>> Le port` and `> > Le port`, and `>` alone; not those of `a > b`. */
const QUOTE_SIGNS = /^[ \t]*(?:>[ \t]?)+/;

/** Fewest quoted lines of a forwarded text; a pointer to another page or a lone quotation has fewer. */
const FEWEST_QUOTED = 4;
/** Share of quoted lines between the first and the last of them: in a conversation answers stand between. */
const UNBROKEN = 0.9;
/** Share of quoted lines in the whole clipping. */
const LEAST_SHARE = 0.5;

/** Whether signs of quotation begin a line. */
export function isQuoted(text: string): boolean {
  return QUOTE_SIGNS.test(text.slice(0, 20));
}

/** Whether the clipping is a text that a mail program quoted when it was forwarded. */
export function isQuotedMail({ format, text, lines, sidecar }: Clipping): boolean {
  if (format !== 'text' || !text.includes('>') || sidecar.rulesOff.includes(mailQuote.name)) return false;
  const filled = lines.filter((line) => line.text.trim() !== '').map((line) => isQuoted(line.text));
  const quoted = filled.filter((is) => is).length;
  const between = filled.lastIndexOf(true) - filled.indexOf(true) + 1;
  return quoted >= FEWEST_QUOTED && quoted >= UNBROKEN * between && quoted >= LEAST_SHARE * filled.length;
}

/** The clipping's lines, those of a forwarded mail without the signs before them. */
export function linesAsWritten(clipping: Clipping): readonly Line[] {
  if (!isQuotedMail(clipping)) return clipping.lines;
  return clipping.lines.map((line) => {
    const signs = QUOTE_SIGNS.exec(line.text)?.[0].length ?? 0;
    return { ...line, text: line.text.slice(signs), start: line.start + signs };
  });
}

/** Matches the signs of `\n> ter`, not of `> ter` at the beginning. */
const SIGNS_WITHIN = /(?<=[\n\r])[ \t]*(?:>[ \t]?)+/g;

/** Takes out the signs that stand inside a paragraph whose lines are joined; those before it stand outside of it. */
export const mailQuote: RepairRule = {
  name: 'mail-quote',
  title: 'Signs of a forwarded mail taken out',
  reason: 'A mail program set «>» before each line of the text that it forwarded; the words stay.',
  signs: '>',
  edits: (text, { quoted }) => (quoted ? replaced(text, SIGNS_WITHIN, () => '') : []),
};
