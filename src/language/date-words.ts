import type { DateClaim } from '../model.ts';

/** The ways in which dates are said. */
export type DateLocale = 'fr' | 'en-GB' | 'en-US';

/** Month names for display, January first. */
const monthNames: Record<'fr' | 'en', readonly string[]> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Names of the EDTF season numbers 21 to 24. */
const seasonNames: Record<'fr' | 'en', readonly string[]> = {
  fr: ['printemps', 'été', 'automne', 'hiver'],
  en: ['spring', 'summer', 'autumn', 'winter'],
};

type Shape = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One EDTF value, taken apart. `number` is that of the month or of the season. */
interface Parts {
  shape: Shape;
  year: string;
  number: number;
  day: number;
  approximate: boolean;
}

/**
 * The value of a claim as a reader says it, never more exact than the claim: «avril 2021», “April 2021”,
 * «vers le 7 décembre 2021, déduit», “30 December 2021, year inferred”, «entre le 13 et le 14 avril 2021».
 */
export function dateInWords(claim: DateClaim, locale: DateLocale): string {
  const before = said[locale].get(claim);
  if (before !== undefined) return before;
  const words = claimInWords(claim, locale);
  said[locale].set(claim, words);
  return words;
}

/** The pages say the date of an article about ten times. */
const said: Record<DateLocale, WeakMap<DateClaim, string>> = {
  fr: new WeakMap(),
  'en-GB': new WeakMap(),
  'en-US': new WeakMap(),
};

function claimInWords(claim: DateClaim, locale: DateLocale): string {
  if (claim.edtf === '' || claim.precision === 'none') return openBounds(claim, locale);
  return saidWith(narrowed(claim), claim, locale) + qualification(claim, locale);
}

/** An EDTF value that stands in no claim, as a reader says it: «13 avril 2021», “April 2021”. */
export function valueInWords(edtf: string, locale: DateLocale): string {
  if (edtf === '') return locale === 'fr' ? 'sans date' : 'undated';
  return saidWith(edtf, { role: 'event', certainty: 'stated' }, locale);
}

/** What is reckoned from words of the text or the head is not what they state. */
const inferredFrom: Partial<Record<DateClaim['basis'], [fr: string, en: string]>> = {
  stated: ['d’après le texte', 'from the text'],
  header: ['d’après l’en-tête de la page', 'from the page’s header'],
};

const basisWords: Record<DateClaim['basis'], [fr: string, en: string]> = {
  sidecar: ['donnée par la personne qui a composé le dossier', 'given by the compiler'],
  stated: ['indiquée par le texte', 'stated in the text'],
  header: ['indiquée par l’en-tête de la page', 'stated by the page’s header'],
  weekday: ['d’après les jours de la semaine nommés', 'from the weekdays that the text names'],
  'cross-document': ['d’après d’autres articles du dossier', 'from other articles of the dossier'],
  context: ['d’après le contexte', 'from the context'],
  none: ['aucune indication', 'nothing tells'],
};

/** What else than a line of its head a page can tell its date by, by the rule of the evidence. */
const headerWords: Record<string, [fr: string, en: string]> = {
  address: ['tirée de l’adresse de la page', 'read from the page’s address'],
  'page-published': ['indiquée par les métadonnées de la page', 'stated by the page’s metadata'],
  'page-updated': ['indiquée par les métadonnées de la page', 'stated by the page’s metadata'],
};

/** The values that are possible besides what the date says by itself: the day of «no later than 24 October» is none. */
export function otherValues({ edtf, notBefore, notAfter, alternatives }: DateClaim): string[] {
  const bound = edtf === '' ? (notBefore === null ? notAfter : notAfter === null ? notBefore : null) : edtf;
  return alternatives.filter((value) => value !== bound);
}

/** How the date is known, in a few words that follow the date: «indiquée par le texte», “stated in the text”. */
export function dateBasisInWords({ basis, certainty, evidence }: DateClaim, locale: DateLocale): string {
  const rule = basis === 'header' ? evidence.find((one) => one.rule !== 'crawl-prefix')?.rule : undefined;
  const reckoned = certainty === 'stated' ? undefined : inferredFrom[basis];
  return ((rule && headerWords[rule]) || reckoned || basisWords[basis])[locale === 'fr' ? 0 : 1];
}

/**
 * A month that the evidence narrows to a few neighbouring days is shown as those days; a month narrowed less
 * stays a month, because «entre le 15 et le 30 avril» would say more than anybody remembers to read.
 */
