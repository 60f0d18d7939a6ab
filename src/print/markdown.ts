import MarkdownIt from 'markdown-it';
import type { PrintedParagraph, Run } from './printed.ts';
import { run, type Setting } from './setting.ts';

const markdown = new MarkdownIt({ html: false, linkify: true });

type Token = ReturnType<typeof markdown.parse>[number];

/** The compiler's Markdown as paragraphs of runs: emphasis, links, lists, quotations; anything else as its text. */
export function printMarkdown(setting: Setting, text: string, lang: string): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  let depth = 0;
  let quotation = 0;
  let kind: PrintedParagraph['kind'] = 'paragraph';
  for (const token of markdown.parse(text, {})) {
    if (/_list_(open|close)$/.test(token.type)) depth += token.nesting;
    if (token.type.startsWith('blockquote')) quotation += token.nesting;
    if (token.type === 'list_item_open') kind = 'item';
    if (token.type === 'heading_open') kind = 'heading';
    const runs =
      token.type === 'inline'
        ? inlineRuns(setting, token.children ?? [], lang)
        : verbatim(setting, token, lang);
    if (runs.length === 0) continue;
    const plain = depth > 0 ? 'item' : quotation > 0 ? 'quotation' : 'paragraph';
    paragraphs.push({ kind: kind === 'paragraph' ? plain : kind, depth: Math.max(depth, 1), runs });
    kind = 'paragraph';
  }
  return paragraphs;
}

function verbatim(setting: Setting, token: Token, lang: string): Run[] {
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
