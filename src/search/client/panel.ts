import { writeRequest } from '../address.ts';
import { type Answer, factsOf, marked, readAnswer } from './answer.ts';
import { answerCount, say } from './count.ts';
import { el } from './dom.ts';
import type { Asked, Session } from './session.ts';
import { words } from './wording.ts';

const MOST = 6;
const TYPING_PAUSE = 40;

/** Answers under the header's field on every other page: a combo box whose list leads to the articles. */
export function startPanel(field: HTMLInputElement, session: Session): void {
  const list = el('ul', { id: 'search-panel-list', role: 'listbox', 'aria-label': words.suggestions });
  const count = el('p', { class: 'search-count' });
  const announcer = el('p', { class: 'search-announcer', role: 'status' });
  const panel = el('div', { class: 'search-panel', hidden: true }, count, announcer, list);
  field.form?.append(panel);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    field.setAttribute(name, value);

  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const open = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(field, list, -1);
  };
  const ask = async () => {
    const mine = ++turn;
    if (!field.value.trim()) return open(false);
    try {
      const asked = await session.ask(field.value, true);
      const answers = await Promise.all(asked.found.slice(0, MOST).map((f) => readAnswer(f, session.root)));
      if (mine !== turn) return;
      panel.dataset.asked = asked.query;
      choose(field, list, -1);
      say(count, announcer, answerCount(asked));
      list.replaceChildren(...answers.map(option), ...allLink(asked, session.root));
      open(document.activeElement === field);
    } catch (error) {
      console.error(error);
      say(count, announcer, words.failed);
      open(true);
    }
  };
  void session.open().catch(() => {});
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void ask(), TYPING_PAUSE);
  });
  field.addEventListener('keydown', (event) => onKey(event, field, list, panel, open));
  field.form?.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && field.form?.contains(relatedTarget))) open(false);
  });
  if (field.value) void ask();
}

function onKey(
  event: KeyboardEvent,
  field: HTMLInputElement,
  list: HTMLElement,
  panel: HTMLElement,
  open: (isOpen: boolean) => void,
): void {
  if (panel.hidden) return;
  const at = [...list.children].findIndex((entry) => entry.getAttribute('aria-selected') === 'true');
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step) {
    event.preventDefault();
    choose(field, list, Math.max(-1, Math.min(at + step, list.children.length - 1)));
  } else if (event.key === 'Enter' && at >= 0) {
    event.preventDefault();
    list.children[at]?.querySelector('a')?.click();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    open(false);
  }
}

/** Marks one entry as chosen, none for -1; the focus stays in the field. */
function choose(field: HTMLInputElement, list: HTMLElement, at: number): void {
  [...list.children].forEach((entry, index) => {
    entry.setAttribute('aria-selected', String(index === at));
  });
  const entry = list.children[at];
  if (entry) field.setAttribute('aria-activedescendant', entry.id);
  else field.removeAttribute('aria-activedescendant');
  entry?.scrollIntoView({ block: 'nearest' });
}

function option(answer: Answer, index: number): HTMLElement {
  const { passages, found, href } = answer;
  const [passage] = passages.best;
  const link = el(
    'a',
    { href: href(passages.lead), tabindex: '-1' },
    el('span', { class: 'option-title', lang: answer.titleLanguage }, ...marked(passages.title)),
    el('span', { class: 'answer-facts' }, factsOf(answer)),
    passage &&
      passages.lead !== null &&
      el('span', { class: 'option-passage', lang: found.language }, ...marked(passage.pieces)),
  );
  return el('li', { role: 'option', id: `search-option-${index}`, 'aria-selected': 'false' }, link);
}

/** The last entry leads to the search page with the same question. */
function allLink(asked: Asked, root: string): HTMLElement[] {
  if (!asked.found.length) return [];
  const address = writeRequest({ query: asked.query, choice: {}, order: 'relevance' });
  const link = el(
    'a',
    { href: `${root}search.html${address}`, tabindex: '-1' },
    words.all(asked.found.length),
  );
  return [
    el(
      'li',
      { role: 'option', id: 'search-option-all', class: 'option-all', 'aria-selected': 'false' },
      link,
    ),
  ];
}
