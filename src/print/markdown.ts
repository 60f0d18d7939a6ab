import MarkdownIt from 'markdown-it';
import type { PrintedParagraph, Run } from './printed.ts';
import { run, type Setting } from './setting.ts';

const markdown = new MarkdownIt({ html: false, linkify: true });

type Token = ReturnType<typeof markdown.parse>[number];

/** What encloses the text being read. */
interface Enclosure {
  lists: number;
  quotations: number;
  heading: number;
  /** An item's first paragraph carries its bullet; the next ones do not. */
  freshItem: boolean;
}

/** The compiler's Markdown as paragraphs of runs: emphasis, links, lists, quotations; anything else as its text. */
export function printMarkdown(setting: Setting, text: string, lang: string): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  const around: Enclosure = { lists: 0, quotations: 0, heading: 0, freshItem: false };
  for (const token of markdown.parse(text, {})) {
    enclose(around, token);
    const runs = blockRuns(setting, token, lang);
    if (runs.length === 0) continue;
    paragraphs.push({ kind: kindOf(around), depth: Math.max(around.lists, 1), runs });
    around.freshItem = false;
  }
  return paragraphs;
}

function enclose(around: Enclosure, token: Token): void {
  // Matches "bullet_list_open" and "ordered_list_close"; must not match "list_item_open".
  if (/_list_(?:open|close)$/.test(token.type)) around.lists += token.nesting;
  else if (token.type.startsWith('blockquote')) around.quotations += token.nesting;
  else if (token.type.startsWith('heading')) around.heading += token.nesting;
  else if (token.type === 'list_item_open') around.freshItem = true;
}

function kindOf(around: Enclosure): PrintedParagraph['kind'] {
  if (around.heading > 0) return 'heading';
  if (around.lists > 0) return around.freshItem ? 'item' : 'quotation';
  return around.quotations > 0 ? 'quotation' : 'paragraph';
}

function blockRuns(setting: Setting, token: Token, lang: string): Run[] {
  if (token.type === 'inline') return inlineRuns(setting, token.children ?? [], lang);
  if (token.type !== 'fence' && token.type !== 'code_block') return [];
  return [{ ...run(setting, token.content.trim(), lang), code: true }];
}

function inlineRuns(setting: Setting, tokens: readonly Token[], lang: string): Run[] {
  const runs: Run[] = [];
  const style = { strong: 0, em: 0 };
  let link: string | undefined;
  for (const token of tokens) {
    if (token.type.startsWith('strong')) style.strong += token.nesting;
    else if (token.type.startsWith('em_')) style.em += token.nesting;
    else if (token.type === 'link_open') link = webAddress(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') link = undefined;
    // Matches "softbreak" and "hardbreak"; must not match "text".
    const text = /break$/.test(token.type) ? ' ' : token.content;
    if (text === '') continue;
    runs.push({
      ...run(setting, text, lang),
      ...(style.strong > 0 && { strong: true as const }),
      ...(style.em > 0 && { em: true as const }),
      ...(token.type === 'code_inline' && { code: true as const }),
      ...(link !== undefined && { link }),
    });
  }
  return runs;
}

/** The address if a PDF may lead there: http, https or mailto; never a path or a script. */
export function webAddress(address: string): string | undefined {
  // Matches "https://example.org/x"; must not match "javascript:alert(1)" or "../x.html".
  return /^(?:https?:\/\/[^\s]+|mailto:[^\s]+)$/i.test(address) ? address : undefined;
}
