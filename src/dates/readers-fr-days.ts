import { frenchDates as fr } from '../language/fr-dates.ts';
import type { Groups, Meaning, Reader, Reading } from './expression.ts';
import {
  isNameInside,
  monthNumber,
  nearnessOf,
  pattern,
  readDay,
  readWeekday,
  shiftOf,
  weekdayNumber,
} from './french-pattern.ts';
import { dayNumber, nothing, withYear } from './group-words.ts';
import { tweetStamp } from './tweet-stamp.ts';

/** Names that hold a word of time and are no date. They come first, so that nothing reads into them. */
export const frenchNames: readonly Reader[] = [
  {
    // «Mardi gras», «tous les lundis», «du lundi au vendredi», «sauf le mardi»; not «mardi»
    name: 'not-a-day',
    on: ['weekday'],
    pattern: pattern(
      'mardi gras|(?:vendredi|lundi|jeudi|samedi) saint|(?:lundi|dimanche|jeudi) (?:de pâques|de pentecôte|des rameaux)|(?:dimanche|vendredi|lundi|mardi|jeudi) (?:noir|rouge|sanglant)|sauf le §anyWeekday(?! §anyDay)|(?:chaque|tous les|toutes les|les|des) (?:§anyWeekday)s?(?: (?:matin|soir))?s?|(?:du|le) §anyWeekday au §anyWeekday|vendredi 13(?! §anyMonth)',
    ),
    read: () => 'taken',
  },
  {
    // «le premier mardi de chaque mois», «tous les deuxièmes samedis», «un lundi sur deux», «le jeudi de chaque semaine»;
    // not «premier mardi 5»; of «le deuxième mercredi de janvier», January is left to be read
    name: 'counted-weekday',
    on: ['weekday'],
    needs:
      /(?:premi|deuxi|second|trois|quatri|derni|1er|[234]e|un )[a-zè]*s? \p{L}+di|di[a-z]* de chaque|dimanche/u,
    pattern: pattern(
      '(?:premier|1er|deuxième|2e|second|troisième|3e|quatrième|4e|(?:avant-)?dernier)s? (?:§anyWeekday)s?(?! §anyDay(?![\\p{L}\\d]))|un §anyWeekday (?:sur (?:deux|trois|quatre)|par (?:mois|semaine))|§anyWeekday(?: et §anyWeekday)? de chaque (?:semaine|mois)',
    ),
    read: () => 'taken',
  },
  {
    // «le plus souvent un vendredi», «toujours le lundi», «en général le mardi soir»; not «toujours lundi»,
    // «en général le mardi 5», «toujours le lundi de la crue»
    name: 'usual-weekday',
    on: ['weekday'],
    needs: /souvent|toujours|général|habitu|d'ordinaire|parfois|rarement|traditionnellement/,
    pattern: pattern(
      "(?:(?:le plus )?souvent|presque toujours|toujours|en général|généralement|habituellement|d'habitude|d'ordinaire|parfois|rarement|traditionnellement),? (?:un|le) §anyWeekday(?: (?:matin|midi|après-midi|soir))?(?! (?:§anyDay(?![\\p{L}\\d])|derni|prochain|suivant|passé|d[ue] |de la |d'))",
    ),
    read: () => 'taken',
  },
  {
    // «chaque 11 novembre», «tous les 14 juillet», «chaque année, le 3 mai»; not «chaque jour du 3 mai»
    name: 'yearly-day',
    on: ['month'],
    needs: /chaque |tous les /,
    pattern: pattern('(?:chaque|tous les)(?: (?:ans|année),?)? (?:le )?§anyDay §anyMonth(?! \\d{4})'),
    read: () => 'taken',
  },
  {
    // «fermé le lundi», «ouverte le samedi et le dimanche»; not «fermé le lundi 5», «a fermé le lundi»
    name: 'opening-hours',
    on: ['weekday'],
    needs: /(?:fermé|ouvert)e?s? (?:au public )?le /,
    pattern: pattern(
      '(?<!(?:a|ont|été|avait|avaient) )(?:fermé|ouvert)e?s? (?:au public )?le §anyWeekday(?:(?:,| et) le §anyWeekday){0,3}(?! (?:§anyDay|derni|prochain|suivant))',
    ),
    read: () => 'taken',
  },
  {
    // «printemps arabe», «planète Mars», «champ de Mars», «nuit des longs couteaux»; not «au printemps»
    name: 'not-a-month',
    on: ['month', 'season'],
    needs: /printemps |révolution|mars|noir|rouge|mai l|monarchie|journée/,
    pattern: pattern(
      "printemps (?:arabes?|de prague|érable|des peuples|berbère)|révolution (?:d'octobre|de février|de juillet)|planète mars|(?:sur|vers|champ[s-]? ?de-?) ?mars(?= (?:[a-z]|$)|$|[,.])|mars (?:express|odyssey|climate|science|exploration|2020 rover)|septembre noir|octobre rouge|mai (?:linh|ling|lan)|monarchie de juillet|journées? de juin",
    ),
    read: (_, { original, start, end }) =>
      /\p{Lu}|révolution|print/u.test(original.slice(start, end)) ? 'taken' : null,
  },
  {
    // «rue du 4-Septembre», «place du 8 mai 1945»; not «le 8 mai 1945»
    name: 'street',
    on: ['month'],
    needs: / d[ue] \d/,
    pattern: pattern(
      '(?:rue|place|avenue|boulevard|stade|pont|quai|métro|station|hôpital|université|lycée|collège|brigade|mouvement|coalition) d[ue] \\d{1,2}(?:er)?[- ]§anyMonth(?:[- ]\\d{4})?',
    ),
    read: () => 'taken',
  },
  tweetStamp,
  {
    // «11-Septembre», «Mai 68», «attentats du 11 septembre»; not «11 septembre 2020»
    name: 'named-day',
    on: ['month'],
    pattern: pattern(`(?<named>${fr.namedDays.map((day) => day.name).join('|')})(?! \\d{4})`),
    read: ({ named }) => {
      const day = fr.namedDays.find((entry) => entry.name === named);
      if (!day) return null;
      const skip = named?.startsWith('attentats du ') ? 'attentats du '.length : 0;
      return { kind: day.edtf.length > 7 ? 'day' : 'month', meaning: { is: 'fixed', edtf: day.edtf }, skip };
    },
  },
];

