import { withinItself } from '../../language/within-itself.ts';
import type { Article, Block, BlockId, LedgerEntry, Repair } from '../../model.ts';
import { readersHeadline } from '../components/bilingual.ts';
import { blockNumber } from '../components/block-pair.ts';
import { visible } from '../components/cleaning-summary.ts';
import { document } from '../components/document.ts';
import { type Edition, openLeaf } from '../edition.ts';
import { type Content, type Html, html, inPieces, type Pieces } from '../html.ts';
import { articlePath, cleaningPath, relativeHref } from '../links.ts';
import { metadataRoles, words } from '../wording.ts';

/** The whole clipping in order, each stretch with its fate: what a lawyer holds beside the original. */
export function cleaningPage(article: Article, edition: Edition): Pieces {
  const { slug } = article.clipping;
  const leaf = openLeaf(edition, cleaningPath(slug));
  const { text, language: spoken } = readersHeadline(article, leaf.site.dossier.settings.targetLanguage);
  return document(leaf, {
    title: words.cleaning.pageTitle(withinItself(text)),
    kind: 'cleaning',
    main: inPieces`<p class="kicker">${words.cleaning.kind} · <a href="${leaf.href(articlePath(slug))}">${words.cleaning.back}</a></p>
<h1><span lang="${spoken}">${text}</span></h1>
<p class="lead">${words.cleaning.pageLead}</p>
<ol class="clipping">
${article.made?.clipping ?? stretches(article)}
</ol>`,
  });
}

/** The list of stretches, as it stands on the clipping's page. */
export function stretches(article: Article): Html {
  const body = mendedBlocks(article);
  const { slug } = article.clipping;
  const page = relativeHref(cleaningPath(slug), articlePath(slug));
  return html`${article.ledger.map((entry) => stretch(entry, article, body, page))}`;
}

/** A block with what was mended in it. */
interface MendedBlock extends Block {
  repairs: Repair[];
}

function mendedBlocks({ blocks, repairs }: Article): Map<BlockId, MendedBlock> {
  const body = new Map(blocks.map((block): [BlockId, MendedBlock] => [block.id, { ...block, repairs: [] }]));
  for (const repair of repairs) body.get(repair.block)?.repairs.push(repair);
  return body;
}

/**
 * A stretch of the clipping: its line, its words, and what became of it, with a link to its block on the article's
 * `page`. A block of several lines stands at the first, which takes it from `body`.
 */
function stretch(
  entry: LedgerEntry,
  { clipping: { language } }: Article,
  body: Map<BlockId, MendedBlock>,
  page: string,
): Html | undefined {
  const item = (
    text: Content,
    fate: Content,
  ) => html`<li class="${entry.fate}"><span class="line">${words.dating.line(entry.line)}</span>
<p class="words" lang="${language}">${text}</p>
<p class="why">${fate}</p></li>
`;
  switch (entry.fate) {
    case 'blank':
      return undefined;
    case 'removed':
      return item(
        html`<del>${visible(entry.text)}</del>`,
        html`<b>${words.cleaning.removedHere}</b> ${entry.reason}`,
      );
    case 'metadata':
      return item(
        visible(entry.text),
        html`<b>${words.cleaning.columns.role}</b> ${metadataRoles[entry.role]}`,
      );
    case 'body': {
      const block = body.get(entry.block);
      if (!body.delete(entry.block) || !block) return undefined;
      return item(
        bodyWithRepairs(block),
        html`<a href="${page}#${entry.block}">${words.block.link(blockNumber(entry.block))}</a>${unmarked(block)}`,
      );
    }
  }
}

/** Most mendings that are shown in one block: of more, which only a damaged file has, a browser could show no page. */
const MOST_MARKED = 5000;

/** How many mendings of the block are not shown in place. */
function unmarked({ repairs }: MendedBlock): Html | undefined {
  const left = repairs.length - MOST_MARKED;
  return left > 0 ? html` · ${words.cleaning.unmarked(left)}` : undefined;
}

/** The block's text with its mendings shown in place: what stood there struck out, what stands now marked. */
function bodyWithRepairs({ text, repairs }: MendedBlock): Html {
  const pieces: Content[] = [];
  let at = 0;
  for (const repair of repairs.slice(0, MOST_MARKED)) {
    pieces.push(text.slice(at, repair.at), mending(repair));
    at = repair.at + repair.after.length;
  }
  pieces.push(text.slice(at));
  return html`${pieces}`;
}

function mending(repair: Repair): Html {
  const isSpace = repair.before.trim() === '' && repair.after.trim() === '';
  const before =
    repair.before !== '' &&
    html`<del${isSpace && html` class="space"`} title="${repair.reason}">${visible(repair.before)}</del>`;
  const after = repair.after !== '' && html`<ins title="${repair.reason}">${visible(repair.after)}</ins>`;
  return html`${before}${after}`;
}
