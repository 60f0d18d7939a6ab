import { agencyNames } from '../language/agencies.ts';
import { eitherOf } from '../language/either-of.ts';
import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import { gluedHeading, liveTime, updateMarker } from './live-rules.ts';
import type { CutRule } from './rule.ts';
import { agencyDate, signedDate } from './signed-date.ts';
import { FIGURES } from './text-signs.ts';

/*
 * Rules that part one line into pieces with different fates. They look at the first and last few hundred
 * characters only, so that a line of any length costs the same.
 */

/** Matches `date 2021-04 ` and `date 2021-04-13`, not `date 20214`. */
const CRAWL_DATE = /^date \d{4}(?:-\d{2}){0,2}(?= |$)/;

const crawlDatePrefix: CutRule = {
  name: 'crawl-date-prefix',
  title: 'Date set before the text by a collector',
  reason: 'The program that collected the page wrote its date before the first line; it is kept as metadata.',
  signs: FIGURES,
  find(text, _page, index) {
    const match = index === 0 ? CRAWL_DATE.exec(text.slice(0, 40)) : null;
    if (!match) return undefined;
    return { from: 0, to: match[0].length, verdict: { fate: 'metadata', rule: this.name, role: 'date' } };
  },
};

/** Matches `(RIA Novosti) – ` and `PARIS, 13 avril (AFP) - `, not `(en russe) est` or `(2021) – `. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}’'.\- ]{1,40}(?:, [\p{L}\d. ]{1,25})? )?\((?:[Aa]vec )?\p{Lu}[\p{L}\d. /-]{1,40}\) ?[–—-] /u;

const agencyDateline: CutRule = {
  byText: true,
  name: 'agency-dateline',
  title: 'Agency and place before the first words',
  reason: 'The paragraph begins with the agency that it comes from; this is kept as metadata.',
  signs: '(',
  find(text) {
    const head = text.slice(0, 130);
    const match = head.includes('(') ? DATELINE.exec(head) : null;
    if (!match || match[0].length >= text.length) return undefined;
    return { from: 0, to: match[0].length, verdict: { fate: 'metadata', rule: this.name, role: 'agency' } };
  },
};

const sourceWords = eitherOf(lexicons.flatMap((l) => l.sourceWords));
/** Matches ` – Source : Ria Novosti` and ` (Source: AFP)` at the end of a line, not `selon une source` inside it. */
const TRAILING_SOURCE = new RegExp(
  `(?:[.!?»”"] | ?[–—|-] | ?\\()(?:${sourceWords}) ?: ?[^.:()«»]{2,60}\\)?\\.?$`,
  'iu',
);

