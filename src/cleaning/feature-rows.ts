import { floatsIn, intsIn, type Room } from './room.ts';

/**
 * Rows of features side by side in one block: to ask for the memory of thousands of them takes longer than to fill it.
 */
export interface FeatureRows {
  block: Float64Array;
  width: number;
  /** Where the row of each line begins in the block; -1 for a line without. */
  starts: Int32Array;
  /** Where they are made, with all that is made for them; they hold until it is cleared. */
  room: Room;
}

/** Empty rows for the lines that are wanted. */
export function newRows(wanted: readonly boolean[], width: number, room: Room): FeatureRows {
  const starts = intsIn(room, wanted.length, -1);
  let end = 0;
  for (let i = 0; i < wanted.length; i++) {
    if (!wanted[i]) continue;
    starts[i] = end;
    end += width;
  }
  return { block: floatsIn(room, end), width, starts, room };
}

/** A copy of the row of each line, empty where it has none. */
export function eachRow({ block, width, starts }: FeatureRows): Float64Array[] {
  return Array.from(starts, (start) => (start < 0 ? NO_ROW : block.slice(start, start + width)));
}

const NO_ROW = new Float64Array();
