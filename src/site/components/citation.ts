import { dateInWords } from '../../language/date-words.ts';
import { typeset } from '../../language/typography.ts';
import type { Article } from '../../model.ts';
import type { Edition, Leaf } from '../edition.ts';
import { shownHeadlines } from './bilingual.ts';
import { dateLocale, edtfInWords } from './date-text.ts';

/** Citations as plain text: outlet, headline, its translation, date, and the dossier it stands in. */
interface Citations {
  article: string;
  /** With `{block}` in the place of a paragraph's number. */
  block: string;
}

/** How an article, and a paragraph of it, are cited. */
export function citations(article: Article, leaf: Leaf): Citations {
  const { source, translated } = shownHeadlines(article, leaf.site.dossier.settings.targetLanguage);
  const quoted = article.clipping.language === 'fr' ? `«\u00a0${innerQuotes(source)}\u00a0»` : `“${source}”`;
  const named = translated === undefined ? quoted : `${quoted} [${translated}]`;
  const said = present([article.outlet?.text, named, dateInWords(article.publication, dateLocale(leaf))]);
  const end = `; in: ${dossierCitation(leaf)}.`;
  return { article: `${said}${end}`, block: `${said}, para. {block}${end}` };
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
