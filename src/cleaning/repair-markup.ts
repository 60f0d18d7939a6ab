import type { Passage } from './passage.ts';
import { replaced } from './repair-encoding.ts';
import type { RepairRule } from './rule.ts';

/** Matches `[la carte](https://exemple.fr/c)` and `![vue](x.jpg)`, not `[Ce] jeudi`. */
const MARKDOWN_LINK =
  /!?\[([^[\]\n]{0,300})\]\((?:https?:|\/|mailto:|#|www\.)[^()\s]{0,500}(?: "[^"\n]{0,200}")?\)/g;

const markdownLink: RepairRule = {
  name: 'markdown-link',
  title: 'Web address of a link taken out',
  reason: 'The code of a link stood around its words; the words stay.',
  signs: ']',
  edits: (text) => (text.includes('](') ? replaced(text, MARKDOWN_LINK, (m) => m[1] ?? '') : []),
};

/** Matches the stars of `**très**` and `__très__`, not of `* * *` or `traduit*`. */
const MARKDOWN_BOLD = /(\*\*|__)(?=[^\s*_])([^*_\n]{1,400}?)(?<=[^\s*_])\1/g;

/** Matches `*Un collectif de sinistrés*` and the stars of `un cabinet *indépendant*.`, not `3 * 4 * 5` nor `un_nom_long`. */
const MARKDOWN_ITALIC =
  /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_\n]{1,600}?)(?<=[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu;

const markdownBold: RepairRule = {
  name: 'markdown-marks',
  title: 'Signs of emphasis taken out',
  reason: 'Stars or strokes that mark bold or slanted letters stood in the text; the words stay.',
  signs: '*_',
  edits(text, { markdown }) {
    if (/\*\*|__/.test(text)) return replaced(text, MARKDOWN_BOLD, (m) => m[2]);
    return markdown ? replaced(text, MARKDOWN_ITALIC, (m) => m[2]) : [];
  },
};

/** Matches `<strong>` and `</p>` and `<br />`, not `<3` nor `a < b`. */
const TAG =
  /<\/?(?:p|br|b|i|em|strong|span|div|a|u|h[1-6]|li|ul|ol|blockquote|sup|sub|font)(?: [^<>\n]{0,300})?\/?>/gi;

const htmlTag: RepairRule = {
  name: 'web-tag',
  title: 'Web code taken out',
  reason: 'The code of a web page stood between the words; the words stay.',
  signs: '<',
  edits: (text) => replaced(text, TAG, (m) => (/^<br/i.test(m[0]) ? ' ' : '')),
};

/** Name of the repair that takes out the signs which say what kind of block a line is. */
export const BLOCK_MARK = 'markdown-block';
/** Matches the sign of `## Titre`, `- un`, `> « Oui »` with its space; not `#motdièse`, `-5 °C` nor `---`. */
const MARKDOWN_BLOCK = /^(?:#{1,6}|[-*+]|>{1,3})[ \t]+(?=\S)/;
/** Matches the sign of `## Travaux`, clear in any text; not `# 1 des ventes`, `- un` nor `> suite`. */
const CLEAR_HEADING = /^#{1,6}[ \t]+(?=["«“]?[ \u00a0]?\p{Lu})/u;

const markdownBlock: RepairRule = {
  name: BLOCK_MARK,
  title: 'Sign before the line taken out',
  reason:
    'A sign before the line said that it is a heading, an entry of a list or a quotation; the words stay.',
  signs: '#>*+-',
  edits(text, { markdown }) {
    const match = (markdown ? MARKDOWN_BLOCK : CLEAR_HEADING).exec(text.slice(0, 40));
    return match ? [{ start: 0, end: match[0].length, after: '' }] : [];
  },
};

/** Matches `| Moratoire | 12 mois |`, not `|---|:-:|` nor `| une barre`. */
const TABLE_ROW = /^\|(?=.*[\p{L}\p{N}]).*\|\s*$/u;
/** Matches the bars of a row with the spaces around them, not the one of `a \\| b`. */
const TABLE_BAR = /[ \t]*(?<!\\)\|[ \t]*/g;

const markdownTable: RepairRule = {
  name: 'markdown-table',
  title: 'Bars of a table taken out',
  reason: 'The line is a row of a table; one tab stands between its cells, and the page shows a dot there.',
  signs: '|',
  edits(text, { markdown }) {
    if (!markdown || !TABLE_ROW.test(text)) return [];
    const last = text.trimEnd().length;
    return replaced(text, TABLE_BAR, ({ 0: bar, index }) =>
      index === 0 || index + bar.trimEnd().length === last ? '' : '\t',
    );
  },
};

/** Matches the number of `1. Durée du moratoire` and `12) Salaires`, which stays; not of `2024. Un an après` or `3.5`. */
const NUMBERED = /^\d{1,3}[.)][ \t]+(?=\S)/;

/** The kind of block that a line of Markdown says it is. */
export function markOf(text: string): Passage['mark'] {
  if (NUMBERED.test(text.slice(0, 40))) return 'list-item';
  const sign = MARKDOWN_BLOCK.exec(text.slice(0, 40))?.[0].charAt(0);
  if (sign === undefined) return undefined;
  if (sign === '#') return 'heading';
  return sign === '>' ? 'quotation' : 'list-item';
}

/** Repairs of leftover markup, in order. */
export const markupRepairs: readonly RepairRule[] = [
  markdownBlock,
  markdownTable,
  markdownLink,
  markdownBold,
  htmlTag,
];
