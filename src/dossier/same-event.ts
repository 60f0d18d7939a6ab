import type { Block, DatedArticle } from '../model.ts';

/** What a stretch of text speaks of: its names and its other words, cut to stems. */
export interface Topic {
  names: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

const stemLength = 5;
const shortestWord = 4;
/** Words of news that say nothing of what happened. */
const empty = new Set(
  (
    'après alors aussi avait avant avoir autre avec cette celle comme contre dans depuis deux dont elle elles entre ' +
    'encore étaient était être fait leur leurs lors mais même moins nous notre plus pour quand quelques sans selon ' +
    'sera sont sous tout tous toute très vers votre également déclaré annoncé indiqué affirmé ajouté lundi mardi ' +
    'mercredi jeudi vendredi samedi dimanche président ministre that with from this have will been were said they ' +
    'their which about after president minister monday tuesday wednesday thursday friday saturday sunday'
  )
    .split(' ')
    .map(stemOf),
);

/** Matches `Biden`, `téléphonique`; not `10`. */
const wordPattern = /\p{L}+/gu;

/** The topic of a text. A word with a capital inside a sentence is a name. */
export function topicOf(text: string): Topic {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match;
    if (word.length < shortestWord) continue;
    const stem = stemOf(word);
    if (empty.has(stem)) continue;
    const opens = /(?:^|[.!?:«"]\s*)$/.test(text.slice(Math.max(0, match.index - 3), match.index));
    if (/^\p{Lu}/u.test(word) && !opens) names.add(stem);
    else words.add(stem);
  }
  return { names, words };
}

function stemOf(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').slice(0, stemLength);
}

/** How many names and how many other words two topics share; a word that is a name in the other counts as name. */
export function shared(a: Topic, b: Topic): { names: number; words: number } {
  const inB = (stem: string): boolean => b.names.has(stem) || b.words.has(stem);
  const names = [...a.names].filter(inB).length + [...a.words].filter((stem) => b.names.has(stem)).length;
  return { names, words: [...a.words].filter((stem) => b.words.has(stem)).length };
}

/** The block of an article with the one after it when it is short: a crosshead is explained by what follows. */
export function contextOf(article: DatedArticle, block: Block): string {
  const place = article.blocks.indexOf(block);
  const next = article.blocks[place + 1];
  return block.text.length < 120 && next ? `${block.text}. ${next.text}` : block.text;
}
