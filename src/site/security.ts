/**
 * What a page may load: the site itself and nothing else. `'self'` covers http(s) and, in Chromium and Firefox,
 * files beside the page opened from a disk; `file:` cannot be named more narrowly. WebAssembly is for the search.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The policy of every page, for its meta element. */
export const contentSecurityPolicy = directives.join('; ');

/** Of the style that the not-found page carries in itself; a test compares them. */
const notFoundStyleHash = 'sha256-feIW8XH172nMWdMudUG2ByMx1jlEIHPE1TpDFihfETc=';

/** The policy of the not-found page. */
export const notFoundPolicy = `default-src 'none'; style-src '${notFoundStyleHash}'; img-src data:; base-uri 'none'`;

/** A `_headers` file for hosts that read one; frames can only be refused by a header. */
export function headersFile(): string {
  const policy = contentSecurityPolicy.replace("style-src 'self'", `style-src 'self' '${notFoundStyleHash}'`);
  return [
    '/*',
    `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: no-referrer',
    '',
  ].join('\n');
}
