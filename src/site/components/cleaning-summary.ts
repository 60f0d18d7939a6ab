import type { Article, LedgerEntry, Repair } from '../../model.ts';
import { type Content, type Html, html } from '../html.ts';
import { articlePath, cleaningPath, relativeHref } from '../links.ts';
import { metadataRoles, words } from '../wording.ts';
import { blockNumber } from './block-pair.ts';

type Removed = Extract<LedgerEntry, { fate: 'removed' }>;
type Metadata = Extract<LedgerEntry, { fate: 'metadata' }>;

/** On an article's page what was removed, mended and read as facts, each with its line and reason; nothing is left unsaid. */
export function cleaningSummary(article: Article): Html {
  const { slug } = article.clipping;
  const removed = article.ledger.filter((entry): entry is Removed => entry.fate === 'removed');
  const metadata = article.ledger.filter((entry): entry is Metadata => entry.fate === 'metadata');
  const untouched = removed.length + article.repairs.length === 0;
  return html`<section class="ledger" aria-labelledby="cleaning">
<h3 id="cleaning">${words.cleaning.title}</h3>
<div>${untouched && html`<p>${words.cleaning.untouched}</p>`}
${removed.length > 0 && removedTable(removed, article)}
${article.repairs.length > 0 && repairTable(article)}
${metadata.length > 0 && metadataTable(metadata, article)}
${remarks(article)}
<p><a href="${relativeHref(articlePath(slug), cleaningPath(slug))}">${words.cleaning.view}</a></p></div>
</section>`;
}

function table(caption: string, head: readonly string[], rows: readonly Content[]): Html {
  return html`<details><summary>${caption}</summary><section class="scroll" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></section></details>`;
}

const row = (...cells: Content[]): Html => html`<tr>${cells}</tr>
`;
const lineCell = (lines: Content): Html => html`<td class="line">${lines}</td>`;

function removedTable(removed: readonly Removed[], { clipping }: Article): Html {
  const { line, text, why } = words.cleaning.columns;
  const rows = removed.map((entry) =>
    row(
      lineCell(entry.line),
      html`<td><del lang="${clipping.language}">${visible(entry.text)}</del></td>`,
      html`<td>${entry.reason}</td>`,
    ),
  );
  return table(words.cleaning.removed(removed.length), [line, text, why], rows);
}

function metadataTable(metadata: readonly Metadata[], { clipping }: Article): Html {
  const { line, text, role } = words.cleaning.columns;
  const rows = metadata.map((entry) =>
    row(
      lineCell(entry.line),
      html`<td lang="${clipping.language}">${visible(entry.text)}</td>`,
      html`<td>${metadataRoles[entry.role]}</td>`,
    ),
  );
  return table(words.cleaning.lifted(metadata.length), [line, text, role], rows);
}

/** Like mendings share a row: eighty spaces put right are one fact, not eighty. */
function repairTable(article: Article): Html {
  const { line, before, after, why } = words.cleaning.columns;
  const alike = new Map<string, Repair[]>();
  for (const repair of article.repairs) {
    const key = JSON.stringify([repair.rule, repair.before, repair.after]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [repair]);
    else group.push(repair);
  }
  const rows = [...alike.values()].map((group) => repairRow(group, article));
  return table(words.cleaning.repaired(article.repairs.length), [line, before, after, why], rows);
}

function repairRow(group: readonly Repair[], article: Article): Html | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const lines = [...new Set(group.map((repair) => repair.line))];
  const times = group.length > 1 && html` <span class="times">${words.cleaning.times(group.length)}</span>`;
  return row(
    lineCell(lines.join(', ')),
    html`<td>${excerpt(article, first, first.before)}${times}</td>`,
    html`<td>${excerpt(article, first, first.after)}</td>`,
    html`<td>${first.reason}</td>`,
  );
}

const CONTEXT = 18;

/** The mended characters in their surroundings: a lone space or comma would tell nobody anything. */
function excerpt(article: Article, repair: Repair, characters: string): Html {
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
  return html`<p>${words.cleaning.remarks}:</p><ul>${article.remarks.map(({ block, message }) =>
    block === undefined
      ? html`<li>${words.cleaning.headline}: ${message}</li>`
      : html`<li><a href="#${block}">${words.block.link(blockNumber(block))}</a>: ${message}</li>`,
  )}</ul>`;
}

const signs: Record<string, string> = {
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
    (character) => signs[character] ?? character,
  );
}
