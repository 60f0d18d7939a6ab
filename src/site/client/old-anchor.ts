/** The date at the end of a link. Matches that of `timeline/2021.html#m2021-06` and `timeline/2021.html`; not `undated.html`. */
const DATE = /([\d-]+)(?:\.html)?$/;

/**
 * An address of a time when the timeline was short enough for one page, `timeline.html#e2021-06-16`, leads on to
 * the page on which the event stands now: that of the last link whose date is a beginning of the event's.
 */
export function followOldAnchor(): void {
  const { hash } = location;
  if (!hash || document.getElementById(hash.slice(1))) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.sheets a')];
  const link = links.filter(({ href }) => hash.startsWith(`#e${DATE.exec(href)?.[1]}`)).pop();
  if (link) location.replace(link.pathname + hash);
}
