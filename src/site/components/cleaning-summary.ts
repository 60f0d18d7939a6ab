import type { Article, LedgerEntry, Repair } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { cleaningPath } from '../links.ts';
import { metadataRoles, words } from '../wording.ts';
import { blockNumber } from './block-pair.ts';

type Removed = Extract<LedgerEntry, { fate: 'removed' }>;
type Metadata = Extract<LedgerEntry, { fate: 'metadata' }>;

/** What was removed, mended and read as facts, each with its line and its reason; nothing is left unsaid. */
export function cleaningSummary(article: Article, leaf: Leaf): Html {
  const removed = article.ledger.filter((entry): entry is Removed => entry.fate === 'removed');
  const metadata = article.ledger.filter((entry): entry is Metadata => entry.fate === 'metadata');
  const { slug } = article.clipping;
  const untouched = removed.length + article.repairs.length === 0;
  return html`<section class="ledger" aria-labelledby="cleaning">
<h3 id="cleaning">${words.cleaning.title}</h3>
${untouched && html`<p>${words.cleaning.untouched}</p>`}
${removed.length > 0 && removedTable(removed, article)}
${article.repairs.length > 0 && repairTable(article)}
${metadata.length > 0 && metadataTable(metadata, article)}
${remarks(article)}
<p><a href="${leaf.href(cleaningPath(slug))}">${words.cleaning.view}</a></p>
</section>`;
}

function table(caption: string, head: readonly string[], rows: readonly Html[]): Html {
  return html`<details><summary>${caption}</summary><section class="scroll" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></section></details>`;
}

function removedTable(removed: readonly Removed[], article: Article): Html {
  const { line, text, why } = words.cleaning.columns;
  const rows = removed.map(
    (entry) =>
      html`<tr><td class="line">${entry.line}</td><td><del lang="${article.clipping.language}">${visible(entry.text)}</del></td><td>${entry.reason}</td></tr>`,
  );
  return table(words.cleaning.removed(removed.length), [line, text, why], rows);
}

function metadataTable(metadata: readonly Metadata[], article: Article): Html {
  const { line, text, role } = words.cleaning.columns;
  const rows = metadata.map(
    (entry) =>
      html`<tr><td class="line">${entry.line}</td><td lang="${article.clipping.language}">${visible(entry.text)}</td><td>${metadataRoles[entry.role]}</td></tr>`,
  );
  return table(words.cleaning.lifted(metadata.length), [line, text, role], rows);
}

function repairTable(article: Article): Html {
  const { line, before, after, why } = words.cleaning.columns;
  const rows = article.repairs.map(
    (repair) =>
      html`<tr><td class="line">${repair.line}</td><td>${repaired(article, repair, repair.before)}</td><td>${repaired(article, repair, repair.after)}</td><td>${repair.reason}</td></tr>`,
  );
  return table(words.cleaning.repaired(article.repairs.length), [line, before, after, why], rows);
}

const CONTEXT = 18;

/** The mended characters in their surroundings: a lone space or comma would tell nobody anything. */
function repaired(article: Article, repair: Repair, characters: string): Html {
  const text = article.blocks.find((block) => block.id === repair.block)?.text ?? '';
  const end = repair.at + repair.after.length;
  const before = text.slice(Math.max(0, repair.at - CONTEXT), repair.at);
  const after = text.slice(end, end + CONTEXT);
  const lead = repair.at > CONTEXT ? '…' : '';
  const tail = end + CONTEXT < text.length ? '…' : '';
  return html`<span class="excerpt" lang="${article.clipping.language}">${lead}${before}<mark>${visible(characters)}</mark>${after}${tail}</span>`;
}

function remarks(article: Article): Html | undefined {
  if (article.remarks.length === 0) return undefined;
  return html`<p>${words.cleaning.remarks}:</p><ul>${article.remarks.map(
    ({ block, message }) =>
      html`<li><a href="#${block}">${words.block.link(blockNumber(block))}</a>: ${message}</li>`,
  )}</ul>`;
}

const names: Record<string, string> = {
  '\n': '⏎',
  '\r': '',
  '\t': '⇥',
  '\u00a0': '⍽',
  '\u202f': '⍽',
  '\ufeff': '(BOM)',
  '\u00ad': '(-)',
  '\u200b': '(ZWSP)',
};

/** Text with its invisible characters shown: a no-break space as ⍽, a line end as ⏎. */
export function visible(text: string): string {
  return text.replace(
    /[\n\r\t\u00a0\u202f\ufeff\u00ad\u200b]/g,
    (character) => names[character] ?? character,
  );
}
