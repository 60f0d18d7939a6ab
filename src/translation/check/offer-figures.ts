import type { Figure } from './figure.ts';

/** Figures that wait for a counterpart. */
export interface Offer {
  /** Takes one figure for each list of readings, all or none; gives whether it could. No list takes nothing. */
  take(wanted: readonly (readonly string[])[]): boolean;
  /** Those that nobody took, in their order. */
  remaining(): Figure[];
}

/**
 * Offers figures by their readings: the first that must have a counterpart is taken, else the first that may. A
 * text of thousands of figures takes time in proportion to them.
 */
export function offerFigures(figures: readonly Figure[]): Offer {
  const taken = new Set<Figure>();
  const place = new Map(figures.map((figure, index) => [figure, index]));
  const queues = new Map<string, Queue>();
  for (const figure of figures) {
    for (const reading of figure.readings) {
      const name = `${figure.required ? '!' : '?'}${reading}`;
      const queue = queues.get(name) ?? { figures: [], next: 0 };
      queue.figures.push(figure);
      queues.set(name, queue);
    }
  }
  const firstOf = (
    mark: string,
    readings: readonly string[],
    chosen: readonly Figure[],
  ): Figure | undefined =>
    readings
      .flatMap((reading) => head(queues.get(mark + reading), taken, chosen) ?? [])
      .reduce<Figure | undefined>((first, figure) => earlier(first, figure, place), undefined);
  return {
    take(wanted) {
      const chosen: Figure[] = [];
      for (const readings of wanted) {
        const figure = firstOf('!', readings, chosen) ?? firstOf('?', readings, chosen);
        if (figure === undefined) return false;
        chosen.push(figure);
      }
      for (const figure of chosen) taken.add(figure);
      return chosen.length > 0;
    },
    remaining: () => figures.filter((figure) => !taken.has(figure)),
  };
}

interface Queue {
  figures: Figure[];
  /** Everything before this is taken for good. */
  next: number;
}

function head(
  queue: Queue | undefined,
  taken: ReadonlySet<Figure>,
  chosen: readonly Figure[],
): Figure | undefined {
  if (queue === undefined) return undefined;
  for (let figure = queue.figures[queue.next]; figure !== undefined && taken.has(figure); ) {
    queue.next += 1;
    figure = queue.figures[queue.next];
  }
  // those chosen a moment ago are few: the hour and the minute of a time
  for (let at = queue.next; at < queue.figures.length; at += 1) {
    const figure = queue.figures[at];
    if (figure !== undefined && !taken.has(figure) && !chosen.includes(figure)) return figure;
  }
  return undefined;
}

function earlier(a: Figure | undefined, b: Figure, place: ReadonlyMap<Figure, number>): Figure {
  return a !== undefined && (place.get(a) ?? 0) < (place.get(b) ?? 0) ? a : b;
}
