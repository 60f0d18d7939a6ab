import type { DatedArticle, Fact } from '../model.ts';

/** What `npm run clean -- --json` prints for one clipping: other programs rely on these names. */
export function cleanReport(article: DatedArticle) {
  const { clipping, title, publication, blocks, ledger, repairs } = article;
  return {
    file: clipping.file,
    sha256: clipping.sha256,
    language: clipping.language,
    encoding: clipping.encoding.name,
    title,
    outlet: factOf(article.outlet),
    author: factOf(article.author),
    section: factOf(article.section),
    relay: article.relay,
    date: publication,
    blocks: blocks.map(({ id, kind, text, lines }) => ({ id, kind, text, lines })),
    body: blocks.filter((block) => block.kind !== 'caption').map((block) => block.text),
    removed: ledger
      .filter((entry) => entry.fate === 'removed')
      .map(({ line, text, rule, reason }) => ({ line, text, rule, reason })),
    repairs: repairs.map(({ block, line, before, after, rule }) => ({ block, line, before, after, rule })),
    metadataLines: ledger
      .filter((entry) => entry.fate === 'metadata')
      .map(({ line, text, role }) => ({ line, text, role })),
    mentions: article.mentions,
    remarks: article.remarks,
  };
}

function factOf(fact: Fact | undefined): Fact | null {
  return fact ?? null;
}
