import type { Language } from '../model.ts';
import { IRREGULAR } from './irregular.ts';
import { fold } from './normalise.ts';

/** The form under which a language's index knows a word whose inflection its stemmer does not see: yeux → œil. */
export function baseForm(word: string, language: Language): string {
  const folded = fold(word);
  const irregular = IRREGULAR[language];
  return irregular?.words.get(folded) ?? irregular?.endings(folded) ?? word;
}
