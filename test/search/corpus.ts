import type { Article, Block, Dossier, Translation } from '../../src/model.ts';

/** An invented article as it is written here: headline and blocks in both languages. */
export interface Invented {
  slug: string;
  date: string;
  outlet: string;
  fr: string[];
  en: string[];
}

/** A dossier of invented articles, whole enough for the search; the first text of each is its headline. */
export function inventedDossier(invented: Invented[]): Dossier {
  return {
    settings: {
      title: { source: 'Dossier inventé', target: 'Invented dossier' },
      sourceLanguage: 'fr',
      targetLanguage: 'en',
      dateLocale: 'en-GB',
      paper: 'A4',
      outlets: [],
    },
    articles: invented.map(articleOf),
    events: [],
    names: [],
  };
}

function articleOf({ slug, date, outlet, fr, en }: Invented): Article {
  const [title = '', ...texts] = fr;
  const [titleEn = '', ...textsEn] = en;
  const blocks = texts.map((text, index): Block => {
    return { id: `p${index + 1}`, kind: 'paragraph', text, lines: [index + 2, index + 2] };
  });
  const supplied = (text: string): Translation => ({ text, state: 'sample' });
  return {
    clipping: {
      file: `articles/${slug}.txt`,
      slug,
      sha256: '0'.repeat(64),
      byteLength: 0,
      encoding: { name: 'utf-8', bom: false, basis: 'valid' },
      format: 'text',
      language: 'fr',
      languageBasis: 'dossier',
      text: '',
      lines: [],
      frontMatterLines: 0,
      sidecar: { keep: [], drop: [], rulesOff: [] },
    },
    title: { text: title, basis: 'stated' },
    outlet: { text: outlet, basis: 'sidecar' },
    relay: [],
    blocks,
    ledger: [],
    repairs: [],
    remarks: [],
    publication: {
      role: 'publication',
      edtf: date,
      notBefore: date.length === 10 ? date : date.length === 7 ? `${date}-01` : null,
      notAfter: date.length === 10 ? date : date.length === 7 ? `${date}-28` : null,
      precision: date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'none',
      basis: date ? 'sidecar' : 'none',
      certainty: 'stated',
      alternatives: [],
      evidence: [],
      conflicts: [],
    },
    mentions: [],
    titleTranslation: supplied(titleEn),
    translations: Object.fromEntries(blocks.map((block, i) => [block.id, supplied(textsEn[i] ?? '')])),
  };
}

export const INVENTED: Invented[] = [
  {
    slug: 'gazoduc-baltique',
    date: '2021-05-19',
    outlet: 'Le Courrier de l’Est',
    fr: [
      'Le gazoduc de la Baltique divise l’Europe',
      'La chancelière a défendu mercredi l’achèvement du gazoduc, que l’Ukraine juge dangereux.',
      'Les États‑Unis ont renoncé à leurs sanctions contre la société qui le construit, au cœur d’un bras de fer.',
    ],
    en: [
      'The Baltic gas pipeline divides Europe',
      'The chancellor on Wednesday defended the completion of the pipeline, which Ukraine holds to be dangerous.',
      'The United States has waived its sanctions on the company that builds it, at the heart of a tug of war.',
    ],
  },
  {
    slug: 'manoeuvres-mer-noire',
    date: '2021-07-02',
    outlet: 'La Dépêche du Levant',
    fr: [
      'Manœuvres de l’O.T.A.N. en mer Noire',
      'Trente-deux pays prennent part aux manœuvres navales, a dit le porte-parole de l’Alliance.',
      'Moscou parle d’une « provocation » et envoie 10 000 soldats en Crimée.',
    ],
    en: [
      'NATO manoeuvres in the Black Sea',
      'Thirty-two countries take part in the naval exercises, the Alliance’s spokesman said.',
      'Moscow speaks of a “provocation” and sends 10,000 soldiers to Crimea.',
    ],
  },
];
