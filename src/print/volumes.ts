import { periodOf } from '../language/period.ts';
import type { Dossier } from '../model.ts';
import { headlineOf } from './article-pages.ts';
import { periodName, printDigest, type Stretch } from './digest.ts';
import { openPages, partsOf, printArticles } from './frame.ts';
import { ownParagraphs, printGlance, printSummary } from './glance.ts';
import { indexNames, printNames } from './name-index.ts';
import type { Pair, PrintedDossier, PrintedVolume, Run } from './printed.ts';
import { openSetting, run, type Setting, sayPair } from './setting.ts';
import { printRemovals, printSources } from './sources.ts';
import { printTimeline } from './timeline.ts';
import type { TypesetOptions } from './typeset.ts';

/** A stretch of the dossier that is bound by itself. */
export interface Volume extends Stretch {
  number: number;
  /** `2021-04` when bound by month; null when bound by size. */
  period: string | null;
}

/** Pages of the articles (`3`) and blocks (`3.7`) of one volume. */
export type VolumePages = Record<string, number>;

/** Binds the articles in their order by month, or by so many in each volume. */
export function bindVolumes(dossier: Dossier, by: 'month' | number): Volume[] {
  const volumes: Volume[] = [];
  for (const [index, article] of dossier.articles.entries()) {
    const period = by === 'month' ? periodOf(article.publication) : null;
    const last = volumes.at(-1);
    const goesOn = last !== undefined && (by === 'month' ? last.period === period : last.to - last.from < by);
    if (goesOn) last.to = index + 1;
    else volumes.push({ number: volumes.length + 1, from: index, to: index + 1, period });
  }
  return volumes;
}

/** One volume: its contents, digest, timeline and articles; pages are numbered on from the volume before. */
export function typesetVolume(
  dossier: Dossier,
  volume: Volume,
  firstPage: number,
  options: TypesetOptions,
): PrintedDossier {
  const setting = openSetting(dossier, options.shown ?? 'both', options.covers ?? (() => true));
  const printed = openPages(setting, options.paper, dossier.articles.slice(volume.from, volume.to));
  const name = volumeName(setting, volume);
  const filled: PrintedDossier = {
    ...printed,
    ...titled(printed, name),
    articles: printArticles(setting, (_, index) => index >= volume.from && index < volume.to),
    digest: printDigest(setting, volume),
    timeline: printTimeline(setting, dossier.events, volume),
    firstPage,
    numbering: 'volume',
    listPages: true,
  };
  return { ...filled, parts: partsOf(filled) };
}

/** The volume of contents: what the others hold, at a glance, index, sources; it is set last, when pages are known. */
export function typesetGeneralVolume(
  dossier: Dossier,
  volumes: readonly { volume: Volume; file: string; pages: VolumePages }[],
  options: TypesetOptions,
): PrintedDossier {
  const setting = openSetting(dossier, options.shown ?? 'both', options.covers ?? (() => true));
  const index = indexNames(setting);
  const printed = openPages(setting, options.paper);
  const filled: PrintedDossier = {
    ...printed,
    numbering: 'general',
    volumes: volumes.map(({ volume, file }) => printVolume(setting, volume, file)),
    pages: Object.fromEntries(
      volumes.flatMap(({ volume, pages }) =>
        Object.entries(pages).map(([key, page]) => [key, { page, volume: volume.number }]),
      ),
    ),
    summary: printSummary(setting),
    glance: printGlance(setting, index),
    names: printNames(setting, index),
    sources: printSources(setting),
    colophon: ownParagraphs(setting, (words) => [...words.colophon.method, words.colophon.typeface]),
    removals: printRemovals(setting),
  };
  return { ...filled, parts: partsOf(filled) };
}

function printVolume(setting: Setting, volume: Volume, file: string): PrintedVolume {
  const articles = setting.dossier.articles.slice(volume.from, volume.to);
  return {
    number: volume.number,
    name: volumeName(setting, volume),
    file: run(setting, file, setting.words.language),
    entries: articles.map((article, i) => ({
      key: String(volume.from + i + 1),
      number: volume.from + i + 1,
      headline: headlineOf(setting, article),
    })),
  };
}

/** `Volume 2, avril 2021`, `Volume 2, articles 201 to 400`. */
function volumeName(setting: Setting, volume: Volume): Pair<Run> {
  if (volume.period === null) {
    const { number, from, to } = volume;
    if (to === from + 1)
      return sayPair(setting, (words) => `${words.volumeNumber(number)}, ${words.article} ${to}`);
    return sayPair(setting, (words) => `${words.volumeNumber(number)}, ${words.volumeHolds(from + 1, to)}`);
  }
  const period = periodName(setting, volume.period);
  const number = sayPair(setting, (words) => words.volumeNumber(volume.number));
  const join = (a: Run | null, b: Run | null): Run | null =>
    a && b ? { ...b, text: `${a.text}, ${b.text}` } : null;
  return { source: join(number.source, period.source), target: join(number.target, period.target) };
}

function titled(printed: PrintedDossier, name: Pair<Run>): Pick<PrintedDossier, 'title' | 'foot' | 'cover'> {
  const shown = name.target ?? name.source;
  return {
    title: shown ? `${printed.title}. ${shown.text}` : printed.title,
    foot: shown ? [...printed.foot, { text: ` · ${shown.text}`, lang: shown.lang }] : printed.foot,
    cover: { ...printed.cover, volume: name },
  };
}