const trailingSource: CutRule = {
  byText: true,
  name: 'trailing-source',
  title: 'Source named at the end of a paragraph',
  reason: 'The paragraph ends with the name of its source; this is kept as metadata.',
  signs: ':',
  find(text) {
    const offset = Math.max(0, text.length - 90);
    const end = text.slice(offset);
    const match = end.includes(':') ? TRAILING_SOURCE.exec(end) : null;
    if (!match || offset + match.index < 20) return undefined;
    const from = offset + match.index + (/^[.!?»”"] /.test(match[0]) ? 1 : 0);
    return { from, to: text.length, verdict: { fate: 'metadata', rule: this.name, role: 'source' } };
  },
};

const agencies = eitherOf(agencyNames);
/** Matches ` (AFP)` and ` (avec AFP et Reuters)` after the last sentence, not `l’agence (AFP) a dit`. */
const TRAILING_AGENCY = new RegExp(
  `(?<=[.!?»”"]) \\((?:avec |with )?(?:${agencies})(?:(?:,| et| and|/) ?(?:${agencies}))*\\)\\.?$`,
  'iu',
);

const trailingAgency: CutRule = {
  byText: true,
  name: 'trailing-agency',
  title: 'Agency named at the end of a paragraph',
  reason: 'The paragraph ends with the agency that it comes from; this is kept as metadata.',
  signs: ')',
  find(text) {
    const offset = Math.max(0, text.length - 90);
    const match = /\)\.?$/.test(text.slice(-2)) ? TRAILING_AGENCY.exec(text.slice(offset)) : null; // «(AFP).», not «AFP.»
    if (!match) return undefined;
    const from = offset + match.index;
    return { from, to: text.length, verdict: { fate: 'metadata', rule: this.name, role: 'agency' } };
  },
};

const creditWords = eitherOf(lexicons.flatMap((l) => l.creditWords));
/** Matches ` Crédit photo : Jean Dupont`, ` (Photo AFP)` and ` © AFP` after the last sentence; not `la photo : oui.` */
const TRAILING_CREDIT = new RegExp(
  `(?<=[.!?»”"]) (?:\\((?:${creditWords})[ :][^()]{2,60}\\)|(?:${creditWords}) ?: ?[^.:«»]{2,60}|© ?[^.]{2,60})$`,
  'iu',
);

/** A text that is shorter before its credit is a caption as a whole; a longer one is a paragraph that ran together with it. */
const LONGEST_CAPTION = 160;
/** The same for what is signed by a ©, which hardly ever runs together with a paragraph. */
const LONGEST_SIGNED = 300;

const trailingCredit: CutRule = {
  byText: true,
  name: 'caption-credit',
  title: 'Photo caption',
  reason: 'The line ends with a photo credit, so it belongs to a picture; it is kept as a caption.',
  signs: '(:©',
  find(text) {
    const offset = Math.max(0, text.length - 90);
    const end = text.slice(offset);
    const match = text.length >= 120 && /[(:©]/.test(end) ? TRAILING_CREDIT.exec(end) : null; // «(», not «)»
    if (!match) return undefined;
    const from = offset + match.index;
    if (from < (match[0].includes('©') ? LONGEST_SIGNED : LONGEST_CAPTION)) return undefined;
    return { from, to: text.length, verdict: { fate: 'body', rule: this.name, kind: 'caption' } };
  },
};

/** Matches ` (...)`, ` […]` and ` [+1234 chars]` at the end of a paragraph, not `« (...) »` inside one. */
const TRUNCATION = / ?(?:\(\.\.\.\)|\(…\)|\[\.\.\.\]|\[…\]|\[\+\d+ \w+\])$/;

const truncationMark: CutRule = {
  byText: true,
  name: 'truncation-mark',
  title: 'Sign that the text was cut off',
  reason: 'The paragraph ends with a sign that the site cut the text off here.',
  signs: ')]',
  find(text) {
    const match = text.endsWith(')') || text.endsWith(']') ? TRUNCATION.exec(text.slice(-30)) : null;
    if (!match || match[0].length >= text.length) return undefined;
    return {
      from: text.length - match[0].length,
      to: text.length,
      verdict: { fate: 'removed', rule: this.name },
    };
  },
};

/** Matches ` warisboring.com.` after `publiquement.`, not `le site warisboring.com.` */
const BARE_DOMAIN =
  /(?<=[.!?…»”"]) (?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|info|fr|eu|be|ch|ca|ru|uk|de|tv|ro|io|news|co)\/?\.?$/;

/** Matches the end of `warisboring.com.` and `lemonde.fr/`, not of `publiquement.` */
const DOMAIN_END = /\.(?:com|org|net|info|fr|eu|be|ch|ca|ru|uk|de|tv|ro|io|news|co)\/?\.?$/;

const inlineSource: CutRule = {
  byText: true,
  name: 'inline-source',
  title: 'Site name left at the end of a paragraph',
  reason:
    'A bare site name after the last sentence is what remains of a source link; it is kept as metadata.',
  signs: '.',
  find(text) {
    const offset = Math.max(0, text.length - 200);
    const match = DOMAIN_END.test(text.slice(-8)) ? BARE_DOMAIN.exec(text.slice(offset)) : null;
    if (!match) return undefined;
    return {
      from: offset + match.index,
      to: text.length,
      verdict: { fate: 'metadata', rule: this.name, role: 'source' },
    };
  },
};

const statusTags = lexicons.flatMap((l) => l.statusTags);
/** Matches ` UPDATE` and ` EN DIRECT` at the end of a headline, not ` OTAN.` */
const UPPER_TAG = / (?:[[(|–-] ?)?(\p{Lu}[\p{Lu} ]{2,14})[\])]?$/u;

const statusTag: CutRule = {
  name: 'status-tag',
  title: 'Tag at the end of the headline',
  reason: 'A tag such as UPDATE or LIVE is the site’s, not part of the headline; it is kept as metadata.',
  longest: 300,
  find(text, page, index) {
    if (index > 12 || index >= Math.max(page.firstSentences, 1) + 1) return undefined;
    for (let match = UPPER_TAG.exec(text); match; match = null) {
      const words = (match[1] ?? '').split(' ');
      for (let n = 0; n < words.length; n++) {
        const tag = words.slice(n).join(' ');
        if (!statusTags.includes(foldPhrase(tag)) || match.index < 10) continue;
        const from = text.lastIndexOf(tag);
        return { from, to: text.length, verdict: { fate: 'metadata', rule: this.name, role: 'status' } };
      }
    }
    return undefined;
  },
};

const homes = eitherOf(lexicons.flatMap((l) => l.home));
/** Matches `Accueil Internationales La discussion...`, not `Accueil chaleureux à Genève`. */
const BREADCRUMB_WITH_TITLE = new RegExp(`^(?:${homes})(?: ?[>»/|›] ?| )(.+)$`, 'iu');

const breadcrumb: CutRule = {
  name: 'breadcrumb',
  title: 'Path of the page on its site',
  reason: 'The line repeats where the page stands on its site; only the section is kept, as metadata.',
  longest: 300,
  find(text, page, index) {
    if (index > 15) return undefined;
    const rest = BREADCRUMB_WITH_TITLE.exec(text)?.[1];
    const next = page.passages[index + 1]?.mended.text;
    if (rest === undefined || next === undefined) return undefined;
    const words = rest.replace(/ ?(?:\.{3}|…)$/, '').split(' ');
    for (let n = 1; n < Math.min(words.length, 6); n++) {
      const title = words.slice(n).join(' ');
      if (title.length < 12 || !next.startsWith(title)) continue;
      const section = words
        .slice(0, n)
        .join(' ')
        .replace(/ [>»/|›]$/, '');
      const from = text.indexOf(section, text.length - rest.length);
      return {
        from,
        to: from + section.length,
        verdict: { fate: 'metadata', rule: this.name, role: 'section' },
      };
    }
    return undefined;
  },
};

/** Every rule that cuts, in order. */
export const cutRules: readonly CutRule[] = [
  crawlDatePrefix,
  breadcrumb,
  statusTag,
  updateMarker,
  liveTime,
  gluedHeading,
  signedDate,
  agencyDate,
  agencyDateline,
  trailingAgency,
  trailingSource,
  trailingCredit,
  truncationMark,
  inlineSource,
];
