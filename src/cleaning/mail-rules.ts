import { eitherOf } from '../language/either-of.ts';
import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import type { Clipping } from '../model.ts';
import { endsSentence, holdsSentences } from './line-shape.ts';
import { foldedOf, type Passage, textOf } from './passage.ts';
import { isQuoted, isQuotedMail } from './quoted-mail.ts';
import type { Explained, Page, PassageRule } from './rule.ts';

/*
 * What a mail program writes around a text that is sent on: heads with sender and subject, and signatures.
 */

const mail = lexicons.map((l) => l.mail);
const senders = new Set(mail.flatMap((m) => m.sender));
const subjects = new Set(mail.flatMap((m) => m.subject));
const fields = new Set([...senders, ...subjects, ...mail.flatMap((m) => m.fields)]);
const dividers = new Set(mail.flatMap((m) => m.dividers));

/** Matches the label of `De : Anne`, `*From:* Anne` and `Reply-To: a@b.fr`; not of `Le port : oui, dit-il` in full. */
const LABEL = /^\*?(\p{L}[\p{L} '-]{0,24}?) ?:/u;

/** The folded label of a line of a mail's head, or nothing. */
function fieldOf(text: string): string | undefined {
  const label = LABEL.exec(text.slice(0, 30))?.[1];
  if (label === undefined) return undefined;
  const folded = foldPhrase(label);
  return fields.has(folded) ? folded : undefined;
}

/** Whether a line begins as those of a mail's head do; they are never joined with others. */
export function beginsLikeMailHead(text: string): boolean {
  return fieldOf(text) !== undefined;
}

/** Matches `Re: ` and `TR : Re: ` before a subject, not `Repos : oui`. */
const ANSWERED = /^(?:(?:re|r[ée]f|tr|fwd?|aw|wg) ?: *)+/i;

/** The subject of a line of a mail's head, without the signs of an answer, or nothing. */
export function mailSubjectIn(text: string): string | undefined {
  const field = fieldOf(text);
  if (field === undefined || !subjects.has(field)) return undefined;
  return (
    text
      .slice(text.indexOf(':') + 1)
      .replace(/^[\s*]+/, '')
      .replace(ANSWERED, '') || undefined
  ); // « * Le port»
}

/** Matches the dashes of `---- Message transféré ----` and the colon of `Message transféré :`, not `Message`. */
const DASHES = /^[-_=* ]+|[-_=*: ]+$/g;

/** Whether it only says that a mail begins or ends below. */
function isDivider(passage: Passage): boolean {
  const text = textOf(passage);
  if (text.length > 90) return false;
  const words = foldedOf(passage).replace(DASHES, '');
  return words.length < text.length && dividers.has(words);
}

const wrote = eitherOf(mail.flatMap((m) => m.wrote));
const onDay = eitherOf(mail.flatMap((m) => m.onDay));
/** Matches `Le 3 mai 2021 à 09:14, Anne <a@b.fr> a écrit :` and `On 3 May, Anne wrote:`; not `Elle a écrit : oui`. */
const ATTRIBUTION = new RegExp(`^(?:${onDay}) .*\\d.*(?<!\\p{L})(?:${wrote})(?!\\p{L}).{0,60}:$`, 'iu');
const LONGEST_ATTRIBUTION = 240;

/** How many passages from here on say when who wrote what is quoted below: one, two where it was wrapped, or none. */
function attributionAt(passages: readonly Passage[], index: number, quoted: boolean): number {
  let text = '';
  for (const lines of [1, 2]) {
    const passage = passages[index + lines - 1];
    if (!passage) return 0;
    text += `${text === '' ? '' : ' '}${textOf(passage)}`;
    if (text.length > LONGEST_ATTRIBUTION) return 0;
    if (ATTRIBUTION.test(text) && (quoted || text.includes('@'))) return lines;
  }
  return 0;
}

/** The index after the head of a mail that begins at `from`: sender and subject or address, each on a line. */
function endOfHead(passages: readonly Passage[], from: number): number {
  const labels: string[] = [];
  let hasAddress = false;
  let at = from;
  for (let passage = passages[at]; passage; passage = passages[at]) {
    const label = fieldOf(textOf(passage));
    if (label === undefined) break;
    labels.push(label);
    hasAddress ||= textOf(passage).includes('@');
    at++;
  }
  const isSigned = labels.some((l) => senders.has(l));
  const isMail = isSigned && labels.length >= 2 && (hasAddress || labels.some((l) => subjects.has(l)));
  return isMail ? at : from;
}

/** Most lines of a signature, and longest note above a forwarded message, in characters. */
const LINES_OF_SIGNATURE = 12;
const LONGEST_NOTE = 500;

/** Matches what a mail's head or its divider begins with, on any line: `De :`, `--- Message transféré`; not `Le port :`. */
const HEAD_SIGN = new RegExp(
  `^[ \\t>*_=-]*(?:(?:${eitherOf([...senders, ...subjects])}) ?:|(?:${eitherOf([...dividers])}))`,
  'imu',
);
/** Matches the end of the words before a quotation, on any line: `a écrit :`; not `a écrit : oui`. */
const QUOTATION_SIGN = new RegExp(`(?:${wrote}).{0,60}:[ \\t]*$`, 'imu');
/** Matches its colon, which is looked for first: that of `a écrit :`, not of `oui : non`. */
const COLON_AT_END = /:[ \t]*$/m;

/** The text last looked through: each round of judging asks about the same. */
let last: { text: string; holdsSign: boolean } | undefined;

function holdsMailSign(text: string): boolean {
  if (last?.text === text) return last.holdsSign;
  const holdsSign = HEAD_SIGN.test(text) || (COLON_AT_END.test(text) && QUOTATION_SIGN.test(text));
  last = { text, holdsSign };
  return holdsSign;
}

/** The rule for each passage that a mail program or who sent the mail on wrote, by where it starts. */
export function mailParts(clipping: Clipping, passages: readonly Passage[]): ReadonlyMap<number, string> {
  const parts = new Map<number, string>();
  const isForwarded = isQuotedMail(clipping);
  if (clipping.format !== 'text' || !(isForwarded || holdsMailSign(clipping.text))) return parts;
  const mark = (from: number, to: number, rule: Explained): void => {
    for (const { start } of passages.slice(from, to)) if (!parts.has(start)) parts.set(start, rule.name);
  };
  const heads: number[] = [];
  for (let i = 0; i < passages.length; ) {
    const passage = passages[i];
    const end = passage && isDivider(passage) ? i + 1 : endOfHead(passages, i);
    const after = end > i ? end : i + attributionAt(passages, i, isForwarded);
    if (after > i) {
      mark(i, after, mailHead);
      heads.push(i);
    }
    i = Math.max(i + 1, after);
  }
  if (heads.length === 0 && !isForwarded) return parts;
  const [from, to] = noteAbove(clipping, passages, heads, parts);
  mark(from, to, mailNote);
  const signature = passages.findIndex((p) => textOf(p) === '--');
  const below = passages.length - signature;
  if (signature > (heads.at(-1) ?? -1) && below <= LINES_OF_SIGNATURE)
    mark(signature, passages.length, mailSignature);
  return parts;
}

/** The few lines above the last head: between two heads, above a divider, or above what is quoted. */
function noteAbove(
  clipping: Clipping,
  passages: readonly Passage[],
  heads: readonly number[],
  parts: ReadonlyMap<number, string>,
): [from: number, to: number] {
  const last = heads.at(-1) ?? 0;
  const head = passages[last];
  const note = passages.slice(0, last).filter((p) => !parts.has(p.start));
  const length = lengthOf(note);
  if (!head || length === 0 || length > Math.min(LONGEST_NOTE, lengthOf(passages.slice(last)))) return [0, 0];
  const isFramed = heads[0] === 0 || isDivider(head) || isQuotedAt(clipping, head) || note.some(isWritten);
  const isOutside = note.every((p) => !isQuotedAt(clipping, p)) || !isQuotedAt(clipping, head);
  if (!isFramed || !isOutside) return [0, 0];
  return [passages.indexOf(note[0] ?? head), last];
}

function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, p) => sum + textOf(p).length, 0);
}

