import type { Engine } from './engine.ts';

/** An engine by its name, to read an answer that it once gave: it has no key and is sent nowhere. */
export async function engineThatReads(name: string): Promise<Engine> {
  if (name === 'DeepL') return (await import('./deepl.ts')).deeplEngine('none', 'http://localhost');
  return (await import('./libretranslate.ts')).libreTranslateEngine('http://localhost');
}
