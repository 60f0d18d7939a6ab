import type { Article } from '../model.ts';
import { findNames, isPersonal, joinSurnames, type Name } from './names.ts';
import type { NameLetter, Pair } from './printed.ts';
import { run, type Setting } from './setting.ts';

/** A long dossier indexes the names that stand in most blocks. */
const MOST_NAMES = 600;

interface Entry {
  /** `Poutine, Vladimir`. */
  form: string;
  lang: string;
  keys: ReadonlySet<string>;
}

/** The names of the texts that are shown, each language under its own letters. */
export function printNames(setting: Setting): Pair<NameLetter[]> {
  const letters = (side: 'source' | 'target'): NameLetter[] | null => {
    const kept = indexEntries(setting, side);
    return kept.length === 0 ? null : byLetter(setting, kept);
  };
  return {
    source: setting.shown === 'target' ? null : letters('source'),
    target: setting.shown === 'source' ? null : letters('target'),
  };
}

/** In alphabetical order: names that stand in one block alone are no help in an index. */
function indexEntries(setting: Setting, side: 'source' | 'target'): Entry[] {
  const { articles } = setting.dossier;
  const names = joinSpellings(findNames(textsOf(articles, side), setting[side]));
  const alone = new Set(names.map((name) => name.text));
  const least = articles.length > 20 ? 3 : 2;
  return joinSurnames(names)
    .filter((name) => name.keys.size >= least)
    .map((name) => ({ ...name, form: isPersonal(name, alone) ? surnameFirst(name.text) : name.text }))
    .sort((a, b) => b.keys.size - a.keys.size || compare(a.form, b.form))
    .slice(0, MOST_NAMES)
    .sort((a, b) => compare(a.form, b.form));
}

/** `OTAN` and `Otan`, `États-Unis` and `Etats-Unis` are one name, in the spelling that stands in most blocks. */
function joinSpellings(names: readonly Name[]): Name[] {
  const joined = new Map<string, Name>();
  for (const name of [...names].sort((a, b) => b.keys.size - a.keys.size)) {
    const first = joined.get(folded(name.text));
    if (first === undefined) joined.set(folded(name.text), name);
    else {
      for (const key of name.keys) first.keys.add(key);
      first.withArticle += name.withArticle;
      first.count += name.count;
    }
  }
  return [...joined.values()];
}

/** The texts of one side of the dossier with the key of each block. */
function textsOf(articles: readonly Article[], side: 'source' | 'target'): { key: string; text: string }[] {
  return articles.flatMap((article, index) =>
    article.blocks.flatMap((block) => {
      const translation = article.translations[block.id];
      const text = side === 'source' || translation?.state === 'original' ? block.text : translation?.text;
      return text ? [{ key: `${index + 1}.${block.id.replace(/^\D+/, '')}`, text }] : [];
    }),
  );
}

function surnameFirst(name: string): string {
  const parts = name.split(' ');
  return `${parts.at(-1)}, ${parts.slice(0, -1).join(' ')}`;
}

function byLetter(setting: Setting, entries: readonly Entry[]): NameLetter[] {
  const letters: NameLetter[] = [];
  for (const { form, lang, keys } of entries) {
    const letter = folded(form).slice(0, 1).toLocaleUpperCase('fr');
    let last = letters.at(-1);
    if (last?.letter !== letter) {
      last = { letter, entries: [] };
      letters.push(last);
    }
    last.entries.push({ name: run(setting, form, lang), keys: [...keys].sort(compareKeys) });
  }
  return letters;
}

/** Without accents and case. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr');
}

const collator = new Intl.Collator('fr');

function compare(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}

function compareKeys(a: string, b: string): number {
  const [articleA = 0, blockA = 0] = a.split('.').map(Number);
  const [articleB = 0, blockB = 0] = b.split('.').map(Number);
  return articleA - articleB || blockA - blockB;
}
