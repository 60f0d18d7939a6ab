import { mendedPassages } from '../../src/cleaning/clean-clipping.ts';
import { judgeByRules } from '../../src/cleaning/judge-passages.ts';
import { pageFeatures } from '../../src/cleaning/page-features.ts';
import { seeLines } from '../../src/cleaning/see-lines.ts';
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
};

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
  const labels = passages.map((p) => {
    const label = labelByLine.get(p.line);
    return label === 'keep' ? 1 : label === 'drop' ? 0 : -1;
  });
  const raw = seen.map((l, i) => ((labels[i] ?? -1) < 0 ? 0 : Math.sqrt(Math.min(100, l.look.words)) + 1));
  const sum = raw.reduce((a, w, i) => a + (seen[i]?.ruled === 0 ? w : 0), 0) || 1;
  const scale = (VARIANT_WEIGHT[name] * 6) / sum ** 0.6;
  return {
    domain: domainOf(page),
    rows: pageFeatures(seen),
    labels,
    weights: raw.map((w) => w * scale),
    lengths: seen.map((l) => l.look.chars),
    ruled: seen.map((l) => l.ruled),
  };
}
