import type { TimeUnit } from '../language/date-lexicon.ts';
import type { Groups, Reader, Reading } from './expression.ts';
import { amountOf, pattern, shiftOf, unitOf } from './french-pattern.ts';
import { nothing } from './group-words.ts';

const offset = (unit: TimeUnit, amount: number): Reading => ({
  kind: 'relative',
  meaning: { is: 'offset', unit, amount },
});
const anchored = (unit: TimeUnit, amount: number, roughly = false, ofNext = false): Reading => ({
  kind: 'relative',
  meaning: { is: 'anchored', unit, amount, roughly, ...(ofNext ? { ofNext } : {}) },
});
const amounts = { last: -1, next: 1, this: 0, none: 0 };
const dayWords: Record<string, number> = { 'avant-hier': -2, hier: -1, demain: 1, 'après-demain': 2 };

/** Matches the end of `une crue centennale d'`, `des recettes d'`, `le monde d'`; not of `la réunion d'`. */
const formerly = /(?<!\p{L})(?:(?:un|une|des) (?:[\p{L}-]+ ){1,3}|monde )d'$/u;

/** What follows «dix jours après» that counts from the day last named: `, le toit`, ` il dut`; not ` l'ouverture`. */
const countsBack =
  /^(?:$|[^\p{L}\p{N} ]| ?[.,;:!?»)–—]| (?:ils?|elles?|on|nous|vous|je|à|et|mais|cela) | (?:j|c)')/u;

/** Days around the day of writing, and times of day. */
export const frenchToday: readonly Reader[] = [
  {
    // «cette nuit-là», «ce soir-là»: of a story, which need not be of the day last named; not «cette nuit», «ce jour-là»
    name: 'told-part-of-day',
    on: ['near'],
    needs: /-là/,
    pattern: pattern('(?:ce|cette|cet) (?:matin|midi|après-midi|soir|nuit|soirée)-là'),
    read: () => nothing('vague'),
  },
  {
    // «hier», «avant-hier soir», «aujourd'hui», «demain matin», «ce soir», «cette nuit»; not «lendemain», «une crue d'hier», «à ce jour»
    name: 'near-day',
    on: ['near', 'anchor'],
    pattern: pattern(
      "(?<word>avant-hier|hier|aujourd'hui(?: même)?|après-demain|demain|ce matin|ce soir|cet après-midi|cette nuit|ce midi|cette après-midi|(?<!à )ce jour(?!-là))(?: (?:matin|midi|après-midi|soir|dans la (?:soirée|journée|matinée|nuit)))?",
    ),
    read: ({ word }, { text, start }) => {
      if (word === 'hier' && formerly.test(text.slice(Math.max(0, start - 48), start)))
        return nothing('vague');
      return offset('day', dayWords[word ?? ''] ?? 0);
    },
  },
  {
    // «à 21h00 EST», «15h30 heure locale», «à 18h00, heure russe»; not «F-35», «en 24h»
    name: 'time',
    on: ['hour', 'near'],
    needs: /\d ?h|\d:\d|tard dans/,
    pattern: pattern(
      '(?:à |vers |dès |de )?(?:[01]?\\d|2[0-4])(?: ?h ?[0-5]\\d|:[0-5]\\d|h)(?:,? (?:heures? (?:locales?|de \\p{L}{3,12}|russe|française|gmt|est)|gmt(?:[+-]\\d)?|est|edt|cet|cest|utc))?(?: \\([^()]{3,30}\\))?|tard dans la soirée',
    ),
    read: () => nothing('time'),
  },
];

