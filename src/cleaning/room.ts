/**
 * Memory in which the lists of one page are made, and those of the next page again: to ask the system for each list
 * takes longer than to fill it. A list holds until its room is cleared.
 */
export interface Room {
  memory: ArrayBuffer;
  /** How many bytes of it are taken. */
  taken: number;
}

/** Bytes of a room: enough for pages of some thousand lines. What does not fit gets memory of its own. */
const SIZE = 2 ** 21;
const BYTES = 8;

/** An empty room. */
export function newRoom(): Room {
  return { memory: new ArrayBuffer(SIZE), taken: 0 };
}

/** Gives up all lists of a room. */
export function clearRoom(room: Room): void {
  room.taken = 0;
}

/** A list of numbers, all of them `value`. */
export function floatsIn(room: Room, length: number, value = 0): Float64Array {
  const start = takeIn(room, length * Float64Array.BYTES_PER_ELEMENT);
  const list = start < 0 ? new Float64Array(length) : new Float64Array(room.memory, start, length);
  return list.fill(value);
}

/** A list of whole numbers of 32 bits, all of them `value`. */
export function intsIn(room: Room, length: number, value = 0): Int32Array {
  const start = takeIn(room, length * Int32Array.BYTES_PER_ELEMENT);
  const list = start < 0 ? new Int32Array(length) : new Int32Array(room.memory, start, length);
  return list.fill(value);
}

/** Where so many bytes are free; -1 where there is no room left for them. */
function takeIn(room: Room, bytes: number): number {
  const start = room.taken;
  const end = start + Math.ceil(bytes / BYTES) * BYTES;
  if (end > SIZE) return -1;
  room.taken = end;
  return start;
}