/** Whether it is written in sentences, as no headline that somebody set above the mail. */
function isWritten(passage: Passage): boolean {
  return endsSentence(textOf(passage)) || holdsSentences(textOf(passage));
}

function isQuotedAt({ lines }: Clipping, { line }: Passage): boolean {
  return isQuoted(lines[line - 1]?.text ?? '');
}

const mailHead: Explained = {
  name: 'mail-head',
  title: 'Head of a mail',
  reason: 'The line belongs to the head of a mail: who sent it, to whom, when and about what.',
};

const mailNote: Explained = {
  name: 'mail-note',
  title: 'Note above a forwarded mail',
  reason: 'The line stands above a forwarded mail: who sent it on wrote it.',
};

const mailSignature: Explained = {
  name: 'mail-signature',
  title: 'Signature of a mail',
  reason: 'The line stands below the two dashes that begin the signature of a mail.',
};

function removesPart(explained: Explained): PassageRule {
  return {
    ...explained,
    isFor: (page: Page) => page.mail.size > 0,
    judge: (passage, page: Page) =>
      page.mail.get(passage.start) === explained.name ? { fate: 'removed', rule: explained.name } : undefined,
  };
}

/** Rules on what a mail program writes, each for its own parts. */
export const mailRules: readonly PassageRule[] = [mailHead, mailNote, mailSignature].map(removesPart);
