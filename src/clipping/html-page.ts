import type { Problem } from '../errors.ts';
import type { Language, Line, PageMetadata } from '../model.ts';
import { type ArticleLines, chooseLines } from './html-article.ts';
import { type PageLine, readLines } from './html-lines.ts';
import { readMetadata } from './html-metadata.ts';
import { parsePage } from './html-parse.ts';
import { withShownTitle } from './html-title.ts';

/** A saved web page as text: nothing of its markup, scripts or addresses goes further than this. */
export interface PageText {
  /** All visible lines of the page in document order, each ended by `\n`. */
  text: string;
  lines: Line[];
  page: PageMetadata;
  /** As the page states it. */
  language?: Language;
  problems: PageProblem[];
}

/** The caller knows the file. */
export type PageProblem = Omit<Problem, 'file'>;

/**
 * Reads a saved web page: every visible line of text, marked with whether it belongs to the article, and what the
 * page states about itself. Any input gives a result in a time that grows with its length alone.
 */
export function readHtmlPage(html: string): PageText {
  if (isArchive(html)) return { text: '', lines: [], page: {}, problems: [archiveProblem] };
  const tree = parsePage(html);
  const pageLines = readLines(tree);
  const { page: stated, language } = readMetadata(tree);
  const page = withShownTitle(stated, pageLines);
  const article = chooseLines(tree, pageLines, page.title ?? tree.title);
  const problems = findProblems(pageLines, article, tree.flattened);
  const lines = markLines(pageLines, article);
  const text = lines.map((line) => line.text + line.end).join('');
  return language ? { text, lines, page, language, problems } : { text, lines, page, problems };
}

function markLines(pageLines: readonly PageLine[], { main, reasons }: ArticleLines): Line[] {
  let start = 0;
  return pageLines.map(({ text, kind }, index) => {
    const number = index + 1;
    const because = main.has(number) ? undefined : reasons.get(number);
    const markup = { element: kind, main: main.has(number), ...(because ? { because } : {}) };
    const line = { number, text, end: '\n', start, markup };
    start += text.length + 1;
    return line;
  });
}

/** An archive of mail parts (.mht), which browsers also save under .html. */
function isArchive(html: string): boolean {
  const head = html.slice(0, 4_000);
  return /^mime-version:/im.test(head) && /^content-type:\s*multipart\/related/im.test(head);
}

const archiveProblem: PageProblem = {
  kind: 'html-archive',
  severity: 'error',
  message: 'this is a web archive (MHTML), not an HTML page',
  hint: 'open it in a browser and save it as "Web page, HTML only", or paste its text into a .txt file',
};

function findProblems(
  lines: readonly PageLine[],
  { basis }: ArticleLines,
  flattened: boolean,
): PageProblem[] {
  if (lines.length === 0)
    return [
      {
        kind: 'html-no-text',
        severity: 'error',
        message: 'the page shows no text without its scripts',
        hint: 'save it again after it has loaded, with a tool that saves the page as shown, such as SingleFile',
      },
    ];
  const problems: PageProblem[] = [];
  if (flattened)
    problems.push({
      kind: 'html-flattened',
      severity: 'warning',
      message: 'the page is nested too deep or too large; parts of its structure were ignored, no text was',
      hint: 'check which lines are left out of the article',
    });
  if (basis === 'everything')
    problems.push({
      kind: 'html-no-article',
      severity: 'warning',
      message: 'no article was recognised in the page; all of its lines are kept',
      hint: 'name the lines to leave out under drop: in the sidecar',
    });
  return problems;
}
