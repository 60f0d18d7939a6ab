import type { Article, Dossier, Language, Translation, TranslationState } from '../model.ts';

/** One article in one language, as the index takes it. Texts are as displayed: `forIndex` is applied later. */
export interface SearchRecord {
  /** Relative to the site's root: `articles/sommet.html`. The same in both languages. */
  url: string;
  language: Language;
  title: string;
  blocks: { id: string; text: string }[];
  outlet: string;
  /** EDTF of the publication, `''` when unknown, with how sure it is. */
  date: string;
  certainty: 'stated' | 'inferred' | 'approximate';
  /** `2021`, or `''`. */
  year: string;
  /** `2021-04`, or `''` where the month is not known. */
  month: string;
  /** ISO day to sort by; undated articles come last. */
  sortDate: string;
  /** Language of the clipping. */
  sourceLanguage: Language;
  /** The least settled state of the article's translation. */
  state: TranslationState;
}

const UNDATED = '9999-12-31';

/** From what needs a reader's care most to what needs it least. */
const CARE: TranslationState[] = ['missing', 'stale', 'machine', 'sample', 'human', 'supplied'];

/** The records of the dossier, one list for its source and one for its target language. */
export function searchRecords(dossier: Dossier): { language: Language; records: SearchRecord[] }[] {
  const { sourceLanguage, targetLanguage } = dossier.settings;
  return [...new Set([sourceLanguage, targetLanguage])].map((language) => ({
    language,
    records: dossier.articles.map((article) => recordOf(article, language)).filter((r) => r !== undefined),
  }));
}

/** Undefined when nothing of the article exists in that language. */
function recordOf(article: Article, language: Language): SearchRecord | undefined {
  const native = article.clipping.language === language;
  const blocks = article.blocks.flatMap(({ id, text }) => {
    const shown = native ? text : translated(article.translations[id]);
    return shown ? [{ id, text: shown }] : [];
  });
  const title = native ? article.title.text : translated(article.titleTranslation);
  if (!blocks.length && !title) return undefined;
  const { edtf, notBefore, precision, certainty } = article.publication;
  return {
    url: `articles/${article.clipping.slug}.html`,
    language,
    title: title || article.title.text,
    blocks,
    outlet: article.outlet?.text ?? '',
    date: edtf,
    certainty,
    year: edtf && notBefore ? notBefore.slice(0, 4) : '',
    month: edtf && notBefore && (precision === 'day' || precision === 'month') ? notBefore.slice(0, 7) : '',
    sortDate: notBefore ?? UNDATED,
    sourceLanguage: article.clipping.language,
    state: leastSettled(article),
  };
}

function translated(translation: Translation | undefined): string {
  return translation && translation.state !== 'missing' ? translation.text : '';
}

function leastSettled(article: Article): TranslationState {
  const states = article.blocks.map((block) => article.translations[block.id]?.state ?? 'missing');
  return CARE.find((state) => states.includes(state)) ?? 'missing';
}
