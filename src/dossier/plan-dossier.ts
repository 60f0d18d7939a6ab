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
  /** Text of each file of `translations/`, by its path in the dossier. */
  memories: Map<string, string>;
}

/** Settings, and what each article is made from: all that is to be known before the long work begins. */
export interface DossierPlan {
  settings: DossierSettings;
  sources: ArticleSource[];
  problems: Problem[];
}

/** Reads the settings and decides which clipping becomes which page; two for one page are a problem. */
export function planDossier({ settings: yaml, clippings, memories }: DossierFiles): DossierPlan {
  const read = readSettings(yaml);
  const problems = [...read.problems];
  const settings = read.value ?? defaultSettings();
  const { sourceLanguage, targetLanguage } = settings;
  const bySlug = new Map<string, ArticleSource>();
  const memoriesOf = groupMemories(memories);
  for (const clipping of clippings) {
    const slug = slugOf(clipping.file, clipping.sha256);
    const first = bySlug.get(slug);
    if (first) problems.push(samePage(clipping.file, first.clipping.file, slug));
    else bySlug.set(slug, { clipping, memories: memoriesOf.get(slug) ?? {}, sourceLanguage, targetLanguage });
  }
  return { settings, sources: [...bySlug.values()], problems };
}

/** Memories by the page they belong to: `translations/sommet.fr-en.json` to `sommet`. */
function groupMemories(memories: ReadonlyMap<string, string>): Map<string, Record<string, string>> {
  const groups = new Map<string, Record<string, string>>();
  for (const [file, text] of memories) {
    const slug = /^translations\/([^.]*)\./.exec(file)?.[1]; // «translations/sommet.fr-en.json», not «translations/sommet»
    if (slug === undefined) continue;
    const group = groups.get(slug) ?? {};
    group[file] = text;
    groups.set(slug, group);
  }
  return groups;
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
