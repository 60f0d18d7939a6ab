/** The code points that a TrueType font has glyphs for, read from its `cmap` table (formats 4 and 12). */
export function readCoverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const covered = new Set<number>();
  const cmap = tableOffset(view, 'cmap');
  if (cmap === undefined) return covered;
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, covered);
    if (format === 12) readGroups(view, subtable, covered);
  }
  return covered;
}

function tableOffset(view: DataView, tag: string): number | undefined {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const name = [0, 1, 2, 3].map((n) => String.fromCharCode(view.getUint8(record + n))).join('');
    if (name === tag) return view.getUint32(record + 8);
  }
  return undefined;
}

/** Format 4: segments of the basic plane, each with a delta or an array of glyph numbers. */
function readSegments(view: DataView, at: number, covered: Set<number>): void {
  const length = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + length + 2;
  for (let i = 0; i < length; i += 2) {
    const end = view.getUint16(ends + i);
    const start = view.getUint16(starts + i);
    const delta = view.getUint16(starts + length + i);
    const rangeAt = starts + length * 2 + i;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code + delta : view.getUint16(rangeAt + range + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of code points of any plane. */
function readGroups(view: DataView, at: number, covered: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    const end = view.getUint32(group + 4);
    for (let code = view.getUint32(group); code <= end; code++) covered.add(code);
  }
}