/** How French press counts from the day of writing or from the day last named. */
export const frenchRelative: readonly Reader[] = [
  {
    // «le week-end dernier», «ce week-end», «le week-end prochain»; not «en week-end»
    name: 'weekend',
    on: ['near'],
    pattern: pattern(
      '(?<this>ce week-?end)|le week-?end §turn?'.replace('§turn?', '(?<turn>dernier|prochain|passé)'),
    ),
    read: ({ turn }) => ({ kind: 'relative', meaning: { is: 'weekend', amount: amounts[shiftOf(turn)] } }),
  },
  {
    // «fin de l'année dernière», «au début de l'an prochain», «à la fin de la semaine prochaine»; not «fin de partie»
    name: 'edge-of-unit',
    on: ['unit'],
    needs: /(?:début|fin|milieu) d/,
    pattern: pattern(
      "(?:(?:en|au|à la|dès le) )?(?:début|fin|milieu) (?:du |de la |de l')(?<unit>semaine|mois|année|an) (?<turn>derni(?:er|ère)|passée?|prochaine?)",
    ),
    read: ({ unit, turn }) => offset(unitOf(unit), amounts[shiftOf(turn)]),
  },
  {
    // «la semaine dernière», «l'an prochain», «mois dernier», «cette année», «ce mois-ci»; not «la dernière fois»
    name: 'near-unit',
    on: ['unit'],
    needs: /derni|pass|prochain|écoul|cette |ce mois|en cours/,
    pattern: pattern(
      "(?:(?:en |dans |au cours de )?(?:la |le |l'))?(?<unit>semaine|mois|année|an) (?<turn>derni(?:er|ère)|passée?|prochaine?|écoulée?)|(?:la |l')(?<turn2>prochaine|dernière) (?<unit2>semaine|année)|le (?<turn3>prochain) (?<unit3>mois)|(?<this>cette semaine|cette année|ce mois(?:-ci)?|l'année en cours|le mois en cours)",
    ),
    read: ({ unit, unit2, unit3, turn, turn2, turn3, this: here }, { text, start }) => {
      const unitName =
        unit ??
        unit2 ??
        unit3 ??
        here?.replace(/^\S+ |^l'|-ci$| en cours$/g, '').replace('mois en cours', 'mois');
      const skip = /^(?:en|dans|au cours de) /.exec(text.slice(start))?.[0].length ?? 0;
      return { ...offset(unitOf(unitName), here ? 0 : amounts[shiftOf(turn ?? turn2 ?? turn3)]), skip };
    },
  },
  {
    // «plus tôt dans le mois», «en début du mois», «à la fin de l'année», «en fin de semaine»; not «au début»
    name: 'within-unit',
    on: ['unit'],
    needs: /plus t|début d|fin d|milieu d|cours d/,
    pattern: pattern(
      "(?:plus (?:tôt|tard) (?:dans le |dans la |dans l'|ce |cette |cet )|(?:(?:en|au|à la|d'ici à la|d'ici la|avant la|dès le|le|la|vers la) )?(?:tout )?(?:début|fin|milieu|cours) (?:du |de la |de l'|de cette |de ce |de |d')|d'ici la fin (?:du |de la |de l'))(?<unit>semaine|mois|année)(?! (?:derni|proch|pass|suiv|précéd|du|de|d'|des|19|20|20\\d\\d))",
    ),
    read: ({ unit }) => offset(unitOf(unit), 0),
  },
  {
    // «il y a dix jours», «voici deux ans», «dans trois semaines», «il y a un an, jour pour jour»; not «dans les jours»
    name: 'counted-offset',
    on: ['unit', 'anchor'],
    needs: /il y a|voici|voilà|dans /,
    pattern: pattern(
      "(?<way>il y a|voici|voilà|dans) (?<roughly>près de |environ |à peine |plus de |presque |moins de )?(?:les )?§number §unit(?<exact>,? jour pour jour)?(?! (?:de|d') )",
    ),
    read: readCounted,
  },
  {
    // «un jour plus tard», «Dix jours après», «près de six mois plus tard», «quelques jours après»; not «trois jours»,
    // «trois jours plus tard que prévu»
    name: 'anchored-offset',
    on: ['unit', 'anchor'],
    needs: /plus t|après|avant/,
    pattern: pattern(
      "(?<roughly>près de |environ |à peine |plus de |presque |moins de )?§number §unit (?<way>plus tard|après|plus tôt|auparavant|avant)(?! qu[e'])",
    ),
    read: ({ amount, unit, way, roughly }, { text, end }) => {
      const count = amountOf(amount);
      if (count === null) return nothing('vague');
      const [unitName, units] = asWeeks(amount, unitOf(unit), count);
      const sign = way === 'plus tard' || way === 'après' ? 1 : -1;
      const ofNext = (way === 'après' || way === 'avant') && !countsBack.test(text.slice(end, end + 12));
      return anchored(unitName, sign * units, Boolean(roughly), ofNext);
    },
  },
  {
    // «le lendemain», «la veille», «le même jour», «ce jour-là»; not «demain», «à la veille du sommet», «la veille d'une grève»
    name: 'anchored-day',
    on: ['anchor'],
    pattern: pattern(
      "(?:(?:au |le |dès le )?(?<word>lendemain)|la (?<before>veille|avant-veille)|le (?<second>surlendemain)|(?:le |ce )(?:même jour|jour-là|jour même))(?! (?:du|des?) | d')",
    ),
    read: ({ word, before, second }) =>
      anchored('day', word ? 1 : second ? 2 : before === 'avant-veille' ? -2 : before ? -1 : 0),
  },
  {
    // «la semaine suivante», «l'année précédente», «le mois d'après»; not «les semaines suivantes»
    name: 'anchored-unit',
    on: ['unit'],
    needs: /suivant|précédent|d'a/,
    pattern: pattern(
      "(?:la |le |l')(?<unit>semaine|mois|année) (?<way>suivante?|précédente?|d'après|d'avant)",
    ),
    read: ({ unit, way }) => anchored(unitOf(unit), /suiv|après/.test(way ?? '') ? 1 : -1),
  },
  {
    // «ces dernières années», «ces derniers mois», «dans les prochains mois», «dans un avenir proche»
    name: 'vague',
    on: ['unit', 'near'],
    needs: /derni|prochain|avenir|quelques/,
    pattern: pattern(
      '(?:depuis |au cours |dans |lors )?(?:de )?(?:ces|des|les) (?:\\p{L}{2,12} (?:à \\p{L}{2,12} )?)?(?:derni[eè]re?s|prochaine?s) (?:années|mois|semaines|jours|heures)|dans un avenir proche|à quelques (?:jours|semaines|mois)(?: d(?:u|es|e))?',
    ),
    read: () => nothing('vague'),
  },
];

function readCounted({ way, amount, unit, roughly, exact }: Groups): Reading {
  const count = amountOf(amount);
  if (count === null || roughly) return nothing('vague');
  const [unitName, units] = asWeeks(amount, unitOf(unit), count);
  const signed = way === 'dans' ? units : -units;
  if (!exact) return offset(unitName, signed);
  return { kind: 'relative', meaning: { is: 'offset', unit: unitName, amount: signed, toTheDay: true } };
}

/** «huit jours» and «quinze jours» in words are one week and two; «15 jours» are fifteen days. */
function asWeeks(amount: string | undefined, unit: TimeUnit, count: number): [unit: TimeUnit, count: number] {
  if (unit !== 'day' || (amount !== 'huit' && amount !== 'quinze')) return [unit, count];
  return ['week', amount === 'huit' ? 1 : 2];
}
