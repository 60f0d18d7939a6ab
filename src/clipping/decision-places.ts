import type { Clipping } from '../model.ts';
import { lineOfItem } from './checked-yaml.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { ClippingFile } from './read-clipping.ts';

/** A list in which the compiler decides against the rules. */
export type DecisionList = 'keep' | 'drop' | 'rules_off';

/** Where a decision is written: in the sidecar, else in the front matter; the file alone where its line is not found. */
export function placeOfDecision(
  source: ClippingFile,
  clipping: Pick<Clipping, 'format' | 'lines'>,
  list: DecisionList,
  item: string | number,
): { file: string; line?: number } {
  const { file, sidecar } = source;
  const matter = clipping.format === 'markdown' ? splitFrontMatter(clipping.lines) : undefined;
  const inSidecar = sidecar && lineOfItem(sidecar.text, list, item);
  if (sidecar && inSidecar !== undefined) return { file: sidecar.file, line: inSidecar };
  // the first line of the file is the fence above the front matter
  const inMatter = matter && lineOfItem(matter.yaml, list, item, 2);
  return inMatter === undefined ? { file: sidecar?.file ?? file } : { file, line: inMatter };
}
