import type { DateLexicon, Trigger } from '../language/date-lexicon.ts';
import { englishDates } from '../language/en-dates.ts';
import { frenchDates } from '../language/fr-dates.ts';
import { type WordTable, wordTable } from '../language/word-table.ts';
import type { Language } from '../model.ts';
import type { Reader } from './expression.ts';
import { englishReaders } from './readers-en.ts';
import { frenchReaders } from './readers-fr.ts';

/** What is known of reading dates in one language. */
export interface DateLanguage {
  lexicon: DateLexicon;
  readers: readonly Reader[];
  triggers: WordTable<Trigger>;
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
  return { lexicon, readers, triggers: wordTable(triggers) };
}
