/** Down and up lead from the field through the headlines of the answers and back; Escape leads back at once. */
export function moveAmongLinks(field: HTMLInputElement, answers: HTMLElement): void {
  const links = () => [...answers.querySelectorAll<HTMLElement>('h2 a')];
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      const [first] = links();
      if (!first) return;
      event.preventDefault();
      first.focus();
    } else if (event.key === 'Escape' && field.value) {
      event.preventDefault();
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  answers.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.focus();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = links();
    const entry = document.activeElement?.closest('li')?.querySelector<HTMLElement>('h2 a');
    const at = entry ? all.indexOf(entry) : -1;
    if (at < 0) return;
    event.preventDefault();
    (all[at + step] ?? (step < 0 ? field : all[at]))?.focus();
  });
}
