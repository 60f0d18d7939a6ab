/** Matches the beginning of `© 2024 Le Courrier`, `(c) Le Courrier` and `Copyright Le Courrier`, not of `Le Courrier`. */
const RIGHTS = /^(?:©|\([cC]\)|copyright\b)/iu;

/** Whether a line begins as those do in which somebody claims the rights in a page. */
export function claimsRights(line: string): boolean {
  return RIGHTS.test(line);
}
