import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withinItself } from '../../src/language/within-itself.ts';

const [LRE, RLE, PDF, LRO, RLO] = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e'];
const [LRI, RLI, PDI] = ['\u2066', '\u2067', '\u2069'];
const SEEN = '\ufffd';

it.each([
  ['an Arabic name within French', `a ${RLI}b${PDI} c`, `a ${RLI}b${PDI} c`],
  ['an embedding within an isolate', `${LRI}a ${RLE}b${PDF}${PDI}`, `${LRI}a ${RLE}b${PDF}${PDI}`],
  ['an isolate that is not ended', `${RLI}a`, `${RLI}a${PDI}`],
  ['an embedding in an isolate, neither ended', `${RLI}${LRE}a`, `${RLI}${LRE}a${PDF}${PDI}`],
  ['an isolate that ends what it holds', `${RLI}${LRE}a${PDI}b`, `${RLI}${LRE}a${PDI}b`],
  ['ends of nothing', `a${PDF}b${PDI}`, 'ab'],
  ['an end that is not that of the isolate around it', `${RLI}a${PDF}b${PDI}`, `${RLI}ab${PDI}`],
  ['an override', `${RLO}a${PDF}b`, `${SEEN}ab`],
  ['an override within an embedding', `${RLE}${LRO}a${PDF}b${PDF}c`, `${RLE}${SEEN}ab${PDF}c`],
])('settles %s', (_, text, settled) => {
  expect(withinItself(text)).toBe(settled);
});

it('says the same of what it has settled', () => {
  const signs = fc.constantFrom(LRE, RLE, PDF, LRO, RLO, LRI, RLI, PDI, 'a', 'ب');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      const settled = withinItself(parts.join(''));
      expect(withinItself(settled)).toBe(settled);
      expect(withinItself(`${settled}z`)).toBe(`${settled}z`);
    }),
  );
});

it('settles a text of nothing but such signs as soon as any other', () => {
  const most = 300_000;
  expect(withinItself(RLE.repeat(most) + PDI.repeat(most))).toBe(RLE.repeat(most) + PDF.repeat(most));
});
