import type { Article, Block, Dossier, Translation } from '../../src/model.ts';
import { CULTURE_AND_SCIENCE } from './invented/culture-and-science.ts';
import { DIPLOMACY } from './invented/diplomacy.ts';
import { ENERGY_AND_SEA } from './invented/energy-and-sea.ts';
import { HOME_AFFAIRS } from './invented/home-affairs.ts';

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
    copies: [],
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

/** Forty-four articles with the traps that French press texts hold for a search. */
export const INVENTED: Invented[] = [
  ...ENERGY_AND_SEA,
  ...DIPLOMACY,
  ...HOME_AFFAIRS,
  ...CULTURE_AND_SCIENCE,
];
