import { type EngineName, engineName } from '../src/edge/engines/choose-engine.ts';
import { CommandError } from '../src/errors.ts';
import { COMMON, COMMON_HELP, readArguments } from './command.ts';

/** The arguments of `npm run translate`, checked. */
export interface TranslateArguments {
  help: boolean;
  dossier: string | undefined;
  dryRun: boolean;
  engine: EngineName;
  only: string[];
  maxCharacters: number;
  retranslate: boolean;
  noCache: boolean;
  proxy: URL | undefined;
  check: boolean;
  export: 'tmx' | 'xliff' | undefined;
  output: string | undefined;
  import: string | undefined;
  reviewedBy: string | undefined;
  by: string | undefined;
  overwrite: boolean;
  /** ISO day. */
  date: string;
}

export const TRANSLATE_HELP = `npm run translate -- [options]

Fills the translation memory in translations/: tells what is to be translated and what it takes of the plan, then
translates what is missing, each answer saved before the next request. People's edits are never overwritten.

  --dry-run            tell, and stop there
  --only ARTICLE       this article alone; may be given more than once
  --engine NAME        deepl (default), libretranslate, or manual: lists what you are to translate, sends nothing
  --max-characters N   send no more than this
  --retranslate        translate anew what a machine has translated; people's texts stay
  --proxy URL          go through this HTTP proxy, such as http://name:password@proxy.example:3128; none is used
                       unless it is given here
  --no-cache           clean every article anew

  --check              look for faults in the translations, without network
  --export tmx|xliff   write texts and translations for OmegaT or another translator's program
  --output FILE        where --export writes (default: translations.fr-en.tmx or .xlf in the dossier's folder)
  --import FILE        take a TMX or XLIFF file back: what was changed or signed off is a person's text; a person's
                       text that was edited here since the export is kept, and named
  --by NAME            with --import: who translated (default: who is named for the text already)
  --overwrite          with --import: take the file's text where it and the dossier's were both changed
  --reviewed-by NAME   record that this person answers for the articles (see --only) as they stand
  --date DAY           with --import and --reviewed-by: such as 2026-03-01 (default: today)
${aligned(COMMON_HELP)}

Environment: DEEPL_AUTH_KEY, DEEPL_SERVER_URL; LIBRETRANSLATE_URL, LIBRETRANSLATE_API_KEY.
Exit code: 0 what was asked for is done, and --dry-run has told what is left; 1 something is broken; 2 the run has
ended with texts left, as it does without a key; 3 --check found something, or --import kept a text edited here.
`;

/** Options that every command has, in the columns of this help. */
function aligned(help: string): string {
  // "  --dossier DIR      " but not "the dossier's"
  return help.replace(/^ {2}--\S+(?: [A-Z]+)? +/gmu, (head) => head.trimEnd().padEnd(23));
}

/** Reads the command line; what makes no sense stops the command with one line. */
export function readTranslateArguments(): TranslateArguments {
  const { values } = readArguments({
    options: {
      ...COMMON,
      'dry-run': { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] as string[] },
      engine: { type: 'string', default: 'deepl' },
      'max-characters': { type: 'string' },
      retranslate: { type: 'boolean', default: false },
      proxy: { type: 'string' },
      'no-cache': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      export: { type: 'string' },
      output: { type: 'string' },
      import: { type: 'string' },
      by: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
      'reviewed-by': { type: 'string' },
      date: { type: 'string' },
    },
  });
  const tasks = ['check', 'export', 'import', 'reviewed-by'] as const;
  const asked = tasks.filter((task) => values[task] !== undefined && values[task] !== false);
  if (asked.length > 1)
    throw new CommandError(`--${asked.join(' and --')} cannot be done in one run`, 'do one after the other');
  return {
    help: values.help,
    dossier: values.dossier,
    dryRun: values['dry-run'],
    engine: engineName(values.engine),
    only: values.only,
    maxCharacters: readAmount(values['max-characters']),
    retranslate: values.retranslate,
    noCache: values['no-cache'],
    proxy: readProxy(values.proxy),
    check: values.check,
    export: readFormat(values.export),
    output: values.output,
    import: values.import,
    reviewedBy: readName(values['reviewed-by'], '--reviewed-by'),
    by: readName(values.by, '--by'),
    overwrite: values.overwrite,
    date: readDay(values.date),
  };
}

function readAmount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  // "20000" and "20_000" but not "20k"
  if (/^\d[\d_]*$/u.test(text)) return Number(text.replaceAll('_', ''));
  throw new CommandError(`--max-characters ${text} is no number`, 'write it like 20000');
}

function readProxy(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:') return url;
  throw new CommandError('--proxy is no address of an HTTP proxy', 'write it like http://proxy.example:3128');
}

function readFormat(text: string | undefined): 'tmx' | 'xliff' | undefined {
  if (text === undefined || text === 'tmx' || text === 'xliff') return text;
  throw new CommandError(`there is no export to ${text}`, 'choose tmx or xliff');
}

function readName(text: string | undefined, option: string): string | undefined {
  if (text === undefined || text.trim() !== '') return text?.trim();
  throw new CommandError(`${option} needs a name`);
}

function readDay(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10);
  const day = new Date(`${text}T00:00:00Z`);
  // "2026-03-01" but not "2026-3-1" nor "2026-02-30"
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
    return text;
  throw new CommandError(`--date ${text} is no day`, 'write it like 2026-03-01');
}
