import { lexicons } from '../language/lexicons.ts';
import { agencyLine } from './agency-lines.ts';
import { byline, statedAuthor } from './bylines.ts';
import { beginsWith } from './furniture-phrases.ts';
import { endsSentence, looksLikeHeading } from './line-shape.ts';
import { foldedOf, textOf } from './passage.ts';
import { phraseStarts } from './phrase-starts.ts';
import type { Page, PassageRule } from './rule.ts';

/*
 * Rules for what stands before the first sentences of the article.
 */

/** Whether a passage stands above the first sentences of the article. */
export const beforeText = (page: Page, index: number): boolean =>
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

/** Rules on the head of the page, in order. */
export const headRules: readonly PassageRule[] = [
  homeLink,
  truncatedTitle,
  releaseLine,
  statedAuthor,
  section,
  kicker,
  byline,
  agencyLine,
];
