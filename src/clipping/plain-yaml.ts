/** The values of a text of plain lines, by their keys, and on which of its lines each stands, from 1 on. */
export interface PlainYaml {
  value: Record<string, string>;
  lines: ReadonlyMap<string, number>;
}

/** Matches `outlet: Le Courrier`, `date: 2021-04-13` and `title: "Le port"`, not `keep: [1]`, `# oui` nor `a: b: c`. */
const LINE = /^([a-z][a-z_]{0,39}): (?:"([^"\\]{0,2000})"|(.{1,2000}))$/;

/**
 * Matches a text that can be nothing else in YAML, `Le Courrier de l’Orle` and `https://a.fr/b`; not what has a meaning
 * there, `a: b`, `a #b`, `- a`, `12`.
 */
const TEXT = /^\p{L}[\p{L}\p{M}\d’'.,()/&?=%+!;_«»–—-]*(?:[ :][\p{L}\p{M}\d’'.,()/&?=%+!;_«»–—-]+)*$/u;
/** Matches the words that are values of their own: `null`, `True`; not `nulle`. */
const NO_TEXT = /^(?:null|true|false)$/i;
/** Matches `2021-04-13`, which YAML holds for a text; not `2021`, a number. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Matches what may stand between quotation marks as it is: `3 %: oui`; not a tab nor another sign of control. */
const QUOTED = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

/**
 * Reads YAML that is a map of plain texts, a line each, as most sidecars are: the YAML parser takes a hundred times as
 * long. Gives what that one gives, and nothing for any text of which that is not plain to see.
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  const value: Record<string, string> = {};
  const lines = new Map<string, number>();
  const rows = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  for (const row of rows) {
    const [, key, quoted, plain] = LINE.exec(row) ?? [];
    const own = quoted === undefined ? plainText(plain) : quotedText(quoted);
    if (key === undefined || own === undefined || NO_TEXT.test(key) || lines.has(key)) return undefined;
    value[key] = own;
    lines.set(key, lines.size + 1);
  }
  return { value, lines };
}

function plainText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return (TEXT.test(text) && !NO_TEXT.test(text)) || DAY.test(text) ? text : undefined;
}

function quotedText(text: string): string | undefined {
  return QUOTED.test(text) ? text : undefined;
}
