import type { Block, CleanArticle, LedgerEntry, PageMetadata } from '../../src/model.ts';

interface Draft {
  slug?: string;
  language?: string;
  /** A text alone is a paragraph. */
  blocks: (string | { kind: Block['kind']; text: string })[];
  /** Lines lifted out of the text as dates; they stand before it. */
  dateLines?: string[];
  date?: string;
  page?: PageMetadata;
}

/** A cleaned article made of blocks, as the cleaner would hand it over. */
export function articleFromBlocks({
  slug = 'a',
  language = 'fr',
  blocks,
  dateLines = [],
  date,
  page,
}: Draft): CleanArticle {
  const texts = [...dateLines, ...blocks.map((block) => (typeof block === 'string' ? block : block.text))];
  let start = 0;
  const lines = texts.map((text, i) => {
    const line = { number: i + 1, text, end: '\n', start };
    start += text.length + 1;
    return line;
  });
  const made = blocks.map((block, i): Block => {
    const line = dateLines.length + i + 1;
    const { kind, text } = typeof block === 'string' ? { kind: 'paragraph' as const, text: block } : block;
    return { id: `p${i + 1}`, kind, text, lines: [line, line] };
  });
  const ledger = dateLines.map(
    (text, i): LedgerEntry => ({ fate: 'metadata', line: i + 1, text, rule: 'date-line', role: 'date' }),
  );
  const text = texts.map((each) => `${each}\n`).join('');
  return {
    clipping: {
      file: `articles/${slug}.txt`,
      slug,
      sha256: '0'.repeat(64),
      byteLength: text.length,
      encoding: { name: 'utf-8', bom: false, basis: 'valid' },
      format: 'text',
      language,
      languageBasis: 'detected',
      text,
      lines,
      frontMatterLines: 0,
      sidecar: { keep: [], drop: [], rulesOff: [], ...(date ? { date } : {}) },
      ...(page ? { page } : {}),
    },
    title: { text: slug, basis: 'derived' },
    relay: [],
    blocks: made,
    ledger,
    repairs: [],
    remarks: [],
  };
}
