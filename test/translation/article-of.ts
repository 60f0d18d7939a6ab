import type { BlockKind, DateClaim, DatedArticle, Sidecar } from '../../src/model.ts';

const UNDATED: DateClaim = {
  role: 'publication',
  edtf: '',
  notBefore: null,
  notAfter: null,
  precision: 'none',
  basis: 'none',
  certainty: 'stated',
  alternatives: [],
  evidence: [],
  conflicts: [],
};

/** A dated article made of a title and texts, as the earlier stages would hand it over. */
export function articleOf(
  title: string,
  texts: readonly (string | [BlockKind, string])[],
  options: { slug?: string; language?: string; sidecar?: Partial<Sidecar> } = {},
): DatedArticle {
  const slug = options.slug ?? 'port';
  return {
    clipping: {
      file: `articles/${slug}.txt`,
      slug,
      sha256: '0'.repeat(64),
      byteLength: 0,
      encoding: { name: 'utf-8', bom: false, basis: 'valid' },
      format: 'text',
      language: options.language ?? 'fr',
      languageBasis: 'detected',
      text: '',
      lines: [],
      frontMatterLines: 0,
      sidecar: { keep: [], drop: [], rulesOff: [], ...options.sidecar },
    },
    title: { text: title, basis: 'stated' },
    relay: [],
    blocks: texts.map((entry, index) => {
      const [kind, text] = typeof entry === 'string' ? (['paragraph', entry] as const) : entry;
      return { id: `p${index + 1}`, kind, text, lines: [index + 1, index + 1] };
    }),
    ledger: [],
    repairs: [],
    remarks: [],
    publication: UNDATED,
    mentions: [],
  };
}
