import pc from 'picocolors';
import type { Block, BlockId, DateClaim, DatedArticle, LedgerEntry, Repair } from '../src/model.ts';
import { factBasis, metadataRoles, titleBasis } from '../src/site/wording.ts';
import { printable } from './command.ts';

/** The signs of an explained clipping, what each means, and whether an article has it. */
const SIGNS: readonly [sign: string, means: string, isIn: (article: DatedArticle) => boolean][] = [
  [
    '−',
    'removed, by the rule that stands after ← (about.html of the dossier tells what each rule does)',
    ({ ledger }) => ledger.some(({ fate }) => fate === 'removed'),
  ],
  [
    '∙',
    'taken out of the text and read as a fact, such as headline, date, author or section',
    ({ ledger }) => ledger.some(({ fate }) => fate === 'metadata'),
  ],
  [
    '~',
    'mended in the text above it: what stood there → what stands there now',
    ({ repairs }) => repairs.length > 0,
  ],
  [
    '[…]',
    'what kind of text it is, where it is no paragraph; captions stand beside the text',
    ({ blocks }) => blocks.some(({ kind }) => kind !== 'paragraph'),
  ],
];

/** What the signs mean, a line each: those that these articles have, or all. */
export function explainSigns(articles?: readonly DatedArticle[]): string {
  return SIGNS.filter(([, , isIn]) => articles === undefined || articles.some(isIn))
    .map(([sign, means]) => `  ${sign.padEnd(3)}  ${means}\n`)
    .join('');
}

/**
 * A clipping with its cleaning, for a terminal: each stretch on a line of its own, with the number of its line;
 * what was removed struck through (and marked with − where there is no colour) with the rule that did it.
 */
export function explainCleaning(article: DatedArticle): string {
  const { clipping, title, publication } = article;
  const removed = article.ledger.filter((entry) => entry.fate === 'removed').length;
  const head = [
    pc.bold(printable(clipping.file)),
    `headline   ${oneLine(title.text)} ${pc.dim(`(${titleBasis[title.basis]})`)}`,
    `outlet     ${article.outlet ? `${oneLine(article.outlet.text)} ${pc.dim(`(${factBasis[article.outlet.basis]})`)}` : 'not stated'}`,
    `published  ${publication.edtf || 'unknown'}${pc.dim(originOf(publication))}`,
    `cleaning   ${counted(article.blocks.length, 'block')} of text kept, ${counted(removed, 'line')} removed, ${counted(article.repairs.length, 'place')} mended`,
  ];
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  const repairs = repairsByBlock(article.repairs);
  const body = article.ledger.flatMap((entry) => explainEntry(entry, blocks, repairs));
  return `${head.join('\n')}\n\n${body.join('\n')}\n\n`;
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

const DATE_FROM: Record<DateClaim['basis'], string> = {
  sidecar: 'the sidecar',
  stated: 'the text',
  header: 'the head of the clipping',
  weekday: 'a weekday',
  'cross-document': 'another article',
  context: 'the text around it',
  none: '',
};

/** ` (stated by the head of the clipping)`; nothing for a date that is not known. */
function originOf({ edtf, basis, certainty }: DateClaim): string {
  if (edtf === '' || basis === 'none') return '';
  return ` (${certainty === 'stated' ? 'stated by' : 'worked out from'} ${DATE_FROM[basis]})`;
}

function repairsByBlock(repairs: readonly Repair[]): Map<BlockId, Repair[]> {
  const byBlock = new Map<BlockId, Repair[]>();
  for (const repair of repairs) {
    const known = byBlock.get(repair.block);
    if (known) known.push(repair);
    else byBlock.set(repair.block, [repair]);
  }
  return byBlock;
}

function explainEntry(
  entry: LedgerEntry,
  blocks: ReadonlyMap<BlockId, Block>,
  repairs: ReadonlyMap<BlockId, readonly Repair[]>,
): string[] {
  const number = pc.dim(String(entry.line).padStart(5));
  if (entry.fate === 'blank') return [];
  if (entry.fate === 'removed') {
    return [`${number} − ${pc.strikethrough(pc.red(oneLine(entry.text)))} ${pc.dim(`← ${entry.rule}`)}`];
  }
  if (entry.fate === 'metadata') {
    return [
      `${number} ∙ ${pc.cyan(oneLine(entry.text))} ${pc.dim(`← read as ${metadataRoles[entry.role]} (${entry.rule})`)}`,
    ];
  }
  const block = blocks.get(entry.block);
  if (!block || block.lines[0] !== entry.line) return [];
  const kind = block.kind === 'paragraph' ? '' : pc.dim(` [${block.kind}]`);
  const text =
    block.kind === 'heading' || block.kind === 'update'
      ? pc.bold(printable(block.text))
      : printable(block.text);
  return [`${number}   ${text}${kind}`, ...explainRepairs(repairs.get(entry.block) ?? [])];
}

/** The same mending of a block stands once, with how often it was made. */
function explainRepairs(repairs: readonly Repair[]): string[] {
  const times = new Map<string, number>();
  for (const { before, after, rule } of repairs) {
    const change =
      before === after ? 'split here' : `${pc.red(visible(before))} → ${pc.green(visible(after))}`;
    const line = `      ~ ${change} ${pc.dim(`← ${rule}`)}`;
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  return [...times].map(([line, count]) => (count === 1 ? line : `${line} ${pc.dim(`× ${count}`)}`));
}

/** Signs that cannot be seen, by name. */
const UNSEEN: ReadonlyMap<string, string> = new Map([
  ['\n', 'line break'],
  ['\r', 'line break'],
  ['\r\n', 'line break'],
  ['\t', 'tab'],
  [' ', 'space'],
  ['\u00a0', 'no-break space'],
  ['\u202f', 'narrow no-break space'],
  ['\u2009', 'thin space'],
  ['\u00ad', 'soft hyphen'],
  ['\u200b', 'zero-width space'],
  ['\ufeff', 'byte order mark'],
]);

/** Text in quotation marks, with every sign that cannot be seen by its name or its code; such a sign alone is named. */
function visible(text: string): string {
  if (text === '') return 'nothing';
  const alone = UNSEEN.get(text);
  if (alone !== undefined) return alone;
  if (/^ +$/.test(text)) return `${text.length} spaces`;
  const signs = text.replace(/[^\P{C}]|[^\P{Z} ]/gu, (sign) => `<${UNSEEN.get(sign) ?? `U+${hex(sign)}`}>`);
  return `«${signs}»`;
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