/** How French press writes days; the first reader that takes a stretch keeps it. */
export const frenchDays: readonly Reader[] = [
  {
    // «[Ce] jeudi soir [30 décembre]»; not «[jeudi]»
    name: 'bracketed-day',
    on: ['weekday'],
    needs: /[[(](?:le )?\d/,
    pattern:
      /(?:\[?(?<near>ce)\]? )?(?<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?<part> (?:matin|midi|après-midi|soir))? [[(](?:le )?(?<day>1er|\d{1,2}) (?<month>\p{L}{3,9})(?: (?<year>\d{4}))?[\])]/gu,
    read: (groups) => (monthNumber(groups.month) ? readDay(groups) : null),
  },
  {
    // «2021-04-13», «13/04/2021», «le 26/05»; not «1/2», «192.168.1.1», «9/11»
    name: 'numeric-day',
    on: ['joined'],
    pattern: pattern(
      '(?:le )?(?:(?<iso>(?:19|20)\\d\\d-[01]\\d-[0-3]\\d)|(?<day>\\d{1,2})([/.-])(?<number>\\d{1,2})\\3(?<year>(?:19|20)\\d\\d))|le (?<day2>\\d{1,2})/(?<number2>\\d{1,2})(?![/\\d])',
    ),
    read: readNumericDay,
  },
  {
    // «du 11 au 13 juin», «entre le 30 mai et le 2 juin 2021», «les 12 et 13 juin»; not «du 11 juin»
    name: 'day-range',
    on: ['month'],
    needs: /(?: au | et | à | ou |[-–/] ?)(?:le )?(?:[a-z]+ )?\d/,
    pattern: pattern(
      '(?:du |de |des |les |entre le |le |entre les )?(?:§anyWeekday )?(?<day1>1er|[12]\\d|3[01]|0?[1-9])(?: (?<month1>§anyMonth)(?: (?<year1>(?:19|20)\\d\\d))?)?(?:, (?:1er|[12]\\d|3[01]|[1-9])){0,3}(?: au | et (?:le )?| ?[-–/] ?| à | ou (?:le )?)(?:§anyWeekday )?§day §month(?: §year)?§turn?',
    ),
    read: readDayRange,
  },
  {
    // «jeudi 30 décembre 2021», «ce jeudi 30 décembre», «hier, mardi 13 avril», «mardi soir, 13 avril»; not «jeudi»
    name: 'weekday-day-month',
    on: ['weekday'],
    pattern: pattern('(?:§near|le )?§weekday§part?,? (?:le )?§day §month(?:,? §year)?§turn?'),
    read: readDay,
  },
  {
    // «le 16 juin dernier», «1er mai 2021», «aujourd'hui, 13 avril», «le 3 mars de cette année»; not «mars»
    name: 'day-month',
    on: ['month'],
    pattern: pattern('(?:§near|le )?§day §month(?:,? §year| de (?:cette|la même) année)?§turn?'),
    read: readDay,
  },
  {
    // «mardi 13», «ce mardi 13»; not «mardi 13h», «mardi 13 enfants»
    name: 'weekday-day',
    on: ['weekday'],
    pattern: pattern(
      '(?:§near|le )?§weekday§part? §day(?=[.;!?)»]|,(?!\\d)|$|-$| (?:pour|à|au|aux|et|en|dans|par|sur|de|du|avec|contre|lors|devant|après|avant|ou|la|le|les|a|ont|est|sont)(?!\\p{L}))',
    ),
    read: (groups) => ({
      kind: 'day',
      meaning: {
        is: 'day-of-month',
        day: dayNumber(groups.day),
        weekday: weekdayNumber(groups.weekday),
        near: nearnessOf(groups.near),
      },
    }),
  },
  {
    // «la nuit de lundi à mardi», «dans la nuit du 12 au 13 avril» is a range of days; not «nuit blanche»
    name: 'night',
    on: ['weekday'],
    needs: /la nuit d/,
    pattern: pattern('(?:dans |pendant )?la nuit (?:de|du) (?<first>§anyWeekday) (?:à|au) §weekday'),
    read: ({ first, weekday }, { text, start }) => ({
      kind: 'range',
      meaning: { is: 'range', from: bareWeekday(first), to: bareWeekday(weekday) },
      skip: text.slice(start).indexOf('la nuit'),
    }),
  },
  {
    // «le mardi suivant», «le dimanche d'avant»: counted from the day last named, and from nothing that has a date in
    // «le mardi suivant la crue»; not «mardi suivi»
    name: 'anchored-weekday',
    on: ['weekday'],
    needs: /suivant|précédent|d'a/,
    pattern: pattern("(?:le )?§weekday§part? (?<way>suivant|précédent|d'après|d'avant)"),
    read: ({ weekday, way }, { text, end }) => {
      if (ofHappening.test(text.slice(end, end + 8))) return nothing('weekday');
      const amount = way === 'suivant' || way === "d'après" ? 1 : -1;
      return {
        kind: 'weekday',
        meaning: { is: 'anchored', unit: 'week', amount, roughly: false, weekday: weekdayNumber(weekday) },
      };
    },
  },
  {
    // «mardi», «ce mardi», «hier mardi», «mardi soir», «mardi dernier», «mardi en huit»; not «mardis», «Robinson et Vendredi»
    name: 'weekday',
    on: ['weekday'],
    pattern: pattern(
      '§near?§weekday§part?(?:-là)?(?:§turn| en (?<later>huit|quinze)(?! (?!dans|puis|sans|vers|après)\\p{L}+s(?!\\p{L})))?',
    ),
    read: (groups, place) => {
      const { near, turn, later } = groups;
      const named = /(?:et|de|comme|avec|nommé|hebdomadaire|magazine|journal) $/.test(
        place.text.slice(Math.max(0, place.start - 14), place.start),
      );
      if (named && isNameInside(place)) return null;
      return readWeekday(groups, {
        shift: near === 'ce' ? 'this' : shiftOf(turn),
        near: nearnessOf(near),
        weeksLater: later ? (later === 'huit' ? 1 : 2) : undefined,
      });
    },
  },
];

/** Matches what follows in «le mardi suivant la crue»; not in «le mardi suivant, la crue», «le mardi suivant à l'aube». */
const ofHappening = /^ (?:l[ae]s? |l'|s(?:on|a|es) |leurs? |cet?(?:te)? |une? )/;

const bareWeekday = (name: string | undefined): Meaning => ({
  is: 'weekday',
  weekday: weekdayNumber(name),
  shift: 'none',
  part: true,
});

function readNumericDay({ iso, day, number, year, day2, number2 }: Groups): Reading | null {
  if (iso) return { kind: 'day', meaning: { is: 'fixed', edtf: iso } };
  const month = Number(number ?? number2);
  const date = dayNumber(day ?? day2);
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  return {
    kind: 'day',
    meaning: { is: 'day', month, day: date, ...withYear(year), shift: 'none', part: false },
  };
}

/** An edge of a range takes the month and the year that only the other edge says. */
function readDayRange(groups: Groups): Reading | null {
  const { meaning: to } = readDay({ ...groups, weekday: undefined, near: undefined });
  if (to.is !== 'day') return null;
  const month = groups.month1 ? monthNumber(groups.month1) : to.month;
  const from: Meaning = {
    ...to,
    month,
    day: dayNumber(groups.day1),
    ...withYear(groups.year1 ?? groups.year),
  };
  if (!groups.year1 && groups.year && month > to.month) from.year = Number(groups.year) - 1;
  return { kind: 'range', meaning: { is: 'range', from, to } };
}
