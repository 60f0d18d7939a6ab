/** A stretch of the clipping and what became of it; `mendings` undone in `text` give `raw` back exactly. */
export interface Mended {
  raw: string;
  text: string;
  /** Ascending and without overlap, in the coordinates of `text`. */
  mendings: Mending[];
}

/** At `at` of the mended text stands `after` where the raw text had `before`. */
export interface Mending {
  at: number;
  before: string;
  after: string;
  rule: string;
}

/** A change wanted in the current text: `[start, end)` becomes `after`. */
export interface Edit {
  start: number;
  end: number;
  after: string;
}

/** A stretch as received. */
export function unmended(raw: string): Mended {
  return { raw, text: raw, mendings: [] };
}

interface Change {
  start: number;
  end: number;
  text: string;
  rule: string;
  fresh: boolean;
}

/**
 * Applies edits (ascending, without overlap) on top of the mendings that are there; an edit that meets an older
 * mending becomes one mending with it, so that the list never overlaps. Linear in text and edits.
 */
export function mend(mended: Mended, edits: Edit[], rule: string): Mended {
  if (edits.length === 0) return mended;
  const next = inOrder(mended.mendings, edits, rule);
  const parts: string[] = [];
  const mendings: Mending[] = [];
  let length = 0;
  let read = 0;
  for (let change = next(); change; ) {
    const group = groupOf(change);
    for (change = next(); change && overlaps(group, change); change = next()) add(group, change);
    const kept = mended.text.slice(read, group.start);
    const before = replay(mended.text, group, false);
    const after = replay(mended.text, group, true);
    parts.push(kept, after);
    length += kept.length;
    const markOnly = group.changes.length === 1 && group.start === group.end && group.changes[0]?.text === '';
    if (before !== after || markOnly) mendings.push({ at: length, before, after, rule: ruleOf(group) });
    length += after.length;
    read = group.end;
  }
  parts.push(mended.text.slice(read));
  return { raw: mended.raw, text: parts.join(''), mendings };
}

/**
 * Gives the mendings and the edits one at a time in the order in which they stand; a text of ten million characters
 * can have millions of them.
 */
function inOrder(
  mendings: readonly Mending[],
  edits: readonly Edit[],
  rule: string,
): () => Change | undefined {
  let i = 0;
  let j = 0;
  return () => {
    const old = mendings[i];
    const edit = edits[j];
    if (old && (!edit || isBefore(old, edit))) {
      i++;
      const { at, before, after } = old;
      return { start: at, end: at + after.length, text: before, rule: old.rule, fresh: false };
    }
    if (!edit) return undefined;
    j++;
    return { start: edit.start, end: edit.end, text: edit.after, rule, fresh: true };
  };
}

function isBefore({ at, after }: Mending, { start, end }: Edit): boolean {
  return at < start || (at === start && at + after.length <= end);
}

/** Changes that meet each other and become one mending. A change without text only says that a break was set there. */
interface Group {
  changes: Change[];
  start: number;
  end: number;
}

function groupOf(change: Change): Group {
  return { changes: [change], start: change.start, end: change.end };
}

function overlaps({ start, end }: Group, change: Change): boolean {
  return change.start < end && start < change.end;
}

function add(group: Group, change: Change): void {
  group.changes.push(change);
  group.end = Math.max(group.end, change.end);
}

function ruleOf({ changes }: Group): string {
  return (changes.find((c) => c.fresh) ?? changes[0])?.rule ?? '';
}

/** The group's stretch with only its fresh edits made, or with only its old mendings undone. */
function replay(text: string, group: Group, fresh: boolean): string {
  let out = '';
  let read = group.start;
  for (const change of group.changes) {
    if (change.fresh !== fresh) continue;
    out += text.slice(read, change.start) + change.text;
    read = change.end;
  }
  return out + text.slice(read, group.end);
}

/** The raw text, from the mended text and its mendings alone. */
export function undo(text: string, mendings: readonly Omit<Mending, 'rule'>[]): string {
  const parts: string[] = [];
  let read = 0;
  for (const m of mendings) {
    parts.push(text.slice(read, m.at), m.before);
    read = m.at + m.after.length;
  }
  parts.push(text.slice(read));
  return parts.join('');
}

/** Where in the raw text an offset of the mended text lies; inside a mending, where the mending begins. */
export function rawOffset(mendings: readonly Omit<Mending, 'rule'>[], offset: number): number {
  let shift = 0;
  for (const m of mendings) {
    if (offset < m.at) break;
    if (offset < m.at + m.after.length) return m.at + shift;
    shift += m.before.length - m.after.length;
  }
  return offset + shift;
}

/** The part `[from, to)` of the mended text with where its raw text begins; nothing when a cut would split a mending. */
export function part(
  mended: Mended,
  from: number,
  to: number,
): { mended: Mended; rawStart: number } | undefined {
  const { mendings, text } = mended;
  const splits = (m: Mending, at: number): boolean => m.at < at && at < m.at + m.after.length;
  if (mendings.some((m) => splits(m, from) || splits(m, to))) return undefined;
  const inside = mendings.filter(
    (m) =>
      (m.at > from || (m.at === from && (m.after !== '' || from === 0))) &&
      (m.at < to || (m.at === to && m.after === '')),
  );
  const rawStart =
    from === 0
      ? 0
      : rawOffset(
          mendings.filter((m) => m.at < from || (m.at === from && m.after === '')),
          from,
        );
  const shifted = inside.map((m) => ({ ...m, at: m.at - from }));
  const raw = undo(text.slice(from, to), shifted);
  return { mended: { raw, text: text.slice(from, to), mendings: shifted }, rawStart };
}
