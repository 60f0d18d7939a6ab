import { describe, expect, it } from 'vitest';
import { openSetting, printable, run, sayBoth } from '../../src/print/setting.ts';
import { smallDossier } from './small-dossier.ts';

const setting = openSetting(smallDossier(), 'both', () => true);

describe('a text made printable', () => {
  it('stands on one line, without controls, marks of direction or halves of characters', () => {
    expect(printable('a\r\n\tb\u0007\u00ad\u200b\u202e\ufeff\ud800 c', () => true)).toBe('a b c');
    expect(printable('e\u0301', () => true)).toBe('é');
  });

  it('names what no typeface has', () => {
    expect(printable('x\u{1F41F}', (code) => code < 256)).toBe('x[U+1F41F]');
  });

  it('may break in a long address, but not in a hash that is there to be copied', () => {
    const address = 'https://example.org/a-long/address/of/many/words';
    const { text } = run(setting, `voir ${address}`, 'fr');
    expect(text.replaceAll('\u200b', '')).toBe(`voir ${address}`);
    expect(Math.max(...text.split(/[\u200b ]/).map((part) => part.length))).toBeLessThan(28);
    expect(run(setting, 'ab'.repeat(32), 'en').text).toBe('ab'.repeat(32));
    expect(run(setting, 'anticonstitutionnellement', 'fr').text).toBe('anticonstitutionnellement');
  });

  it('wears the typography of its language', () => {
    expect(run(setting, 'Quoi ?', 'fr').text).toBe('Quoi\u202f?');
    expect(run(setting, 'What ?', 'en').text).toBe('What ?');
  });

  it('says words that both languages share once', () => {
    expect(sayBoth(setting, (words) => words.sections.sources).map(({ text }) => text)).toEqual(['Sources']);
    expect(sayBoth(setting, (words) => words.sections.contents).map(({ lang }) => lang)).toEqual([
      'fr',
      'en',
    ]);
  });
});
