import type { LabelledLine } from '../train-cleaning/labelled-cases.ts';

/** Matches words and single ideographs: `l`, `été`, `2021`, `漢`; not signs. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}_])+/gu;
/** The words of the shingle measure: letters and digits as they stand, case and all. */
const SHINGLE_WORD = /[\p{L}\p{N}_]+/gu;
const SHINGLE = 4;

/** The words of a text in small letters. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** Right, wrongly kept, wrongly lost. */
export interface Tally {
  right: number;
  leaked: number;
  lost: number;
}

/** How one page was cleaned. */
export interface Score {
  lines: Tally;
  /** The same, each line weighted by its words. */
  words: Tally;
  /** Shingles of four words, as shares of all shingles met. */
  shingles: Tally;
  perfect: boolean;
}

/** Compares the body that a cleaner gave with the labels of the lines and the article's text. */
export function scoreOf(lines: readonly LabelledLine[], gold: string, body: readonly string[]): Score {
  const kept = keptLines(lines, body);
  const groups = new Map<string, { keep: number; kept: number; words: number }>();
  lines.forEach((line, i) => {
    if (line.lab === 'neutral') return;
    const key = wordsOf(line.t).join(' ');
    const group = groups.get(key) ?? { keep: 0, kept: 0, words: line.n };
    if (line.lab === 'keep') group.keep++;
    if (kept[i]) group.kept++;
    groups.set(key, group);
  });
  // Lines of the same words are interchangeable: which copy was kept does not matter.
  const all = { right: 0, leaked: 0, lost: 0 };
  const words = { right: 0, leaked: 0, lost: 0 };
  for (const { keep, kept: held, words: n } of groups.values()) {
    const part = {
      right: Math.min(keep, held),
      leaked: Math.max(0, held - keep),
      lost: Math.max(0, keep - held),
    };
    for (const key of ['right', 'leaked', 'lost'] as const) {
      all[key] += part[key];
      words[key] += part[key] * n;
    }
  }
  const shingles = shingleTally(gold, body.join('\n'));
  return { lines: all, words, shingles, perfect: all.leaked === 0 && all.lost === 0 };
}

/** Which input lines the output holds: whole lines first, in order; then lines of which half stands in what is left. */
function keptLines(lines: readonly LabelledLine[], body: readonly string[]): boolean[] {
  const keys = lines.map((l) => wordsOf(l.t).join(' '));
  const places = new Map<string, number[]>();
  keys.forEach((key, i) => {
    places.set(key, [...(places.get(key) ?? []), i]);
  });
  const kept = lines.map(() => false);
  const rest: string[] = [];
  let last = -1;
  for (const line of body.flatMap((b) => b.split('\n'))) {
    const key = wordsOf(line).join(' ');
    if (key === '') continue;
    const open = (places.get(key) ?? []).filter((i) => !kept[i]);
    const place = open.find((i) => i >= last) ?? open[0];
    if (place === undefined) rest.push(key);
    else {
      kept[place] = true;
      last = place;
    }
  }
  if (rest.length > 0) markCovered(keys, kept, rest.join(' ').split(' '));
  return kept;
}

/** Marks the lines that stand for the better half in a text that was mended, joined or parted. */
function markCovered(keys: readonly string[], kept: boolean[], text: readonly string[]): void {
  const shingles = new Set<string>();
  for (let n = 1; n <= SHINGLE; n++) {
    for (let i = 0; i + n <= text.length; i++) shingles.add(text.slice(i, i + n).join(' '));
  }
  keys.forEach((key, i) => {
    if (kept[i] || key === '') return;
    const words = key.split(' ');
    const n = Math.min(SHINGLE, words.length);
    const covered = new Set<number>();
    for (let at = 0; at + n <= words.length; at++) {
      if (!shingles.has(words.slice(at, at + n).join(' '))) continue;
      for (let k = at; k < at + n; k++) covered.add(k);
    }
    const enough = n < SHINGLE ? words.length : words.length / 2;
    if (covered.size >= enough) kept[i] = true;
  });
}

/** The shingles of the article's text and of the output, as article-extraction-benchmark counts them. */
function shingleTally(gold: string, output: string): Tally {
  const a = shinglesOf(gold);
  const b = shinglesOf(output);
  const tally = { right: 0, leaked: 0, lost: 0 };
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(key) ?? 0, b.get(key) ?? 0];
    tally.right += Math.min(x, y);
    tally.leaked += Math.max(0, y - x);
    tally.lost += Math.max(0, x - y);
  }
  const sum = tally.right + tally.leaked + tally.lost || 1;
  return { right: tally.right / sum, leaked: tally.leaked / sum, lost: tally.lost / sum };
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(SHINGLE_WORD) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const key = words.slice(i, i + SHINGLE).join('\u0001');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The figures of a set of pages. */
export interface Figures {
  pages: number;
  lineF: number;
  /** Mean of each page's own line F. */
  docF: number;
  wordF: number;
  shingleP: number;
  shingleR: number;
  shingleF: number;
  perfect: number;
}

/** Adds the scores of pages up; shingle precision and recall are means over pages, F is made of the two means. */
export function figuresOf(scores: readonly Score[]): Figures {
  const sum = (pick: (s: Score) => Tally): Tally =>
    scores.reduce(
      (a, s) => ({
        right: a.right + pick(s).right,
        leaked: a.leaked + pick(s).leaked,
        lost: a.lost + pick(s).lost,
      }),
      { right: 0, leaked: 0, lost: 0 },
    );
  const shingleP = mean(
    scores.filter((s) => s.shingles.right + s.shingles.leaked > 0).map((s) => precision(s.shingles)),
  );
  const shingleR = mean(
    scores.filter((s) => s.shingles.right + s.shingles.lost > 0).map((s) => recall(s.shingles)),
  );
  return {
    ...{ pages: scores.length, lineF: fOf(sum((s) => s.lines)), docF: mean(scores.map((s) => fOf(s.lines))) },
    ...{ wordF: fOf(sum((s) => s.words)), shingleP, shingleR, shingleF: harmonic(shingleP, shingleR) },
    perfect: mean(scores.map((s) => (s.perfect ? 1 : 0))),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, v) => a + v, 0) / Math.max(1, values.length);
const harmonic = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
const precision = (t: Tally): number => (t.right + t.leaked === 0 ? 1 : t.right / (t.right + t.leaked));
const recall = (t: Tally): number => (t.right + t.lost === 0 ? 1 : t.right / (t.right + t.lost));
const fOf = (t: Tally): number => harmonic(precision(t), recall(t));
