import type { Article } from '../model.ts';
import { periodCovered } from './glance.ts';
import type { Marking, Pair, PrintedDossier, Run } from './printed.ts';
import { date, day, onceWhereAlike, run, type Setting, sayPair, shownOf } from './setting.ts';
import type { Words } from './wording.ts';

/** Letters of the labels as FIRST prescribes them for TLP 2.0, on black. */
const TLP_COLOURS: Record<string, string> = {
  RED: '#FF2B2B',
  'AMBER+STRICT': '#FFC000',
  AMBER: '#FFC000',
  GREEN: '#33FF00',
  CLEAR: '#FFFFFF',
};

/** A TLP 2.0 label as prescribed, any other marking as the compiler wrote it; null for none. */
export function printMarking(setting: Setting): Marking | null {
  const text = setting.dossier.settings.marking?.trim();
  if (!text) return null;
  // Matches "TLP:AMBER+STRICT" and "tlp: red"; must not match "TLP" or "Internal".
  const label = /^TLP: ?(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR)$/i.exec(text)?.[1]?.toUpperCase();
  if (label === undefined) return { text: run(setting, text, setting.words.language).text, tlp: null };
  return { text: `TLP:${label}`, tlp: TLP_COLOURS[label] ?? '#FFFFFF' };
}

/** The cover: title pair, and who answers for what, when and for whom. */
export function printCover(setting: Setting, articles: readonly Article[]): PrintedDossier['cover'] {
  const { settings } = setting.dossier;
  const both = (pair: { source: string; target: string } | undefined): Pair<Run> =>
    shownOf(setting, {
      source: pair ? run(setting, pair.source, setting.source) : null,
      target: pair ? run(setting, pair.target, setting.target) : null,
    });
  const columns = [
    ...(setting.shown === 'target' ? [] : [setting.sourceWords]),
    ...(setting.shown === 'source' ? [] : [setting.targetWords]),
  ];
  const alike = columns.length === 2 && columns[0] === columns[1];
  return {
    kind: onceWhereAlike(sayPair(setting, (words) => words.kind)),
    title: both(settings.title),
    subtitle: both(settings.subtitle),
    facts: (alike ? columns.slice(1) : columns).map((words) => coverFacts(setting, words, articles)),
    rights: settings.rights ? run(setting, settings.rights, setting.target) : null,
    volume: null,
  };
}

function coverFacts(
  setting: Setting,
  words: Words,
  articles: readonly Article[],
): { label: Run; value: Run }[] {
  const { settings } = setting.dossier;
  const period = periodCovered(articles);
  const outlets = new Set(articles.flatMap((article) => article.outlet?.text ?? []));
  const holds = [words.articles(articles.length), ...(outlets.size > 0 ? [words.outlets(outlets.size)] : [])];
  const own = (text: string) => run(setting, text, words.language);
  const facts: [string, Run | undefined][] = [
    [words.cover.compiler, settings.compiler ? own(settings.compiler) : undefined],
    [words.cover.issued, settings.issued ? day(setting, settings.issued, words) : undefined],
    [words.cover.period, period ? date(setting, period, words) : undefined],
    [words.cover.marking, settings.marking ? own(settings.marking) : undefined],
    [words.cover.holds, own(holds.join(', '))],
    // The compiler writes these once, in the reader's language.
    [
      words.cover.distribution,
      settings.distribution ? run(setting, settings.distribution, setting.target) : undefined,
    ],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label: own(label), value }] : []));
}
