import type { ClippingFile } from '../clipping/read-clipping.ts';
import { slugOf } from '../clipping/slug.ts';
import type { Problem } from '../errors.ts';
import type { DossierSettings } from '../model.ts';
import type { ArticleSource } from './prepare-article.ts';
import { readSettings } from './settings.ts';

/** A dossier's folder as it stands on the disk, read once. */
export interface DossierFiles {
  /** `dossier.yml`; undefined where there is none. */
  settings: string | undefined;
  clippings: ClippingFile[];
  /** Text of `glossary.csv`; undefined where there is none. */
  glossary: string | undefined;
  /** The files of `translations/`, by their path in the dossier. */
  memories: MemoryTexts;
}

/** Texts that may be read only when they are asked for: they are most of a dossier, and a build seldom needs them. */
export interface MemoryTexts {
  keys(): Iterable<string>;
  get(file: string): string | undefined;
  /** SHA-256 of the file, where it is known without its text. */
  hashOf?(file: string): string | undefined;
}

/** Settings, and what each article is made from: all that is to be known before the long work begins. */
export interface DossierPlan {
  settings: DossierSettings;
  /** The text of `dossier.yml`, where there is one: problems that are found later tell its lines. */
  yaml: string | undefined;
  sources: ArticleSource[];
  problems: Problem[];
}

/** Reads the settings and decides which clipping becomes which page; two for one page are a problem. */
export function planDossier({ settings: yaml, clippings, memories }: DossierFiles): DossierPlan {
  const read = readSettings(yaml);
  const problems = [...read.problems];
  const settings = read.value ?? defaultSettings();
  const { sourceLanguage, targetLanguage, dateLocale } = settings;
  const outlets = settings.outlets.map(({ name }) => name);
  const bySlug = new Map<string, ArticleSource>();
  const memoriesOf = groupMemories(memories);
  for (const clipping of clippings) {
    const slug = slugOf(clipping.file, clipping.sha256);
    const first = bySlug.get(slug);
    if (first) problems.push(samePage(clipping.file, first.clipping.file, slug));
    else
      bySlug.set(slug, {
        clipping,
        ...memoriesOf(slug),
        sourceLanguage,
        targetLanguage,
        dateLocale,
        outlets,
      });
  }
  return { settings, yaml, sources: [...bySlug.values()], problems };
}

/** Memories by the page they belong to: `translations/sommet.fr-en.json` to `sommet`. */
function groupMemories(
  texts: MemoryTexts,
): (slug: string) => Pick<ArticleSource, 'memories' | 'memoryHashes'> {
  const groups = new Map<string, string[]>();
  for (const file of texts.keys()) {
    const slug = /^translations\/([^.]*)\./.exec(file)?.[1]; // «translations/sommet.fr-en.json», not «translations/sommet»
    if (slug === undefined) continue;
    groups.set(slug, [...(groups.get(slug) ?? []), file]);
  }
  return (slug) => {
    const memories: Record<string, string> = {};
    const memoryHashes: Record<string, string> = {};
    for (const file of groups.get(slug) ?? []) {
      Object.defineProperty(memories, file, { enumerable: true, get: () => texts.get(file) });
      const hash = texts.hashOf?.(file);
      if (hash !== undefined) memoryHashes[file] = hash;
    }
    return { memories, memoryHashes };
  };
}

function samePage(file: string, first: string, slug: string): Problem {
  return {
    kind: 'clipping-same-page',
    severity: 'error',
    file,
    message: `this clipping and ${first} would both become the page «${slug}»; this one is left out`,
    hint: 'rename one of them',
  };
}

function defaultSettings(): DossierSettings {
  const { value } = readSettings(undefined);
  if (!value) throw new Error('the settings of an empty dossier.yml are refused: their schema is broken');
  return value;
}
