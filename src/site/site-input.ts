import type { Problem } from '../errors.ts';
import type { Article, Dossier } from '../model.ts';
import type { FilePart } from './file-part.ts';
import type { Pieces } from './html.ts';

/** Everything the pages are made from; no page looks anything up elsewhere. */
export interface SiteInput {
  dossier: Dossier;
  /** Faults that the compiler chose to publish with; the about page lists them. */
  problems?: readonly Problem[];
  /** The cleaning rules with their reasons, for the about page. */
  rules: readonly RuleNote[];
  assets: AssetNames;
  /** The dossier as one PDF, where it was built with one. */
  pdf?: PdfNote;
}

/** A PDF in the site: its path, pages and size in bytes. */
export interface PdfNote {
  path: string;
  pages: number;
  bytes: number;
}

export interface RuleNote {
  name: string;
  title: string;
  reason: string;
}

/** Paths in the site. */
export interface AssetNames {
  stylesheet: string;
  script: string;
}

/** One file of the site. */
export interface Page {
  /** With `/`: `articles/sommet.html`. */
  path: string;
  /** Language of the page around the texts: the reader's. */
  language: string;
  /** For a page that shows a part of the dossier: which. */
  shows?: Shown;
  /** The page in the pieces that it is put together from. */
  pieces(): Pieces;
  /** The same in parts, where most of them rest on a few articles. */
  parts?(): FilePart[];
  render(): string;
}

/** What of a dossier a page shows beside what it says of any article: two pages at one path that show the same are the same. */
export interface Shown {
  articles: readonly Article[];
  /** What else it rests on, as values of JSON. */
  rest?: unknown;
}
