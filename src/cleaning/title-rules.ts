import { eitherOf } from '../language/either-of.ts';
import { lexicons } from '../language/lexicons.ts';
import { nameAboveDate, nameBelowHeadline } from './bare-names.ts';
import { beginsWith } from './furniture-phrases.ts';
import { beforeText } from './head-rules.ts';
import { endsSentence, looksLikeHeading } from './line-shape.ts';
import { foldedOf, textOf } from './passage.ts';
import { phraseStarts } from './phrase-starts.ts';
import type { Page, PassageRule } from './rule.ts';
import { FIGURES } from './text-signs.ts';

/*
 * Rules for what stands around the headline, once it is known.
 */

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

/** Rules that need the headline, once the rules on the head have found it. */
export const titleRules: readonly PassageRule[] = [
  repeatedTitle,
  issueLine,
  kickerOfHeadline,
  aboveHeadline,
  nameBelowHeadline,
  nameAboveDate,
];
