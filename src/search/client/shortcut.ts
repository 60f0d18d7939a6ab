const KEY = 'dossier-slash';

/** Whether `/` alone leads to the search field. A reader who dictates to the computer needs it off. */
export function slashIsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Remembered where the browser lets it. */
export function switchSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Private windows and some disks refuse: the key stays as it is.
  }
}

/** Leads to the field by Ctrl K, ⌘K, and `/` outside of fields; to the search page where the field is not shown. */
export function listenForShortcuts(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const chord = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!chord && !(slash && slashIsOn() && !isField(event.target))) return;
    event.preventDefault();
    if (field.getClientRects().length) {
      field.focus();
      field.select();
    } else if (field.form) location.assign(field.form.action);
  });
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
