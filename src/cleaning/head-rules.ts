import { agencyNames } from '../language/agencies.ts';
import { lexicons } from '../language/lexicons.ts';
import { nameAboveDate, nameBelowHeadline } from './bare-names.ts';
import { eitherOf } from './either-of.ts';
import { beginsWith } from './furniture-phrases.ts';
import { endsSentence, looksLikeHeading } from './line-shape.ts';
import { foldedOf, textOf, type Verdict } from './passage.ts';
import { phraseStarts } from './phrase-starts.ts';
import { withoutPlaceOfAuthor } from './place-of-author.ts';
import type { Page, PassageRule } from './rule.ts';
import { FIGURES } from './text-signs.ts';

/*
 * Rules for what stands before the first sentences of the article.
 */

const beforeText = (page: Page, index: number): boolean =>
  index < page.firstSentences || page.firstSentences < 0;

const sections = new Set(lexicons.flatMap((l) => l.sections));

const section: PassageRule = {
  name: 'section-name',
  title: 'Section of the site',
  reason: 'The line is only the name of a section; it is kept as metadata.',
  longest: 40,
  judge(passage, page, index) {
    if (!beforeText(page, index)) return undefined;
    const folded = foldedOf(passage).replace(/[:>|/ ]+$/, '');
    return sections.has(folded) ? { fate: 'metadata', rule: this.name, role: 'section' } : undefined;
  },
};

/** Matches `OTAN`, not `Otan`. */
const TWO_CAPITALS = /\p{Lu}{2}/u;

const kicker: PassageRule = {
  name: 'kicker',
  title: 'Kicker above the headline',
  reason: 'A word or two above the headline name the subject; they are kept as metadata.',
  longest: 40,
  judge(passage, page, index) {
    const text = textOf(passage);
    if (index > 12 || !beforeText(page, index) || endsSentence(text)) return undefined;
    const next = page.passages[index + 1];
    if (!next || next.verdict || page.passages.slice(0, index).some((p) => !p.verdict)) return undefined;
    const words = text.split(' ').length;
    const capitals = text === text.toUpperCase() && TWO_CAPITALS.test(text) && words <= 5;
    const headline =
      looksLikeHeading(textOf(next), 250) && textOf(next).length >= 30 && beforeText(page, index + 1);
    return headline && (capitals || words <= 2)
      ? { fate: 'metadata', rule: this.name, role: 'section' }
      : undefined;
  },
};

const releaseWords = phraseStarts(lexicons.flatMap((l) => l.releaseWords));

const releaseLine: PassageRule = {
  name: 'release-line',
  title: 'When the text may be published',
  reason: 'The line says from when the text may be published; it is kept as metadata.',
  longest: 80,
  judge(passage, page, index) {
    const text = textOf(passage);
    if (!beforeText(page, index) || endsSentence(text)) return undefined;
    const folded = foldedOf(passage);
    return releaseWords(folded).some((word) => beginsWith(text, folded, word))
      ? { fate: 'metadata', rule: this.name, role: 'status' }
      : undefined;
  },
};

const homes = phraseStarts(lexicons.flatMap((l) => l.home));
/** Matches ` > Monde` and nothing, after the word for the home page; not ` chaleureux`. */
const PATH_GOES_ON = /^(?:$| [>/|»›])/;

const homeLink: PassageRule = {
  name: 'breadcrumb',
  title: 'Path of the page on its site',
  reason: 'The line only says where the page stands on its site.',
  longest: 200,
  judge(passage, page, index) {
    if (!beforeText(page, index)) return undefined;
    const folded = foldedOf(passage);
    const home = homes(folded).find(
      (word) => folded.startsWith(word) && PATH_GOES_ON.test(folded.slice(word.length)),
    );
    return home !== undefined || isPath(folded) ? { fate: 'removed', rule: this.name } : undefined;
  },
};

