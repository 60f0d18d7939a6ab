import * as z from 'zod';
import { slipHint } from './slip-hint.ts';

/** The keys that a schema takes where a path leads to; none where it takes no map there. */
export function keysAt(schema: unknown, path: readonly (string | number)[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return step === undefined ? [] : keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return step === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[step], rest);
}

/** What to write in place of an unknown key: the known one that it is a slip for, else all that there are. */
export function keyHint(key: string, known: readonly string[]): string {
  const all = known.length > 0 ? `known keys: ${known.join(', ')}` : 'see the list of keys in the README';
  return slipHint(key, known) ?? all;
}
