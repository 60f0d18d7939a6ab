import { typeset } from '../../language/typography.ts';
import type { Article, Block, DossierEvent, Translation } from '../../model.ts';
import { type Html, html } from '../html.ts';

type EventMention = DossierEvent['mentions'][number];

/** The sentence that dates an event, with the words that do so marked. */
export function datedSentence(mention: EventMention, article: Article): Html {
  const language = article.clipping.language;
  const show = (text: string) => typeset(text, language);
  const start = mention.start - quotedIn(mention, article).at;
  const end = start + (mention.end - mention.start);
  if (start < 0 || end > mention.sentence.length) return html`${show(mention.sentence)}`;
  const { sentence } = mention;
  return html`${show(sentence.slice(0, start))}<b class="dating">${show(sentence.slice(start, end))}</b>${show(sentence.slice(end))}`;
}

/** What a list of happenings quotes beside the sentence: as it was worked out before, else from the article's text. */
export function quotedIn(mention: EventMention, article: Article): { at: number; target?: string } {
  if (mention.quoted) return mention.quoted;
  const block = article.blocks.find(({ id }) => id === mention.block);
  const target = block && targetOf(mention, block, article.translations[block.id]);
  return { at: sentenceStart(mention, block?.text ?? ''), ...(target !== undefined && { target }) };
}

/** Of several places where the sentence could stand, the one that holds the mention. */
function sentenceStart({ sentence, start }: EventMention, block: string): number {
  const at = block.lastIndexOf(sentence, start);
  return at === -1 ? start + 1 : at;
}

/** Matches the space after "… mardi." before a capital; must not match the one in "M. Poutine" or "J. Biden". Looks for a space first: to look back takes longest. */
const sentenceEnd =
  /(?=\s)(?<=(?<!(?:^|[\s(«“])(?:\p{Lu}|MM?|Mme|Mr|Mrs|Ms|Dr|St))[.!?…]["”»’]?\s?[”»]?)\s+(?=["“«‘]?\s?[\p{Lu}\d])/u;

/**
 * The translation of that sentence: the one at the same place where both texts have as many sentences, else the
 * whole paragraph; undefined when nothing is translated. Never a guess at a part.
 */
export function translatedSentence(mention: EventMention, article: Article): string | undefined {
  return quotedIn(mention, article).target;
}

function targetOf(
  { sentence }: EventMention,
  block: Block,
  translation: Translation | undefined,
): string | undefined {
  if (translation === undefined || translation.state === 'missing') return undefined;
  const sources = block.text.split(sentenceEnd);
  const targets = translation.text.split(sentenceEnd);
  const index = sources.findIndex((text) => text.trim() === sentence.trim());
  if (sources.length !== targets.length || index === -1) return translation.text;
  return targets[index];
}
