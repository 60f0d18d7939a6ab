import { frenchDates as fr } from '../language/fr-dates.ts';
import type { Meaning, Reader, Reading, Shift } from './expression.ts';

/** `«jeudi soir»`: parts of a day that may follow a weekday or «hier». */
const dayPart =
  "(?: (?:matin|midi|après-midi|soir|soirée|nuit|en (?:début|fin) de (?:journée|matinée|soirée|matinée)|dans la (?:matinée|soirée|nuit|journée|soirée)|à l'aube|au matin))";
const names = (table: Record<string, unknown>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
const part = {
  open: '(?<![\\p{L}\\p{N}_@#])',
  close: '(?![\\p{L}\\p{N}_])',
  weekday: `(?<weekday>${names(fr.weekdays)})`,
  month: `(?<month>${names(fr.months)})(?:(?<=janv|févr|fév|avr|juil|sept|oct|nov|déc)\\.)?`,
  day: '(?<day>1(?:er| er|ᵉʳ)|[12]\\d|3[01]|0?[1-9])',
  year: '(?<year>1[0-9]\\d\\d|20\\d\\d)',
  turn: '(?: (?<turn>derniers?|prochains?|passé))',
  dayPart,
};

/** «le 13 avril 2021» and its kin, compiled without regard to case; `§name` stands for a part of above. */
function pattern(source: string): RegExp {
  const filled = source.replace(/§(\w+)/g, (_, name: keyof typeof part) => part[name]);
  return new RegExp(`${part.open}(?:${filled})${part.close}`, 'giu');
}

const lower = (text: string | undefined): string => (text ?? '').toLowerCase();
const monthOf = (text: string | undefined): number => fr.months[lower(text).replace('.', '')] ?? 0;
const weekdayOf = (text: string | undefined): number => fr.weekdays[lower(text)] ?? 0;
const dayOf = (text: string | undefined): number => Number.parseInt(text ?? '', 10);

function shiftOf(turn: string | undefined): Shift {
  if (/^(?:dernier|dernière|derniers|passé|passée|écoulé|écoulée)$/.test(lower(turn))) return 'last';
  if (/^prochain|^suivant|^à venir/.test(lower(turn))) return 'next';
  return 'none';
}

const withYear = (year: string | undefined): { year?: number } => (year ? { year: Number(year) } : {});

function dayMeaning(groups: Record<string, string | undefined>): Meaning {
  const { weekday, month, day, year, turn, today, dayPart: daypart } = groups;
  return {
    is: 'day',
    month: monthOf(month),
    day: dayOf(day),
    ...withYear(year),
    ...(weekday ? { weekday: weekdayOf(weekday) } : {}),
    shift: shiftOf(turn),
    today: Boolean(today),
    part: Boolean(daypart),
  };
}

const readDay = (groups: Record<string, string | undefined>): Reading => ({
  kind: 'day',
  meaning: dayMeaning(groups),
});

/** An edge of a range takes the month and the year that only the other edge says. */
function dayRange(groups: Record<string, string | undefined>): Reading {
  const to: Meaning = {
    is: 'day',
    month: monthOf(groups.month),
    day: dayOf(groups.day),
    ...withYear(groups.year),
    shift: shiftOf(groups.turn),
    today: false,
    part: false,
  };
  const month = groups.month1 ? monthOf(groups.month1) : to.month;
  const year = groups.year1 ?? groups.year;
  const from: Meaning = { ...to, month, day: dayOf(groups.day1), ...withYear(year) };
  if (!groups.year1 && groups.year && month > to.month) from.year = Number(groups.year) - 1;
  return { kind: 'range', meaning: { is: 'range', from, to } };
}

const amountOf = (text: string | undefined): number | null => {
  const word = lower(text);
  if (/^\d+$/.test(word)) return Number(word);
  return fr.numbers[word] ?? null;
};
const unitOf = (text: string | undefined) => fr.units[lower(text)] ?? 'day';
const number = `(?<amount>\\d{1,3}|${names(fr.numbers)})`;
const unit = `(?<unit>${names(fr.units)})`;
const offset = (u: 'day' | 'week' | 'month' | 'year', amount: number, exact = true): Reading => ({
  kind: 'relative',
  meaning: { is: 'offset', unit: u, amount, exact },
});
const nothing = (kind: Reading['kind']): Reading => ({ kind, meaning: { is: 'nothing' } });

/** The same month name with a capital is a surname, a street or a planet, save at the start of a sentence. */
function capitalInside(match: RegExpExecArray, name: string | undefined): boolean {
  if (!name || !/^\p{Lu}\p{Ll}/u.test(name)) return false;
  const before = match.input.slice(0, match.index).trimEnd();
  return before !== '' && !/[.!?…:»"([–—-]$/.test(before);
}

/** How French press writes dates; the first reader that takes a stretch keeps it. */
export const frenchReaders: readonly Reader[] = [
  {
    // «mer Noire», «Mardi gras», «tous les mardis», «rue du 8-Mai»; not «mardi»
    name: 'not-a-date',
    pattern: pattern(
      "mer (?:noire|rouge|morte|baltique|caspienne)|mardi gras|vendredi saint|(?:lundi|dimanche|jeudi|samedi|vendredi) (?:de (?:pâques|pentecôte|l'ascension)|noir|saint|rouge)|(?:chaque|tous les|les) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|printemps (?:arabes?|de prague|érable|des peuples)|(?:rue|place|avenue|boulevard|stade|pont|quai|métro|station) d[ue] \\d{1,2}[- ]\\p{L}+(?:[- ]\\d{4})?|planète mars|(?:sur|vers|de|la) mars (?=(?:avec|par|la|grâce))|champs? de mars|14-juillet|grand soir",
    ),
    read: () => 'taken',
  },
  {
    // «11-Septembre», «Mai 68»; not «11 septembre 2020»
    name: 'named-day',
    pattern: pattern(`(?<named>${fr.namedDays.map((day) => day.name).join('|')})`),
    read: (groups) => {
      const day = fr.namedDays.find((entry) => entry.name === lower(groups.named));
      return day
        ? { kind: day.edtf.length > 7 ? 'day' : 'month', meaning: { is: 'fixed', edtf: day.edtf } }
        : null;
    },
  },
  {
    // «[Ce] jeudi soir [30 décembre]»; not «[jeudi]»
    name: 'bracketed-day',
    pattern:
      /(?<today>\[[Cc]e\] )?(?<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?<dayPart> (?:matin|midi|après-midi|soir))? \[(?<day>1er|\d{1,2}) (?<month>\p{L}+)(?: (?<year>\d{4}))?\]/giu,
    read: (groups) => (monthOf(groups.month) ? readDay(groups) : null),
  },
  {
    // «2021-04-13», «13/04/2021», «13.04.2021»; not «1/2», «192.168.1.1»
    name: 'numeric-day',
    pattern: pattern(
      '(?:le )?(?:(?<iso>\\d{4}-\\d\\d-\\d\\d)|(?<day>\\d{1,2})([/.-])(?<number>\\d{1,2})\\3(?<year>(?:19|20)\\d\\d))',
    ),
    read: (groups) => {
      if (groups.iso) return { kind: 'day', meaning: { is: 'fixed', edtf: groups.iso } };
      const month = Number(groups.number);
      if (month < 1 || month > 12) return null;
      return {
        kind: 'day',
        meaning: {
          is: 'day',
          month,
          day: dayOf(groups.day),
          ...withYear(groups.year),
          shift: 'none',
          today: false,
          part: false,
        },
      };
    },
  },
  {
    // «du 11 au 13 juin», «entre le 30 mai et le 2 juin 2021», «les 12 et 13 juin»; not «du 11 juin»
    name: 'day-range',
    pattern: pattern(
      '(?:du |de |les |entre le |le |entre les )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?<day1>1er|[12]\\d|3[01]|0?[1-9])(?: (?<month1>' +
        names(fr.months) +
        ')(?: (?<year1>(?:19|20)\\d\\d))?)?(?:,? (?:1er|[12]\\d|3[01]|[1-9]))?(?: au | et (?:le )?|-| à | - | ou (?:le )?)(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?§day §month(?: §year)?§turn?',
    ),
    read: (groups) => dayRange(groups),
  },
  {
    // «jeudi 30 décembre 2021», «ce jeudi 30 décembre», «mardi soir, 13 avril»; not «jeudi»
    name: 'weekday-day-month',
    pattern: pattern(
      "(?:(?<today>ce |aujourd'hui,? )|le )?§weekday(?<dayPart>§dayPart)?,? (?:le )?§day §month(?:,? §year)?§turn?",
    ),
    read: readDay,
  },
  {
    // «le 16 juin dernier», «1er mai 2021», «au 13 avril»; not «16 juincho»
    name: 'day-month',
    pattern: pattern(
      "(?:(?<today>aujourd'hui,? )?le |(?<this>ce ))?§day §month(?:,? §year| de (?<thisYear>cette année))?§turn?",
    ),
    read: (groups) => readDay({ ...groups, today: groups.today ?? groups.this }),
  },
  {
    // «mardi 13», «ce mardi 13»; not «mardi 13h», «mardi 13 personnes»
    name: 'weekday-day',
    pattern: pattern('(?:(?<today>ce )|le )?§weekday§dayPart? §day(?! ?(?:h|heures?|%|\\p{L}))'),
    read: (groups) => ({
      kind: 'day',
      meaning: {
        is: 'day-of-month',
        day: dayOf(groups.day),
        weekday: weekdayOf(groups.weekday),
        today: Boolean(groups.today),
      },
    }),
  },
  {
    // «en juin de cette année», «début avril 2021», «mi-mai», «au mois de mars dernier», «pour janvier»; not «mars»
    name: 'month',
    pattern: pattern(
      "(?:(?<lead>(?:(?:au |en |le |dès )?(?:début|fin|courant|milieu) (?:(?:du mois )?(?:de |d'))?|(?:à la )?(?:mi|fin)-|au (?:début|mois|cours|milieu) (?:du mois )?(?:de |d'))|(?:en|au mois de|au mois d'|le mois de|du mois de|ce mois de|au cours du mois de|courant) ?))?§month(?:(?: de)? §year| de (?<thisYear>cette année)| de (?<lastYear>l'(?:an(?:née)? (?:dernière?|passée?))))?§turn?",
    ),
    read: readMonth,
  },
  {
    // «au cours de l'été», «cet été», «au printemps 2021», «l'hiver dernier»; not «a été», «sommet d'été»
    name: 'season',
    pattern: pattern(
      "(?:au cours de l'|au cours du |pendant l'|durant l'|dès l'|dès le |avant l'|avant le |à la fin de l'|à la fin du |fin de l'|d'ici à l'|d'ici l'|d'ici le |à l'|au |(?<this>cet |ce )|l'|le |en |début |fin )(?<season>printemps|été|automne|hiver)(?: (?:de )?§year)?§turn?",
    ),
    read: (groups, match) => {
      const shift = groups.this ? 'this' : shiftOf(groups.turn);
      if (/^en /i.test(match[0]) && !groups.year && shift === 'none') return null;
      return {
        kind: 'season',
        meaning: {
          is: 'season',
          season: fr.seasons[lower(groups.season)] ?? 22,
          ...withYear(groups.year),
          shift,
        },
      };
    },
  },
  {
    // «les années 80», «années 1980», «les années soixante»; not «les années Trump»
    name: 'decade',
    pattern: pattern(
      `(?:dans |depuis )?(?:les |des )?années (?:(?<long>1[89]\\d0|20\\d0)|(?<short>[2-9]0)|(?<word>${names(fr.decades)}))`,
    ),
    read: (groups, match) => {
      const digits =
        groups.long?.slice(0, 3) ?? (groups.short ? `19${groups.short[0]}` : fr.decades[lower(groups.word)]);
      const skip = /^(?:dans |depuis )/i.exec(match[0])?.[0].length ?? 0;
      return digits ? { kind: 'decade', meaning: { is: 'fixed', edtf: `${digits}X` }, skip } : null;
    },
  },
  {
    // «hier», «avant-hier soir», «aujourd'hui», «demain matin», «ce soir», «cette nuit»; not «lendemain»
    name: 'near-day',
    pattern: pattern(
      `(?<word>avant-hier|hier|aujourd'hui|après-demain|demain|ce matin|ce soir|cet après-midi|cette nuit|ce midi|cette après-midi)${dayPart}?`,
    ),
    read: (groups) => {
      const amounts: Record<string, number> = { 'avant-hier': -2, hier: -1, demain: 1, 'après-demain': 2 };
      return offset('day', amounts[lower(groups.word)] ?? 0);
    },
  },
  {
    // «la semaine dernière», «l'an prochain», «mois dernier», «cette année», «ce mois-ci»; not «la dernière fois»
    name: 'near-unit',
    pattern: pattern(
      "(?:(?:la |le |l')?(?<unit>semaine|mois|année|an) (?<turn>derni[eè]re?|passée?|prochaine?|écoulée?)|(?<this>cette semaine|cette année|ce mois(?:-ci)?))",
    ),
    read: (groups) => {
      const unitName = groups.unit ?? groups.this?.replace(/^\S+ |-ci$/g, '');
      const amounts = { last: -1, next: 1, this: 0, none: 0 };
      return offset(unitOf(unitName), amounts[shiftOf(groups.turn)]);
    },
  },
  {
    // «plus tôt dans le mois», «en début du mois», «à la fin de l'année», «en fin de semaine»; not «au début»
    name: 'within-unit',
    pattern: pattern(
      "(?:plus tôt (?:dans le|dans la|dans l'|ce|cette|cet) ?|(?:en|au|à la|d'ici à la|d'ici la|avant la|dès le|le|la) ?(?:début|fin|milieu) (?:du |de la |de l'|de cette |de ce |de |d')|d'ici la fin (?:du |de la |de l'))(?<unit>semaine|mois|année)(?! (?:derni|proch|pass|suiv|de|d'|19|20))",
    ),
    read: (groups) => offset(unitOf(groups.unit), 0),
  },
  {
    // «il y a dix jours», «voici deux ans», «dans trois semaines»; not «dans les jours»
    name: 'counted-offset',
    pattern: pattern(
      `(?<way>il y a|voici|voilà|dans) (?:près de |environ |à peine |plus de |presque )?${number} ${unit}`,
    ),
    read: (groups) => {
      const amount = amountOf(groups.amount);
      if (amount === null) return nothing('vague');
      return offset(unitOf(groups.unit), /^dans$/i.test(groups.way ?? '') ? amount : -amount, false);
    },
  },
  {
    // «un jour plus tard», «Dix jours après», «près de six mois plus tard», «quelques jours après»; not «trois jours»
    name: 'anchored-offset',
    pattern: pattern(
      `(?<roughly>près de |environ |à peine |plus de |presque |moins de )?${number} ${unit} (?<way>plus tard|après|plus tôt|auparavant|avant)`,
    ),
    read: (groups) => {
      const amount = amountOf(groups.amount);
      if (amount === null) return nothing('vague');
      const sign = /^(?:plus tard|après)$/i.test(groups.way ?? '') ? 1 : -1;
      const unitName = unitOf(groups.unit);
      return {
        kind: 'relative',
        meaning: {
          is: 'anchored',
          unit: unitName,
          amount: sign * amount,
          exact: unitName === 'day' && !groups.roughly,
          roughly: Boolean(groups.roughly),
        },
      };
    },
  },
  {
    // «le lendemain», «la veille», «le même jour», «le surlendemain»; not «demain»
    name: 'anchored-day',
    pattern: pattern(
      '(?:au |le |dès le )?(?<after>lendemain)|la (?<before>veille|avant-veille)|le (?<second>surlendemain)|(?:le |ce )(?:même jour|jour-là)',
    ),
    read: (groups) => {
      const amount = groups.after
        ? 1
        : groups.second
          ? 2
          : groups.before
            ? /^avant/i.test(groups.before)
              ? -2
              : -1
            : 0;
      return {
        kind: 'relative',
        meaning: { is: 'anchored', unit: 'day', amount, exact: true, roughly: false },
      };
    },
  },
  {
    // «mardi», «ce mardi», «mardi soir», «mardi dernier», «mardi prochain»; not «mardis»
    name: 'weekday',
    pattern: pattern(`(?<this>ce )?§weekday(?<dayPart>§dayPart)?(?: (?<turn>dernier|prochain|passé))?`),
    read: (groups) => ({
      kind: 'weekday',
      meaning: {
        is: 'weekday',
        weekday: weekdayOf(groups.weekday),
        shift: groups.this ? 'this' : shiftOf(groups.turn),
        part: Boolean(groups.dayPart),
      },
    }),
  },
  {
    // «ces dernières années», «ces derniers mois», «dans les prochains mois», «dans un avenir proche»
    name: 'vague',
    pattern: pattern(
      '(?:depuis |au cours |dans |lors )?(?:de )?(?:ces|des|les) (?:\\p{L}+ à \\p{L}+ )?(?:derni[eè]re?s|prochaine?s) (?:années|mois|semaines|jours|heures)|dans un avenir proche|à quelques (?:jours|semaines|mois)',
    ),
    read: () => nothing('vague'),
  },
  {
    // «à 21h00 EST», «15h30 heure locale», «à 18h00, heure russe»; not «F-35»
    name: 'time',
    pattern: pattern(
      '(?:à |vers |dès )?(?:[01]?\\d|2[0-4])(?: ?h ?|:)[0-5]\\d(?:,? (?:heure (?:locale|de \\p{L}+|russe|française|est)|GMT(?:[+-]\\d)?|EST|EDT|CET|CEST|UTC))?(?: \\([^)]{3,30}\\))?|tard dans la soirée',
    ),
    read: () => nothing('time'),
  },
  {
    // «en 2015», «2020» in «élections de 2020», «l'an 2000», «2014-2015»; not «2000 soldats», «2 020», «A2020»
    name: 'year',
    pattern:
      /(?<![\p{L}\p{N}_@#.,/:-]|\d )(?<year>1[5-9]\d\d|20\d\d)(?![\p{L}\p{N}_%€$/]|[.,]\d| ?[%€$°]| \d{3}|-\p{L})/gu,
    read: readYear,
  },
];

function readMonth(groups: Record<string, string | undefined>, match: RegExpExecArray): Reading | null {
  const name = lower(groups.month);
  const free = !groups.lead && !groups.year && !groups.turn && !groups.thisYear && !groups.lastYear;
  if (free && (fr.ambiguousMonths.has(name) || !/^\p{Ll}/u.test(groups.month ?? ''))) {
    const before = match.input.slice(Math.max(0, match.index - 14), match.index);
    if (
      !/(?:^|[ '(])(?:depuis|pour|dès|jusqu'en|jusqu'à|d'ici|de|avant|après|entre|et|à|ou|fin|vers|début) $/i.test(
        before,
      ) ||
      capitalInside(match, groups.month)
    )
      return null;
    if (fr.ambiguousMonths.has(name) && !/(?:depuis|pour|dès|jusqu'en|d'ici|avant) $/i.test(before))
      return null;
  }
  if (capitalInside(match, groups.month) && !groups.year && !groups.lead) return null;
  const shift: Shift = groups.lastYear ? 'last' : shiftOf(groups.turn);
  return {
    kind: 'month',
    meaning: {
      is: 'month',
      month: monthOf(name),
      ...withYear(groups.year),
      shift,
      thisYear: Boolean(groups.thisYear),
    },
  };
}

/** Matches before a year: «en », «élections de », «(», «l'an »; not «plus de », «quelque ». */
const yearLead =
  /(?:^|[ '(«"–,])(?:en|de|depuis|dès|avant|après|jusqu'en|jusqu'à|à|d'ici|d'ici à|l'an|année|années|l'année|fin|début|mi|courant|entre|et|pour|vers|horizon|été|hiver|printemps|automne|du|élection|élections|présidentielle|présidentielles|jeux|mondial|euro|cop|exercice|saison|rentrée|budget|d'avant|ou|au) $|[(«"]$|^$|, $|[-–/] ?$/i;
/** What may follow a year: a stop, a quotation mark, the end, or a word that counts nothing. */
const yearTail =
  /^(?:$|[.,;:!?)»"'\]…–-]| ?[;:!?»)(–—-]| (?:et|ou|à|au|aux|en|dans|par|pour|sur|sous|avec|qui|que|quand|où|comme|selon|a|ont|avait|avaient|est|sont|était|étaient|sera|seront|fut|contre|après|avant|lors|le|la|les|l'|un|une|des|de|du|d'|il|elle|ils|elles|on|ce|cette|son|sa|ses|leur|jusqu|mais|puis|dont|ne|n'|se|s'|y|crédit|crédits|photo|[\p{Lu}«"]))/iu;

function readYear(groups: Record<string, string | undefined>, match: RegExpExecArray): Reading | null {
  const before = match.input.slice(Math.max(0, match.index - 24), match.index);
  const after = match.input.slice(match.index + match[0].length, match.index + match[0].length + 12);
  if (!yearLead.test(before) || !yearTail.test(after)) return null;
  if (/(?:plus|moins|près|quelque|environ|total|somme|prix|total) de $/i.test(before)) return null;
  return { kind: 'year', meaning: { is: 'fixed', edtf: groups.year ?? '' } };
}
