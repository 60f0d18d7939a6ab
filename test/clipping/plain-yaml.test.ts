import { describe, expect, it } from 'vitest';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { readPlainYaml } from '../../src/clipping/plain-yaml.ts';

/** What the YAML parser gives for a text, and on which line each key stands. */
function parsed(text: string): { value: unknown; lines: [string, number][]; faults: number } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const items = isMap(document.contents) ? document.contents.items : [];
  const lines = items.flatMap(({ key }): [string, number][] =>
    isScalar(key) ? [[String(key.value), counter.linePos(key.range?.[0] ?? 0).line]] : [],
  );
  return { value: document.toJS(), lines, faults: document.errors.length + document.warnings.length };
}

const KEYS = [
  'title',
  'outlet',
  'url',
  'date',
  'rules_off',
  'null',
  'true',
  'a',
  'constructor',
  'Title',
  '__proto__',
];
const PARTS = [
  ...[
    'Le Port',
    'l’Orle',
    'été',
    'a:b',
    'https://a.fr/b?c=d&e',
    '2021-04-13',
    '2021',
    '12',
    '1e3',
    'null',
    'True',
  ],
  ...[
    '"',
    "'",
    '«',
    '»',
    '#',
    ' #',
    ': ',
    ':',
    ' ',
    '  ',
    '- ',
    '-',
    '? ',
    '!',
    '&',
    '*',
    '|',
    '>',
    '%',
    '@',
    '`',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '\t',
    '\\',
    '\r',
    '\n',
    '\n  ',
    '---',
    '...',
    '~',
    '=',
    '.inf',
    '.',
    '0x1f',
    'yes',
  ],
  ...[
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '😀',
    '会談',
    'e\u0301',
    '<<',
    '//',
    '(AFP)',
    ';',
    '+',
    '_',
    '—',
    '\u0007',
  ],
];

/** Texts of lines that are put together by chance, the same in each run. */
function texts(count: number): string[] {
  let seed = 7;
  const upTo = (n: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) % n;
  };
  const pick = (from: readonly string[]) => from[upTo(from.length)] ?? '';
  const written = () => {
    const own = Array.from({ length: 1 + upTo(4) }, () => pick(PARTS)).join('');
    return upTo(4) === 0 ? `"${own}"` : own;
  };
  const line = () => `${pick(KEYS)}${upTo(12) === 0 ? pick(PARTS) : ': '}${written()}`;
  return Array.from({ length: count }, () => {
    const lines = Array.from({ length: 1 + upTo(3) }, line).join('\n');
    return upTo(2) === 0 ? lines : `${lines}\n`;
  });
}

describe('the quick reader of plain YAML', () => {
  it('reads what most sidecars hold', () => {
    const text =
      'outlet: Le Courrier de l’Orle\ndate: 2021-04-13\nurl: https://a.example/b\ntitle: "Le port : oui"\n';
    const read = readPlainYaml(text);
    expect(read?.value).toEqual(parsed(text).value);
    expect([...(read?.lines ?? [])]).toEqual(parsed(text).lines);
  });

  it('gives what the YAML parser gives, or nothing', () => {
    let read = 0;
    for (const text of texts(20_000)) {
      const plain = readPlainYaml(text);
      if (!plain) continue;
      read++;
      const { value, lines, faults } = parsed(text);
      expect({ text, value: plain.value, lines: [...plain.lines] }).toEqual({ text, value, lines });
      expect({ text, faults }).toEqual({ text, faults: 0 });
    }
    expect(read).toBeGreaterThan(500);
  });

  it.each([
    '',
    '\n',
    'keep: [1]',
    'title: 12',
    'title: null',
    'title: a: b',
    'title: a #b',
    'title: a\ntitle: b',
    'a',
  ])('leaves %j to the YAML parser', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});
