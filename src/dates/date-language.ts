import type { DateLexicon, Trigger } from '../language/date-lexicon.ts';
import { englishDates } from '../language/en-dates.ts';
import { frenchDates } from '../language/fr-dates.ts';
import { type PrintTable, printTable } from '../language/words.ts';
import type { Language } from '../model.ts';
import type { Reader } from './expression.ts';
import { englishReaders } from './readers-en.ts';
import { frenchReaders } from './readers-fr.ts';

/** What is known of reading dates in one language. */
export interface DateLanguage {
  lexicon: DateLexicon;
  /** Who reads around which words of a text that has words of these kinds, in the order of the readers. */
  tasksOf(kinds: ReadonlyMap<Trigger, unknown>): readonly Task[];
  /** Of words as `plain` makes them. */
  triggers: PrintTable<Trigger>;
  hourLetters: string;
}

/** A reader with one kind of the words around which it looks. */
interface Task {
  reader: Reader;
  trigger: Trigger;
}

const french = languageOf(frenchDates, frenchReaders);
const english = languageOf(englishDates, englishReaders);

/** French for French, English for everything else: what is neither rarely looks like an English date. */
export function dateLanguage(language: Language): DateLanguage {
  return /^fr/i.test(language) ? french : english;
}

function languageOf(lexicon: DateLexicon, readers: readonly Reader[]): DateLanguage {
  const triggers = new Map<string, Trigger>(Object.entries(lexicon.triggers));
  const add = (words: Record<string, unknown>, trigger: Trigger): void => {
    for (const word of Object.keys(words)) triggers.set(word, trigger);
  };
  add(lexicon.units, 'unit');
  add(lexicon.months, 'month');
  add(lexicon.weekdays, 'weekday');
  add(lexicon.seasons, 'season');
  triggers.set('jour', 'anchor');
  return {
    lexicon,
    tasksOf: tasksAmong(readers),
    triggers: printTable(triggers),
    hourLetters: lexicon.hourLetters,
  };
}

/** Most texts have words of two or three kinds, and most kinds are together in many texts. */
function tasksAmong(readers: readonly Reader[]): DateLanguage['tasksOf'] {
  const all = readers.flatMap((reader) => reader.on.map((trigger): Task => ({ reader, trigger })));
  const bits = new Map<Trigger, number>();
  for (const { trigger } of all) bits.set(trigger, bits.get(trigger) ?? 2 ** bits.size);
  const known = new Map<number, Task[]>();
  return (kinds) => {
    let key = 0;
    for (const kind of kinds.keys()) key += bits.get(kind) ?? 0;
    const tasks = known.get(key) ?? all.filter(({ trigger }) => kinds.has(trigger));
    known.set(key, tasks);
    return tasks;
  };
}
