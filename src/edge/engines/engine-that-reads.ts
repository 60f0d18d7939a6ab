import { deeplEngine } from './deepl.ts';
import type { Engine } from './engine.ts';
import { libreTranslateEngine } from './libretranslate.ts';

/** An engine by its name, to read an answer that it once gave: it has no key and is sent nowhere. */
export function engineThatReads(name: string): Engine {
  return name === 'DeepL'
    ? deeplEngine('none', 'http://localhost')
    : libreTranslateEngine('http://localhost');
}
