import { foldPhrase } from '../language/lexicon.ts';
import type { BlockKind, Clipping, LineMarkup, MetadataRole } from '../model.ts';
import { readsLikeSentences } from './line-shape.ts';
import { type Mended, part } from './mended.ts';
import type { OwnLook } from './page-look.ts';
import { ALL_SIGNS, signsIn } from './text-signs.ts';

/**
 * The unit that the rules judge: one line of the clipping, several that were one before they were wrapped, or the
 * piece of a line that a cut left. `[start, end)` is its place in the clipping's text, without outer blanks.
 */
export interface Passage {
  start: number;
  end: number;
  /** First line of the clipping that it stands on, 1-based. */
  line: number;
  mended: Mended;
  /** Whether the line before is blank or missing. */
  gapBefore: boolean;
  markup: LineMarkup | undefined;
  /** The kind of block that a Markdown sign before its text had given it. */
  mark: 'heading' | 'list-item' | 'quotation' | undefined;
  /** It stands in two columns side by side, so that its words cannot be trusted: only the compiler takes it out. */
  columns: boolean;
  /** The compiler asked for it to stay. */
  kept: boolean;
  /** No rule that looks at the text alone had anything to say of it in an earlier round. */
  passed: boolean;
  /** What a rule on its place suspects; the learned rule weighs it, and decides alone only where that one is off. */
  suspected: Verdict | undefined;
  verdict: Verdict | undefined;
  /** Whether the text reads like sentences, once somebody asked. */
  sentences: boolean | undefined;
  /** The text in the form in which lexicons write their phrases, once somebody asked for it. */
  folded: string | undefined;
  /** What the text looks like by itself, once somebody asked for it. */
  ownLook: OwnLook | undefined;
  /** The signs that the text holds, as `signsIn` says, and its length above their bits; 0 until somebody asks. */
  signs: number;
}

/**
 * A copy of a passage, to be changed. All passages are made here or in `passageOf`, with every property in the same
 * order: the engine then reads each at its place, where it would have to look it up in objects of many forms.
 */
export function copyOf(passage: Passage): Passage {
  return {
    start: passage.start,
    end: passage.end,
    line: passage.line,
    mended: passage.mended,
    gapBefore: passage.gapBefore,
    markup: passage.markup,
    mark: passage.mark,
    columns: passage.columns,
    kept: passage.kept,
    passed: passage.passed,
    suspected: passage.suspected,
    verdict: passage.verdict,
    sentences: passage.sentences,
    folded: passage.folded,
    ownLook: passage.ownLook,
    signs: passage.signs,
  };
}

/** A copy of a passage with another text, which is mended from the same stretch of the clipping. */
export function withText(passage: Passage, mended: Mended): Passage {
  const copy = copyOf(passage);
  copy.mended = mended;
  copy.sentences = undefined;
  copy.folded = undefined;
  copy.ownLook = undefined;
  copy.signs = 0;
  return copy;
}

/** What a rule decided about a passage. */
export type Verdict =
  | { fate: 'body'; rule: string; kind: BlockKind; update?: number | null | undefined }
  | { fate: 'removed'; rule: string; reason?: string | undefined }
  | { fate: 'metadata'; rule: string; role: MetadataRole };

interface WholeVerdict {
  fate: Verdict['fate'];
  rule: string;
  kind?: BlockKind | undefined;
  update?: number | null | undefined;
  reason?: string | undefined;
  role?: MetadataRole | undefined;
}

/** The verdict in the one form that all passages hold, as with `copyOf`: it is looked at many times by every step. */
export function inOneForm(verdict: Verdict): Verdict {
  const { fate, rule, kind, update, reason, role }: WholeVerdict = verdict;
  return { fate, rule, kind, update, reason, role } as Verdict;
}

/** Whether a rule holds the passage for the headline. */
export function isTitle({ verdict }: Passage): boolean {
  return verdict?.fate === 'metadata' && verdict.role === 'title';
}

/** The passage's text as repaired so far. */
export function textOf(passage: Passage): string {
  return passage.mended.text;
}

/** Whether the passage's text reads like running text, as `readsLikeSentences` says. */
export function isRunningText(passage: Passage): boolean {
  passage.sentences ??= readsLikeSentences(passage.mended.text);
  return passage.sentences;
}

/** So many bits are for signs, and this is the greatest length that those above them tell. */
const BITS_OF_SIGNS = 16;
const LONGEST_TOLD = 0x7fff;

/** The signs that the passage's text holds, a bit each. */
export function signsOf(passage: Passage): number {
  return shapeOf(passage) & ALL_SIGNS;
}

/** The length of the passage's text, or LONGEST_TOLD where it is longer: all rules ask, and the engine would look it up in the text. */
export function lengthOf(passage: Passage): number {
  return shapeOf(passage) >> BITS_OF_SIGNS;
}

function shapeOf(passage: Passage): number {
  if (passage.signs === 0) {
    const { text } = passage.mended;
    passage.signs = signsIn(text) | (Math.min(text.length, LONGEST_TOLD) << BITS_OF_SIGNS);
  }
  return passage.signs;
}

/** The part `[from, to)` of a passage's text as a passage of its own, without outer blanks; nothing when empty. */
export function pieceOf(passage: Passage, from: number, to: number): Passage | undefined {
  const text = passage.mended.text;
  let a = from;
  let b = to;
  while (a < b && isBlank(text, a) && !isEmptyCell(passage, a)) a++;
  while (b > a && isBlank(text, b - 1)) b--;
  if (a === b) return undefined;
  if (a === 0 && b === text.length) return passage;
  const piece = part(passage.mended, a, b);
  if (!piece) return undefined;
  const own = withText(passage, piece.mended);
  own.start = passage.start + piece.rawStart;
  own.end = own.start + piece.mended.raw.length;
  return own;
}

/** A saved page's row may begin with a cell in which nothing stands. */
function isEmptyCell({ markup, mended }: Passage, at: number): boolean {
  return markup !== undefined && mended.text.charAt(at) === '\t';
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isPlain = code > 0x20 && code < 0xa0; // most are: letters of English, figures and signs
  return !isPlain && text.charAt(at).trim() === '';
}

/** The number of the line that holds an offset of the clipping's text. */
export function lineAt(clipping: Clipping, offset: number): number {
  let low = 0;
  let high = clipping.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const line = clipping.lines[middle];
    if (line && line.start <= offset) low = middle;
    else high = middle - 1;
  }
  return clipping.lines[low]?.number ?? 1;
}

/** The passage's text in the form in which lexicons write their phrases. */
export function foldedOf(passage: Passage): string {
  passage.folded ??= foldPhrase(passage.mended.text);
  return passage.folded;
}

/** The words of a passage, folded, without the signs between them: «l» and «été» of «l'été»; there may be empty ones. */
export function wordsOf(passage: Passage): string[] {
  return foldedOf(passage).split(/[^\p{L}]+/u); // «suivez» and «argent» of «suivez l'argent»
}
