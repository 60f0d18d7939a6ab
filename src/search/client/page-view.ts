import type { Order, Request } from '../address.ts';
import { narrowed } from '../facets.ts';
import { answerItem, readAnswer } from './answer.ts';
import { answerCount, say } from './count.ts';
import { el } from './dom.ts';
import { facetForm } from './facet-form.ts';
import type { Found } from './find.ts';
import type { Asked } from './session.ts';
import { slashIsOn, switchSlash } from './shortcut.ts';
import { words } from './wording.ts';

/** The parts of the search page that stay while answers come and go. */
export interface Frame {
  count: HTMLElement;
  /** Out of sight: says the count once the reader stops typing. */
  announcer: HTMLElement;
  tools: HTMLElement;
  filters: HTMLElement;
  help: HTMLElement;
  answers: HTMLElement;
  after: HTMLElement;
}

/** Puts the empty parts in place. */
export function layOut(app: HTMLElement): Frame {
  const frame: Frame = {
    count: el('p', { class: 'search-count' }),
    announcer: el('p', { class: 'search-announcer', role: 'status' }),
    tools: el('div', { class: 'search-tools' }),
    filters: el('div', { class: 'search-filters' }),
    help: el('div', { class: 'search-help' }),
    answers: el('ol', { class: 'answers' }),
    after: el('div', { class: 'search-after' }),
  };
  const head = el('div', { class: 'search-head' }, frame.count, frame.tools);
  const body = el('div', { class: 'search-body' }, frame.help, frame.answers, frame.after);
  app.replaceChildren(head, frame.announcer, frame.filters, body, slashSwitch());
  return frame;
}

/** For readers whose speech recognition or switch presses single keys (WCAG 2.1.4). */
function slashSwitch(): HTMLElement {
  const box = el('input', { type: 'checkbox', checked: slashIsOn() });
  box.addEventListener('change', () => switchSlash(box.checked));
  return el('p', { class: 'search-keys' }, el('label', {}, box, ` ${words.slash}`));
}

/** What can be asked; `where` names the languages, as the field does. */
export function showHints(frame: Frame, where: string): void {
  clear(frame);
  frame.help.append(el('ul', {}, ...words.hints(where).map((hint) => el('li', {}, hint))));
  say(frame.count, frame.announcer, '');
}

export function showOpening(frame: Frame): void {
  clear(frame);
  frame.count.textContent = words.opening;
}

export function showFailure(frame: Frame): void {
  clear(frame);
  say(frame.count, frame.announcer, words.failed);
}

function clear(frame: Frame): void {
  for (const part of [frame.tools, frame.filters, frame.help, frame.answers, frame.after])
    part.replaceChildren();
}

/** Shows the first answers of a question under its filters; gives up when it is no longer `current`. */
export async function showAnswers(
  frame: Frame,
  root: string,
  asked: Asked,
  request: Request,
  shown: number,
  current: () => boolean,
): Promise<void> {
  const left = narrowed(asked.found, request.choice);
  const wanted = ordered(left, request.order).slice(0, shown);
  const answers = await Promise.all(wanted.map((found) => readAnswer(found, root)));
  if (!current()) return;
  const open = frame.filters.querySelector('details')?.open;
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
  clear(frame);
  say(frame.count, frame.announcer, answerCount(asked, left));
  frame.help.append(...(asked.found.length ? [] : wordsAlone(asked)));
  if (asked.found.length && !left.length) frame.help.append(hiddenByFilters(asked.found.length));
  const form = facetForm(asked.found, request.choice);
  if (form) {
    form.open = open ?? matchMedia('(min-width: 60rem)').matches;
    frame.filters.append(form);
    refocus(frame.filters, focused);
  }
  if (left.length > 1) frame.tools.append(orderChoice(request.order));
  frame.answers.append(...answers.map(answerItem));
  if (left.length > answers.length)
    frame.after.append(
      el(
        'button',
        { type: 'button', 'data-does': 'more' },
        words.more(Math.min(10, left.length - answers.length)),
      ),
    );
}

function ordered(found: Found[], order: Order): Found[] {
  if (order === 'relevance') return found;
  const sign = order === 'newest' ? -1 : 1;
  const undated = (f: Found) => f.article.year === '';
  return [...found].sort(
    (a, b) => Number(undated(a)) - Number(undated(b)) || sign * a.article.sort.localeCompare(b.article.sort),
  );
}

function orderChoice(chosen: Order): HTMLElement {
  const options = Object.entries(words.orders).map(([value, name]) =>
    el('option', { value, selected: value === chosen }, name),
  );
  return el('label', { class: 'search-order' }, `${words.sort} `, el('select', {}, ...options));
}

function hiddenByFilters(n: number): HTMLElement {
  const clearing = el('button', { type: 'button', 'data-does': 'clear' }, words.clear);
  return el('p', {}, words.hidden(n), ' ', clearing);
}

/** What each word finds by itself, for a question that found nothing. */
function wordsAlone(asked: Asked): HTMLElement[] {
  if (asked.alone.length < 2) return [];
  const items = asked.alone.map(({ label, count }) =>
    el(
      'li',
      {},
      count > 0 && el('button', { type: 'button', 'data-ask': label }, label),
      count === 0 && label,
      ` ${words.articles(count)}`,
    ),
  );
  return [el('p', {}, words.alone), el('ul', { class: 'search-alone' }, ...items)];
}

/** A box that was ticked is drawn anew: the keyboard stays on it. */
function refocus(filters: HTMLElement, before: HTMLInputElement | null): void {
  if (before?.type !== 'checkbox' || !before.name) return;
  const boxes = filters.querySelectorAll<HTMLInputElement>('input');
  [...boxes].find((box) => box.name === before.name && box.value === before.value)?.focus();
}
