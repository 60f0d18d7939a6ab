import { foldedOf, inOneForm, lengthOf, type Passage } from './passage.ts';
import type { Explained, Page } from './rule.ts';

/** Takes out what says a caption once more. */
export const repeatedCaption: Explained = {
  name: 'repeated-caption',
  title: 'Caption repeated',
  reason: 'The line says the caption right above once more, as pages do that show a picture in two sizes.',
};

/** Most lines between the two, such as the button that shows the picture larger. */
const LINES_BETWEEN = 2;

/** Shortest caption that is of one picture; a credit may be of several. */
const SHORTEST = 40;

/** Takes out a caption that stands right above already, with nothing of the article between. */
export function dropRepeatedCaptions({ clipping, passages }: Page): void {
  if (clipping.sidecar.rulesOff.includes(repeatedCaption.name)) return;
  passages.forEach((passage, i) => {
    if (!isCaption(passage) || passage.kept || lengthOf(passage) < SHORTEST) return;
    for (let at = i - 1; at >= i - 1 - LINES_BETWEEN; at--) {
      const above = passages[at];
      if (!above) return;
      if (isCaption(above)) {
        if (foldedOf(above) === foldedOf(passage))
          passage.verdict = inOneForm({ fate: 'removed', rule: repeatedCaption.name });
        return;
      }
      if (above.verdict?.fate !== 'removed') return;
    }
  });
}

function isCaption({ verdict }: Passage): boolean {
  return verdict?.fate === 'body' && verdict.kind === 'caption';
}
