import { eitherOf } from '../language/either-of.ts';
import { isLetter } from '../language/letters.ts';
import { lexicons } from '../language/lexicons.ts';
import { commentHead } from './comment-rules.ts';
import { beginsWith, furnitureRule } from './furniture-phrases.ts';
import { foldedOf, type Passage, textOf } from './passage.ts';
import { phraseStarts } from './phrase-starts.ts';
import { holderIn } from './rights-holders.ts';
import type { Asked, Explained, PassageRule } from './rule.ts';
import { saysDate, tellsMore } from './says-date.ts';
import { FIGURES } from './text-signs.ts';

/*
 * Rules that judge one line by its own words.
 */

/** Matches `a`, `1` and an emoji; not `***`. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Emoji_Presentation}]/u;

const decoration: PassageRule = {
  byText: true,
  name: 'decoration',
  title: 'Line without words',
  reason: 'The line holds only signs, such as dots or dashes.',
  longest: 200,
  judge(passage) {
    const text = textOf(passage);
    if (isLetter(text.charCodeAt(0)) || SAYS_SOMETHING.test(text)) return undefined;
    return { fate: 'removed', rule: this.name };
  },
};

/** A rule that takes out the lines in which it finds the pattern. */
function removes(asked: Asked, pattern: RegExp): PassageRule {
  return {
    ...asked,
    byText: true,
    judge: (passage) => (pattern.test(textOf(passage)) ? { fate: 'removed', rule: asked.name } : undefined),
  };
}

