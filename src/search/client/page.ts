import { type Order, type Request, readRequest, writeRequest } from '../address.ts';
import { readChoice } from './facet-form.ts';
import { moveAmongLinks } from './keyboard.ts';
import { type Frame, layOut, showAnswers, showFailure, showHints, showOpening } from './page-view.ts';
import type { Asked, Session } from './session.ts';

/** Answers shown at once, and added by each "more". */
const BATCH = 10;
/** Milliseconds without a key before a question is asked. */
const TYPING_PAUSE = 40;

/** What the listeners of the page may do. */
interface Conduct {
  /** Changes what is asked; a typed question replaces the address, anything chosen adds to the history. */
  change(next: Partial<Request>, remember: 'push' | 'replace'): void;
  more(): Promise<void>;
  /** Takes up the address after a step through the history. */
  restore(): void;
}

/** Runs the search page: the field in the header asks, the address remembers, the page answers. */
export function startPage(app: HTMLElement, field: HTMLInputElement, session: Session): void {
  const frame = layOut(app);
  let request = readRequest(location.search);
  let shown = Number(history.state?.shown) || BATCH;
  const y = Number(history.state?.y) || 0;
  let asked: Asked | undefined;
  let turn = 0;
  let typing = false;

  const render = async () => {
    const mine = ++turn;
    if (asked) await showAnswers(frame, session.root, asked, request, shown, () => mine === turn);
  };
  const ask = async () => {
    const mine = ++turn;
    if (!request.query.trim()) {
      asked = undefined;
      return showHints(frame, field.placeholder);
    }
    if (!asked) showOpening(frame);
    try {
      const result = await session.ask(request.query, typing);
      if (mine !== turn) return;
      asked = result;
      await render();
    } catch (error) {
      console.error(error);
      if (mine === turn) showFailure(frame);
    }
  };
  const conduct: Conduct = {
    change(next, remember) {
      const again = next.query !== undefined && (typing || next.query !== asked?.query);
      typing = remember === 'replace';
      request = { ...request, ...next };
      shown = BATCH;
      writeAddress(request, remember);
      void (again ? ask() : render());
    },
    more() {
      shown += BATCH;
      return render();
    },
    restore() {
      typing = false;
      request = readRequest(location.search);
      field.value = request.query;
      void ask();
    },
  };

  field.value = request.query || field.value;
  listenToField(field, session, conduct);
  listenToPage(app, frame, field, conduct);
  addEventListener('pagehide', () => history.replaceState({ shown, y: scrollY }, ''));
  addEventListener('popstate', conduct.restore);
  void ask().then(() => y > 0 && scrollTo(0, y));
}

/** Safari refuses more than a hundred changes in half a minute: the answers matter more than the address. */
function writeAddress(request: Request, remember: 'push' | 'replace'): void {
  try {
    history[`${remember}State`]({}, '', location.pathname + writeRequest(request));
  } catch (error) {
    console.warn(error);
  }
}

function listenToField(field: HTMLInputElement, session: Session, conduct: Conduct): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const open = () => void session.open().catch(() => {});
  if (document.activeElement === field) open();
  field.addEventListener('focus', open);
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => conduct.change({ query: field.value }, 'replace'), TYPING_PAUSE);
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    conduct.change({ query: field.value }, 'push');
  });
}

function listenToPage(app: HTMLElement, frame: Frame, field: HTMLInputElement, conduct: Conduct): void {
  frame.filters.addEventListener('change', () => {
    conduct.change({ choice: readChoice(frame.filters) }, 'push');
  });
  frame.tools.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) conduct.change({ order: target.value as Order }, 'push');
  });
  app.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.dataset.does === 'clear') conduct.change({ choice: {} }, 'push');
    if (target.dataset.does === 'more') {
      const before = frame.answers.children.length;
      const first = () => frame.answers.children[before]?.querySelector<HTMLElement>('a')?.focus();
      void conduct.more().then(first);
    }
    if (target.dataset.ask !== undefined) {
      field.value = target.dataset.ask;
      conduct.change({ query: field.value, choice: {} }, 'push');
    }
  });
  moveAmongLinks(field, frame.answers);
}
