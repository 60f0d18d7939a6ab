import { rules } from '../cleaning/explain-rules.ts';
import { keptByCompiler } from '../cleaning/owner-rules.ts';
import { slipHint } from '../clipping/known-keys.ts';
import type { Problem } from '../errors.ts';
import type { CleanArticle, Clipping } from '../model.ts';

/**
 * Decisions of a sidecar that change nothing: a line to keep or drop that the clipping does not have, a rule that
 * does not exist. Somebody meant something by them, so they are errors and not passed over.
 */
export function idleDecisions({ clipping, blocks }: CleanArticle, sidecarFile: string): Problem[] {
  const { keep, drop, rulesOff } = clipping.sidecar;
  // a text may be copied from the clipping, or from the page, where it is mended
  const mended = blocks.map(({ lines: [number], text }) => ({ number, text }));
  const idle = (key: 'keep' | 'drop', choice: number | string): Problem[] =>
    [...clipping.lines, ...mended].some((line) => keptByCompiler([choice], line.number, line.text))
      ? []
      : [problem(sidecarFile, `«${key}: ${choice}» names no line of ${clipping.file}`, lineHint(clipping))];
  const names = rules.map((rule) => rule.name);
  const ruleHint = (name: string) => slipHint(name, names) ?? 'npm run clean shows the name of each rule';
  const unknown = rulesOff
    .filter((name) => !names.includes(name))
    .map((name) => problem(sidecarFile, `«rules_off: ${name}» names no rule`, ruleHint(name)));
  return [
    ...keep.flatMap((choice) => idle('keep', choice)),
    ...drop.flatMap((choice) => idle('drop', choice)),
    ...unknown,
  ];
}

function lineHint({ lines }: Clipping): string {
  return `give a number from 1 to ${lines.length}, or the exact text of a line`;
}

function problem(file: string, message: string, hint: string): Problem {
  return { kind: 'sidecar-idle', severity: 'error', file, message, hint };
}
