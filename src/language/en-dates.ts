import { englishCounting } from './counting-words.ts';
import type { DateLexicon } from './date-lexicon.ts';

/** English words about time. */
export const englishDates: DateLexicon = {
  months: {
    january: 1,
    jan: 1,
    february: 2,
    feb: 2,
    march: 3,
    mar: 3,
    april: 4,
    apr: 4,
    may: 5,
    june: 6,
    jun: 6,
    july: 7,
    jul: 7,
    august: 8,
    aug: 8,
    september: 9,
    sept: 9,
    sep: 9,
    october: 10,
    oct: 10,
    november: 11,
    nov: 11,
    december: 12,
    dec: 12,
  },
  ambiguousMonths: new Set(['march', 'may', 'mar', 'jan', 'jun', 'sep', 'dec', 'august']),
  weekdays: { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 },
  seasons: { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 },
  numbers: {
    a: 1,
    ...englishCounting,
    some: null,
    several: null,
    few: null,
  },
  units: {
    day: 'day',
    days: 'day',
    week: 'week',
    weeks: 'week',
    month: 'month',
    months: 'month',
    year: 'year',
    years: 'year',
  },
  namedDays: [{ name: '9/11', edtf: '2001-09-11' }],
  decades: {
    twenties: '192',
    thirties: '193',
    forties: '194',
    fifties: '195',
    sixties: '196',
    seventies: '197',
    eighties: '198',
    nineties: '199',
  },
  triggers: {
    yesterday: 'near',
    today: 'near',
    tomorrow: 'near',
    tonight: 'near',
    morning: 'near',
    night: 'near',
    weekend: 'near',
    later: 'anchor',
    earlier: 'anchor',
    quarter: 'span',
    twenties: 'span',
    thirties: 'span',
    forties: 'span',
    fifties: 'span',
    sixties: 'span',
    seventies: 'span',
    eighties: 'span',
    nineties: 'span',
    century: 'span',
    decade: 'unit',
    decades: 'unit',
  },
  // «9 am», «9 p.m.», «9 GMT», «9 EST», «9 UTC»
  hourLetters: 'apgeu',
  // «took place», «was held»; not «his place»
  takesPlace: / (?:took place|taken place|(?:was|were) held)(?!\p{L})/u,
  tense: {
    auxiliaries: words('has have had was were been'),
    participleEndings: ['ed', 'en', 'wn', 'ught', 'old'],
    participles: words('said met held made done been set begun come gone sent put read'),
    pastEndings: ['ed'],
    conditionalEndings: [],
    comingEndings: [],
    notComing: words('need speed'),
    pastWords: words(
      'said told was were met held began came went took gave made spoke wrote left won lost last ago had did',
    ),
    comingWords: words(
      'will would shall should may might could plans plan expects expected scheduled upcoming next due expire expires',
    ),
    comingAuxiliaries: words('will shall'),
    comingPhrases: new Map(['go', 'goes', 'head', 'heads'].map((verb) => [verb, words('polls')] as const)),
    promises: new Map(
      ['promised', 'promises', 'promise', 'vowed', 'vows', 'vow', 'pledged', 'pledges', 'pledge', 'set'].map(
        (verb) => [verb, words('to')] as const,
      ),
    ),
    promisedEarlier: words('had was were'),
    infinitiveEndings: [],
    pastLeads: ['since ', 'since the '],
    comingLeads: ['by ', 'until ', 'from ', 'ahead of ', 'pending '],
    // «before », «until the vote on »; not «after the vote on »
    comingContext:
      /(?:^| )(?:before $|(?:ahead of|before|pending|until|by) (?:the |a |an |its |his |her |their )?(?:[\p{L}-]+ ){1,4}on $)/u,
    bareParticiple: null,
    // «in »; not «since »
    ofParticiple: /(?<= )in $/,
    abbreviations: words(
      'mr mrs ms dr st gen col lt sen rep gov vs etc no inc ltd u.s jan feb mar apr jun jul aug sept oct nov dec',
    ),
  },
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
