import type { Article, DateClaim, DossierEvent, Evidence } from '../model.ts';
import type { Pieces } from './html.ts';
import { articlePath } from './links.ts';

/** The record of an article in `dossier.json`, as it stands there: what was made of it before, its date too while it is the same. */
export function articleRecord(article: Article, source: string, target: string): Pieces {
  const { made, publication } = article;
  const record = made?.record;
  if (!record) {
    const [head, tail] = recordAround(article, source, target);
    return [head, dateRecord(article), tail];
  }
  if (made.publication === publication) return record;
  const [head, , tail] = record;
  return [head, dateRecord(article), tail];
}

/** The date of an article as it stands in its record. */
export function dateRecord({ publication }: Article): string {
  return indented(claimRecord(publication), 3);
}

/** Stands for the date. No string of JSON holds it like this: quotation marks within one are escaped. */
const DATE = '"date": "\\u0000"';

/** The record before its date and after it. Dates of other articles may change the date, and nothing else of it. */
export function recordAround(article: Article, source: string, target: string): [head: string, tail: string] {
  const record = indented(recordOf(article, source, target));
  const at = record.indexOf(DATE);
  return [record.slice(0, at + '"date": '.length), record.slice(at + DATE.length)];
}

/** As JSON that stands so many levels deep: it is written there, which takes half the time of moving it. */
export function indented(item: object, levels = 2): string {
  let nested: object = item;
  for (let level = 0; level < levels; level++) nested = [nested];
  // «[\n  [\n    » opens two of them, «\n  ]\n]» closes them
  const opening = levels * (levels + 3);
  return JSON.stringify(nested, null, 2).slice(opening, 2 * levels - opening);
}

function recordOf(article: Article, source: string, target: string): object {
  const { clipping, title, titleTranslation } = article;
  return {
    slug: clipping.slug,
    url: articlePath(clipping.slug),
    source: article.url,
    file: clipping.file,
    sha256: clipping.sha256,
    language: clipping.language,
    title: {
      [source]: clipping.language === target ? null : title.text,
      [target]: titleTranslation.state === 'missing' ? null : titleTranslation.text,
      basis: title.basis,
      state: titleTranslation.state,
    },
    outlet: article.outlet?.text ?? null,
    author: article.author?.text ?? null,
    section: article.section?.text ?? null,
    relay: article.relay,
    date: '\u0000',
    blocks: blockRecords(article, source, target),
    removed: article.ledger.flatMap((entry) =>
      entry.fate === 'removed'
        ? [{ line: entry.line, text: entry.text, rule: entry.rule, reason: entry.reason }]
        : [],
    ),
    repairs: article.repairs.map(({ block, line, before, after, rule, reason }) => ({
      block,
      line,
      before,
      after,
      rule,
      reason,
    })),
  };
}

function blockRecords(article: Article, source: string, target: string): object[] {
  return article.blocks.map(({ id, kind, text, lines, update }) => {
    const translation = article.translations[id];
    const missing = translation === undefined || translation.state === 'missing';
    return {
      id,
      kind,
      [source]: article.clipping.language === target ? null : text,
      [target]: missing ? null : translation.text,
      state: translation?.state ?? 'missing',
      by: missing ? undefined : translation.by,
      update,
      lines,
    };
  });
}

/** A mention of an event as it stands in the event's record. */
export function mentionRecord({
  article,
  block,
  start,
  end,
  sentence,
  tense,
}: DossierEvent['mentions'][number]): string {
  return indented({ article, block, start, end, sentence, tense }, 4);
}

/** The pieces of evidence of an event's claim as they stand in its list in the event's record, without its brackets. */
export function evidenceRecords(evidence: readonly Evidence[]): string {
  return evidence.map((each) => indented(each, 5)).join(',\n          ');
}

/** The claim's own fields in a fixed order, so that two builds write the same bytes. */
export function claimRecord(claim: DateClaim, evidence: Evidence[] = claim.evidence): DateClaim {
  const { role, edtf, notBefore, notAfter, precision, basis, certainty, alternatives, conflicts } = claim;
  return { role, edtf, notBefore, notAfter, precision, basis, certainty, alternatives, evidence, conflicts };
}
