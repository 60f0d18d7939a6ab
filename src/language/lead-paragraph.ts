import type { Article, Block } from '../model.ts';

/** A word to those who follow a live report. Matches `Merci de nous avoir suivis`; not `Mercier a démissionné`. */
const TO_READERS =
  /^(?:merci|bonjour|bonsoir|bienvenue|c['’]est la fin|thank you|thanks|hello|good (?:morning|evening)|welcome)(?!\p{L})/iu;

/** The paragraph by which lists show an article: the first; of a live report the first that tells something. */
export function leadParagraph({
  blocks,
  updateOrder,
}: Pick<Article, 'blocks' | 'updateOrder'>): Block | undefined {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const telling =
    updateOrder !== undefined && paragraphs.find((paragraph) => !TO_READERS.test(paragraph.text));
  return telling || paragraphs[0];
}
