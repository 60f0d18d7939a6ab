import { fold } from '../normalise.ts';

const NAME = 'search';
/** A word with its signs. Matches `l’Iran,` and `10 000` with a narrow no-break space; not a plain space. */
const WORD = /(?:\u202f|\S)+/gu;
/** A word without its signs. Matches `Iran` of `«Iran,`; nothing of `—`. */
const CORE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

/** What a result's link asks of the article's page: words to highlight, in texts of one language. */
export function markQuery(words: string[], language: string): string {
  const marks = [...new Set(words.map(fold))].slice(0, 24);
  return `?${new URLSearchParams({ mark: marks.join(' '), in: language })}`;
}

/** Highlights what the address asks for and brings its block into view. Escape takes the highlight away. */
export function highlightFromAddress(): void {
  const asked = new URLSearchParams(location.search);
  const marks = new Set((asked.get('mark') ?? '').split(' ').filter(Boolean));
  const main = document.querySelector('main');
  if (!marks.size || !main) return;
  const language = asked.get('in') ?? '';
  const texts = [...main.querySelectorAll(`[lang="${CSS.escape(language)}"]`)];
  const ranges = texts.flatMap((element) => rangesIn(element, marks));
  const undo = paint(ranges);
  const block = document.getElementById(location.hash.slice(1));
  reveal(block ?? main, language);
  block?.scrollIntoView({ block: 'center' });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') undo();
  });
}

function rangesIn(element: Element, marks: Set<string>): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const found of (node.nodeValue ?? '').matchAll(WORD)) {
      const core = CORE.exec(found[0]);
      if (!core || !marks.has(fold(found[0]))) continue;
      const range = document.createRange();
      range.setStart(node, found.index + core.index);
      range.setEnd(node, found.index + core.index + core[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** By the highlight registry, which leaves the text untouched; by elements where a browser has none. */
function paint(ranges: Range[]): () => void {
  if (typeof Highlight !== 'undefined' && CSS.highlights) {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => CSS.highlights.delete(NAME);
  }
  const marks = ranges.reverse().map((range) => {
    const mark = document.createElement('mark');
    mark.className = 'search-mark';
    range.surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
  };
}

/** A reader who has chosen to see one language gets both where the answer stands in the other. */
function reveal(block: Element, language: string): void {
  const text = block.querySelector(`[lang="${CSS.escape(language)}"]`);
  if (!text || text.getClientRects().length) return;
  document.documentElement.dataset.view = 'both';
  const choice = document.querySelector<HTMLInputElement>('input[name="view"][value="both"]');
  if (choice) choice.checked = true;
}
