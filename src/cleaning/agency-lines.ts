import { agencyNames } from '../language/agencies.ts';
import { eitherOf } from '../language/either-of.ts';
import { isSignedWithAgency } from './bylines.ts';
import { foldedOf, textOf } from './passage.ts';
import type { PassageRule } from './rule.ts';

/*
 * Lines that name the agency that the text comes from.
 */

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
  judge: (passage, page, index) =>
    DATELINE_ALONE.test(textOf(passage)) && !isSignedWithAgency(passage, page, index)
      ? { fate: 'metadata', rule: 'agency-dateline', role: 'agency' }
      : undefined,
};

/** Takes the name of agencies for what it is. */
export const agencyLine: PassageRule = {
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
