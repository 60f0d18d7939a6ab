import { type EngineName, missingSetting } from '../src/edge/engines/choose-engine.ts';
import type { Engine, Exchange } from '../src/edge/engines/engine.ts';
import { ServiceError } from '../src/edge/engines/service-error.ts';
import { CommandError } from '../src/errors.ts';
import { describeShare } from './translate-report.ts';

/** The share of the plan that the characters take, as far as the service can say it. */
export async function describeUse(
  name: EngineName,
  characters: number,
  engine: Engine | undefined,
  exchange: Exchange,
): Promise<string> {
  if (name !== 'deepl') return '';
  try {
    return describeShare(characters, await engine?.usage?.(exchange));
  } catch (error) {
    if (error instanceof ServiceError && error.fault !== 'refused-key')
      return `${error.message}: the use of your plan is not known\n`;
    throw asCommandError(error);
  }
}

/** A fault of the service as one line that ends the command. */
export function asCommandError(error: unknown): unknown {
  return error instanceof ServiceError ? new CommandError(error.message, missingSetting('deepl')) : error;
}
