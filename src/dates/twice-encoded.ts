/** A line as it was meant, with the place of each of its characters in the line as received. */
export interface Meant {
  text: string;
  /** For each offset of `text`, its end included, the offset in the line as received. */
  rawAt(offset: number): number;
}

/** What the first half of such a letter became. */
const FIRST = 'Ã';
/** Matches `Ã©` of `fÃ©vrier`, `Ã‰` of `PUBLIÃ‰` and the `Ã ` of `Mis Ã  jour`; not `SÃO`. */
const twice = /Ã(?:[\u00a0-\u00bf€‰ˆ›”‡]| (?= )|(?= ))/g;
/** The second half of the capitals that French dates and labels have: `À É È Û Ô Ç`. */
const capitals: Record<string, string> = { '€': 'À', '‰': 'É', ˆ: 'È', '›': 'Û', '”': 'Ô', '‡': 'Ç' };

/**
 * A line of which the Latin letters had been stored in one alphabet and read in another. The body comes mended from
 * the cleaning; lines that were lifted out of it stand as received.
 */
export function asMeant(line: string): Meant {
  if (!line.includes(FIRST)) return { text: line, rawAt: (offset) => offset };
  const ends: { at: number; longer: number }[] = [];
  let longer = 0;
  const text = line.replace(twice, (found: string, at: number) => {
    const letter = letterOf(found.charAt(1));
    ends.push({ at: at - longer + letter.length, longer: longer + found.length - letter.length });
    longer += found.length - letter.length;
    return letter;
  });
  return {
    text,
    rawAt: (offset) => offset + (ends.findLast(({ at }) => at <= offset)?.longer ?? 0),
  };
}

/** In two bytes, the second says where the letter stands among those of Latin-1; a lost one was a space. */
function letterOf(second: string): string {
  if (second === '' || second === ' ') return 'à';
  return capitals[second] ?? String.fromCharCode(0xc0 + (second.charCodeAt(0) & 0x3f));
}
