import { type DateLocale, dateInWords } from '../language/date-words.ts';
import { typeset } from '../language/typography.ts';
import type { Article, Dossier, DossierSettings, Language, Translation, TranslationState } from '../model.ts';

/** One article in one language, set as the pages set it. */
export interface SearchRecord {
  /** Relative to the site's root: `articles/sommet.html`. The same in both languages. */
  url: string;
  language: Language;
  /** `''` where it is not translated; `otherTitle` is then what a reader is shown. */
  title: string;
  otherTitle: { text: string; language: Language };
  /** The headline in the reader's language, under that of an article in another one. */
  readersTitle?: { text: string; language: Language };
  blocks: { id: string; text: string }[];
  outlet: string;
  /** Date of publication as a reader says it, never more exact than it is known. */
  dateInWords: string;
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
const CARE: TranslationState[] = ['missing', 'stale', 'machine', 'sample', 'human', 'supplied', 'original'];

/** The records of the dossier or of some of its articles, a list for each language in which there are texts. */
export function searchRecords(
  { settings, articles: all }: Dossier,
  articles: readonly Article[] = all,
): { language: Language; records: SearchRecord[] }[] {
  const { sourceLanguage, targetLanguage } = settings;
  const written = articles.map((article) => article.clipping.language);
  const languages = [...new Set([sourceLanguage, targetLanguage, ...written.sort()])];
  return languages
    .map((language) => ({ language, records: recordsIn(settings, articles, language) }))
    .filter(({ records }) => records.length > 0);
}

function recordsIn(
  { dateLocale: locale, targetLanguage }: DossierSettings,
  articles: readonly Article[],
  language: Language,
): SearchRecord[] {
  const dates: DateLocale = locale === 'fr' || locale === 'en-US' ? locale : 'en-GB';
  return articles.flatMap((article) => {
    const texts =
      article.clipping.language === language
        ? { title: article.title.text, blocks: article.blocks }
        : language === targetLanguage && translatedTexts(article);
    return texts && texts.blocks.length + texts.title.length > 0
      ? [
          {
            ...factsOf(article, dates),
            language,
            ...set(texts, language),
            ...(language !== targetLanguage && readersTitle(article, targetLanguage)),
          },
        ]
      : [];
  });
}

type Texts = Pick<SearchRecord, 'title' | 'blocks'>;

/** What of the article exists in the target language. */
function translatedTexts(article: Article): Texts {
  const blocks = article.blocks.map(({ id }) => ({ id, text: translated(article.translations[id]) }));
  return { title: translated(article.titleTranslation), blocks: blocks.filter(({ text }) => text !== '') };
}

function readersTitle({ titleTranslation }: Article, language: Language): Pick<SearchRecord, 'readersTitle'> {
  const text = typeset(translated(titleTranslation), language);
  return text === '' ? {} : { readersTitle: { text, language } };
}

function translated(translation: Translation | undefined): string {
  return translation && translation.state !== 'missing' ? translation.text : '';
}

function set({ title, blocks }: Texts, language: Language): Texts {
  return {
    title: typeset(title, language),
    blocks: blocks.map(({ id, text }) => ({ id, text: typeset(text, language) })),
  };
}

function factsOf(article: Article, locale: DateLocale): Omit<SearchRecord, keyof Texts | 'language'> {
  const { edtf, notBefore, precision } = article.publication;
  const known = edtf !== '' && notBefore !== null;
  return {
    url: `articles/${article.clipping.slug}.html`,
    otherTitle: {
      text: typeset(article.title.text, article.clipping.language),
      language: article.clipping.language,
    },
    outlet: article.outlet?.text ?? '',
    dateInWords: dateInWords(article.publication, locale),
    year: known ? notBefore.slice(0, 4) : '',
    month: known && (precision === 'day' || precision === 'month') ? notBefore.slice(0, 7) : '',
    sortDate: notBefore ?? UNDATED,
    sourceLanguage: article.clipping.language,
    state: leastSettled(article),
  };
}

function leastSettled(article: Article): TranslationState {
  const states = article.blocks.map((block) => article.translations[block.id]?.state ?? 'missing');
  return CARE.find((state) => states.includes(state)) ?? 'missing';
}
