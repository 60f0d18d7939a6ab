import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAccounting, restoreText, sourceOffset } from '../../src/cleaning/accounting.ts';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { AccountingError } from '../../src/errors.ts';
import { clippingFromText } from '../clipping-from-text.ts';
import { anyText, clippingLike } from './clipping-arbitrary.ts';

const anyClipping = fc.oneof(anyText, clippingLike);

describe('accounting law', () => {
  it('gives back every clipping character for character', () => {
    fc.assert(
      fc.property(anyClipping, fc.constantFrom('fr', 'en', 'ar'), (text, language) => {
        const article = cleanClipping(clippingFromText(text, { language }));
        expect(restoreText(article)).toBe(text);
        checkAccounting(article);
      }),
      { numRuns: 400 },
    );
  });

  it('holds for what is cut from the second of two joined lines', () => {
    const said =
      '« Nous attendons des actes », a répondu la porte-parole du syndicat, avant de quitter la salle.';
    const above = 'Lire aussi : Le port change de visage';
    const text = `${above}\n${said}\nLe port vivra – Source : Agence des ports\n${said}\n`;
    const article = cleanClipping(clippingFromText(text));
    expect(restoreText(article)).toBe(text);
    const cut = article.ledger.find((e) => e.fate === 'metadata' && e.rule === 'trailing-source');
    expect(cut).toMatchObject({ line: 3, text: '– Source : Agence des ports' });
  });

  it('holds whatever the compiler keeps, drops or switches off', () => {
    const orders = fc.record({
      keep: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
      drop: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
      rulesOff: fc.subarray([
        'neutral-space',
        'title-line',
        'tail-headlines',
        'paragraph',
        'update-marker',
        'crosshead',
      ]),
    });
    fc.assert(
      fc.property(clippingLike, orders, (text, sidecar) => {
        checkAccounting(cleanClipping(clippingFromText(text, { sidecar })));
      }),
      { numRuns: 150 },
    );
  });

  it('is refused when a block loses a letter', () => {
    const article = cleanClipping(
      clippingFromText('Un titre\n\nLe port de la ville a été fermé lundi matin par le maire.'),
    );
    const [block, ...rest] = article.blocks;
    const broken = { ...article, blocks: [{ ...block!, text: block!.text.slice(1) }, ...rest] };
    expect(() => checkAccounting(broken)).toThrow(AccountingError);
  });

  it('is refused when a block stands in no entry', () => {
    const article = cleanClipping(
      clippingFromText('Le port de la ville a été fermé lundi matin par le maire.'),
    );
    const extra = {
      id: 'p9',
      kind: 'paragraph' as const,
      text: 'Inventé.',
      lines: [1, 1] as [number, number],
    };
    expect(() => checkAccounting({ ...article, blocks: [...article.blocks, extra] })).toThrow(
      AccountingError,
    );
  });
});

describe('offsets', () => {
  it('lead from a block back to the same character of the clipping', () => {
    fc.assert(
      fc.property(clippingLike, (text) => {
        const article = cleanClipping(clippingFromText(text));
        for (const block of article.blocks) {
          const repairs = article.repairs.filter((r) => r.block === block.id);
          for (let at = 0; at < block.text.length; at += 7) {
            if (repairs.some((r) => at >= r.at && at < r.at + r.after.length)) continue;
            expect(text[sourceOffset(article, block.id, at)]).toBe(block.text[at]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('step over a repair', () => {
    const text = 'Elle a parlé «sans détour» au conseil municipal de la ville.';
    const article = cleanClipping(clippingFromText(text));
    const block = article.blocks[0]!;
    expect(block.text).toBe('Elle a parlé « sans détour » au conseil municipal de la ville.');
    expect(sourceOffset(article, block.id, block.text.indexOf('conseil'))).toBe(text.indexOf('conseil'));
  });
});