/** Matches `85`, `1 204`, `3,2k`, `12 partages`; not `22.10.2026`, `2021 : une année` or `85 morts dans`. */
const COUNTER =
  /^(?!\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$)\+?\d[\d., \u00a0]{0,9}[kKmM]?(?: (?:partages?|commentaires?|réactions?|vues?|j'aime|shares?|comments?|views?|likes?|votes?))?$/u;

const counter = removes(
  {
    name: 'counter',
    title: 'Counter',
    reason: 'The line is a count of shares, comments or views.',
    signs: FIGURES,
    longest: 24,
  },
  COUNTER,
);

/** Matches `Lecture 3 min`, `3 minutes de lecture`, `⏱ 4 min` and `4 min read`, not `Lecture de 3 minutes au tribunal`. */
const READING_TIME =
  /^(?:(?:lecture(?: de)? ?:?|\p{Extended_Pictographic}\ufe0f?) ?\d{1,3} ?(?:mn|min|minutes?)\.?|\p{Extended_Pictographic}?\ufe0f? ?\d{1,3} ?(?:mn|min|minutes?)\.? (?:de lecture|read))$/iu;

const readingTime = removes(
  {
    name: 'player',
    title: 'Player or reading time',
    reason: 'The line belongs to a video or audio player, or tells the reading time.',
    signs: FIGURES,
    longest: 30,
  },
  READING_TIME,
);

/** Matches `Reinfo et société : @dzaleumedia`, not `Écrivez à moi@exemple.fr`. */
const HANDLE = /(?:^|[\s:])@\w{2,30}$/u;

const socialHandle: PassageRule = {
  byText: true,
  name: 'social-call',
  title: 'Call to follow or share',
  reason: 'The line invites the reader to follow the site or share the page on social media.',
  signs: '@',
  longest: 90,
  judge: (passage) => (HANDLE.test(textOf(passage)) ? { fate: 'removed', rule: 'social-call' } : undefined),
};

/** Matches `Suivez Le Courrier sur Facebook` and `Follow our desk on X`, not `Suivez la rivière sur dix kilomètres`. */
const FOLLOW_ON =
  /^(?:follow|suivez|suivre|folgen sie|folge|folgt) .{2,80} (?:on|sur|auf|bei) (?:facebook|twitter|instagram|x\b|linkedin|youtube|tiktok|google news|google actualités|whatsapp|telegram|bluesky)/i;

const followOn = removes(
  {
    name: 'social-call',
    title: 'Call to follow or share',
    reason: 'The line invites the reader to follow the site or share the page on social media.',
    longest: 300,
  },
  FOLLOW_ON,
);

/** Matches `WATCH | Le discours` and `EN IMAGES | La place`, not `ONU | a` nor `Paris | La place`. */
const LABEL_OF_LINK = /^\p{Lu}[\p{Lu} &'’-]{3,40} ?\| (?=\S)/u;

const labelledLink: PassageRule = {
  name: 'read-also',
  title: 'Link to another article',
  reason: 'The line points to another article.',
  signs: '|',
  longest: 200,
  judge(passage, page, index) {
    if (index <= page.firstSentences) return undefined;
    return LABEL_OF_LINK.test(textOf(passage)) ? { fate: 'removed', rule: this.name } : undefined;
  },
};

/** Matches `https://exemple.fr/a` and `www.exemple.fr`, not `Voir https://exemple.fr`. */
const URL_ALONE = /^(?:https?:\/\/|www\.)\S+$/i;

/** Fewest bare addresses on a page that are entries of a list of the article's own: of books, of sources. */
const LEAST_ADDRESSES = 3;

const LONGEST_ADDRESS = 2000;
const isAddress = ({ mended }: Passage): boolean =>
  mended.text.length <= LONGEST_ADDRESS && URL_ALONE.test(mended.text);

const urlAlone: PassageRule = {
  name: 'url-alone',
  title: 'Bare web address',
  reason: 'The line is only a web address.',
  signs: '/.',
  longest: LONGEST_ADDRESS,
  judge(passage, page, index) {
    // Inside the text an address may be what the sentence before announces.
    const inside = index > page.firstSentences && index < page.lastSentences;
    if (inside || !isAddress(passage)) return undefined;
    if (page.passages.filter(isAddress).length >= LEAST_ADDRESSES) return undefined;
    return { fate: 'removed', rule: this.name };
  },
};

/** Matches `. DZALEU.COM .` and `exemple.fr`, not `Visitez exemple.fr`. */
const SITE_NAME =
  /^[\W_]*([\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|info|fr|eu|be|ch|ca|cm|ru|uk|de|tv|io|news|ma|dz|tn|sn|ci))[\W_]*$/iu;

const siteName: PassageRule = {
  byText: true,
  name: 'site-name',
  title: 'Name of the site',
  reason: 'The line is the name of the site; it is kept as the outlet.',
  signs: '.',
  longest: 60,
  judge: (passage) =>
    SITE_NAME.test(textOf(passage)) ? { fate: 'metadata', rule: 'site-name', role: 'outlet' } : undefined,
};

/** The site's name in a line that is nothing else, or nothing. */
export function siteNameIn(text: string): string | undefined {
  return SITE_NAME.exec(text)?.[1];
}

const translationNotes = phraseStarts(lexicons.flatMap((l) => l.translationNotes));

const translationNote: PassageRule = {
  byText: true,
  name: 'translation-note',
  title: 'Note that the text is translated',
  reason: 'The line says that the text is a translation; it is kept as metadata.',
  longest: 100,
  judge(passage) {
    const text = textOf(passage);
    const folded = foldedOf(passage);
    const found = translationNotes(folded).some((p) => beginsWith(text, folded, p));
    return found ? { fate: 'metadata', rule: this.name, role: 'translation-note' } : undefined;
  },
};

const dateLine: PassageRule = {
  byText: true,
  name: 'date-line',
  title: 'Line that holds a date',
  reason: 'The line only says when the page was published or changed; it is kept as metadata.',
  signs: FIGURES,
  longest: 140,
  judge(passage, { clipping: { language } }) {
    const text = textOf(passage);
    const folded = foldedOf(passage);
    if (!saysDate(text, folded, language) || tellsMore(text, folded, language)) return undefined;
    return { fate: 'metadata', rule: this.name, role: 'date' };
  },
};

const chromePhrases: PassageRule = {
  byText: true,
  name: 'chrome-phrase',
  title: 'Furniture of the page',
  reason: 'The words of the line are known furniture of web pages.',
  longest: 800, // notices about cookies are whole paragraphs
  judge(passage) {
    const rule = furnitureRule(textOf(passage), foldedOf(passage));
    return rule === undefined ? undefined : { fate: 'removed', rule };
  },
};

const correctionWords = phraseStarts(lexicons.flatMap((l) => l.correctionWords));
/** Fewest words of a note that says what was corrected. */
const WORDS_OF_CORRECTION = 4;

const correctionNote: PassageRule = {
  byText: true,
  name: 'correction-note',
  title: 'Note on a correction',
  reason: 'The line tells what was corrected in the text; it stays with it.',
  signs: ':)]',
  longest: 400,
  judge(passage) {
    const text = textOf(passage);
    const from = /^[([]/.test(text) ? 1 : 0; // «(Correction», not «Correction»
    const folded = from === 0 ? foldedOf(passage) : foldedOf(passage).slice(from);
    const begins = correctionWords(folded).some((word) => beginsWith(text.slice(from), folded, word));
    return begins && text.split(' ').length >= WORDS_OF_CORRECTION
      ? { fate: 'body', rule: this.name, kind: 'paragraph' }
      : undefined;
  },
};

/** Matches `Note : 4/5`, `Notre note : 16 sur 20` and `Rating: 3.5/5`, not `Votre note : 4/5` nor `Note : oui`. */
const RATING =
  /^(?:(?:notre|la|our) )?(?:note|verdict|rating) ?: ?\d{1,2}(?:[.,]\d)? ?(?:\/|sur|out of) ?(?:5|10|20|100)\.?$/iu;

const rating: PassageRule = {
  byText: true,
  name: 'rating',
  title: 'Rating of a review',
  reason: 'The line gives the mark of a review; it stays in the article.',
  signs: FIGURES,
  longest: 40,
  judge: (passage) =>
    RATING.test(textOf(passage)) ? { fate: 'body', rule: 'rating', kind: 'paragraph' } : undefined,
};

/** Matches `© 2019 Exemple SA`, `© Le Courrier 2024` and `Copyright 2019`, not `© Port-Aubin Images`. */
const COPYRIGHT_YEAR =
  /^(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:copyright\s)?(?:(?:19|20)\d\d|.{1,60}\s(?:19|20)\d\d\.?$)/i;

/** What the rules on legal notices say of themselves. */
export const legalNotice: Explained = {
  name: 'legal-notice',
  title: 'Legal notice',
  reason: 'The line is the site’s legal or cookie notice.',
};

const copyrightYear = removes({ ...legalNotice, signs: FIGURES, longest: 300 }, COPYRIGHT_YEAR);

const footWords = eitherOf(lexicons.flatMap((l) => l.footWords));
/** Matches `© Copyright`, `© 2024 Le Port` and `© Le Port 2001-2024`, not `En 2019. © Jeanne Martin`. */
const RIGHTS_SINCE = /© ?(?:copyright|(?:19|20)\d\d|[^©]{0,60}(?:19|20)\d\d ?[–-] ?(?:19|20)\d\d)/i;
/** Matches ` - mentions légales - ` and ` cgu`, not ` bouguenais`. */
const NAMES_FOOT = new RegExp(`(?<!\\p{L})(?:${footWords})(?!\\p{L})`, 'u');

const rightsAtFoot: PassageRule = {
  ...legalNotice,
  signs: '©',
  longest: 600,
  judge(passage, page, index) {
    const text = textOf(passage);
    if (page.firstSentences < 0 || index <= page.firstSentences || index < page.lastSentences)
      return undefined;
    if (!text.includes('©')) return undefined;
    const isOfOutlet = page.listedOutlets.size > 0 && page.listedOutlets.has(holderIn(text));
    const endsMenu =
      index === page.passages.length - 1 && page.passages[index - 1]?.verdict?.fate === 'removed';
    const isNotice =
      isOfOutlet ||
      NAMES_FOOT.test(foldedOf(passage)) ||
      RIGHTS_SINCE.test(text) ||
      (endsMenu && text.startsWith('©'));
    return isNotice ? { fate: 'removed', rule: this.name } : undefined;
  },
};

/** Matches `— Ville de Port-Aubin (@portaubin) 3 mai 2021`, not `— Oui, dit-il.` */
const POST_AUTHOR = /^[—–-] ?.{2,60} \(@\w{2,30}\)/u;
/** Matches `pic.twitter.com/a1` and `https://t.co/a1`, not `twitter.com`. */
const POST_LINK = /pic\.(?:twitter|x)\.com\/|https?:\/\/t\.co\//;

const embeddedPost: PassageRule = {
  name: 'embedded-post',
  title: 'Post from a social network',
  reason: 'The line belongs to a post that the page had embedded.',
  longest: 600,
  judge(passage, page, index) {
    const text = textOf(passage);
    const next = page.passages[index + 1];
    const post =
      namesAuthorOfPost(text) ||
      (text.includes('/') && POST_LINK.test(text)) ||
      (next !== undefined && namesAuthorOfPost(textOf(next)));
    return post ? { fate: 'removed', rule: this.name } : undefined;
  },
};

function namesAuthorOfPost(text: string): boolean {
  return !isLetter(text.charCodeAt(0)) && POST_AUTHOR.test(text);
}

/** Rules on one line's words, in order. */
export const lineRules: readonly PassageRule[] = [
  decoration,
  counter,
  readingTime,
  embeddedPost,
  urlAlone,
  siteName,
  socialHandle,
  followOn,
  labelledLink,
  translationNote,
  commentHead,
  correctionNote,
  rating,
  dateLine,
  copyrightYear,
  rightsAtFoot,
  chromePhrases,
];
