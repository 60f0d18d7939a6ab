import edtf from 'edtf';
import * as z from 'zod';
import type { Outcome } from '../errors.ts';
import type { Sidecar } from '../model.ts';
import { readCheckedYaml } from './checked-yaml.ts';
import { withoutUndefined } from './without-undefined.ts';

const text = z.string('must be text').trim().min(1, 'must not be empty').max(10_000, 'is too long');

/** Only the web: a `javascript:` or `data:` address in a sidecar must not become a link. */
const webAddress = text.refine(isWebAddress, 'must be an address that begins with https:// or http://');

/** Matches `-0001-01-01` and the second year of `0010/-0001`, not `2021-04` nor `2021-XX-04`: no clipping is so old. */
const BEFORE_OUR_ERA = /(?:^|[/[{,.Y ])-\d/;

const edtfDate = z
  .union([z.string(), z.number()], 'must be a date')
  .transform(String)
  .refine(
    (value) => isEdtf(value) && !BEFORE_OUR_ERA.test(value),
    'must be a date such as 2021-04-15, 2021-04, 2021, 2021-04-13/2021-04-14 or 2021-12-07~',
  );

const RELAY = 'must be a name, a list of names, or such as [{ name: AFP, how: translated }]';

const relay = z.union(
  [
    z.strictObject({
      name: text,
      how: z
        .enum(['translated', 'syndicated', 'quoted'], {
          error: 'must be one of translated, syndicated, quoted',
        })
        .default('syndicated'),
    }),
    text.transform((name) => ({ name, how: 'syndicated' as const })),
  ],
  RELAY,
);

const lineChoice = z.union(
  [z.int('must be a line number').positive(), text],
  'must be a line number or the text of a line',
);

const language = text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language code such as fr or en'); // «fr», not «French»

/** What is wrong with a list that is none. */
const LIST = 'must be a list, such as [12, "An exact line."]';

/** Keys of a sidecar and of front matter, as the compiler writes them. */
const schema = z.strictObject({
  title: text.optional(),
  title_en: text.optional(),
  outlet: text.optional(),
  url: webAddress.optional(),
  author: text.optional(),
  date: edtfDate.optional(),
  language: language.optional(),
  section: text.optional(),
  relay: z.union([z.array(relay), relay.transform((one) => [one])], RELAY).optional(),
  rights: text.optional(),
  note: text.optional(),
  summary: z.strictObject({ source: text.optional(), target: text.optional() }).optional(),
  keep: z.array(lineChoice, LIST).default([]),
  drop: z.array(lineChoice, LIST).default([]),
  rules_off: z.array(text, LIST).default([]),
});

/** Reads a sidecar or front matter; see `readCheckedYaml` for the problems that it reports. */
export function readSidecar(yaml: string, file: string, firstLine = 1): Outcome<Sidecar> {
  const read = readCheckedYaml(yaml, schema, file, 'sidecar', firstLine);
  if (!read.value) return { problems: read.problems };
  const { title_en, rules_off, summary, ...rest } = read.value;
  const sidecar = withoutUndefined({
    ...rest,
    titleEn: title_en,
    dateLine: rest.date === undefined ? undefined : read.lineOf?.('date'),
    summary: summary && withoutUndefined(summary),
  });
  return {
    value: { ...sidecar, keep: rest.keep, drop: rest.drop, rulesOff: rules_off },
    problems: read.problems,
  };
}

/** A sidecar's word wins over the front matter's; their lists of lines are joined. */
export function mergeSidecars(frontMatter: Sidecar, sidecar: Sidecar): Sidecar {
  return {
    ...frontMatter,
    ...sidecar,
    keep: [...frontMatter.keep, ...sidecar.keep],
    drop: [...frontMatter.drop, ...sidecar.drop],
    rulesOff: [...frontMatter.rulesOff, ...sidecar.rulesOff],
  };
}

/** The keys, as they are written, to which front matter and sidecar give different values: those that are not joined. */
export function givenTwice(frontMatter: Sidecar, sidecar: Sidecar): string[] {
  const { keep: _, drop: __, rulesOff: ___, dateLine: ____, ...own } = sidecar;
  const other: Partial<Record<string, unknown>> = { ...frontMatter };
  return Object.entries(own)
    .filter(([key, value]) => key in other && JSON.stringify(other[key]) !== JSON.stringify(value))
    .map(([key]) => (key === 'titleEn' ? 'title_en' : key));
}

/** What stands in for a sidecar that nobody wrote. */
export function emptySidecar(): Sidecar {
  return { keep: [], drop: [], rulesOff: [] };
}

function isWebAddress(value: string): boolean {
  return /^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : ''); // «https:», not «javascript:»
}

function isEdtf(value: string): boolean {
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}
