import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prepareArticle } from '../../src/dossier/prepare-article.ts';
import { comparedWith } from '../cost.ts';

const SENTENCE = 'Le maire de Kermeur a dit lundi que le port ouvre, et que tout va bien. ';
/** Enough that what grows with the square of the length takes a minute. */
const SIZE = 400_000;
const LINES = 15_000;

const filled = (unit: string, size = SIZE): string => unit.repeat(Math.ceil(size / unit.length));
const lines = (line: (i: number) => string, count = LINES): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const page = (body: string): string => `<html><body>${body}</body></html>`;

/** Prepares one file as a build does. */
function prepare(file: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return prepareArticle({
    clipping: { file, bytes, sha256 },
    memories: {},
    sourceLanguage: 'fr',
    targetLanguage: 'en',
    dateLocale: 'en-GB',
  });
}

/** A long clipping as people paste it: what it costs is the measure of what others may cost. */
const costOf = comparedWith(() =>
  prepare(
    'a.txt',
    lines((i) => `Le ${i} mai, ${SENTENCE.repeat(2)}`, 1500),
  ),
);
/** What grows with the square of the length costs hundreds of times as much. */
const MOST = 15;

const read: Record<string, [file: string, make: () => string | Uint8Array]> = {
  'one line of sentences with weekdays': ['a.txt', () => filled(SENTENCE)],
  'one line of bold letters': ['a.txt', () => filled('**a** ')],
  'one line of hard spaces': ['a.txt', () => `a${filled('\u00a0')}b`],
  'one line of angle brackets': ['a.txt', () => filled('<')],
  'one line of quotation marks': ['a.txt', () => filled('« a ')],
  'one line of commas': ['a.txt', () => filled(' ,a')],
  'one line of digits': ['a.txt', () => filled('12 345 ')],
  'one line of days': ['a.txt', () => filled('le 3 mai 2021, ')],
  'one line of weekdays': ['a.txt', () => filled('mardi ')],
  'lines of two words': ['a.txt', () => lines((i) => `mot ${i}`)],
  'lines of one sentence each': ['a.txt', () => lines((i) => `${SENTENCE} ${i}`, 5000)],
  'lines that are all the same': ['a.txt', () => lines(() => 'Le port ouvre.')],
  'lines of bold letters': ['a.txt', () => lines(() => '**a**')],
  'lines of days': ['a.txt', () => lines((i) => `le ${1 + (i % 28)} mai 2021`)],
  'lines of announced entries': ['a.txt', () => lines((i) => (i % 3 ? '- un point ;' : 'Trois points :'))],
  'lines in two columns': ['a.txt', () => lines(() => 'le maire a dit que      le port ouvre lundi')],
  'NUL bytes among sentences': ['a.txt', () => filled(`${SENTENCE.repeat(20)}\0`)],
  'halves of letters': ['a.txt', () => Buffer.from(`\ufeff${filled('\ud800 a ')}`, 'utf16le')],
  'text from right to left': ['a.txt', () => filled('قال رئيس البلدية إن الميناء سيفتح يوم الاثنين. ')],
  ideographs: ['a.txt', () => filled('市长说港口星期一开放，一切都很好。')],
  'UTF-16 that does not say so': ['a.txt', () => Buffer.from(filled(SENTENCE), 'utf16le')],
  'a page nested ten thousand deep': [
    'a.html',
    () => page(`${'<div>'.repeat(10_000)}<p>${SENTENCE}</p>${'</div>'.repeat(10_000)}`),
  ],
  'a page of one paragraph': ['a.html', () => page(`<p>${filled(SENTENCE)}</p>`)],
};

const leftOut: Record<string, [file: string, make: () => string | Uint8Array, kind: string]> = {
  'ten million characters': ['a.txt', () => filled(SENTENCE, 1e7), 'clipping-too-long'],
  'half a million letters in two signs': ['a.txt', () => filled('e\u0301', 999_990), 'clipping-too-damaged'],
  'two hundred thousand lines': ['a.txt', () => lines(() => 'Lire', 200_000), 'clipping-too-long'],
  'ten million blank lines': ['a.txt', () => `a${'\n'.repeat(1e7)}`, 'clipping-too-long'],
  'a page of 16 MB': ['a.html', () => page(filled(`<p>${SENTENCE}</p>`, 16e6)), 'clipping-too-long'],
  'an archive named .txt': [
    'a.txt',
    () => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(1e6, 7)]),
    'clipping-binary',
  ],
};

describe('a clipping that nobody expects', () => {
  for (const [name, [file, make]] of Object.entries(read)) {
    it(`such as ${name} is prepared at the cost of a few long ones`, () => {
      const content = make();
      let prepared: ReturnType<typeof prepare> | undefined;
      const cost = costOf(() => {
        prepared = prepare(file, content);
      }, MOST);
      expect(prepared?.article?.ledger.length).toBeGreaterThan(0);
      expect(cost).toBeLessThan(MOST);
    });
  }
  for (const [name, [file, make, kind]] of Object.entries(leftOut)) {
    it(`such as ${name} is left out at the cost of a few long ones, with a word on why`, () => {
      const content = make();
      let prepared: ReturnType<typeof prepare> | undefined;
      const cost = costOf(() => {
        prepared = prepare(file, content);
      }, MOST);
      expect(prepared?.article).toBeUndefined();
      expect(prepared?.problems).toContainEqual(expect.objectContaining({ kind, severity: 'error', file }));
      expect(cost).toBeLessThan(MOST);
    });
  }
});
