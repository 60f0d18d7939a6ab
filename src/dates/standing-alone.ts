/**
 * Ends on a letter, a figure or `_`, and for what stands before on `@` or `#` too. Whether a sign beyond ASCII is a
 * letter takes the engine so long to say that it is asked of no other: patterns look at every place of a text.
 */
const wordBefore = '[\\w@#]|(?=[\\p{L}\\p{N}])[^ -~]';
const wordAfter = '\\w|(?=[^ -~])[\\p{L}\\p{N}]';

/**
 * Compiles what stands apart from the words around it: of `mai` matches `en mai`, not `maire` nor `@mai`. Only when it
 * is first asked for: what a letter is takes the engine so long to read that all patterns together would be a hundredth
 * of a small build, and most texts ask for few of them.
 */
export function standingAlone(source: () => string): () => RegExp {
  let compiled: RegExp | undefined;
  return () => {
    compiled ??= new RegExp(`(?<!${wordBefore})(?:${source()})(?!${wordAfter})`, 'gu');
    return compiled;
  };
}
