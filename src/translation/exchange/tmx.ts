import type { Language } from '../../model.ts';
import { type ExchangeArticle, type ReturnedPair, targetMark } from './exchange-unit.ts';
import { escapeXml, hasLanguage, parseXml, textOf, type XmlElement } from './xml.ts';

/** What every TMX file of ours begins with, and no other program's. */
export const TMX_HEAD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
  '<tmx version="1.4">',
  '  <header creationtool="briefing-dossier"',
].join('\n');

/**
 * A translation memory in TMX 1.4b: every pair of today's wording, whole blocks, with its article and state. For
 * a program that would cut sentences, set its project to paragraphs.
 */
export function formatTmx(articles: readonly ExchangeArticle[], source: Language): string {
  const units = articles.flatMap((article) =>
    article.units
      .filter((unit) => unit.target !== '' && unit.state !== 'stale' && article.source === source)
      .map((unit) =>
        [
          `    <tu tuid="${escapeXml(`${article.slug}/${unit.key}`)}">`,
          `      <prop type="x-article">${escapeXml(article.file)}</prop>`,
          `      <prop type="x-block">${unit.block}</prop>`,
          `      <prop type="x-state">${unit.reviewed ? 'reviewed' : unit.state}</prop>`,
          `      <prop type="${EXPORTED}">${targetMark(unit.target)}</prop>`,
          `      <tuv xml:lang="${article.source}"><seg>${escapeXml(unit.source)}</seg></tuv>`,
          `      <tuv xml:lang="${article.target}"><seg>${escapeXml(unit.target)}</seg></tuv>`,
          '    </tu>',
        ].join('\n'),
      ),
  );
  const header =
    ' creationtoolversion="1" segtype="paragraph" ' +
    `o-tmf="briefing-dossier" adminlang="en" srclang="${source}" datatype="plaintext"/>`;
  const body = ['  <body>', ...units, '  </body>'];
  return [TMX_HEAD + header, ...body, '</tmx>', ''].join('\n');
}

/** The kind of `prop` that holds the mark of the exported target. */
const EXPORTED = 'x-exported';

/** The pairs of a TMX file in these languages, whatever their regions; undefined where it is no TMX. */
export function readTmx(text: string, source: Language, target: Language): ReturnedPair[] | undefined {
  const root = parseXml(text);
  if (root?.nodeName !== 'tmx') return undefined;
  return [...root.querySelectorAll('tu')].flatMap((unit) => {
    const from = segmentIn(unit, source);
    const to = segmentIn(unit, target);
    if (from === undefined || to === undefined) return [];
    const pair = { source: from, target: to, approved: false };
    const prop = [...unit.querySelectorAll('prop')].find((each) => each.getAttribute('type') === EXPORTED);
    return [prop === undefined ? pair : { ...pair, exported: textOf(prop) }];
  });
}

/** The languages that a TMX file has texts in, each once. */
export function tmxLanguages(text: string): string[] {
  const variants = [...(parseXml(text)?.querySelectorAll('tuv') ?? [])];
  return [...new Set(variants.map(tagOf))];
}

function tagOf(variant: XmlElement): string {
  return variant.getAttribute('xml:lang') ?? variant.getAttribute('lang') ?? '';
}

function segmentIn(unit: XmlElement, language: Language): string | undefined {
  for (const variant of unit.querySelectorAll('tuv')) {
    if (!hasLanguage(tagOf(variant), language)) continue;
    const segment = variant.querySelector('seg');
    if (segment !== null) return textOf(segment);
  }
  return undefined;
}
