import type { Edit } from './mended.ts';
import type { RepairRule } from './rule.ts';

/** Matches `« ,` in `sanctions « , a déclaré`, not `« a`. */
const OPENING_FOR_CLOSING = /(?<=[\p{L}\p{N}.!?…] )« ?(?=[,.;])/gu;
/** Matches `d' »obsolète`, not `d'obsolète »`. */
const CLOSING_FOR_OPENING =
  /(?<=(?:^|[\s(])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu))['’] ?» ?(?=[\p{L}\p{N}])/giu;

const brokenQuotationMark: RepairRule = {
  name: 'broken-quotation-mark',
  title: 'Quotation mark turned round',
  reason: 'An opening mark stood where a quotation closes, or the reverse; it is turned round.',
  edits(text, { language, apostrophe }) {
    if (language !== 'fr') return [];
    const edits: Edit[] = [];
    for (const match of text.matchAll(OPENING_FOR_CLOSING)) {
      edits.push({ start: match.index, end: match.index + match[0].length, after: '»' });
    }
    for (const match of text.matchAll(CLOSING_FOR_OPENING)) {
      edits.push({ start: match.index, end: match.index + match[0].length, after: `${apostrophe}« ` });
    }
    return edits.sort((a, b) => a.start - b.start);
  },
};

/** Repairs of quotation marks, in order. */
export const quotationRepairs: readonly RepairRule[] = [brokenQuotationMark];