/** Matches ` > ` of `Le Courrier > Culture`, not `>>`. */
const STEP = / [>›] /;
/** Longest name of a step. */
const LONGEST_STEP = 40;

/** Whether it is the path of a page: three names or more, or two of which one is that of a section. */
function isPath(folded: string): boolean {
  if (!(folded.includes(' > ') || folded.includes(' › '))) return false;
  const steps = folded.split(STEP);
  if (steps.some((s) => s === '' || s.length > LONGEST_STEP)) return false;
  return steps.length > 2 || steps.some((s) => sections.has(s));
}

/** Matches `La discussion… « Je...` (cut off by the site), not `Il attend.` */
const CUT_OFF = /(?:\.\.\.|…)$/;

const truncatedTitle: PassageRule = {
  name: 'truncated-title',
  title: 'Headline repeated and cut off',
  reason: 'The line is the beginning of the headline that follows, cut off by the site.',
  signs: '.…',
  longest: 250,
  judge(passage, page, index) {
    const text = textOf(passage);
    if (!CUT_OFF.test(text)) return undefined;
    const start = text.replace(CUT_OFF, '').trim();
    const repeats = page.passages
      .slice(index + 1, index + 6)
      .some((p) => start.length >= 15 && textOf(p).startsWith(start));
    return repeats ? { fate: 'removed', rule: this.name } : undefined;
  },
};

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

/** Whether a folded text says that the people of a newspaper signed together. */
function isDesk(folded: string): boolean {
  const mayBe = desksFrom(folded).some((desk) => folded.startsWith(desk));
  return mayBe && desks.has(folded.replace(WITH_OTHERS, ''));
}

/** Whether a folded text begins with words with which a byline does. */
export function beginsLikeByline(folded: string): boolean {
  return (
    anyBylineWord(folded).some((word) => folded.startsWith(word)) ||
    desksFrom(folded).some((desk) => folded.startsWith(desk))
  );
}

/** Whether a text says who wrote the article, and where, and nothing else. */
export function isByline(text: string, folded: string): boolean {
  const word = anyBylineWord(folded).find((w) => folded.startsWith(w));
  if (word === undefined) return isDesk(folded);
  if (isDesk(folded.slice(word.length))) return true;
  return bylineWords.some((words) => {
    const word = words(folded).find((w) => folded.startsWith(w));
    if (word === undefined) return false;
    return NAME.test(withoutPlaceOfAuthor(text.slice(word.length)).trim());
  });
}

