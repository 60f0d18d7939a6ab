import { readFileSync } from 'node:fs';
import { CommandError } from '../../errors.ts';
import type { Language } from '../../model.ts';
import type { ReturnedPair } from '../../translation/exchange/exchange-unit.ts';
import { readTmx, tmxLanguages } from '../../translation/exchange/tmx.ts';
import { findXmlFault } from '../../translation/exchange/well-formed.ts';
import { readXliff, xliffLanguages } from '../../translation/exchange/xliff.ts';
import { hasLanguage, isTooDeep } from '../../translation/exchange/xml.ts';

/** What to do about a file that a program has left broken. */
const ANEW = 'nothing is taken; export the file anew from your program';

/**
 * The pairs of a TMX or XLIFF file by their source language. Stops the command where the file is broken, states
 * other languages than these, or holds no pair at all: what is half read would pass for a person's work.
 */
export function readExchangeFile(
  path: string,
  sources: readonly Language[],
  target: Language,
): Map<Language, ReturnedPair[]> {
  const text = readExchangeText(path);
  if (isTooDeep(text))
    throw new CommandError(`${path} holds elements within each other, more than a thousand deep`, ANEW);
  const read = (source: Language) => readTmx(text, source, target) ?? readXliff(text, source, target);
  const pairs = new Map(sources.map((source) => [source, read(source)]));
  if ([...pairs.values()].some((list) => list === undefined))
    throw new CommandError(`${path} is neither TMX nor XLIFF 1.2`, 'export one of them from your program');
  const fault = findXmlFault(text);
  if (fault !== undefined)
    throw new CommandError(`${path}:${fault.line}: not well-formed XML: ${fault.message}`, ANEW);
  const wanted = `this dossier is translated from ${sources.join(' or ')} to ${target}`;
  const stranger = xliffLanguages(text)?.find(
    (stated) =>
      !(stated.target === undefined || hasLanguage(stated.target, target)) ||
      !(stated.source === undefined || sources.some((source) => hasLanguage(stated.source ?? '', source))),
  );
  if (stranger !== undefined) {
    const { source = '(not stated)', target: to = '(not stated)' } = stranger;
    throw new CommandError(`${path} is translated from ${source} to ${to}; ${wanted}`, 'nothing is taken');
  }
  const found = new Map([...pairs].map(([source, list]) => [source, list ?? []]));
  if ([...found.values()].every((list) => list.length === 0)) {
    const languages = tmxLanguages(text).filter((tag) => tag !== '');
    const holds = languages.length > 0 ? ` (its texts are in ${languages.join(', ')})` : '';
    throw new CommandError(`${path} holds no translation${holds}; ${wanted}`, 'nothing is taken');
  }
  return found;
}

/** UTF-8, or UTF-16 by its byte order mark, as some programs write it. */
function readExchangeText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CommandError(`${path} cannot be read`, 'give the path of a TMX or XLIFF file', {
      cause: error,
    });
  }
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CommandError(`${path} is broken: not every byte of it is ${encoding.toUpperCase()}`, ANEW, {
      cause: error,
    });
  }
}
