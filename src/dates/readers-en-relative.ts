import type { TimeUnit } from '../language/date-lexicon.ts';
import { amountOf, pattern, unitOf } from './english-pattern.ts';
import type { Reader, Reading } from './expression.ts';
import { nothing } from './group-words.ts';

const offset = (unit: TimeUnit, amount: number): Reading => ({
  kind: 'relative',
  meaning: { is: 'offset', unit, amount },
});
const amounts: Record<string, number> = { last: -1, past: -1, this: 0, next: 1, coming: 1 };
const dayWords: Record<string, number> = { yesterday: -1, tomorrow: 1 };

/** What follows «ten days after» that counts from the day last named: `, the roof`, ` he left`; not ` the opening`. */
const countsBack = /^(?:$|[^\p{L}\p{N} ]| ?[.,;:!?”)–—]| (?:he|she|they|it|we|in|at|and|but) )/u;

/** How English-language press counts from the day of writing or from the day last named. */
export const englishRelative: readonly Reader[] = [
  {
    // «yesterday», «today», «tomorrow night», «this morning», «tonight»; not «today's»
    name: 'near-day',
    on: ['near'],
    pattern: pattern(
      '(?<word>yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening))(?: (?:morning|evening|night|afternoon))?',
    ),
    read: ({ word }) => offset('day', dayWords[word ?? ''] ?? 0),
  },
  {
    // «last weekend», «this weekend»; not «weekends»
    name: 'weekend',
    on: ['near'],
    pattern: pattern('(?:the |over the )?(?<turn>last|this|next|past) weekend'),
    read: ({ turn }) => ({ kind: 'relative', meaning: { is: 'weekend', amount: amounts[turn ?? ''] ?? 0 } }),
  },
  {
    // «last week», «next month», «this year», «earlier this month»; not «the last years»
    name: 'near-unit',
    on: ['unit'],
    needs: /last|this|next|past/,
    pattern: pattern(
      '(?:(?:earlier|later|early|late) )?(?<turn>last|this|next|past) (?<unit>week|month|year)',
    ),
    read: ({ turn, unit }) => offset(unitOf(unit), amounts[turn ?? ''] ?? 0),
  },
  {
    // «ten days ago», «a year ago», «several months ago», «a year ago to the day»; not «ten days»
    name: 'counted-offset',
    on: ['unit'],
    needs: /ago/,
    pattern: pattern('(?:a )?§number §unit ago(?<exact>,? to the day)?'),
    read: ({ amount, unit, exact }) => {
      const count = amountOf(amount);
      if (count === null) return nothing('vague');
      if (!exact) return offset(unitOf(unit), -count);
      const meaning = { is: 'offset', unit: unitOf(unit), amount: -count, toTheDay: true } as const;
      return { kind: 'relative', meaning };
    },
  },
  {
    // «a day later», «ten days after», «two weeks earlier», «a few days later»; not «the day»
    name: 'anchored-offset',
    on: ['unit', 'anchor'],
    needs: /later|after|earlier|before/,
    pattern: pattern(
      '(?<roughly>about |nearly |almost |some )?(?:a )?§number §unit (?<way>later|after|earlier|before)',
    ),
    read: ({ amount, unit, way, roughly }, { text, end }) => {
      const count = amountOf(amount);
      if (count === null) return nothing('vague');
      const ofNext = (way === 'after' || way === 'before') && !countsBack.test(text.slice(end, end + 12));
      const sign = way === 'later' || way === 'after' ? 1 : -1;
      return {
        kind: 'relative',
        meaning: {
          is: 'anchored',
          unit: unitOf(unit),
          amount: sign * count,
          roughly: Boolean(roughly),
          ...(ofNext ? { ofNext } : {}),
        },
      };
    },
  },
  {
    // «the next day», «the following day», «the day before», «the same day»; not «one day»
    name: 'anchored-day',
    on: ['unit'],
    needs: /(?:next|following|previous|same) day|day before/,
    pattern: pattern(
      'the (?:(?<after>next|following) day|(?<before>previous) day|day (?<before2>before)(?! yesterday| (?:an?|his|her|its|their) )|same day)(?! the)',
    ),
    read: ({ after, before, before2 }) => ({
      kind: 'relative',
      meaning: {
        is: 'anchored',
        unit: 'day',
        amount: after ? 1 : before || before2 ? -1 : 0,
        roughly: false,
      },
    }),
  },
  {
    // «in recent years», «over the past few months», «the coming weeks»
    name: 'vague',
    on: ['unit'],
    needs: /recent|past|last|coming|next/,
    pattern: pattern(
      '(?:in |over |for |during )?(?:the )?(?:recent|past|last|coming|next) (?:few |several |couple of |\\p{L}+ )?(?:years|months|weeks|days)',
    ),
    read: () => nothing('vague'),
  },
  {
    // «at 9:54 a.m. EST», «9 pm», «3:30 p.m. local time»; not «3:1»
    name: 'time',
    on: ['hour'],
    needs: /\d:\d|[ap]\.?m|gmt|e[sd]t|utc/,
    pattern: pattern(
      '(?:at )?(?:[01]?\\d|2[0-4])(?::[0-5]\\d)? ?(?:a\\.?m\\.?|p\\.?m\\.?|gmt|est|edt|utc)(?: (?:est|edt|gmt|et|local time|moscow time))?|(?:at )(?:[01]?\\d|2[0-4]):[0-5]\\d',
    ),
    read: () => nothing('time'),
  },
];
