/** A button that turns the updates of a live report round; what stands before the first one stays at the top. */
export function offerUpdateOrder(): void {
  const report = document.querySelector<HTMLElement>('.updates');
  if (report === null) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'turn';
  const name = () => {
    button.textContent = report.dataset.order === 'newest-first' ? 'Show oldest first' : 'Show newest first';
  };
  button.addEventListener('click', () => {
    const parts = [...report.querySelectorAll('.update-part')];
    report.append(...parts.reverse());
    report.dataset.order = report.dataset.order === 'newest-first' ? 'oldest-first' : 'newest-first';
    name();
  });
  name();
  report.before(button);
}
