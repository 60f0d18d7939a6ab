import { isLetter } from '../language/letters.ts';
import { lexicons } from '../language/lexicons.ts';
import { eitherOf } from './either-of.ts';
import { beginsWith, furnitureRule } from './furniture-phrases.ts';
import { endsSentence } from './line-shape.ts';
import { foldedOf, type Passage, textOf } from './passage.ts';
import { phraseStarts } from './phrase-starts.ts';
import type { Explained, PassageRule } from './rule.ts';

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
  judge(passage) {
    const text = textOf(passage);
    if (text.length > 200 || isLetter(text.charCodeAt(0)) || SAYS_SOMETHING.test(text)) return undefined;
    return { fate: 'removed', rule: this.name };
  },
};

/** A rule that takes out lines of at most so many characters, in which it finds the pattern. */
function removesShort(explained: Explained, most: number, pattern: RegExp): PassageRule {
  return {
    ...explained,
    byText: true,
    judge: (passage) =>
      passage.mended.text.length <= most && pattern.test(textOf(passage))
        ? { fate: 'removed', rule: explained.name }
        : undefined,
  };
}

/** Matches `85`, `1 204`, `3,2k`, `12 partages`; not `2021 : une année` or `85 morts dans`. */
const COUNTER =
  /^\+?\d[\d., \u00a0]{0,9}[kKmM]?(?: (?:partages?|commentaires?|réactions?|vues?|j'aime|shares?|comments?|views?|likes?|votes?))?$/u;

const counter = removesShort(
  {
    name: 'counter',
    title: 'Counter',
    reason: 'The line is a count of shares, comments or views.',
  },
  24,
  COUNTER,
);

/** Matches `Lecture 3 min`, `3 minutes de lecture`, `⏱ 4 min` and `4 min read`, not `Lecture de 3 minutes au tribunal`. */
const READING_TIME =
  /^(?:(?:lecture(?: de)? ?:?|\p{Extended_Pictographic}\ufe0f?) ?\d{1,3} ?(?:mn|min|minutes?)\.?|\p{Extended_Pictographic}?\ufe0f? ?\d{1,3} ?(?:mn|min|minutes?)\.? (?:de lecture|read))$/iu;

const readingTime = removesShort(
  {
    name: 'player',
    title: 'Player or reading time',
    reason: 'The line belongs to a video or audio player, or tells the reading time.',
  },
  30,
  READING_TIME,
);

/** Matches `Reinfo et société : @dzaleumedia`, not `Écrivez à moi@exemple.fr`. */
const HANDLE = /(?:^|[\s:])@\w{2,30}$/u;

const socialHandle: PassageRule = {
  byText: true,
  name: 'social-call',
  title: 'Call to follow or share',
  reason: 'The line invites the reader to follow the site or share the page on social media.',
  judge: (passage) =>
    passage.mended.text.length <= 90 && textOf(passage).includes('@') && HANDLE.test(textOf(passage))
      ? { fate: 'removed', rule: 'social-call' }
      : undefined,
};

/** Matches `Suivez Le Courrier sur Facebook` and `Follow our desk on X`, not `Suivez la rivière sur dix kilomètres`. */
const FOLLOW_ON =
  /^(?:follow|suivez|suivre|folgen sie|folge|folgt) .{2,80} (?:on|sur|auf|bei) (?:facebook|twitter|instagram|x\b|linkedin|youtube|tiktok|google news|google actualités|whatsapp|telegram|bluesky)/i;

const followOn = removesShort(
  {
    name: 'social-call',
    title: 'Call to follow or share',
    reason: 'The line invites the reader to follow the site or share the page on social media.',
  },
  300,
  FOLLOW_ON,
);

/** Matches `WATCH | Le discours` and `EN IMAGES | La place`, not `ONU | a` nor `Paris | La place`. */
const LABEL_OF_LINK = /^\p{Lu}[\p{Lu} &'’-]{3,40} ?\| (?=\S)/u;

const LONGEST_LABELLED = 200;

const labelledLink: PassageRule = {
  name: 'read-also',
  title: 'Link to another article',
  reason: 'The line points to another article.',
  judge(passage, page, index) {
    if (passage.mended.text.length > LONGEST_LABELLED || index <= page.firstSentences) return undefined;
    return LABEL_OF_LINK.test(textOf(passage)) ? { fate: 'removed', rule: this.name } : undefined;
  },
};

/** Matches `https://exemple.fr/a` and `www.exemple.fr`, not `Voir https://exemple.fr`. */
const URL_ALONE = /^(?:https?:\/\/|www\.)\S+$/i;

/** Fewest bare addresses on a page that are entries of a list of the article's own: of books, of sources. */
const LEAST_ADDRESSES = 3;

const isAddress = ({ mended }: Passage): boolean => mended.text.length <= 2000 && URL_ALONE.test(mended.text);

const urlAlone: PassageRule = {
  name: 'url-alone',
  title: 'Bare web address',
  reason: 'The line is only a web address.',
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
  judge: (passage) =>
    passage.mended.text.length <= 60 && textOf(passage).includes('.') && SITE_NAME.test(textOf(passage))
      ? { fate: 'metadata', rule: 'site-name', role: 'outlet' }
      : undefined,
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
  judge(passage) {
    const text = textOf(passage);
    if (text.length > 100) return undefined;
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
  judge(passage) {
    const text = textOf(passage);
    if (text.length > 140 || !/\d/.test(text)) return undefined;
    const folded = foldedOf(passage);
    if (!saysDate(text, folded) || tellsMore(text, folded)) return undefined;
    return { fate: 'metadata', rule: this.name, role: 'date' };
  },
};

/** Matches the words of `le 26 mai 2021 à 09h54`, `26/05/2021`, `7:30 pm gmt`; not `26 morts`. */
const CLOCK_WORD =
  /^(?:\d{1,4}(?:er|st|nd|rd|th)?|\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{1,2}[h:]\d{0,2}(?::\d{2})?(?:am|pm)?|le|à|a|at|on|the|am|pm|gmt|utc|cet|est|et|h|min|heures?)$/;

/** The words of what announces a date: `dernière`, `publié`. */
const announcing = new Set(lexicons.flatMap((l) => l.dateLineWords.flatMap((phrase) => phrase.split(' '))));

const calendar = new Set(lexicons.flatMap((l) => l.calendarWords));

/** Matches `il y a 3 jours`, `il y a 2 heures`, `3 hours ago`; not `il y a 3 ans, la ville`. */
const AGO = /^(?:il y a \d{1,2} (?:minutes?|heures?|jours?)|\d{1,2} (?:minutes?|hours?|days?) ago)$/;

/** Matches the place of `Brest, le 1er avril 2024`; not `Mardi, le 2`, whose first word is a day. */
const PLACE = /^\p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*){0,2}, (?=le |\d)/u;

function withoutPlace(text: string, folded: string): string {
  const place = PLACE.exec(text)?.[0];
  return place === undefined ? folded : folded.slice(place.length);
}

/** Matches `roman` and `s'ensable`, not `le` nor `2019`. */
const TELLING_WORD = /^[\p{L}'-]{4,}$/u;
/** So many words that say something, beside the date and what announces it, make a sentence of the article. */
const LEAST_TELLING = 3;

/** Whether a sentence that begins like a date line tells more: `Publié en 1932, le roman fut un succès.` */
function tellsMore(text: string, folded: string): boolean {
  if (!endsSentence(text)) return false;
  const written = text.split(/[\s,.|–—()]+/);
  const told = folded.split(/[\s,.|–—()]+/).filter((word, n) => {
    const isName = written[n]?.charAt(0) !== word.charAt(0);
    return !isName && TELLING_WORD.test(word) && !calendar.has(word) && !announcing.has(word);
  });
  return told.length >= LEAST_TELLING;
}

const dateLineWords = phraseStarts(lexicons.flatMap((l) => l.dateLineWords));

/** Whether a text only says when the page was published or changed. */
export function saysDate(text: string, folded: string): boolean {
  const announced = dateLineWords(folded).some((p) => beginsWith(text, folded, p));
  return announced || onlyDate(withoutPlace(text, folded).replace(UPDATED, '')) || AGO.test(folded);
}

/** Matches `mise à jour : ` before a date and a time, not `mise à jour 6 : le maire`. */
const UPDATED = new RegExp(`^(?:${eitherOf(lexicons.flatMap((l) => l.updateMarkers))}) ?: ?(?=.*\\d)`, 'u');

/** Matches `17 h 05` and `9h`, not `9 et 10`. */
const CLOCK = /\d{1,2} ?h(?: ?\d{2})?(?!\p{L})/gu;
/** Matches `9` and `16` of `9, 10 et 16 décembre`, not `2021` nor `26/05`. */
const DAY_NUMBER = /(?<![\d./:-])\d{1,2}(?![\d./:-])/g;
/** More days than the two ends of a stretch are a calendar of the article's own. */
const MOST_DAYS = 2;

function onlyDate(folded: string): boolean {
  const words = folded.split(/[\s,.|–—()-]+/).filter((w) => w !== '');
  if (words.length === 0 || words.length > 12) return false;
  let dated = false;
  for (const word of words) {
    if (calendar.has(word)) dated = true;
    else if (/^\d{1,4}[./-]\d/.test(word)) dated = true;
    else if (!CLOCK_WORD.test(word)) return false;
  }
  if (!dated && !/\d[h:]\d\d|\d+[./-]\d+[./-]\d+/.test(folded)) return false; // «9h30» and «3/5/2021», not «26»
  return (folded.replace(CLOCK, '').match(DAY_NUMBER)?.length ?? 0) <= MOST_DAYS;
}

/** Longest line that the phrases of any lexicon judge: notices about cookies are whole paragraphs. */
const LONGEST_FURNITURE = 800;

const chromePhrases: PassageRule = {
  byText: true,
  name: 'chrome-phrase',
  title: 'Furniture of the page',
  reason: 'The words of the line are known furniture of web pages.',
  judge(passage) {
    const text = textOf(passage);
    if (text.length > LONGEST_FURNITURE) return undefined;
    const rule = furnitureRule(text, foldedOf(passage));
    return rule === undefined ? undefined : { fate: 'removed', rule };
  },
};

const correctionWords = phraseStarts(lexicons.flatMap((l) => l.correctionWords));
/** Fewest words of a note that says what was corrected. */
const WORDS_OF_CORRECTION = 4;
const LONGEST_CORRECTION = 400;

const correctionNote: PassageRule = {
  byText: true,
  name: 'correction-note',
  title: 'Note on a correction',
  reason: 'The line tells what was corrected in the text; it stays with it.',
  judge(passage) {
    const text = textOf(passage);
    if (text.length > LONGEST_CORRECTION) return undefined;
    const from = /^[([]/.test(text) ? 1 : 0; // «(Correction», not «Correction»
    const folded = from === 0 ? foldedOf(passage) : foldedOf(passage).slice(from);
    const begins = correctionWords(folded).some((word) => beginsWith(text.slice(from), folded, word));
    return begins && /[:)\]]/.test(text) && text.split(' ').length >= WORDS_OF_CORRECTION
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
  judge: (passage) =>
    passage.mended.text.length <= 40 && RATING.test(textOf(passage))
      ? { fate: 'body', rule: 'rating', kind: 'paragraph' }
      : undefined,
};

/** Matches `© 2019 Exemple SA`, `© Le Courrier 2024` and `Copyright 2019`, not `© Port-Aubin Images`. */
const COPYRIGHT_YEAR =
  /^(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:copyright\s)?(?:(?:19|20)\d\d|.{1,60}\s(?:19|20)\d\d\.?$)/i;

const copyrightYear = removesShort(
  {
    name: 'legal-notice',
    title: 'Legal notice',
    reason: 'The line is the site’s legal or cookie notice.',
  },
  300,
  COPYRIGHT_YEAR,
);

/** Matches `— Ville de Port-Aubin (@portaubin) 3 mai 2021`, not `— Oui, dit-il.` */
const POST_AUTHOR = /^[—–-] ?.{2,60} \(@\w{2,30}\)/u;
/** Matches `pic.twitter.com/a1` and `https://t.co/a1`, not `twitter.com`. */
const POST_LINK = /pic\.(?:twitter|x)\.com\/|https?:\/\/t\.co\//;

const embeddedPost: PassageRule = {
  name: 'embedded-post',
  title: 'Post from a social network',
  reason: 'The line belongs to a post that the page had embedded.',
  judge(passage, page, index) {
    const text = textOf(passage);
    const next = page.passages[index + 1];
    const post =
      POST_AUTHOR.test(text) ||
      (text.includes('/') && POST_LINK.test(text)) ||
      (next !== undefined && POST_AUTHOR.test(textOf(next)));
    return post && text.length <= 600 ? { fate: 'removed', rule: this.name } : undefined;
  },
};

const LONGEST_COMMENT_HEAD = 110;
/** Matches `Jeanne on May 3, 2018 at 5:23 pm said:` and `Jeanne says:`; not `The mayor of the town said to all:`. */
const COMMENT_HEAD =
  /^.{2,50} (?:on|le|am) .{6,24} (?:at|à|um) \d{1,2} ?[:h.] ?\d{2}(?: ?[ap]\.?m\.?| ?min| Uhr)? (?:said|says|a dit|dit|sagte|sagt) ?:?$/iu;
/** Matches `Jeanne says:` and `Jean a dit :`, which are heads of comments above the line with their day; not `Il dit : oui`. */
const SOMEBODY_SAYS = /^.{2,40} (?:said|says|a dit|dit|sagte|sagt) ?:$/iu;

/** Matches the end of both, `said:` and `dit :`, which is looked for first. */
const SAID_AT_END = /(?:said|says|dit|sagte|sagt) ?:?$/iu;

const commentHead: PassageRule = {
  name: 'comments',
  title: 'Comments of readers',
  reason: 'The line belongs to the part of the page for comments.',
  judge: (passage, page, index) =>
    passage.start >= page.commentsFrom || isCommentHead(passage, page.passages[index + 1])
      ? { fate: 'removed', rule: 'comments' }
      : undefined,
};

/** So many heads of comments are no manner of telling. */
const LEAST_COMMENTS = 2;

/** Where the first of the readers' comments begins, below which nothing of the article stands; infinity without any. */
export function commentsFrom(passages: readonly Passage[]): number {
  const heads = passages.filter((passage, i) => isCommentHead(passage, passages[i + 1]));
  return heads.length < LEAST_COMMENTS ? Number.POSITIVE_INFINITY : (heads[0]?.start ?? 0);
}

function isCommentHead(passage: Passage, next: Passage | undefined): boolean {
  const text = textOf(passage);
  if (text.length > LONGEST_COMMENT_HEAD || !SAID_AT_END.test(text.slice(-8))) return false;
  return COMMENT_HEAD.test(text) || (SOMEBODY_SAYS.test(text) && next !== undefined && isTimedDate(next));
}

/** Whether a line holds a day and a time and nothing else, as below the name of who commented. */
function isTimedDate(passage: Passage): boolean {
  const text = textOf(passage);
  return text.length <= 60 && /\d ?[:h.] ?\d\d/.test(text) && onlyDate(foldedOf(passage));
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
  chromePhrases,
];
