import { languageName } from '../language/language-name.ts';
import type { Article } from '../model.ts';
import { linesIn } from './article-notes.ts';
import { factsOf } from './article-pages.ts';
import { webAddress } from './markdown.ts';
import type { PrintedDossier, Run, SourceEntry } from './printed.ts';
import { run, type Setting } from './setting.ts';

/** Every clipping with what is needed to cite it and to find it again. */
export function printSources(setting: Setting): SourceEntry[] {
  return setting.dossier.articles.map((article, index) => ({
    key: String(index + 1),
    number: index + 1,
    title: run(setting, article.title.text, article.clipping.language),
    lines: sourceLines(setting, article),
  }));
}

function sourceLines(setting: Setting, article: Article): Run[][] {
  const { words } = setting;
  const own = (text: string) => run(setting, text, words.language);
  const note = setting.dossier.settings.outlets.find((outlet) => outlet.name === article.outlet?.text);
  const outlet = [note?.country, note?.note].filter((part) => part !== undefined).join('. ');
  const address = article.url === undefined ? undefined : webAddress(article.url);
  const language = languageName(article.clipping.language, words.language);
  return [
    [factsOf(setting, article, words)],
    ...(outlet === '' ? [] : [[own(outlet)]]),
    [own(`${article.clipping.file} · ${words.languageLabel}${words.colon}${language}`)],
    ...(address === undefined ? [] : [[{ text: address, lang: words.language, link: address }]]),
  ];
}

interface Removal {
  /** Every wording of the reason. */
  reasons: Set<string>;
  lines: number;
  articles: Set<number>;
}

/** What the cleaning took out of all clippings, by reason, in numbers. */
export function printRemovals(setting: Setting): PrintedDossier['removals'] {
  const { words } = setting;
  const removals = new Map<string, Removal>();
  for (const [index, article] of setting.dossier.articles.entries()) {
    for (const entry of article.ledger) {
      if (entry.fate !== 'removed') continue;
      const key = openingOf(entry.reason);
      const row = removals.get(key) ?? { reasons: new Set(), lines: 0, articles: new Set() };
      row.reasons.add(entry.reason);
      row.lines += linesIn(entry.text);
      row.articles.add(index);
      removals.set(key, row);
    }
  }
  if (removals.size === 0) return null;
  const own = (text: string) => run(setting, text, words.language);
  const rows = [...removals.values()]
    .map(({ reasons, lines, articles }) => ({ reason: commonReason(reasons), lines, articles }))
    .sort((a, b) => b.lines - a.lines || (a.reason < b.reason ? -1 : 1));
  return {
    title: own(words.removals.title),
    head: [own(words.removals.reason), own(words.removals.lines), own(words.removals.share)],
    // The rules give their reasons in English.
    rows: rows.map(({ reason, lines, articles }) => [
      run(setting, reason, 'en'),
      own(String(lines)),
      own(String(articles.size)),
    ]),
  };
}

/** What a reason says before it goes into the particulars of one line: `It looks like a menu: it is short.` */
function openingOf(reason: string): string {
  const colon = reason.indexOf(': ');
  return colon === -1 ? reason : reason.slice(0, colon);
}

/** The particulars stand only where all lines share them. */
function commonReason(reasons: ReadonlySet<string>): string {
  const [first = '', ...others] = reasons;
  return others.length === 0 ? first : `${openingOf(first)}.`;
}
