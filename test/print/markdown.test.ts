import { describe, expect, it } from 'vitest';
import { printMarkdown, webAddress } from '../../src/print/markdown.ts';
import { openSetting } from '../../src/print/setting.ts';
import { smallDossier } from './small-dossier.ts';

const print = (text: string) =>
  printMarkdown(
    openSetting(smallDossier(), 'both', () => true),
    text,
    'en',
  );

describe('the compiler’s Markdown', () => {
  it('becomes paragraphs, headings, items and quotations', () => {
    const printed = print('# Head\n\nPlain.\n\n- one\n  - two\n\n> said\n\n```\nx = 1\n```');
    expect(printed.map(({ kind, depth }) => [kind, depth])).toEqual([
      ['heading', 1],
      ['paragraph', 1],
      ['item', 1],
      ['item', 2],
      ['quotation', 1],
      ['paragraph', 1],
    ]);
  });

  it('keeps emphasis and links', () => {
    const [{ runs } = { runs: [] }] = print('a **b** *c* [d](https://example.org/x) `e`');
    expect(runs.find(({ text }) => text === 'b')?.strong).toBe(true);
    expect(runs.find(({ text }) => text === 'c')?.em).toBe(true);
    expect(runs.find(({ text }) => text === 'd')?.link).toBe('https://example.org/x');
    expect(runs.find(({ text }) => text === 'e')?.code).toBe(true);
  });

  it('keeps markup as text and leads nowhere but to the web and to mail', () => {
    expect(
      print('<b>x</b>')[0]
        ?.runs.map(({ text }) => text)
        .join(''),
    ).toBe('<b>x</b>');
    expect(webAddress('mailto:a@example.org')).toBe('mailto:a@example.org');
    for (const address of ['javascript:alert(1)', '../secret.html', 'file:///etc/hosts', 'https://']) {
      expect(webAddress(address)).toBeUndefined();
    }
  });
});