function narrowed(claim: DateClaim): string {
  const { edtf, notBefore, notAfter } = claim;
  if (claim.precision !== 'month' || !notBefore || !notAfter) return edtf;
  const sameMonth = notBefore.slice(0, 7) === notAfter.slice(0, 7);
  const days = Number(notAfter.slice(8)) - Number(notBefore.slice(8));
  return sameMonth && days < 7 ? `${notBefore}/${notAfter}` : edtf;
}

function qualification(claim: DateClaim, locale: DateLocale): string {
  const fr = locale === 'fr';
  if (claim.basis === 'sidecar') return '';
  if (narrowed(claim) !== claim.edtf) return fr ? ', déduit' : ', inferred';
  if (claim.certainty === 'stated') return '';
  if (claim.basis === 'stated' || claim.basis === 'header') {
    if (claim.certainty === 'approximate') return '';
    if (claim.edtf.startsWith('XXXX')) return fr ? ', année inconnue' : ', year unknown';
    if (!saysItsYear(claim)) return fr ? ', année déduite' : ', year inferred';
  }
  return fr ? ', déduit' : ', inferred';
}

/** The words that the date rests on have its year in figures: what is inferred is something else. */
function saysItsYear({ edtf, evidence }: DateClaim): boolean {
  const own = evidence.find(({ rule }) => rule !== 'crawl-prefix');
  const [, year, short, doubtful] = /^(\d\d(\d\d))(\?)?/.exec(edtf) ?? [];
  if (!own || !year || doubtful) return false;
  return own.quote.includes(year) || new RegExp(`\\d[/.-]${short}$`).test(own.quote);
}

