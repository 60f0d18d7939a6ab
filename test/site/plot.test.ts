import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type PlotMark, plot, sparse } from '../../src/site/components/plot.ts';

const mark = (start: string, end = start, inferred = false): PlotMark => ({
  start,
  end,
  inferred,
  size: 1,
  title: `${start} & more`,
});
const drawing = (marks: PlotMark[]) => {
  const made = plot({ id: 'p', title: 'Title', description: 'Words', rows: [{ label: '<Row>', marks }] });
  return parseHTML(`<body>${made?.markup}</body>`).document;
};

describe('plot', () => {
  it('draws a day as a dot and a month as a bar', () => {
    const page = drawing([mark('2024-03-12'), mark('2024-05-01', '2024-05-31'), mark('2024-07-01')]);
    expect(page.querySelectorAll('circle')).toHaveLength(2);
    expect(page.querySelectorAll('rect')).toHaveLength(1);
  });

  it('draws an inferred date hollow', () => {
    const page = drawing([mark('2024-03-12', '2024-03-12', true), mark('2024-07-01')]);
    expect([...page.querySelectorAll('circle')].map((dot) => dot.classList.contains('inferred'))).toEqual([
      true,
      false,
    ]);
  });

  it('keeps every mark within its width, in order of time', () => {
    const page = drawing([mark('2024-03-12'), mark('2024-04-02'), mark('2031-12-31')]);
    const places = [...page.querySelectorAll('circle')].map((dot) =>
      Number.parseFloat(dot.getAttribute('cx') ?? ''),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
  });

  it('draws a single day', () => {
    expect(drawing([mark('2024-03-12')]).querySelectorAll('circle')).toHaveLength(1);
  });

  it('draws no dot of a line of time through the words of a row', () => {
    const rows = ['a', 'b', 'c'].map((label) => ({ label, marks: [mark('2024-03-12'), mark('2024-07-01')] }));
    const page = parseHTML(
      `<body>${plot({ id: 'p', title: '', description: '', rows })?.markup}</body>`,
    ).document;
    const baselines = [...page.querySelectorAll('.plot-label')].map((label) =>
      Number(label.getAttribute('y')),
    );
    const dashes = page.querySelector('.plot-tick')?.getAttribute('stroke-dasharray')?.split(' ').map(Number);
    const dots: number[] = [];
    for (let at = 0, i = 0; at < 3 * 40; i += 1) {
      const length = dashes?.[i % dashes.length] ?? Number.NaN;
      if (i % 2 === 0 && length > 0) dots.push(at);
      at += length;
    }
    expect(dots.length).toBeGreaterThan(12);
    // letters reach some 12 pixels above their baseline, and 4 below
    const crossed = dots.filter((dot) => baselines.some((y) => dot >= y - 12 && dot <= y + 4));
    expect(crossed).toEqual([]);
  });

  it('draws nothing of nothing', () => {
    expect(plot({ id: 'p', title: '', description: '', rows: [] })).toBeUndefined();
  });

  it('has a name and a description for those who do not see it', () => {
    const svg = drawing([mark('2024-03-12')]).querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.querySelector('title')?.textContent).toBe('Title');
  });
});

it('gathers marks by month where there are too many', () => {
  const marks = Array.from({ length: 90 }, (_, i) => mark(`2024-0${(i % 3) + 1}-10`));
  const [row] = sparse([
    { label: 'a', marks },
    { label: 'empty', marks: [] },
  ]);
  expect(row?.marks.map(({ start, size }) => [start, size])).toEqual([
    ['2024-01-15', 30],
    ['2024-02-15', 30],
    ['2024-03-15', 30],
  ]);
});
