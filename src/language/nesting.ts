/** Levels of lists and maps within each other: more than anybody writes, and few enough for a parser that recurs. */
const DEEPEST = 250;

/** Matches lists begun within lists on one line, `- - - a`, with names and kinds: `- &a - !b c`; not `- a - b`. */
const WITHIN_A_LINE = new RegExp(`(?:[-?:] +(?:[&!]\\S* +)*){${DEEPEST}}`);
/** Matches a line that stands so far to the right that so many levels may be above it. */
const BY_INDENTATION = new RegExp(`^ {${DEEPEST}}`, 'm');

/**
 * Whether YAML or JSON may be nested deeper than a parser can read that calls itself for every level. To let it try is
 * no way to find out: where the stack ends while the engine compiles a regular expression, the process ends, and no
 * error can be caught. Brackets in texts count as well, where they are not closed.
 */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) return true;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return BY_INDENTATION.test(text) || WITHIN_A_LINE.test(text);
}
