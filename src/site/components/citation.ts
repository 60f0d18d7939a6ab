import { dateInWords } from '../../language/date-words.ts';
import { typeset } from '../../language/typography.ts';
import type { Article } from '../../model.ts';
import type { Edition, Leaf } from '../edition.ts';
import { hasNoTarget } from './bilingual.ts';
import { dateLocale, edtfInWords } from './date-text.ts';

/**
 * A citation as plain text: outlet, headline, its translation, date, and the dossier it stands in. `{block}` is
 * left for the paragraph's number when `withBlock` is set.
 */
export function citation(article: Article, leaf: Leaf, withBlock = false): string {
  const { settings } = leaf.site.dossier;
  const { language } = article.clipping;
  const title = typeset(article.title.text, language);
  const quoted = language === 'fr' ? `«\u00a0${innerQuotes(title)}\u00a0»` : `“${title}”`;
  const { titleTranslation } = article;
  const translated = hasNoTarget(titleTranslation)
    ? ''
    : ` [${typeset(titleTranslation.text, settings.targetLanguage)}]`;
  const parts = [
    article.outlet?.text,
    `${quoted}${translated}`,
    dateInWords(article.publication, dateLocale(leaf)),
    withBlock ? 'para. {block}' : undefined,
  ];
  return `${present(parts)}; in: ${dossierCitation(leaf)}.`;
}

/** The dossier itself, worked out once for all of its articles. */
function dossierCitation(leaf: Leaf): string {
  const before = cited.get(leaf.edition);
  if (before !== undefined) return before;
  const { settings } = leaf.site.dossier;
  const text = present([
    typeset(settings.title.target, settings.targetLanguage),
    settings.compiler && typeset(settings.compiler, settings.targetLanguage),
    settings.issued && edtfInWords(settings.issued, leaf),
  ]);
  cited.set(leaf.edition, text);
  return text;
}

const cited = new WeakMap<Edition, string>();

const present = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

/** Quotation marks within a quotation are curly, in French too: matches «\u00a0oui\u00a0», not a lone «. */
const innerQuotes = (title: string): string => title.replace(/«\s*([^«»]*?)\s*»/g, '“$1”');
