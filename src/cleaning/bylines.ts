import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import type { Clipping, Language } from '../model.ts';
import { endsSentence } from './line-shape.ts';
import { type OwnBylines, ownBylines } from './own-bylines.ts';
import { foldedOf, isRunningText, type Passage, textOf, type Verdict } from './passage.ts';
import { phraseStarts } from './phrase-starts.ts';
import { withoutPlaceOfAuthor } from './place-of-author.ts';
import type { Page, PassageRule } from './rule.ts';

/*
 * Lines that say who wrote the article.
 */

/** Matches `Par Jeanne Martin`, `By JANE DOE, AFP`; not `Par ailleurs, il dit.` */
const NAME =
  /^(?:[\p{Lu}][\p{L}’'.-]*|de|du|von|van|et|and|avec|with|le|la|al|el|,|\||–|-|&)(?:[ ,](?:[\p{Lu}][\p{L}’'.-]*|de|du|von|van|et|and|avec|with|le|la|al|el|\||–|-|&))*$/u;

/** The words that begin a byline, with the space after them, by language. */
const bylineWordsOf = lexicons.map((l) => l.bylineWords.map((word) => `${word} `));
const bylineWords = bylineWordsOf.map(phraseStarts);
const anyBylineWord = phraseStarts(bylineWordsOf.flat());

const desks = new Set(lexicons.flatMap((l) => l.desks));
const desksFrom = phraseStarts([...desks]);
/** Matches ` avec AFP` and ` with agencies` at the end of `la rédaction avec AFP`, not `avec`. */
const WITH_OTHERS = /(?:,| |-|–)+(?:avec|with|mit) .{2,40}$/u;

/** Matches the end of `Jeanne Martin (avec AFP)`, not of `Jeanne Martin (Kermeur)`. */
const WITH_IN_BRACKETS = / \((?:avec|with) [^()]{2,40}\)$/u;

/** Whether a folded text says that the people of a newspaper signed together. */
function isDesk(folded: string): boolean {
  const mayBe = desksFrom(folded).some((desk) => folded.startsWith(desk));
  return mayBe && desks.has(folded.replace(WITH_OTHERS, ''));
}

/** Whether a folded text in a language begins with words with which a byline does. */
export function beginsLikeByline(folded: string, language: Language): boolean {
  return (
    ownBylines(language)?.wordsBefore(folded) !== undefined ||
    anyBylineWord(folded).some((word) => folded.startsWith(word)) ||
    desksFrom(folded).some((desk) => folded.startsWith(desk))
  );
}

/** Whether a text in a language says who wrote the article, and where, and nothing else. */
export function isByline(text: string, folded: string, language: Language): boolean {
  return isSigned(text, folded, ownBylines(language));
}

/** Whether a text above the article's own names who wrote it, with an agency, as `Por Ana Ejemplo / EFE` does. */
export function isSignedWithAgency(passage: Passage, page: Page, index: number): boolean {
  const own = ownBylines(page.clipping.language);
  if (own === undefined || index > Math.max(page.firstSentences, 0)) return false;
  return own.withAgencies.test(textOf(passage)) && isOwnByline(textOf(passage), foldedOf(passage), own);
}

function isSigned(text: string, folded: string, own: OwnBylines | undefined): boolean {
  return (own !== undefined && isOwnByline(text, folded, own)) || isCommonByline(text, folded);
}

function isOwnByline(text: string, folded: string, own: OwnBylines): boolean {
  if (own.isDeskAlone(folded)) return true;
  const word = own.wordsBefore(folded);
  if (word === undefined) return false;
  const signed = text.slice(word.length).trim();
  return own.isDesk(folded.slice(word.length)) || own.isName(own.withoutPlace(signed));
}

function isCommonByline(text: string, folded: string): boolean {
  const word = anyBylineWord(folded).find((w) => folded.startsWith(w));
  if (word === undefined) return isDesk(folded);
  if (isDesk(folded.slice(word.length))) return true;
  return bylineWords.some((words) => {
    const word = words(folded).find((w) => folded.startsWith(w));
    if (word === undefined) return false;
    const signed = text.slice(word.length).replace(WITH_IN_BRACKETS, '');
    return NAME.test(withoutPlaceOfAuthor(signed).trim());
  });
}

