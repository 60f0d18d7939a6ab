import { CommandError } from '../../errors.ts';
import type { Engine } from './engine.ts';

/** Names that `--engine` takes. `manual` sends nothing: it lists what a person is to translate. */
const ENGINES = ['deepl', 'libretranslate', 'manual'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What of the environment an engine needs. */
export interface EngineSettings {
  DEEPL_AUTH_KEY?: string | undefined;
  DEEPL_SERVER_URL?: string | undefined;
  LIBRETRANSLATE_URL?: string | undefined;
  LIBRETRANSLATE_API_KEY?: string | undefined;
}

/** Reads the name given to `--engine`. */
export function engineName(given: string): EngineName {
  const name = ENGINES.find((one) => one === given);
  if (name === undefined)
    throw new CommandError(`there is no engine ${given}`, `choose one of ${ENGINES.join(', ')}`);
  return name;
}

/**
 * The engine, or undefined where it may not ask anything of the network: `manual`, or no key or address. Its code
 * is loaded here and not before, because most runs of most commands need none.
 */
export async function chooseEngine(name: EngineName, settings: EngineSettings): Promise<Engine | undefined> {
  const key = settings.DEEPL_AUTH_KEY?.trim();
  const library = settings.LIBRETRANSLATE_URL?.trim();
  if (name === 'deepl' && key) {
    const checked = checkedKey(key);
    const url = checkedUrl('DEEPL_SERVER_URL', settings.DEEPL_SERVER_URL?.trim());
    const { deeplEngine } = await import('./deepl.ts');
    return deeplEngine(checked, url);
  }
  if (name === 'libretranslate' && library) {
    const url = checkedUrl('LIBRETRANSLATE_URL', library) ?? library;
    const { libreTranslateEngine } = await import('./libretranslate.ts');
    return libreTranslateEngine(url, settings.LIBRETRANSLATE_API_KEY?.trim() || undefined);
  }
  return undefined;
}

/** What to set for an engine that is not ready. */
export function missingSetting(name: EngineName): string {
  if (name === 'deepl') return 'set DEEPL_AUTH_KEY to the key of your DeepL API account';
  if (name === 'libretranslate') return 'set LIBRETRANSLATE_URL to the address of your server';
  return 'fill in the blank targets of the files in translations/';
}

/** A key goes into a header line, where a stray line break or accent would be an error that quotes it. */
function checkedKey(key: string): string {
  // "0a1b-2c3d:fx" but not "my key" or "clé"
  if (/^[\x21-\x7E]+$/u.test(key)) return key;
  throw new CommandError('DEEPL_AUTH_KEY holds a space or a letter that no key has', 'copy the key again');
}

function checkedUrl(variable: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return value;
  throw new CommandError(`${variable} is no web address`, 'write it like https://api.deepl.com');
}
