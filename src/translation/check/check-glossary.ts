import type { GlossaryEntry } from '../glossary.ts';
import { type Check, fold, padded, wordsOf } from './pair.ts';

/** A form of the glossary asks for its house form, whole words, in any case of the first letter. */
export const glossaryHolds: Check = {
  name: 'glossary',
  find({ source, target, glossary }) {
    const found: string[] = [];
    let rest = padded(source);
    let to: string | undefined;
    for (const { entry, form, accepted } of entriesFor(rest, foldGlossary(glossary))) {
      if (!rest.includes(form)) continue;
      rest = rest.replaceAll(form, ' ');
      to ??= padded(target);
      const translation = to;
      if (accepted.some((one) => translation.includes(one))) continue;
      found.push(`«${entry.source}» is not given as “${entry.targets[0]}”, the glossary’s form`);
    }
    return found;
  },
};

interface FoldedEntry {
  entry: GlossaryEntry;
  form: string;
  accepted: string[];
  /** The longest forms come first, so that «mer Noire» is not taken for «Noire». */
  rank: number;
}

/** Entries by the word of theirs that the fewest others have: most texts do not have it, and are not searched. */
type FoldedGlossary = ReadonlyMap<string, FoldedEntry[]>;

/** Worked out once for a glossary, which is compared with every text of a dossier. */
const folded = new WeakMap<readonly GlossaryEntry[], FoldedGlossary>();

function entriesFor(text: string, glossary: FoldedGlossary): FoldedEntry[] {
  const words = new Set(text.split(' '));
  return [...words].flatMap((word) => glossary.get(word) ?? []).sort((a, b) => a.rank - b.rank);
}

function foldGlossary(glossary: readonly GlossaryEntry[]): FoldedGlossary {
  const known = folded.get(glossary);
  if (known !== undefined) return known;
  const entries = [...glossary]
    .sort((a, b) => b.source.length - a.source.length)
    .map((entry, rank) => ({ entry, form: padded(entry.source), accepted: entry.targets.map(padded), rank }));
  const holders = new Map<string, number>();
  for (const word of entries.flatMap(({ form }) => form.trim().split(' ')))
    holders.set(word, (holders.get(word) ?? 0) + 1);
  const byWord = new Map<string, FoldedEntry[]>();
  for (const entry of entries) {
    const words = entry.form.trim().split(' ');
    const rarest = words.reduce((a, b) => ((holders.get(b) ?? 0) < (holders.get(a) ?? 0) ? b : a));
    byWord.set(rarest, [...(byWord.get(rarest) ?? []), entry]);
  }
  folded.set(glossary, byWord);
  return byWord;
}

const covering = new WeakMap<readonly GlossaryEntry[], ReadonlySet<string>>();

/** Words that the glossary looks after, so that no name is reported twice. */
export function glossaryWords(glossary: readonly GlossaryEntry[]): ReadonlySet<string> {
  const words =
    covering.get(glossary) ?? new Set(glossary.flatMap((entry) => wordsOf(entry.source).map(fold)));
  covering.set(glossary, words);
  return words;
}