/** Matches `Jeanne Martin, historienne des ports` and `A. B et C. D, envoyés spéciaux`; not `Port-Aubin, la route`. */
const NAME_AND_ROLE =
  /^(\p{Lu}[\p{L}’'.-]* (?:(?:\p{Lu}[\p{L}’'.-]*|de|du|von|van|et|and)(?: |(?=,)))+), (?!(?:l[ae]s?|une?|des|il|elle|on|the) |l['’])\p{Ll}[^,;:.!?«»]{3,60}$/u;

/** Whether a text says who wrote the article and what they do, and nothing else. */
function isBylineWithRole(text: string, folded: string, own: OwnBylines | undefined): boolean {
  const ownWord = own?.wordsBefore(folded);
  if (ownWord !== undefined && own?.isNameWithRole(text.slice(ownWord.length).trim())) return true;
  const word = anyBylineWord(folded).find((w) => folded.startsWith(w));
  return word !== undefined && NAME_AND_ROLE.test(text.slice(word.length));
}

/** How far below the first sentences, which may be the lead, a name with a role is a byline. */
const LINES_OF_HEAD = 2;

/** Takes the name of the author for what it is. */
export const byline: PassageRule = {
  byText: true,
  name: 'byline',
  title: 'Name of the author',
  reason: 'The line names who wrote the article; it is kept as metadata.',
  longest: 100,
  judge(passage, page, index) {
    const text = textOf(passage);
    // «Di Maio e Rossi» amid the text may be a heading on two of whom it tells
    const own = isAmidText(page.passages, index) ? undefined : ownBylines(page.clipping.language);
    if (endsSentence(text)) {
      const bare = withoutStop(text);
      return bare !== text && isSigned(bare, withoutStop(foldedOf(passage)), own)
        ? isAuthor(this)
        : undefined;
    }
    const folded = foldedOf(passage);
    const inHead = index <= Math.max(page.firstSentences, 0) + LINES_OF_HEAD;
    return isSigned(text, folded, own) || (inHead && isBylineWithRole(text, folded, own))
      ? isAuthor(this)
      : undefined;
  },
};

/** Matches what parts the names of several authors: `, ` of `Ana Ruiz, Luis Gil`. */
const BETWEEN_AUTHORS = /, ?/;

/** Takes a line of the head that is the name of the author whom the page or the compiler states. */
export const statedAuthor: PassageRule = {
  name: byline.name,
  title: byline.title,
  reason: byline.reason,
  longest: 100,
  isFor: ({ clipping }) => authorOf(clipping) !== undefined,
  judge(passage, { clipping, firstSentences }, index) {
    if (index >= firstSentences) return undefined;
    const author = foldPhrase(authorOf(clipping) ?? '');
    const folded = foldedOf(passage);
    const isNamed = folded === author || author.split(BETWEEN_AUTHORS).includes(folded);
    return isNamed ? isAuthor(byline) : undefined;
  },
};

const authorOf = ({ page, sidecar }: Clipping): string | undefined => sidecar.author ?? page?.author;

/** How far above, and how many paragraphs: there is one alone where a byline stands between the lead and the text. */
const LINES_ABOVE = 6;
const PARAGRAPHS_ABOVE = 2;

/** Whether a paragraph stands right below and several above. */
function isAmidText(passages: readonly Passage[], index: number): boolean {
  const below = passages[index + 1];
  if (below === undefined || !isRunningText(below)) return false;
  const above = passages.slice(Math.max(0, index - LINES_ABOVE), index);
  return above.filter((p) => p.verdict === undefined && isRunningText(p)).length >= PARAGRAPHS_ABOVE;
}

const isAuthor = ({ name }: PassageRule): Verdict => ({ fate: 'metadata', rule: name, role: 'author' });

/** Without the full stop of `Par Jeanne Martin.`, where a small letter stands before it; `Par J. M.` as it is. */
const withoutStop = (text: string): string => text.replace(/(?<=[\p{Ll}\p{Lu}]{2})\.$/u, '');
