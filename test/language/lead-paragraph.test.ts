import { describe, expect, it } from 'vitest';
import { leadParagraph } from '../../src/language/lead-paragraph.ts';
import type { Block } from '../../src/model.ts';

const blocks = (...texts: string[]): Block[] => [
  { id: 'p1', kind: 'update', text: '19h05', lines: [1, 1] },
  ...texts.map((text, at): Block => {
    return { id: `p${at + 2}`, kind: 'paragraph', text, lines: [at + 2, at + 2] };
  }),
];
const THANKS = 'Merci de nous avoir suivis, à demain.';
const NEWS = 'La digue de Kermeur a cédé vers 17 heures.';

describe('the paragraph by which an article is shown', () => {
  it('is the first', () => {
    expect(leadParagraph({ blocks: blocks(NEWS, THANKS) })?.text).toBe(NEWS);
    expect(leadParagraph({ blocks: blocks(THANKS, NEWS) })?.text).toBe(THANKS);
    expect(leadParagraph({ blocks: blocks() })).toBeUndefined();
  });

  it('is in a live report no word of thanks or greeting, unless there is nothing else', () => {
    const live = (...texts: string[]) =>
      leadParagraph({ blocks: blocks(...texts), updateOrder: 'newest-first' })?.text;
    expect(live(THANKS, NEWS)).toBe(NEWS);
    expect(live('Bonsoir à tous !', THANKS, NEWS)).toBe(NEWS);
    expect(live('Mercier a démissionné.', NEWS)).toBe('Mercier a démissionné.');
    expect(live(THANKS)).toBe(THANKS);
  });
});
