import { scaleUtc } from 'd3-scale';
import { type Html, html } from '../html.ts';

/** Something on a time axis; `end` equals `start` for a single day. */
export interface PlotMark {
  /** ISO days. */
  start: string;
  end: string;
  /** Drawn hollow, so that an inferred date never looks like a stated one. */
  inferred: boolean;
  /** How many things it stands for; the area grows with it. */
  size: number;
  title: string;
}

export interface PlotRow {
  label: string;
  marks: readonly PlotMark[];
}

export interface Plot {
  /** Unique in the page. */
  id: string;
  title: string;
  description: string;
  rows: readonly PlotRow[];
}

const ROW = 40;
const AXIS = 30;
/** A label stands so far from the top of its row. */
const LABEL = 18;
/** The dots of a line across the rows, in each of them below its label, so that none crosses a word: 1 and 3 in turn. */
const DOTS = dotsBelow(LABEL, ROW);
/** Per cent of the axis: what is shorter would look like a slip of the pen and is drawn as a dot. */
const SHORTEST_BAR = 2.5;
const day = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

/**
 * Rows of marks over time, as static SVG. Positions along the axis are percentages and sizes are pixels, so that
 * the drawing fits any width while its words keep their size. Undefined when there is nothing to draw.
 */
export function plot({ id, title, description, rows }: Plot): Html | undefined {
  const days = rows.flatMap(({ marks }) => marks.flatMap(({ start, end }) => [day(start), day(end)]));
  if (days.length === 0) return undefined;
  const x = timeScale(days);
  const height = rows.length * ROW + AXIS;
  return html`<svg class="plot" width="100%" height="${height}" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>
${axis(x, height - AXIS)}
${rows.map((row, index) => plotRow(row, index * ROW, x))}
</svg>`;
}

/** Beyond this a drawing of single days is a blot. */
const MOST_MARKS = 80;

/** Rows without the empty ones; where there are too many marks, those of a month become one larger mark. */
export function sparse(rows: readonly PlotRow[]): PlotRow[] {
  const filled = rows.filter((row) => row.marks.length > 0);
  if (filled.reduce((sum, row) => sum + row.marks.length, 0) <= MOST_MARKS) return filled;
  return filled.map(({ label, marks }) => ({ label, marks: byMonth(marks) }));
}

function byMonth(marks: readonly PlotMark[]): PlotMark[] {
  const months = new Map<string, number>();
  for (const { start, size } of marks) {
    const month = start.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + size);
  }
  return [...months].map(([month, size]) => {
    const middle = `${month}-15`;
    return { start: middle, end: middle, inferred: false, size, title: `${month}: ${size}` };
  });
}

type Position = ReturnType<typeof timeScale>;

function timeScale(days: readonly Date[]) {
  const times = days.map((date) => date.getTime());
  const first = times.reduce((a, b) => Math.min(a, b));
  const last = times.reduce((a, b) => Math.max(a, b));
  const margin = Math.max((last - first) * 0.02, 4 * 86_400_000);
  return scaleUtc([new Date(first - margin), new Date(last + margin)], [0, 100]);
}

function plotRow({ label, marks }: PlotRow, top: number, x: Position): Html {
  const middle = top + 27;
  return html`<text class="plot-label" x="0" y="${top + 12}">${label}</text>
<line class="plot-row" x1="0" x2="100%" y1="${middle}" y2="${middle}"/>
${marks.map((mark) => drawn(mark, middle, x))}
`;
}

function drawn(mark: PlotMark, middle: number, x: Position): Html {
  const kind = mark.inferred ? 'plot-mark inferred' : 'plot-mark';
  const from = x(day(mark.start));
  const width = x(day(mark.end)) - from;
  const radius = Math.min(13, 3.5 + 1.5 * Math.sqrt(mark.size));
  if (width < SHORTEST_BAR) {
    return html`<circle class="${kind}" cx="${percent(from + width / 2)}" cy="${middle}" r="${radius.toFixed(1)}"><title>${mark.title}</title></circle>`;
  }
  return html`<rect class="${kind}" x="${percent(from)}" width="${percent(width)}" y="${middle - 4}" height="8" rx="4"><title>${mark.title}</title></rect>`;
}

/** Lengths of gaps and dots for one row, as `stroke-dasharray` takes them. */
function dotsBelow(label: number, row: number): string {
  const dots = Array.from({ length: Math.floor((row - label) / 4) }, () => '1 3');
  const rest = (row - label) % 4;
  return [`0 ${label}`, ...dots, ...(rest > 0 ? [`1 ${rest - 1}`] : [])].join(' ');
}

function axis(x: Position, y: number): Html {
  const ticks = x.ticks(9);
  return html`<line class="plot-axis" x1="0" x2="100%" y1="${y}" y2="${y}"/>${ticks.map((tick, index) => {
    const at = x(tick);
    const anchor = at < 6 ? 'start' : at > 94 ? 'end' : 'middle';
    const rare = index % 3 === 0 ? '' : ' in-between';
    return html`<line class="plot-tick" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="${y}" stroke-dasharray="${DOTS}"/><text class="plot-date${rare}" x="${percent(at)}" y="${y + 20}" text-anchor="${anchor}">${tickName(tick, index === 0)}</text>`;
  })}`;
}

const percent = (value: number): string => `${value.toFixed(2)}%`;
/** As British English shortens them. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** `2021` on New Year’s Day, `Apr` or `Apr 2021` on another first of a month, else `13 Apr`. */
function tickName(tick: Date, withYear: boolean): string {
  const month = MONTHS[tick.getUTCMonth()] ?? '';
  if (tick.getUTCDate() !== 1) return `${tick.getUTCDate()} ${month}`;
  if (tick.getUTCMonth() === 0) return String(tick.getUTCFullYear());
  return withYear ? `${month} ${tick.getUTCFullYear()}` : month;
}
