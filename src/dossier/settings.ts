import * as z from 'zod';
import { readCheckedYaml } from '../clipping/checked-yaml.ts';
import { withoutUndefined } from '../clipping/without-undefined.ts';
import type { Outcome } from '../errors.ts';
import type { Bilingual, DossierSettings } from '../model.ts';

const text = z.string('must be text').trim().min(1, 'must not be empty').max(20_000, 'is too long');
const language = text.regex(/^[a-z]{2,3}$/, 'must be a language code such as fr or en'); // «fr», not «French»
const isoDay = z.iso.date('must be a day such as 2026-03-01');

/** The same words in both languages, keyed by language code; a plain text stands for both. */
const perLanguage = z.union(
  [text, z.record(language, text)],
  'must be a text, or one text for each language',
);

/** Labels of the Traffic Light Protocol 2.0 (FIRST, August 2022); any other marking is free text. */
const TLP = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'];
const marking = text.refine(
  (value) => !/^tlp/i.test(value) || TLP.includes(value),
  `a TLP marking must be one of ${TLP.join(', ')}`,
);

/** Languages of a dossier that names none. */
const SOURCE = 'fr';
const TARGET = 'en';

const keys = z.strictObject({
  title: perLanguage.optional(),
  subtitle: perLanguage.optional(),
  compiler: text.optional(),
  issued: isoDay.optional(),
  marking: marking.optional(),
  distribution: text.optional(),
  rights: text.optional(),
  source_language: language.default(SOURCE),
  target_language: language.default(TARGET),
  date_locale: z.enum(['en-GB', 'en-US'], { error: 'must be one of en-GB, en-US' }).default('en-GB'),
  paper: z.enum(['A4', 'Letter'], { error: 'must be one of A4, Letter' }).default('A4'),
  outlets: z
    .array(
      z.strictObject(
        {
          name: text,
          country: text.optional(),
          language: language.optional(),
          note: text.optional(),
        },
        {
          error: ({ code }) =>
            code === 'invalid_type' ? 'must be such as { name: Le Quotidien }' : undefined,
        },
      ),
    )
    .default([]),
  cover_note: perLanguage.optional(),
  summary: perLanguage.optional(),
  top_stories: z.array(text, 'must be a list of page names, such as [summit]').optional(),
});

const schema = keys.check(({ value, issues }) => {
  const { source_language, target_language } = value;
  if (source_language !== target_language) return;
  // the one that is written in the file, where the other is left to its default
  const path = [source_language === SOURCE ? 'target_language' : 'source_language'];
  const message = `source and target language are both «${source_language}»: there is nothing to translate`;
  issues.push({ code: 'custom', path, message, input: value });
});

const UNTITLED: Bilingual = { source: 'Revue de presse', target: 'Press dossier' };

/** Reads `dossier.yml`; an absent file (undefined) gives the defaults. */
export function readSettings(yaml: string | undefined, file = 'dossier.yml'): Outcome<DossierSettings> {
  const read = readCheckedYaml(yaml ?? '', schema, file, 'dossier');
  if (!read.value) return { problems: read.problems };
  const { source_language: sourceLanguage, target_language: targetLanguage, ...rest } = read.value;
  const pair = (value: string | Record<string, string> | undefined): Bilingual | undefined => {
    if (value === undefined) return undefined;
    if (typeof value === 'string') return { source: value, target: value };
    const any = Object.values(value)[0] ?? '';
    return { source: value[sourceLanguage] ?? any, target: value[targetLanguage] ?? any };
  };
  const {
    title,
    subtitle,
    cover_note,
    summary,
    top_stories: topStories,
    date_locale: dateLocale,
    outlets,
    ...plain
  } = rest;
  const settings = {
    ...plain,
    title: pair(title) ?? UNTITLED,
    subtitle: pair(subtitle),
    coverNote: pair(cover_note),
    summary: pair(summary),
    topStories,
    sourceLanguage,
    targetLanguage,
    dateLocale,
    outlets: outlets.map(withoutUndefined),
  };
  return { value: withoutUndefined(settings) as DossierSettings, problems: read.problems };
}
