import { mendedPassages } from '../../src/cleaning/clean-clipping.ts';
import { eachRow } from '../../src/cleaning/feature-rows.ts';
import { judgeByRules } from '../../src/cleaning/judge-passages.ts';
import { pageFeatures } from '../../src/cleaning/page-features.ts';
import { seeLines } from '../../src/cleaning/see-lines.ts';
import { shapeOf } from '../../src/cleaning/shape-mates.ts';
import type { Clipping } from '../../src/model.ts';
import type { LabelledCase, Variant, VariantName } from './labelled-cases.ts';

/** A variant of a page as the learned rule meets it. */
export interface Lesson {
  /** Web domain of its publisher: lessons of one domain are never split between learning and testing. */
  domain: string;
  rows: Float64Array[];
  /** 1 article, 0 furniture, -1 not to be learned from. */
  labels: number[];
  weights: number[];
  lengths: number[];
  shapes: number[];
  /** What the explicit rules decided: 0 nothing. */
  ruled: number[];
}

/** How much a line of each variant counts. */
const VARIANT_WEIGHT: Record<VariantName, number> = {
  full: 1,
  light: 1,
  seedlike: 1.3,
  clean: 0.5,
  cropped: 1,
  close: 1,
  near: 1,
  wide: 1,
};

/**
 * How much a line counts that is `neutral`: headlines outside the text, and sentences whose label is in doubt. No
 * collection has them in the article's text.
 */
const DOUBTFUL = 0.7;

/** The set of pages that were labelled by reading their saved HTML with this program, and how far it is trusted. */
const READ_BY_PROGRAM = 'silver';
const PROGRAM_TRUST = 0.6;

/** The publisher's domain of a page: `exemple.fr` for `https://www.exemple.fr/a`. */
function domainOf(page: LabelledCase): string {
  const host = URL.canParse(page.url) ? new URL(page.url).hostname : page.id;
  return host
    .split('.')
    .slice(/\.co\.|\.com\.|\.org\./.test(host) ? -3 : -2)
    .join('.');
}

/** What is to be learned from one variant of a page: its open lines, and pages weigh about alike. */
export function lessonOf(
  page: LabelledCase,
  variant: Variant,
  name: VariantName,
  clipping: Clipping,
): Lesson {
  const { passages } = judgeByRules(clipping, mendedPassages(clipping));
  const seen = seeLines(passages);
  const filled = clipping.lines.filter((l) => l.text.trim() !== '');
  const labelByLine = new Map(filled.map((l, i) => [l.number, variant.lines[i]?.lab]));
  const marks = passages.map((p) => labelByLine.get(p.line));
  const labels = marks.map((mark) => (mark === undefined ? -1 : mark === 'keep' ? 1 : 0));
  const raw = seen.map((l, i) => {
    const mark = marks[i];
    return mark === undefined
      ? 0
      : (Math.sqrt(Math.min(100, l.look.words)) + 1) * (mark === 'neutral' ? DOUBTFUL : 1);
  });
  const sum = raw.reduce((a, w, i) => a + (seen[i]?.ruled === 0 ? w : 0), 0) || 1;
  const trust = page.set === READ_BY_PROGRAM ? PROGRAM_TRUST : 1;
  const scale = (VARIANT_WEIGHT[name] * trust * 6) / sum ** 0.6;
  return {
    domain: domainOf(page),
    rows: eachRow(pageFeatures(seen)),
    labels,
    weights: raw.map((w) => w * scale),
    lengths: seen.map((l) => l.look.chars),
    shapes: seen.map(shapeOf),
    ruled: seen.map((l) => l.ruled),
  };
}
