import type { Article, Block } from '../../model.ts';
import { type Html, html } from '../html.ts';
import { words } from '../wording.ts';
import { type BlockSetting, blockPair } from './block-pair.ts';
import { stateCounts } from './translation-state.ts';

/** How blocks are set on the page of their article. */
export const onOwnPage = (target: string): Omit<BlockSetting, 'markMachine' | 'alone'> => ({
  target,
  anchorPrefix: '',
  headingLevel: 2,
});

/** All blocks of an article; the updates of a live report stand in sections, so that their order can be turned. */
export function articleText(article: Article, setting: Omit<BlockSetting, 'markMachine' | 'alone'>): Html {
  if (article.blocks.length === 0) return html`<p class="empty">${words.article.empty}</p>`;
  const untranslated = isUntranslated(article);
  const alone = untranslated || article.clipping.language === setting.target;
  const full = { ...setting, markMachine: isMixed(article), alone };
  return html`${untranslated && html`<p class="flag notice">${words.article.untranslated}</p>`}${blocksInOrder(article, full)}`;
}

function blocksInOrder(article: Article, full: BlockSetting): Html {
  const parts = updateParts(article.blocks);
  const [only] = parts;
  if (article.updateOrder === undefined || parts.length < 2 || only === undefined) {
    return html`<div class="text">${article.blocks.map((block) => blockPair(article, block, full))}</div>`;
  }
  return html`<div class="text updates" data-order="${article.updateOrder}">${parts.map(
    (part) =>
      html`<div class="${part[0]?.kind === 'update' ? 'update-part' : 'lead-part'}">${part.map((block) => blockPair(article, block, full))}</div>`,
  )}</div>`;
}

/** A mark on every block would tell nothing that one mark does not. */
function isUntranslated(article: Article): boolean {
  return article.blocks.every(({ id }) => (article.translations[id]?.state ?? 'missing') === 'missing');
}

/** Machine translations are marked one by one only where others stand between them. */
function isMixed(article: Article): boolean {
  const states = stateCounts(article).map(([state]) => state);
  return states.includes('machine') && states.some((state) => state !== 'machine' && state !== 'missing');
}

/** What stands before the first update, then each update with its blocks. */
function updateParts(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const part = parts.at(-1);
    if (part === undefined || block.kind === 'update') parts.push([block]);
    else part.push(block);
  }
  return parts;
}
