import type { Language } from '../../model.ts';
import { type ExchangeArticle, type ExchangeUnit, type ReturnedPair, targetMark } from './exchange-unit.ts';
import { escapeXml, hasLanguage, parseXml, textOf, type XmlElement } from './xml.ts';

/** What every XLIFF file of ours begins with. */
export const XLIFF_HEAD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
].join('\n');

/**
 * XLIFF 1.2: one `file` an article, every text with its state. A text without a translation has its source for
 * target, since OmegaT translates what stands there and leaves an empty target empty.
 */
export function formatXliff(articles: readonly ExchangeArticle[]): string {
  const files = articles
    .filter((article) => article.units.length > 0)
    .map((article) =>
      [
        `  <file original="${escapeXml(article.file)}" source-language="${article.source}" ` +
          `target-language="${article.target}" datatype="plaintext">`,
        '    <body>',
        ...article.units.map(formatUnit),
        '    </body>',
        '  </file>',
      ].join('\n'),
    );
  return [XLIFF_HEAD, ...files, '</xliff>', ''].join('\n');
}

/** Stands before the mark of the exported target in `extradata`, where XLIFF has room for a program's own. */
const EXPORTED = 'exported:';

function formatUnit(unit: ExchangeUnit): string {
  const { key, block, source, target, reviewed, formerSource } = unit;
  const former = formerSource === undefined ? [] : [note(`The source was: ${formerSource}`)];
  return [
    `      <trans-unit id="${key}" resname="${block}" extradata="${EXPORTED}${targetMark(target)}" ` +
      `xml:space="preserve" approved="${reviewed ? 'yes' : 'no'}">`,
    `        <source>${escapeXml(source)}</source>`,
    `        <target state="${stateOf(unit)}">${escapeXml(target === '' ? source : target)}</target>`,
    ...former,
    '      </trans-unit>',
  ].join('\n');
}

function note(text: string): string {
  return `        <note>${escapeXml(text)}</note>`;
}

/** Our state in the words of XLIFF 1.2, section 3.2 (state values). */
function stateOf({ state, reviewed }: ExchangeUnit): string {
  if (reviewed) return 'final';
  if (state === 'missing') return 'needs-translation';
  return state === 'machine' || state === 'stale' ? 'needs-review-translation' : 'translated';
}

/** From which language to which a part of a file says it goes. */
export interface LanguagePair {
  source: string | undefined;
  target: string | undefined;
}

/**
 * The pairs of an XLIFF 1.2 file in these languages, without the texts that nobody has touched; undefined where it
 * is none.
 */
export function readXliff(text: string, source: Language, target: Language): ReturnedPair[] | undefined {
  const root = parseXml(text);
  if (root?.nodeName !== 'xliff' || root.getAttribute('version')?.startsWith('1.') !== true) return undefined;
  return [...root.querySelectorAll('file')]
    .filter((file) => isIn(file, 'source-language', source) && isIn(file, 'target-language', target))
    .flatMap((file) => [...file.querySelectorAll('trans-unit')].flatMap(pairOf));
}

/** The languages that each part of an XLIFF file states; undefined where it is none. */
export function xliffLanguages(text: string): LanguagePair[] | undefined {
  const root = parseXml(text);
  if (root?.nodeName !== 'xliff') return undefined;
  return [...root.querySelectorAll('file')].map((file) => ({
    source: file.getAttribute('source-language') ?? undefined,
    target: file.getAttribute('target-language') ?? undefined,
  }));
}

/** A file that states no language is believed to be in that of the dossier. */
function isIn(file: XmlElement, attribute: string, language: Language): boolean {
  const stated = file.getAttribute(attribute);
  return stated === null || hasLanguage(stated, language);
}

function pairOf(unit: XmlElement): ReturnedPair[] {
  const source = unit.querySelector('source');
  const target = unit.querySelector('target');
  if (source === null || target === null) return [];
  const state = target.getAttribute('state') ?? '';
  const untouched = /^(?:needs-translation|new)$/u.test(state) && textOf(target) === textOf(source);
  if (untouched) return [];
  const approved = unit.getAttribute('approved') === 'yes' || state === 'final' || state === 'signed-off';
  const pair = { source: textOf(source), target: textOf(target), approved };
  const extra = unit.getAttribute('extradata') ?? '';
  return [extra.startsWith(EXPORTED) ? { ...pair, exported: extra.slice(EXPORTED.length) } : pair];
}
