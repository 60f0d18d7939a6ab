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

/** What the cleaning took out of all clippings, by reason, in numbers. */
export function printRemovals(setting: Setting): PrintedDossier['removals'] {
  const { words } = setting;
  const reasons = new Map<string, { lines: number; articles: Set<number> }>();
  for (const [index, article] of setting.dossier.articles.entries()) {
    for (const entry of article.ledger) {
      if (entry.fate !== 'removed') continue;
      const row = reasons.get(entry.reason) ?? { lines: 0, articles: new Set<number>() };
      row.lines += linesIn(entry.text);
      row.articles.add(index);
      reasons.set(entry.reason, row);
    }
  }
  if (reasons.size === 0) return null;
  const own = (text: string) => run(setting, text, words.language);
  const rows = [...reasons].sort(([a, x], [b, y]) => y.lines - x.lines || (a < b ? -1 : 1));
  return {
    title: own(words.removals.title),
    head: [own(words.removals.reason), own(words.removals.lines), own(words.removals.share)],
    // The rules give their reasons in English.
    rows: rows.map(([reason, { lines, articles }]) => [
      run(setting, reason, 'en'),
      own(String(lines)),
      own(String(articles.size)),
    ]),
  };
}
