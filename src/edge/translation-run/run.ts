import type { Problem } from '../../errors.ts';
import type { Language, Segment } from '../../model.ts';
import { countCharacters } from '../../translation/batches.ts';
import type { TranslatableArticle } from '../../translation/segments.ts';
import type { Engine, Exchange } from '../engines/engine.ts';
import type { Journal } from './journal.ts';

/** What a run is given: everything from outside comes in here, so that tests can stand in for it. */
export interface Run {
  dossierDir: string;
  articles: readonly TranslatableArticle[];
  target: Language;
  engine: Engine;
  exchange: Exchange;
  journal: Journal;
  /** ISO day of today, for the provenance. */
  today: string;
  /** Name under which the service knows the glossary, and the hash of our file that the provenance names. */
  glossary?: { id: string; source: Language; hash: string };
  /** Also buy anew what a machine has translated. */
  again: boolean;
  /** Characters that may be sent at most. */
  maxCharacters: number;
  /** Told of new segments as soon as they are on the disk. */
  onTranslated?(segments: readonly Segment[]): void;
  onProgress?(done: Progress): void;
  /** Asked between requests: a person may want to stop. */
  shouldStop?(): boolean;
}

/** Where a run is. */
export interface Progress {
  article: string;
  characters: number;
  segments: number;
}

/** How a run ended. */
export interface RunResult {
  segments: number;
  characters: number;
  /** As the service counts them, where it tells. */
  billed: number;
  /** Texts still without a translation, with the reason. */
  left: Unfinished[];
  /** Requests that may have been billed although no usable translation came. */
  uncertain: Unfinished[];
  /** The request of a last run that did not end, perhaps billed, whose answer cannot be used: this run sends it anew. */
  lost: Unfinished[];
  /** Segments from an answer that the last run got and did not live to write down. */
  recovered: number;
  /** Segments whose very text another article of the dossier has a translation for. */
  reused: number;
  /** Why the run stopped before its end. */
  stopped?: string;
  problems: Problem[];
}

/** Texts of an article that a run could not finish. */
export interface Unfinished {
  article: string;
  segments: number;
  characters: number;
  reason: string;
}

/** The result of a run that has done nothing yet. */
export function emptyResult(): RunResult {
  return {
    segments: 0,
    characters: 0,
    billed: 0,
    left: [],
    uncertain: [],
    lost: [],
    recovered: 0,
    reused: 0,
    problems: [],
  };
}

/** An entry for the lists of a result. */
export function unfinished(
  article: string,
  texts: readonly { source: string }[],
  reason: string,
): Unfinished {
  return { article, segments: texts.length, characters: charactersOf(texts), reason };
}

/** Characters of several texts, as services count them. */
export function charactersOf(texts: readonly { source: string }[]): number {
  return texts.reduce((sum, text) => sum + countCharacters(text.source), 0);
}
