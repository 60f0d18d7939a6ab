import { figuresAgree, percentSigns } from './check-figures.ts';
import { glossaryHolds } from './check-glossary.ts';
import { namesAgree } from './check-names.ts';
import { orderKept } from './check-order.ts';
import { quotationMarks } from './check-quotations.ts';
import {
  complete,
  lengthRatio,
  marksKept,
  noChatter,
  notEmpty,
  questionsKept,
  saidOnce,
  sentencesKept,
  translated,
} from './check-text.ts';
import { signsKept, unitsAgree } from './check-units.ts';
import type { Check, Pair } from './pair.ts';

/** Every check, in the order in which a person would want to read what they find. */
const CHECKS: readonly Check[] = [
  notEmpty,
  translated,
  complete,
  lengthRatio,
  sentencesKept,
  saidOnce,
  figuresAgree,
  percentSigns,
  orderKept,
  unitsAgree,
  signsKept,
  namesAgree,
  glossaryHolds,
  quotationMarks,
  questionsKept,
  noChatter,
  marksKept,
];

/** One thing to look at in a translation. */
export interface Finding {
  check: string;
  message: string;
}

/** All that the checks find in a pair. An empty or untranslated one is not searched for more. */
export function checkPair(pair: Pair): Finding[] {
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    findings.push(...check.find(pair).map((message) => ({ check: check.name, message })));
    if (findings.length > 0 && (check === notEmpty || check === translated)) break;
  }
  return findings;
}
