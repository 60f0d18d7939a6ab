import { rules } from '../cleaning/explain-rules.ts';
import { keptByCompiler } from '../cleaning/owner-rules.ts';
import { type DecisionList, placeOfDecision } from '../clipping/decision-places.ts';
import type { ClippingFile } from '../clipping/read-clipping.ts';
import { slipHint } from '../clipping/slip-hint.ts';
import type { Problem } from '../errors.ts';
import type { CleanArticle, Clipping } from '../model.ts';

/**
 * Decisions of a sidecar that change nothing: a line to keep or drop that the clipping does not have, a rule that
 * does not exist. Somebody meant something by them, so they are errors and not passed over.
 */
export function idleDecisions({ clipping, blocks }: CleanArticle, source: ClippingFile): Problem[] {
  const { keep, drop, rulesOff } = clipping.sidecar;
  const problem = (list: DecisionList, choice: number | string, says: string, hint: string): Problem => ({
    kind: 'sidecar-idle',
    severity: 'error',
    ...placeOfDecision(source, clipping, list, choice),
    message: `«${list}: ${choice}» names ${says}`,
    hint,
  });
  // a text may be copied from the clipping, or from the page, where it is mended
  const mended = blocks.map(({ lines: [number], text }) => ({ number, text }));
  const idle = (list: 'keep' | 'drop', choice: number | string): Problem[] =>
    [...clipping.lines, ...mended].some((line) => keptByCompiler([choice], line.number, line.text))
      ? []
      : [problem(list, choice, `no line of ${clipping.file}`, lineHint(clipping))];
  const names = rules.map((rule) => rule.name);
  const ruleHint = (name: string) =>
    slipHint(name, names) ??
    'npm run clean shows the name of each rule, the page «About this dossier» lists all';
  const unknown = rulesOff
    .filter((name) => !names.includes(name))
    .map((name) => problem('rules_off', name, 'no rule', ruleHint(name)));
  return [
    ...keep.flatMap((choice) => idle('keep', choice)),
    ...drop.flatMap((choice) => idle('drop', choice)),
    ...unknown,
  ];
}

function lineHint({ lines }: Clipping): string {
  return `give a number from 1 to ${lines.length}, or the exact text of a line`;
}
