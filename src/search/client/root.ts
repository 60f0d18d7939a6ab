/**
 * Address of the site's root, with `/` at its end: two scripts of `assets/` know it from their own address, on any
 * host and on a disk. To be called while the script runs for the first time.
 */
export function rootOfScript(): string {
  const script = document.currentScript;
  return new URL('../', script instanceof HTMLScriptElement ? script.src : location.href).href;
}