/** Matches `Jeanne Martin, historienne des ports` and `A. B et C. D, envoyés spéciaux`; not `Port-Aubin, la route`. */
const NAME_AND_ROLE =
  /^(\p{Lu}[\p{L}’'.-]* (?:(?:\p{Lu}[\p{L}’'.-]*|de|du|von|van|et|and)(?: |(?=,)))+), (?!(?:l[ae]s?|une?|des|il|elle|on|the) |l['’])\p{Ll}[^,;:.!?«»]{3,60}$/u;

/** Whether a text says who wrote the article and what they do, and nothing else. */
function isBylineWithRole(text: string, folded: string): boolean {
  const word = anyBylineWord(folded).find((w) => folded.startsWith(w));
  return word !== undefined && NAME_AND_ROLE.test(text.slice(word.length));
}

/** How far below the first sentences, which may be the lead, a name with a role is a byline. */
const LINES_OF_HEAD = 2;

const byline: PassageRule = {
  byText: true,
  name: 'byline',
  title: 'Name of the author',
  reason: 'The line names who wrote the article; it is kept as metadata.',
  longest: 100,
  judge(passage, page, index) {
    const text = textOf(passage);
    if (endsSentence(text)) {
      const bare = withoutStop(text);
      return bare !== text && isByline(bare, withoutStop(foldedOf(passage))) ? isAuthor(this) : undefined;
    }
    const folded = foldedOf(passage);
    const inHead = index <= Math.max(page.firstSentences, 0) + LINES_OF_HEAD;
    return isByline(text, folded) || (inHead && isBylineWithRole(text, folded)) ? isAuthor(this) : undefined;
  },
};

const isAuthor = ({ name }: PassageRule): Verdict => ({ fate: 'metadata', rule: name, role: 'author' });

/** Without the full stop of `Par Jeanne Martin.`, where a small letter stands before it; `Par J. M.` as it is. */
const withoutStop = (text: string): string => text.replace(/(?<=[\p{Ll}\p{Lu}]{2})\.$/u, '');

const agencies = eitherOf(agencyNames);
const LONGEST_AGENCY_LINE = 70;
/** Matches `AFP`, `(Reuters)`, `Avec AFP`, `Xinhua`; not `L’AFP a dit`. */
const AGENCY_LINE = new RegExp(
  `^\\(?(?:avec |with )?(?:l['’])?(?:${agencies})(?:(?:,| et| and| /|/) ?(?:${agencies}))*\\)?$`,
  'iu',
);

/** A number for two plain letters, the same for small ones and capitals. */
const pairOf = (first: number, second: number): number => ((first | 0x20) << 8) | (second | 0x20);

/** The first two letters with which such lines begin. */
const beginnings = new Set(
  ['avec', 'with', "l'", ...agencyNames].map((words) => pairOf(words.charCodeAt(0), words.charCodeAt(1))),
);

/** Whether the first two letters are those of an agency line; what is no plain letter may be, in some spelling. */
function mayNameAgency(text: string): boolean {
  const from = text.startsWith('(') ? 1 : 0;
  const first = text.charCodeAt(from);
  const second = text.charCodeAt(from + 1);
  return first > 0x7e || second > 0x7e || beginnings.has(pairOf(first, second));
}

/** Whether a text names news agencies and nothing else. */
export function isAgencyLine(text: string): boolean {
  return text.length <= LONGEST_AGENCY_LINE && mayNameAgency(text) && AGENCY_LINE.test(text);
}

/** Matches `Le Petit Rochelais avec AFP` and `S. D. with Reuters`; not `Il a parlé avec AFP.` */
const WITH_AGENCY = new RegExp(`^\\p{Lu}.{1,50} (?:avec|with) (?:l['’])?(?:${agencies})$`, 'iu');

/** Whether «avec» stands before an agency, which is looked for first: from the other end it takes longer. */
function joinsAnother(folded: string): boolean {
  return folded.includes(' avec ') || folded.includes(' with ');
}

/** Matches `Dakar, 29 mars 2024 (AFP) -` and `PARIS (Reuters)`, not `Le texte (AFP) est`. */
const DATELINE_ALONE = new RegExp(
  `^\\p{Lu}[\\p{L}’'.\\- ]{1,40}(?:, [\\p{L}\\d. ]{1,25})? \\((?:${agencies})\\) ?[–—-]?$`,
  'u',
);

/** Asked before the rules on captions, which an agency in brackets is a sign of. */
export const datelineAlone: PassageRule = {
  byText: true,
  name: 'agency-dateline',
  title: 'Agency and place before the first words',
  reason:
    'The line names the place, the day and the agency that the text comes from; it is kept as metadata.',
  signs: '(',
  longest: 100,
  judge: (passage) =>
    DATELINE_ALONE.test(textOf(passage))
      ? { fate: 'metadata', rule: 'agency-dateline', role: 'agency' }
      : undefined,
};

const agencyLine: PassageRule = {
  byText: true,
  name: 'agency-line',
  title: 'Name of the agency',
  reason: 'The line names the news agency that the text comes from; it is kept as metadata.',
  longest: LONGEST_AGENCY_LINE,
  judge(passage) {
    const text = textOf(passage);
    return isAgencyLine(text) || (joinsAnother(foldedOf(passage)) && WITH_AGENCY.test(text))
      ? { fate: 'metadata', rule: this.name, role: 'agency' }
      : undefined;
  },
};

/** Asked about lines too that the compiler keeps: the headline stays where it stands. */
export const titleRule: PassageRule = {
  name: 'title-line',
  title: 'Headline',
  reason: 'The first line that looks like a headline is the title of the article.',
  isFor: hasTitle,
  judge: (passage, page) =>
    passage === page.title ? { fate: 'metadata', rule: 'title-line', role: 'title' } : undefined,
};

function hasTitle({ title }: Page): boolean {
  return title !== undefined;
}

const repeatedTitle: PassageRule = {
  name: 'repeated-title',
  title: 'Headline repeated',
  reason: 'The line says the headline once more.',
  isFor: hasTitle,
  judge(passage, page) {
    if (!page.title || passage.end - passage.start > 300) return undefined;
    return foldedOf(page.title) === foldedOf(passage) ? { fate: 'removed', rule: this.name } : undefined;
  },
};

const aboveHeadline: PassageRule = {
  name: 'above-headline',
  title: 'Above the headline',
  reason: 'The line stands above the headline, where a site puts its own name and its sections.',
  isFor: hasTitle,
  judge(passage, page, index) {
    if (!page.title || passage.start >= page.title.start || endsSentence(textOf(passage))) return undefined;
    return index < page.headBegins ? undefined : { fate: 'removed', rule: this.name };
  },
};

/** Longest kicker, in characters and words. */
const LONGEST_KICKER = 40;
const WORDS_OF_KICKER = 5;

const kickerOfHeadline: PassageRule = {
  name: 'kicker',
  title: 'Kicker above the headline',
  reason: 'A word or two above the headline name the subject; they are kept as metadata.',
  isFor: hasTitle,
  judge(passage, page, index) {
    const { title } = page;
    if (index === 0 || !title || page.passages[index + 1] !== title) return undefined;
    // A blank line parts it from the menu, and none from its headline.
    if (!passage.gapBefore || title.gapBefore) return undefined;
    const text = textOf(passage);
    const isShort = text.length <= LONGEST_KICKER && text.split(' ').length <= WORDS_OF_KICKER;
    return isShort && looksLikeHeading(text, LONGEST_KICKER) && !/\d/.test(text) // «Culture», not «5 avril»
      ? { fate: 'metadata', rule: this.name, role: 'section' }
      : undefined;
  },
};

const issueWords = phraseStarts(lexicons.flatMap((l) => l.issueWords));
const calendarWords = eitherOf(lexicons.flatMap((l) => l.calendarWords));
/** Matches the end of `Le journal du soir du mardi 3 mai 2021`, not of `Le plan de 2021`. */
const FULL_DATE = new RegExp(`\\d{1,2}(?:er|\\.)? (?:${calendarWords}) (?:19|20)\\d\\d$`, 'u');

const issueLine: PassageRule = {
  name: 'issue-line',
  title: 'Line that names the issue',
  reason: 'The line only says of which day the issue or the programme is; it is kept as metadata.',
  signs: FIGURES,
  longest: 140,
  isFor: hasTitle,
  judge(passage, page, index) {
    const text = textOf(passage);
    if (!beforeText(page, index)) return undefined;
    const folded = foldedOf(passage);
    const named = issueWords(folded).some((word) => beginsWith(text, folded, word));
    return named && FULL_DATE.test(folded) ? { fate: 'metadata', rule: this.name, role: 'date' } : undefined;
  },
};

/** Rules on the head of the page, in order. */
export const headRules: readonly PassageRule[] = [
  homeLink,
  truncatedTitle,
  releaseLine,
  section,
  kicker,
  byline,
  agencyLine,
];

/** Rules that need the headline, once the rules on the head have found it. */
export const titleRules: readonly PassageRule[] = [
  repeatedTitle,
  issueLine,
  kickerOfHeadline,
  aboveHeadline,
  nameBelowHeadline,
  nameAboveDate,
];
