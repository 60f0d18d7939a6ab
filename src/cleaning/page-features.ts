import { type FeatureRows, newRows } from './feature-rows.ts';
import { flag, log } from './feature-values.ts';
import { FEATURES, OFFSETS } from './page-feature-names.ts';
import { carriesText, lookAtPage, type PageLook, type SeenLine, seenAt } from './page-look.ts';
import { placeFeatures } from './place-features.ts';
import { floatsIn, newRoom, type Room } from './room.ts';
import { countOf } from './tally.ts';

/**
 * The features of the lines of a page that are still open, at the beginning of a row each. The functions here and in
 * `place-features.ts` write theirs from a place of the row on and answer the place after the last: to hand each number
 * to a function takes the engine several times as long. They hold until the room in which they are made is cleared.
 */
export function pageFeatures(
  lines: readonly SeenLine[],
  width = FEATURES.length,
  room = newRoom(),
): FeatureRows {
  const rows = newRows(
    lines.map((line) => line.ruled === 0),
    width,
    room,
  );
  const page = lookAtPage(lines, room);
  const beside = besideOf(lines, page, room);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const start = rows.starts[i] ?? -1;
    if (!line || start < 0) continue;
    let at = lookFeatures(rows.block, start, line);
    at = ownFeatures(rows.block, at, line, seenAt(lines, i + 1), page);
    at = sharedWords(rows.block, at, line, page, i);
    rows.block[at++] = line.suspected;
    at = neighbourFeatures(rows.block, at, beside, i);
    placeFeatures(rows.block, at, lines, page, i);
  }
  return rows;
}

function lookFeatures(row: Float64Array, from: number, { look }: SeenLine): number {
  const { ending, beginning } = look;
  const words = Math.max(1, look.words);
  let at = from;
  row[at++] = log(look.chars);
  row[at++] = log(look.words);
  row[at++] = Math.min(20, look.chars / words);
  row[at++] = flag(look.endsSentence);
  row[at++] = flag(ending === 1);
  row[at++] = flag(ending === 2);
  row[at++] = flag(ending === 3);
  row[at++] = flag(ending === 6 || ending === 4);
  row[at++] = flag(ending === 5);
  row[at++] = Math.min(6, look.innerStops);
  row[at++] = look.commas / words;
  row[at++] = look.digits / Math.max(1, Math.min(look.chars, 3000));
  row[at++] = look.upperStarts / words;
  row[at++] = look.allCaps / words;
  row[at++] = look.lowerWords / words;
  row[at++] = look.shortLowerWords / words;
  row[at++] = Math.min(4, look.quotes);
  row[at++] = Math.min(4, look.separators);
  row[at++] = Math.min(6, look.signs);
  row[at++] = flag(beginning === 1);
  row[at++] = flag(beginning === 2);
  row[at++] = flag(beginning === 3);
  row[at++] = flag(beginning === 4);
  row[at++] = flag(look.address);
  return at;
}

function ownFeatures(
  row: Float64Array,
  from: number,
  line: SeenLine,
  next: SeenLine | undefined,
  page: PageLook,
): number {
  let at = from;
  row[at++] = line.furniture;
  row[at++] = flag(line.calendar);
  row[at++] = flag(line.gapBefore);
  row[at++] = flag(next?.gapBefore ?? true);
  row[at++] = log(countOf(page.counts.copies, line.look.hash) - 1);
  return at;
}

/** Shares of its longer and of its short words that stand in several lines of text on the page. */
function sharedWords(row: Float64Array, from: number, line: SeenLine, page: PageLook, i: number): number {
  const { hashes } = line.look;
  const { numbers, starts, inText } = page.counts.words;
  const first = starts[i] ?? 0;
  const own = flag(page.texts > 0 && carriesText(line));
  let long = 0;
  let longShared = 0;
  let once = 0;
  let mean = 0;
  let shortShared = 0;
  for (let k = 0; k < hashes.length; k++) {
    const hash = hashes[k] ?? 0;
    const elsewhere = (inText[numbers[first + k] ?? 0] ?? 0) - own;
    if (hash & 1) {
      long++;
      if (elsewhere >= 2) longShared++;
      if (elsewhere >= 1) once++;
      mean += log(elsewhere);
    } else if (elsewhere * 5 >= page.texts) shortShared++;
  }
  let at = from;
  row[at++] = long === 0 ? -0.1 : longShared / long;
  row[at++] = shortShared / Math.max(1, hashes.length);
  row[at++] = long === 0 ? -0.1 : once / long;
  row[at++] = long === 0 ? -0.1 : mean / long / log(Math.max(1, page.texts));
  return at;
}

/** Features of a line as a neighbour. */
const BESIDE = 4;

/** What each line is to its neighbours, side by side. */
function besideOf(lines: readonly SeenLine[], page: PageLook, room: Room): Float64Array {
  const beside = floatsIn(room, BESIDE * lines.length);
  let at = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const { look, ruled } = line;
    beside[at++] = log(look.chars);
    beside[at++] = flag(look.endsSentence) + (page.text[i] ?? 0);
    beside[at++] = look.lowerWords / Math.max(1, look.words);
    beside[at++] = flag(ruled === 1 || ruled === 2) - flag(ruled === 3);
  }
  return beside;
}

function neighbourFeatures(row: Float64Array, from: number, beside: Float64Array, i: number): number {
  let at = from;
  for (const k of OFFSETS) {
    const other = BESIDE * (i + k);
    const isThere = other >= 0 && other < beside.length;
    for (let n = 0; n < BESIDE; n++) row[at++] = isThere ? (beside[other + n] ?? 0) : -1;
  }
  return at;
}
