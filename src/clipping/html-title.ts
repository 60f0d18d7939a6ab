import { claimsRights } from '../language/rights.ts';
import type { PageMetadata } from '../model.ts';
import type { PageLine } from './html-lines.ts';

/** Matches ` - ` and ` | ` between the parts of a page's title, not the sign of `Paris-Match`. */
const BORDER = /\s+[|–—·•-]\s+/gu;
/** Fewest words of a headline, and longest name of a site. */
const FEWEST_WORDS = 4;
const LONGEST_NAME = 45;

/**
 * What a page states of itself, with its title as the page shows it: a title with the site's name before or after it
 * does not stand in the page, but one of its parts does as a line. The other part is the outlet where none is stated
 * and the site claims its rights under that name.
 */
export function withShownTitle(page: PageMetadata, lines: readonly PageLine[]): PageMetadata {
  const { title } = page;
  const split = title === undefined ? undefined : shownPart(title, lines);
  if (!split) return page;
  const own = { ...page, title: split.headline };
  const name = lettersOf(split.name);
  const isOutlet = lines.some(({ text }) => claimsRights(text) && lettersOf(text).includes(name));
  return own.outlet === undefined && isOutlet ? { ...own, outlet: split.name } : own;
}

interface Split {
  headline: string;
  name: string;
}

/** The longest part of a title that is a line of the page, with what stands beside it; nothing where the whole is one. */
function shownPart(title: string, lines: readonly PageLine[]): Split | undefined {
  const shown = new Set(lines.map(({ text }) => lettersOf(text)));
  if (shown.has(lettersOf(title))) return undefined;
  const splits = [...title.matchAll(BORDER)].flatMap(({ index, 0: border }): Split[] => {
    const [before, after] = [title.slice(0, index), title.slice(index + border.length)];
    return [
      { headline: before, name: after },
      { headline: after, name: before },
    ];
  });
  return splits
    .filter(({ headline, name }) => name.length <= LONGEST_NAME && wordsIn(headline) >= FEWEST_WORDS)
    .sort((a, b) => b.headline.length - a.headline.length)
    .find(({ headline }) => shown.has(lettersOf(headline)));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

/** Letters and figures alone: `l'écho` and `L’Écho` are the same. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
