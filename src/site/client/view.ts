const KEY = 'dossier-view';
const views: readonly string[] = ['source', 'both', 'target'];

/** Shows the view chosen last time before anything is painted, then keeps the choice when it changes. */
export function rememberView(): void {
  const root = document.documentElement;
  const remembered = read();
  if (remembered !== null) root.dataset.view = remembered;
  document.addEventListener('DOMContentLoaded', () => {
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name="view"]')) {
      if (input.value === remembered) input.checked = true;
      input.addEventListener('change', () => {
        const stay = holdPlace();
        root.dataset.view = input.value;
        stay();
        write(input.value);
      });
    }
  });
}

/** Keeps the block that the reader is at where it stands, although the text around it grows or shrinks. */
function holdPlace(): () => void {
  const bar = document.querySelector('.reading-bar')?.getBoundingClientRect().bottom ?? 0;
  const pair = [...document.querySelectorAll('.pair, .entry, .event')].find(
    (block) => block.getBoundingClientRect().bottom > bar + 8,
  );
  const before = pair?.getBoundingClientRect().top ?? 0;
  return () => {
    if (pair && scrollY > 0)
      scrollBy({ top: pair.getBoundingClientRect().top - before, behavior: 'instant' });
  };
}

/** A browser may refuse to store anything, on file:// or in private windows: then the choice lasts for a page. */
function read(): string | null {
  try {
    const view = localStorage.getItem(KEY);
    return view !== null && views.includes(view) ? view : null;
  } catch {
    return null;
  }
}

function write(view: string): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // The page still shows what was chosen.
  }
}
