import { findNames, indexForm, joinSurnames, type Name, surnamesOf, textsOf } from './names.ts';
import type { NameLetter, Run } from './printed.ts';
import { run, type Setting } from './setting.ts';

/** A long dossier indexes the names that stand in most blocks. */
const MOST_NAMES = 600;

interface Heading {
  form: string;
  langs: string[];
  keys: Set<string>;
}

/**
 * The names of the texts that are shown, under their letters. A name written alike in both languages has one
 * entry; one that differs has one in each, since nothing here knows that they are the same.
 */
export function printNames(setting: Setting): NameLetter[] {
  const sides: ('source' | 'target')[] = setting.shown === 'both' ? ['source', 'target'] : [setting.shown];
  const headings = new Map<string, Heading>();
  for (const side of sides) {
    const found = findNames(textsOf(setting.dossier.articles, side), setting[side]);
    const surnames = surnamesOf(found);
    for (const name of joinSurnames(found)) merge(headings, indexForm(name.text, surnames), name);
  }
  const least = setting.dossier.articles.length > 20 ? 3 : 2;
  const kept = [...headings.values()]
    .filter((heading) => heading.keys.size >= least)
    .sort((a, b) => b.keys.size - a.keys.size || compare(a.form, b.form))
    .slice(0, MOST_NAMES)
    .sort((a, b) => compare(a.form, b.form));
  return byLetter(setting, kept);
}

function merge(headings: Map<string, Heading>, form: string, name: Name): void {
  const heading = headings.get(form) ?? { form, langs: [], keys: new Set<string>() };
  heading.langs.push(name.lang);
  for (const key of name.keys) heading.keys.add(key);
  headings.set(form, heading);
}

function byLetter(setting: Setting, headings: readonly Heading[]): NameLetter[] {
  const letters: NameLetter[] = [];
  for (const heading of headings) {
    const letter = letterOf(heading.form);
    let last = letters.at(-1);
    if (last?.letter !== letter) {
      last = { letter, entries: [] };
      letters.push(last);
    }
    const lang = heading.langs[0] ?? setting.source;
    const runs: Run[] = [run(setting, heading.form, lang)];
    last.entries.push({ runs, keys: [...heading.keys].sort(compareKeys) });
  }
  return letters;
}

function letterOf(form: string): string {
  return form.normalize('NFD').slice(0, 1).toLocaleUpperCase('fr');
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
