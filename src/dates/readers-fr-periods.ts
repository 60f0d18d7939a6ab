import { frenchDates as fr } from '../language/fr-dates.ts';
import type { Groups, Place, Reader, Reading } from './expression.ts';
import { beginsWithCapital, isNameInside, monthNumber, pattern, shiftOf } from './french-pattern.ts';
import { withYear } from './group-words.ts';
import { readYear, readYearRange } from './year-numbers.ts';

/** How French press writes months, seasons, years and longer times; after the days. */
export const frenchPeriods: readonly Reader[] = [
  {
    // «en juin de cette année», «début avril 2021», «mi-mai», «au mois de mars dernier», «janvier»; not «Mars», «mais»
    name: 'month',
    on: ['month'],
    pattern: pattern(
      "(?<lead>(?:(?:au |en |à la |le |dès |dès le |dès la )?(?:tout )?(?:début|fin|courant|milieu)(?: du mois)? (?:de |d')?|(?:à la )?mi-|(?:au|ce|le|du|en ce|courant|au cours du|dès le|les) mois (?:de |d')|au (?:cours|début|milieu) de |en (?=\\p{L}))?)§month(?:(?: de(?: l'année)?)? §year| (?<thisYear>de cette année|de l'année en cours)| (?:de )?(?<lastYear>l'an(?:née)? (?:derni(?:er|ère)|passée?)))?§turn?",
    ),
    read: readMonth,
  },
  {
    // «au cours de l'été», «cet été», «au printemps 2021», «l'hiver dernier»; not «a été», «sommet d'été», «en hiver»
    name: 'season',
    on: ['season'],
    needs: /(?:'|cet? |en |au |du |le |début |fin )(?:printemps|été|automne|hiver)/,
    pattern: pattern(
      "(?:au cours de l'|au cours du |pendant l'|pendant le |durant l'|durant le |dès l'|dès le |avant l'|avant le |(?:à la )?fin de l'|(?:à la )?fin du |au début de l'|au début du |d'ici à l'|d'ici l'|d'ici le |à l'|au |(?<this>cet |ce )|l'|le |en |début |fin )§season(?: (?:de )?§year)?§turn?",
    ),
    read: readSeason,
  },
  {
    // «au premier trimestre 2021», «le 3e trimestre», «second semestre»; not «chaque trimestre»
    name: 'quarter',
    on: ['span'],
    pattern: pattern(
      "(?:au |le |du )?(?<rank>premier|1er|deuxième|second|2e|2nd|troisième|3e|quatrième|4e|dernier) (?<span>trimestre|semestre)(?: (?:de |de l'année )?§year)?",
    ),
    read: readQuarter,
  },
  {
    // «à Noël», «le jour de Noël», «avant Noël»; not «cadeaux de Noël»
    name: 'feast',
    on: ['span'],
    pattern: pattern(
      '(?:à |avant |depuis |après |dès |(?:à la |le |la )?(?:jour|veille|réveillon|lendemain) de )noël',
    ),
    read: (_, { text, start, end }) => {
      const stretch = text.slice(start, end);
      const day = /veille|réveillon/.test(stretch) ? 24 : /lendemain/.test(stretch) ? 26 : 25;
      return { kind: 'day', meaning: { is: 'day', month: 12, day, shift: 'none', part: false } };
    },
  },
  {
    // «les années 80», «années 1980», «les années soixante»; not «les années Trump», «années 2021»
    name: 'decade',
    on: ['unit'],
    needs: /années (?:\d|vingt|[tqcs])/,
    pattern: pattern(
      `(?:(?:au début|à la fin|au milieu|début|fin) des |les |des )?années (?:(?<long>1[89]\\d0|20\\d0)|(?<short>[2-9]0)|(?<word>${Object.keys(
        fr.decades,
      )
        .sort((a, b) => b.length - a.length)
        .join('|')}))(?! ans)`,
    ),
    read: ({ long, short, word }) => {
      const digits = long?.slice(0, 3) ?? (short ? `19${short[0]}` : fr.decades[word ?? '']);
      return digits ? { kind: 'decade', meaning: { is: 'fixed', edtf: `${digits}X` } } : null;
    },
  },
  {
    // «au XIXe siècle», «le 20e siècle»; not «un siècle»
    name: 'century',
    on: ['span'],
    pattern: pattern('(?:au |le |du )?(?<roman>x{0,2}(?:ix|iv|v?i{0,3})|1?\\d|20|21)(?:e|è|ème|er) siècle'),
    read: ({ roman }) => {
      const century = centuryNumber(roman ?? '');
      return century > 10 ? { kind: 'decade', meaning: { is: 'fixed', edtf: `${century - 1}XX` } } : null;
    },
  },
  {
    // «fin 97», «début 98», «mi-99»; not «fin 12», «début 98 kilos»
    name: 'short-year',
    on: ['edge'],
    needs: /(?:début|fin|mi)[ -]'?[4-9]/,
    pattern: pattern(
      "(?:(?:au |en |à la |dès )?(?:début|fin|mi)[ -]'?)(?<year>[4-9]\\d)(?! ?(?:%|€|\\p{L}+s(?![\\p{L}])|[.,]\\d))",
    ),
    read: ({ year }) => ({ kind: 'year', meaning: { is: 'fixed', edtf: `19${year}` } }),
  },
  {
    // «2014-2015», «de 2014 à 2016», «entre 2014 et 2016»; not «de 1500 à 2000 soldats»
    name: 'year-range',
    on: ['year'],
    needs: /\d{4} ?(?:[-–/à]|et )/,
    pattern:
      /(?<![\w@#.,/:-]|(?=[\p{L}\p{N}])[^ -~])(?:(?:de |entre )(?<first>1[5-9]\d\d|20\d\d) (?:à|et) |(?<first2>1[5-9]\d\d|20\d\d) ?[-–/] ?)(?<year>1[5-9]\d\d|20\d\d|\d\d)(?![\p{L}\p{N}_/-])/gu,
    read: ({ first, first2, year }, place) => readYearRange(first ?? first2 ?? '', year ?? '', place),
  },
  {
    // «2020», «fin 2020», «l'année 2019», «début de l'année 2021», «l'an 2000»; not «2000 soldats», «A2020»
    name: 'year',
    on: ['year'],
    pattern:
      /(?<![\w@#./:$€£-]|(?=[\p{L}\p{N}])[^ -~]|\d[ ,])(?<lead>(?:(?:au |en |à la |dès )?(?:début|fin|mi|courant|milieu)[ -](?:de )?)?(?:(?:de )?l'an(?:née)? )?)(?<year>1\d{3}|20\d\d)(?![\p{L}\p{N}_%€$/]|[.,]\d| ?[%€$°£]| \d{3}(?!\d)|-\p{L})/gu,
    read: readYear,
  },
];

/** Words after which a bare month is one: «depuis avril», «pour janvier», «entre mars et mai». */
const beforeMonth =
  /(?:^|[ '(])(?:depuis|pour|dès|jusqu'en|jusqu'à|jusqu'au|d'ici|d'ici à|de|d'|avant|après|entre|et|à|ou|vers|courant|,) ?$/;
const beforeAmbiguousMonth =
  /(?:^|[ '(])(?:depuis|dès|jusqu'en|d'ici|d'ici à|avant|entre|fin|début|en \p{L}+ et|en \p{L}+ ou|de \p{L}+ à) $/u;

function readMonth(groups: Groups, place: Place): Reading | null {
  const { month, lead, year, turn, thisYear, lastYear } = groups;
  const name = month ?? '';
  const nameAt = place.start + (lead ?? '').length;
  const written = { ...place, start: nameAt, end: nameAt + name.length };
  if (!lead && !year && !turn && !thisYear && !lastYear) {
    if (beginsWithCapital(place.original, nameAt)) return null;
    const before = place.text.slice(Math.max(0, nameAt - 18), nameAt);
    if (fr.ambiguousMonths.has(name) ? !beforeAmbiguousMonth.test(before) : !beforeMonth.test(before))
      return null;
  } else if (!year && !/mois/.test(lead ?? '') && name === 'mars' && isNameInside(written)) {
    return null;
  }
  const shift = lastYear ? 'last' : shiftOf(turn);
  return {
    kind: 'month',
    meaning: { is: 'month', month: monthNumber(name), ...withYear(year), shift, thisYear: Boolean(thisYear) },
  };
}

function readSeason(groups: Groups, { text, start }: Place): Reading | null {
  const shift = groups.this ? 'this' : shiftOf(groups.turn);
  const general = /^(?:en|le) /.test(text.slice(start, start + 3));
  if (general && !groups.year && shift === 'none') return null;
  return {
    kind: 'season',
    meaning: { is: 'season', season: fr.seasons[groups.season ?? ''] ?? 22, ...withYear(groups.year), shift },
  };
}

const ranks: Record<string, number> = {
  premier: 1,
  '1er': 1,
  deuxième: 2,
  second: 2,
  '2e': 2,
  '2nd': 2,
  troisième: 3,
  '3e': 3,
  quatrième: 4,
  '4e': 4,
};

function readQuarter({ rank, span, year }: Groups): Reading | null {
  const count = span === 'semestre' ? 6 : 3;
  const number = rank === 'dernier' ? 12 / count : (ranks[rank ?? ''] ?? 0);
  if (number < 1 || number * count > 12 || (rank === 'dernier' && !year)) return null;
  return {
    kind: 'range',
    meaning: { is: 'months', from: (number - 1) * count + 1, count, ...withYear(year), shift: 'none' },
  };
}

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10 };

function centuryNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const digits = [...text].map((letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
