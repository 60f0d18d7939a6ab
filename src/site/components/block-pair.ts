import { typeset } from '../../language/typography.ts';
import type { Article, Block, Translation } from '../../model.ts';
import { type Content, type Html, html } from '../html.ts';
import { words } from '../wording.ts';
import { type TermNotes, withTermLinks } from './glossary-notes.ts';

/** How blocks are set where they stand: anchors carry a prefix where several articles share a page. */
export interface BlockSetting {
  target: string;
  anchorPrefix: string;
  /** Level of a heading in the text, 2 to 5; headings within updates stand one below. */
  headingLevel: number;
  /** Whether machine translations are marked one by one, since others stand between them. */
  markMachine: boolean;
  /** Whether the original stands alone: it needs no translation, or nothing of it is translated yet. */
  alone: boolean;
  /** Terms of the glossary that are first named in a block; explained where there is room for notes. */
  terms?: TermNotes;
}

const untranslated: Translation = { text: '', state: 'missing' };

/** One block in both languages, side by side, with its number in the margin as a link to itself. */
export function blockPair(article: Article, block: Block, setting: BlockSetting): Html {
  const anchor = setting.anchorPrefix + block.id;
  const number = blockNumber(block.id);
  const heading = block.kind === 'heading' || block.kind === 'update';
  return html`<div class="pair ${block.kind}" id="${anchor}">
<a class="number" href="#${anchor}" aria-label="${words.block.link(number)}">${number}</a>
${heading ? headingTexts(article, block, setting) : bodyTexts(article, block, setting)}
</div>
`;
}

/** `7` for `p7`. */
export function blockNumber(id: string): string {
  return id.replace(/^\D+/, '');
}

function bodyTexts(article: Article, block: Block, setting: BlockSetting): Html {
  const language = article.clipping.language;
  const translation = article.translations[block.id] ?? untranslated;
  const source = typeset(block.text, language);
  if (setting.alone) return bodyElement(block, 'alone', language, source);
  if (translation.state === 'missing') {
    return html`${bodyElement(block, 'source', language, source)}
${bodyElement(block, 'target missing', setting.target, missingText(source, language))}`;
  }
  const flag = flagOf(translation, setting);
  return html`${bodyElement(block, 'source', language, source)}
${bodyElement(block, 'target', setting.target, html`${withTermLinks(translation.text, setting.target, setting.terms?.get(block.id))}${flag}`)}`;
}

/** Matches `1. Salaires` and `12) Congés`, whose number is the sign of the entry; not `2024. Un an après`. */
const NUMBERED = /^\d{1,3}[.)]\s/;

function bodyElement(block: Block, role: string, language: string, text: Content): Html {
  switch (block.kind) {
    case 'quotation':
      return html`<blockquote class="${role}" lang="${language}"><p>${text}</p></blockquote>`;
    case 'list-item':
      return html`<ul class="${role}${NUMBERED.test(block.text) && ' numbered'}" lang="${language}"><li>${text}</li></ul>`;
    default:
      return html`<p class="${role}" lang="${language}">${text}</p>`;
  }
}

/** One heading that speaks both languages, so that the outline of the page names each part once. */
function headingTexts(article: Article, block: Block, setting: BlockSetting): Html {
  const language = article.clipping.language;
  const translation = article.translations[block.id] ?? untranslated;
  const source = typeset(block.text, language);
  const level =
    setting.headingLevel + (article.updateOrder !== undefined && block.kind === 'heading' ? 1 : 0);
  if (setting.alone) {
    return headingElement(level, html`<span class="alone" lang="${language}">${source}</span>`);
  }
  const target =
    translation.state === 'missing'
      ? html`<span class="target missing" lang="${setting.target}">${missingText(source, language)}</span>`
      : html`<span class="target" lang="${setting.target}">${withTermLinks(translation.text, setting.target, setting.terms?.get(block.id))}${flagOf(translation, setting)}</span>`;
  const content = html`<span class="source" lang="${language}">${source}</span> ${target}`;
  return headingElement(level, content);
}

function headingElement(level: number, content: Html): Html {
  if (level <= 2) return html`<h2>${content}</h2>`;
  if (level === 3) return html`<h3>${content}</h3>`;
  return level === 4 ? html`<h4>${content}</h4>` : html`<h5>${content}</h5>`;
}

/** The mark, and the original in its place for a reader who has chosen to see translations alone. */
export function missingText(source: string, language: string): Html {
  return html`<span class="flag">${words.block.untranslated}</span><span class="stand-in" lang="${language}">${source}</span>`;
}

function flagOf(translation: Translation, setting: BlockSetting): Html | undefined {
  if (translation.state === 'stale') return html` <span class="flag">${words.block.stale}</span>`;
  if (translation.state === 'machine' && setting.markMachine) {
    return html` <span class="flag">${words.block.machine}</span>`;
  }
  return undefined;
}
