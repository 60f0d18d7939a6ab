import { describe, expect, it } from 'vitest';
import { clearRoom, floatsIn, intsIn, newRoom } from '../../src/cleaning/room.ts';

describe('a room', () => {
  it('makes lists side by side, each with its value', () => {
    const room = newRoom();
    const lists = [intsIn(room, 3, -1), floatsIn(room, 2), intsIn(room, 1, 7)];
    lists[1]?.fill(0.5);
    expect(lists.map((list) => [...list])).toEqual([[-1, -1, -1], [0.5, 0.5], [7]]);
  });

  it('makes its lists anew where others stood', () => {
    const room = newRoom();
    const first = floatsIn(room, 4, 9);
    clearRoom(room);
    const second = floatsIn(room, 4);
    expect([...second]).toEqual([0, 0, 0, 0]);
    expect(second.byteOffset).toBe(first.byteOffset);
  });

  it('gives a list that does not fit memory of its own', () => {
    const room = newRoom();
    const small = intsIn(room, 2, 1);
    const large = floatsIn(room, 1_000_000);
    large.fill(3);
    expect(large.buffer).not.toBe(small.buffer);
    expect([...small]).toEqual([1, 1]);
  });
});
