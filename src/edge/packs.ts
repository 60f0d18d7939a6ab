import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Entry } from './article-entry.ts';
import { type ArticlePack, openPack, type PackWriter, startPack } from './article-pack.ts';
import { stampOf } from './site-files.ts';

/** The packs of dossiers in a folder: the one that is read now, or the one that is being written. */
export function packsIn(folder: string) {
  let pack: ArticlePack | undefined;
  let standsAs = { place: '', stamp: '' };
  let writer: PackWriter | undefined;
  /** Has articles for the pack that is being written. */
  let source: ArticlePack | undefined;
  /** Packs of earlier rounds: what was given from them is still read there. */
  const former: ArticlePack[] = [];
  return {
    /** Opens the dossier's pack, as it is now, or starts a new one where it has too few of these articles. */
    begin(keys: readonly string[], dossier: string): 'damaged' | undefined {
      const place = path.join(folder, createHash('sha256').update(dossier).digest('hex'));
      const stamp = stampAt(place);
      const same = standsAs.place === place && standsAs.stamp === stamp;
      const opened = openOrStart(place, keys, same ? pack : undefined);
      if (pack && opened.pack !== pack && opened.source !== pack) former.push(pack);
      if (opened.source) former.push(opened.source);
      ({ pack, writer, source } = opened);
      standsAs = { place, stamp };
      return opened.damaged ? 'damaged' : undefined;
    },
    standing: () => pack,
    /** An article of the pack that stood here before the one that is being written. */
    before: (key: string): Entry | undefined => (source?.has(key) ? source.entry(key) : undefined),
    /** Whether the article went into the pack that is being written. */
    add(key: string, entry: Entry): boolean {
      try {
        writer?.add(key, entry);
      } catch {
        writer = undefined;
      }
      return writer !== undefined;
    },
    /** Puts the pack that is being written into its place. Where that fails, the entries stand by themselves. */
    complete(): void {
      try {
        if (writer) {
          pack = writer.finish();
          standsAs = { ...standsAs, stamp: stampAt(standsAs.place) };
        }
      } catch {
        // nothing is lost but time
      }
      writer = undefined;
      source = undefined;
    },
    close(): void {
      for (const each of [...former.splice(0), ...(pack ? [pack] : [])]) each.close();
      pack = undefined;
    },
  };
}

/** Empty where there is no pack, or none can be. */
function stampAt(place: string): string {
  try {
    return stampOf(place) ?? '';
  } catch {
    return '';
  }
}

/** So many articles are read by themselves before a pack is written anew, or this share of the dossier. */
const FEW = 16;
const SMALL_SHARE = 0.05;

/**
 * The pack of a dossier, or a new one where the former has too few of its articles; none where it cannot be written.
 * One that is open already is used, and never closed here. Of a former one articles may be taken.
 */
function openOrStart(file: string, keys: readonly string[], open: ArticlePack | undefined) {
  const found = open ?? openPack(file);
  const damaged = found === 'damaged';
  const pack = damaged ? undefined : found;
  const outside = keys.filter((key) => !pack?.has(key)).length;
  const none = { pack: undefined, writer: undefined, source: undefined, damaged };
  if (outside <= Math.max(FEW, keys.length * SMALL_SHARE)) return { ...none, pack };
  try {
    return { ...none, source: pack, writer: startPack(file) };
  } catch {
    return { ...none, source: pack };
  }
}
