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
  const changes = inOrder(mended.mendings, edits, rule);
  const parts: string[] = [];
  const mendings: Mending[] = [];
  let length = 0;
  let read = 0;
  for (let i = 0; i < changes.length; ) {
    const group = overlapping(changes, i);
    const kept = mended.text.slice(read, group.start);
    const before = replay(mended.text, group, false);
    const after = replay(mended.text, group, true);
    parts.push(kept, after);
    length += kept.length;
    if (before !== after || group.markOnly) mendings.push({ at: length, before, after, rule: group.rule });
    length += after.length;
    read = group.end;
    i += group.changes.length;
  }
  parts.push(mended.text.slice(read));
  return { raw: mended.raw, text: parts.join(''), mendings };
}

function inOrder(mendings: Mending[], edits: Edit[], rule: string): Change[] {
  const old = mendings.map((m) => ({
    start: m.at,
    end: m.at + m.after.length,
    text: m.before,
    rule: m.rule,
    fresh: false,
  }));
  const fresh = edits.map((e) => ({ start: e.start, end: e.end, text: e.after, rule, fresh: true }));
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const a = old[i];
    const b = fresh[j];
    if (a && (!b || a.start < b.start || (a.start === b.start && a.end <= b.end))) {
      changes.push(a);
      i++;
    } else if (b) {
      changes.push(b);
      j++;
    }
  }
  return changes;
}

interface Group {
  changes: Change[];
  start: number;
  end: number;
  rule: string;
  /** A mending without change, which only says that a break was set here. */
  markOnly: boolean;
}

function overlapping(changes: Change[], first: number): Group {
  const group: Change[] = [];
  let start = 0;
  let end = 0;
  for (let i = first; i < changes.length; i++) {
    const change = changes[i];
    if (!change) break;
    if (group.length === 0) ({ start, end } = change);
    else if (!(change.start < end && start < change.end)) break;
    else end = Math.max(end, change.end);
    group.push(change);
  }
  const rule = (group.find((c) => c.fresh) ?? group[0])?.rule ?? '';
  const markOnly = group.length === 1 && start === end && group[0]?.text === '';
  return { changes: group, start, end, rule, markOnly };
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
