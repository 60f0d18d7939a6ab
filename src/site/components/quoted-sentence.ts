import { sentenceAcross } from '../../language/sentence-across.ts';
import { typeset } from '../../language/typography.ts';
import type { Article, DossierEvent, Language } from '../../model.ts';
import { type Html, html } from '../html.ts';
import { words } from '../wording.ts';

type EventMention = DossierEvent['mentions'][number];

/** The sentence that dates an event and its translation, side by side, as a list of happenings shows them. */
export function facingSentences(
  mention: EventMention,
  article: Article,
  targetLanguage: Language,
): { markup: Html; translated: boolean } {
  const translated = translatedSentence(mention, article, targetLanguage);
  const target =
    translated === undefined
      ? html`<p class="target missing"><span class="flag">${words.block.untranslated}</span></p>`
      : html`<blockquote class="target" lang="${targetLanguage}"><p>${translated}</p></blockquote>`;
  const markup = html`<div class="facing">
<blockquote class="source" lang="${article.clipping.language}"><p>${datedSentence(mention, article)}</p></blockquote>
${target}</div>`;
  return { markup, translated: translated !== undefined };
}

/** The sentence that dates an event, with the words that do so marked. */
export function datedSentence(mention: EventMention, article: Article): Html {
  const [before, dating, after] = shownParts(mention, article);
  return dating === undefined ? html`${before}` : html`${before}<b class="dating">${dating}</b>${after}`;
}

/** The sentence as it is shown: what stands before the words that date it, these words, and what follows; else the whole. */
function shownParts(mention: EventMention, article: Article): string[] {
  const { sentence } = mention;
  const block = article.blocks.find(({ id }) => id === mention.block)?.text ?? '';
  const start = mention.start - sentenceStart(mention, block);
  const end = start + (mention.end - mention.start);
  const parts =
    start < 0 || end > sentence.length
      ? [sentence]
      : [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)];
  return parts.map((part) => typeset(part, article.clipping.language));
}

/** Of several places where the sentence could stand, the one that holds the mention. */
function sentenceStart({ sentence, start }: EventMention, block: string): number {
  const at = block.lastIndexOf(sentence, start);
  return at === -1 ? start + 1 : at;
}

/**
 * The translation of that sentence: the one at the same place where both texts have as many sentences, else the
 * whole paragraph; undefined when nothing is translated. Never a guess at a part. As it is shown.
 */
export function translatedSentence(
  mention: EventMention,
  article: Article,
  targetLanguage: Language,
): string | undefined {
  const block = article.blocks.find(({ id }) => id === mention.block);
  const translation = article.translations[mention.block];
  if (block === undefined || translation === undefined || translation.state === 'missing') return undefined;
  const original = { text: block.text, language: article.clipping.language };
  const { text } = translation;
  const part = sentenceAcross(original, mention.sentence, { text, language: targetLanguage });
  return typeset(part ?? text, targetLanguage);
}
