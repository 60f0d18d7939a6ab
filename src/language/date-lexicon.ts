/** Words about time in one language; the dates room reads texts with them. All lower case, straight apostrophes. */
export interface DateLexicon {
  /** Month number by spelling, abbreviations included, without the final stop of an abbreviation. */
  months: Record<string, number>;
  /** Months whose name is also another word: they need a preposition, a day or a year beside them. */
  ambiguousMonths: ReadonlySet<string>;
  /** ISO weekday (Monday 1) by name. */
  weekdays: Record<string, number>;
  /** EDTF season number (spring 21 to winter 24) by name. */
  seasons: Record<string, number>;
  /** Cardinal numbers written out, and vague ones as null. */
  numbers: Record<string, number | null>;
  units: Record<string, TimeUnit>;
  /** Happenings known by their date: the value is EDTF. */
  namedDays: { name: string; edtf: string }[];
  /** Decades written out: the first three digits of the year. */
  decades: Record<string, string>;
  /** Words, beside the names above, at which a calendar expression may stand. */
  triggers: Record<string, Trigger>;
  /** What may follow the figures of an hour, small: `h`. */
  hourLetters: string;
  /** Words that tell when a meeting was: the noun for it that follows is known by its day. */
  takesPlace: RegExp;
  tense: TenseLexicon;
}

/**
 * What a word may be the kernel of. Readers look only around words of their kind, so that a page without dates
 * costs one pass.
 */
export type Trigger =
  | 'weekday'
  | 'month'
  | 'season'
  | 'unit'
  | 'near'
  | 'anchor'
  | 'span'
  /** What has no name but an end: «fin 97». */
  | 'edge'
  /** Four figures from 1000 on: `2021`. */
  | 'year'
  /** Two figures from 20 on before `s`: `80s`. */
  | 'decade'
  /** Figures with `-`, `.` or `/` before the next: `13/04`. */
  | 'joined'
  /** One or two figures before `:` or a letter of `hourLetters`: `21h`. */
  | 'hour'
  /** `@`, as before a name in a network. */
  | 'handle';

/** What time is counted in. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** How verbs show time; words are lower case with straight apostrophes. */
export interface TenseLexicon {
  /** Auxiliaries that make a past with a participle: «a», «avait», «sont». */
  auxiliaries: ReadonlySet<string>;
  /** Endings of participles, or of the past itself in English. */
  participleEndings: readonly string[];
  /** Participles that no ending shows: «eu», «pris». */
  participles: ReadonlySet<string>;
  /** Endings of a tense of the past, without auxiliary: «-èrent». */
  pastEndings: readonly string[];
  /** Endings that look like those of the past and are a conditional: «-raient». */
  conditionalEndings: readonly string[];
  /** Endings of the future: «-eront». */
  comingEndings: readonly string[];
  /** Words that end so and are something else: «opéra». */
  notComing: ReadonlySet<string>;
  /** Words that tell of what has been, or is to come, by themselves: «dernier», «devrait», «prévu». */
  pastWords: ReadonlySet<string>;
  comingWords: ReadonlySet<string>;
  /** Words before an infinitive that make a future of it: «va», «will». */
  comingAuxiliaries: ReadonlySet<string>;
  /** Verbs that tell of what is to come with a word that follows: «entre en vigueur», «prend fin». */
  comingPhrases: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that make a future of an infinitive after these words: «a promis de recevoir», “promised to receive”. */
  promises: ReadonlyMap<string, ReadonlySet<string>>;
  /** Auxiliaries after which the day that was promised may be over: «avait promis de». */
  promisedEarlier: ReadonlySet<string>;
  /** Endings of an infinitive; empty where any word may follow. */
  infinitiveEndings: readonly string[];
  /** Words right before a date that settle its time: «depuis», «d'ici». */
  pastLeads: readonly string[];
  comingLeads: readonly string[];
  /** What stands before a date that is to come where no verb tells: «avant », «jusqu'à la réunion de ». */
  comingContext: RegExp;
  /** A participle alone right before a date tells of the past: «levé dimanche»; nouns end alike: «sécurité». */
  bareParticiple: RegExp | null;
  /** What may stand between such a participle and a year: «signée en 2019». */
  ofParticiple: RegExp;
  /** Abbreviations whose stop ends no sentence, without the stop. */
  abbreviations: ReadonlySet<string>;
}
