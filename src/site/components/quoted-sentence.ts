import { sentenceAcross } from '../../language/sentence-across.ts';
import { typeset } from '../../language/typography.ts';
import type { Article, DossierEvent, Language } from '../../model.ts';
import { type Html, html } from '../html.ts';

type EventMention = DossierEvent['mentions'][number];

/** The sentence that dates an event, with the words that do so marked. */
export function datedSentence(mention: EventMention, article: Article): Html {
  const language = article.clipping.language;
  const show = (text: string) => typeset(text, language);
  const start = mention.start - startOf(mention, article);
  const end = start + (mention.end - mention.start);
  if (start < 0 || end > mention.sentence.length) return html`${show(mention.sentence)}`;
  const { sentence } = mention;
  return html`${show(sentence.slice(0, start))}<b class="dating">${show(sentence.slice(start, end))}</b>${show(sentence.slice(end))}`;
}

/** What a list of happenings quotes beside the sentence, so that no text need be read for it. */
export function quotedIn(
  mention: EventMention,
  article: Article,
  targetLanguage: Language,
): { at: number; target?: string } {
  const target = translatedSentence(mention, article, targetLanguage);
  return { at: startOf(mention, article), ...(target !== undefined && { target }) };
}

/** Where the sentence begins in its block: as it was worked out before, else from the article's text. */
function startOf(mention: EventMention, article: Article): number {
  if (mention.quoted) return mention.quoted.at;
  return sentenceStart(mention, article.blocks.find(({ id }) => id === mention.block)?.text ?? '');
}

/** Of several places where the sentence could stand, the one that holds the mention. */
function sentenceStart({ sentence, start }: EventMention, block: string): number {
  const at = block.lastIndexOf(sentence, start);
  return at === -1 ? start + 1 : at;
}

/**
 * The translation of that sentence: the one at the same place where both texts have as many sentences, else the
 * whole paragraph; undefined when nothing is translated. Never a guess at a part.
 */
export function translatedSentence(
  mention: EventMention,
  article: Article,
  targetLanguage: Language,
): string | undefined {
  if (mention.quoted) return mention.quoted.target;
  const block = article.blocks.find(({ id }) => id === mention.block);
  const translation = article.translations[mention.block];
  if (block === undefined || translation === undefined || translation.state === 'missing') return undefined;
  const original = { text: block.text, language: article.clipping.language };
  const { text } = translation;
  return sentenceAcross(original, mention.sentence, { text, language: targetLanguage }) ?? text;
}
