/**
 * An address of a time when the timeline was short enough for one page, `timeline.html#e2021-06-16`, leads on to
 * the page on which the event stands now: the one whose name, or the heading in it, is a beginning of its date.
 */
export function followOldAnchor(): void {
  const day = /^#e(\d{4}.*)$/.exec(location.hash)?.[1]; // «#e2021-06-16», not «#m2021-06»
  if (day === undefined || document.getElementById(location.hash.slice(1))) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.sheets a')];
  const best = links
    .map((link) => ({ link, date: dateOf(link) }))
    .filter(({ date }) => date !== '' && day.startsWith(date))
    .sort((a, b) => b.date.length - a.date.length)[0];
  if (best) location.replace(best.link.pathname + location.hash);
}

/** `2021-06` for `timeline/2021.html#m2021-06` and for `timeline/2021-06.html`. */
function dateOf(link: HTMLAnchorElement): string {
  const name = link.hash.replace('#m', '') || (link.pathname.split('/').at(-1) ?? '');
  return /^\d{4}(?:-\d\d)?(?=$|\.html$)/.exec(name)?.[0] ?? ''; // «2021-06.html», not «2021-06-part-2.html»
}