/** The value as it is said in a claim of that role and certainty. */
function saidWith(edtf: string, claim: Pick<DateClaim, 'role' | 'certainty'>, locale: DateLocale): string {
  if (/^[[{]/.test(edtf)) return listInWords(edtf.slice(1, -1).split(','), locale);
  const [from = '', to] = edtf.split('/');
  if (to !== undefined) return rangeInWords(from, to, claim.role === 'publication', locale);
  const parts = readParts(from);
  if (!parts) return edtf;
  const approximate = parts.approximate || claim.certainty === 'approximate';
  if (!approximate) return nameOf(parts, locale);
  if (locale !== 'fr') return `about ${nameOf(parts, locale)}`;
  return `vers ${withArticle(parts)}`;
}

function openBounds(claim: DateClaim, locale: DateLocale): string {
  const { notBefore, notAfter } = claim;
  const fr = locale === 'fr';
  if (notBefore && notAfter) return rangeInWords(notBefore, notAfter, true, locale);
  if (notAfter) return rangeInWords('..', notAfter, true, locale);
  if (notBefore) return rangeInWords(notBefore, '..', true, locale);
  return fr ? 'sans date' : 'undated';
}

function rangeInWords(from: string, to: string, between: boolean, locale: DateLocale): string {
  const first = readParts(from);
  const last = readParts(to);
  if (!first || !last) return halfOpenInWords(first, last, locale);
  if (from === to) return nameOf(first, locale);
  const [a = '', b = ''] = shortened([first, last], locale);
  if (locale !== 'fr') return between ? `between ${a} and ${b}` : `${a} to ${b}`;
  if (first.shape === 'day') return between ? `entre le ${a} et le ${b}` : `du ${a} au ${b}`;
  if (between) return `entre ${a} et ${b}`;
  return /^[aoé]/.test(a) ? `d’${a} à ${b}` : `de ${a} à ${b}`;
}

function halfOpenInWords(first: Parts | null, last: Parts | null, locale: DateLocale): string {
  const fr = locale === 'fr';
  if (last) return fr ? `au plus tard ${withArticle(last)}` : `no later than ${nameOf(last, locale)}`;
  if (first) return fr ? `au plus tôt ${withArticle(first)}` : `no earlier than ${nameOf(first, locale)}`;
  return fr ? 'sans date' : 'undated';
}

function listInWords(values: string[], locale: DateLocale): string {
  const parts = values.map((value) => readParts(value.trim())).filter((value) => value !== null);
  const names = shortened(parts, locale);
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  return `${names.join(', ')} ${locale === 'fr' ? 'ou' : 'or'} ${last}`;
}

/** What the neighbour says too is said once: «13 et 14 avril 2021», “April 13 and 14, 2021”. */
function shortened(list: Parts[], locale: DateLocale): string[] {
  return list.map((parts, i) => {
    const next = list[i + 1];
    const monthSaidBy = locale === 'en-US' ? list[i - 1] : next;
    let name = nameOf(parts, locale);
    if (sameYear(parts, next)) name = name.replace(/,? \d+$/, '');
    if (!sameYear(parts, monthSaidBy) || parts.shape !== 'day' || parts.number !== monthSaidBy?.number)
      return name;
    return locale === 'en-US' ? name.replace(/^\p{L}+ /u, '') : dayNumber(parts.day, locale);
  });
}

function sameYear(parts: Parts, other: Parts | undefined): boolean {
  const dated = parts.shape === 'day' || parts.shape === 'month';
  return dated && other?.shape === parts.shape && other.year === parts.year;
}

function dayNumber(day: number, locale: DateLocale): string {
  return locale === 'fr' && day === 1 ? '1er' : String(day);
}

/** «le 7 décembre 2021», «décembre 2021», «l’été 2021», «les années 1980»: as it stands after «vers». */
function withArticle(parts: Parts): string {
  const name = nameOf(parts, 'fr');
  if (parts.shape === 'day' || parts.shape === 'century') return `le ${name}`;
  if (parts.shape === 'decade') return `les ${name}`;
  if (parts.shape === 'season') return parts.number === 21 ? `le ${name}` : `l’${name}`;
  return name;
}

function nameOf(parts: Parts, locale: DateLocale): string {
  const language = locale === 'fr' ? 'fr' : 'en';
  const year = yearInWords(parts.year, language);
  const month = monthNames[language][parts.number - 1] ?? '';
  switch (parts.shape) {
    case 'day':
      if (locale === 'en-US') return year ? `${month} ${parts.day}, ${year}` : `${month} ${parts.day}`;
      return `${dayNumber(parts.day, locale)} ${month} ${year}`.trim();
    case 'month':
      return `${month} ${year}`.trim();
    case 'season':
      return `${seasonInWords(parts, locale)} ${year}`.trim();
    case 'decade':
      return language === 'fr' ? `années ${parts.year}0` : `the ${parts.year}0s`;
    case 'century':
      return centuryInWords(Number(parts.year) + 1, language);
    case 'year':
      return year;
  }
}

function seasonInWords(parts: Parts, locale: DateLocale): string {
  if (locale === 'en-US' && parts.number === 23) return 'fall';
  return seasonNames[locale === 'fr' ? 'fr' : 'en'][parts.number - 21] ?? '';
}

function yearInWords(year: string, language: 'fr' | 'en'): string {
  if (year.includes('X')) return '';
  const number = Number(year);
  if (number > 0) return String(number);
  return language === 'fr' ? `${1 - number} av. J.-C.` : `${1 - number} BC`;
}

function centuryInWords(century: number, language: 'fr' | 'en'): string {
  if (language === 'en') {
    const tens = century % 100 > 10 && century % 100 < 14;
    const ending = tens ? 'th' : (['th', 'st', 'nd', 'rd'][century % 10] ?? 'th');
    return `the ${century}${ending} century`;
  }
  const numerals: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = century;
  let roman = '';
  for (const [value, numeral] of numerals) {
    for (; rest >= value; rest -= value) roman += numeral;
  }
  return `${roman}${century === 1 ? 'er' : 'e'} siècle`;
}

/** Matches `2021-04-13`, `2021?-05-26`, `2021-12-07~`, `198X`, `XXXX-05-26`; not `2021-4`. */
const value = /^(-?\d{4}|\d{3}X|\d{2}XX|XXXX)([?~%]?)(?:-(\d\d)([?~%]?)(?:-(\d\d)([?~%]?))?)?$/;

/** Matches `2021-04-13`, as nearly every value is; not `2021-04-13~`, `2021-04`. */
const plainDay = /^\d{4}-\d\d-\d\d$/;

function readParts(edtf: string): Parts | null {
  if (plainDay.test(edtf)) {
    const number = Number(edtf.slice(5, 7));
    const day = Number(edtf.slice(8));
    return { year: edtf.slice(0, 4), number, day, approximate: false, shape: 'day' };
  }
  const found = value.exec(edtf);
  if (!found) return null;
  const [, year = '', m1, month, m2, day, m3] = found;
  const approximate = [m1, m2, m3].some((mark) => mark === '~' || mark === '%');
  const number = Number(month ?? 0);
  const base = { year, number, day: Number(day ?? 0), approximate };
  if (day) return { ...base, shape: 'day' };
  if (month) return { ...base, shape: number > 12 ? 'season' : 'month' };
  if (/^\d{3}X$/.test(year)) return { ...base, year: year.slice(0, 3), shape: 'decade' };
  if (/^\d{2}XX$/.test(year)) return { ...base, year: year.slice(0, 2), shape: 'century' };
  return { ...base, shape: 'year' };
}
