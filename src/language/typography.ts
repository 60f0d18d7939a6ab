/**
 * Typographic dress for display. The stored text keeps neutral spaces and the writer's own marks; nothing made
 * here is ever written back.
 */

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
/** Shown between the cells of a table's row, which a tab keeps apart in the stored text. */
const CELL_GAP = `${NO_BREAK}· `;

/** A pattern begins with the sign itself: what stands before it is looked at last, since that takes longest. */
type Step = readonly [pattern: RegExp, replacement: string | ((match: string) => string)];

/** Steps with the signs without which they have nothing to do: most blocks of text need few of them. */
type Group = readonly [sign: RegExp, steps: readonly Step[]];

/** Matches "10 000", "2023 250 000" and "59,87 300 000"; not the end of "F16 000". */
const FIGURES = /(?<![\p{L}\d.,:/])\d+(?:[.,:/]\d+)*(?: \d+(?:[.,:/]\d+)*)+/gu;
/** Matches "10", which may begin a number of several groups; not "2023" nor "59,87". */
const FIRST_GROUP = /^\d{1,3}$/;
/** Matches "000" and "456,78", which may go on with it; not "50". */
const NEXT_GROUP = /^\d{3}(?:[.,]\d+)?$/;

/**
 * Figures with their groups of digits held together where they are one number without doubt: those of a table whose
 * cells only a space parts keep it, since nobody can tell where a cell ends.
 */
function groupDigits(figures: string): string {
  const numbers: string[][] = [];
  for (const group of figures.split(' ')) {
    const number = numbers.at(-1);
    const goesOn =
      number?.[0] !== undefined && FIRST_GROUP.test(number[0]) && /^\d+$/.test(number.at(-1) ?? '');
    if (number && goesOn && NEXT_GROUP.test(group)) number.push(group);
    else numbers.push([group]);
  }
  const isAlone = numbers.length === 1;
  return numbers.map((number) => number.join(isOneNumber(number, isAlone) ? NARROW : ' ')).join(' ');
}

/** "10 000" always, "1 845 000" by itself, "7 800 000 000" by its noughts; not "250 000 300 000". */
function isOneNumber(groups: readonly string[], isAlone: boolean): boolean {
  if (groups.length <= 2) return true;
  return isAlone && (groups.length === 3 || groups.slice(2).every((group) => group.startsWith('000')));
}

/** French as a careful newspaper sets it. Ordered: guillemets first, so that a mark after » finds its space. */
const french: readonly Group[] = [
  [
    /[«»]/,
    [
      // "« oui" and "«oui"; not a lone "«" at the end of the text.
      [/«[ \u00a0\u202f]*(?=\S)/g, `«${NO_BREAK}`],
      // "oui »" and "oui»"; not "»" that opens the text.
      [/(?<=[^\s«])[ \u00a0\u202f]*»/g, `${NO_BREAK}»`],
    ],
  ],
  [
    /[;:!?]/,
    [
      // "quoi ?" and "quoi ?!"; not "15:30".
      [/(?<=\S)[ \u00a0\u202f]+(?=[;:!?])/g, NARROW],
      // "quoi?" before a space or the end; not "https://", "15:30" or the second mark of "?!".
      [/(?=[;:!?]+(?:[\s»”)]|$))(?<=[\p{L}\p{N})\]\u201d…])/gu, NARROW],
    ],
  ],
  [
    /\d/,
    [
      // "10 000 soldats"; not "16 juin 2021" nor "2021 000".
      [FIGURES, groupDigits],
      // "50 %" and "3 €"; not "50 pays".
      [/ (?=[%€$£°])(?<=\d )/g, NO_BREAK],
      // "16 juin" and "1er mai"; not "16 pays".
      [
        / (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))(?<=(?<!\d)(?:\d{1,2}|1er) )/giu,
        NO_BREAK,
      ],
    ],
  ],
  // "22 h 30" and "6 h"; not "6 hommes".
  [
    /\d h(?!\p{L})/u,
    [
      [/ (?=h(?!\p{L}))(?<=\d )/gu, NO_BREAK],
      [/ (?=\d{2}(?!\d))(?<=\d\u00a0h )/g, NO_BREAK],
    ],
  ],
  // "M. Poutine" and "Mme Psaki"; not "M. et".
  [/\bM|Dr|n°/, [[/ (?=[\p{Lu}\p{N}])(?<=(?<![\p{L}\p{N}])(?:MM?\.|Mmes?|Mlle|Dr|Me|n°) )/gu, NO_BREAK]]],
  // "l'été"; not "'été".
  [/['´`ʼ]/, [[/['´`ʼ](?=\p{L})(?<=\p{L}['´`ʼ])/gu, '’']]],
];

const english: readonly Group[] = [
  [
    /\d/,
    [
      // "16 June"; not "16 people".
      [
        / (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))(?<=(?<!\d)\d{1,2} )/gu,
        NO_BREAK,
      ],
      // "June 16"; not "June 2021".
      [
        / (?=\d{1,2}(?!\d))(?<=(?:January|February|March|April|May|June|July|August|September|October|November|December) )/g,
        NO_BREAK,
      ],
    ],
  ],
  // "Mr Putin" and "Mrs. Psaki"; not "Mr and".
  [/M[rs]|Dr/, [[/ (?=\p{Lu})(?<=(?<!\p{L})(?:Mr|Mrs|Ms|Dr)\.? )/gu, NO_BREAK]]],
  [
    /[«»]/,
    [
      // The marks of "« yes »" and "«yes»", left in the French manner; not those of "“yes”".
      [/«[ \u00a0\u202f]*/g, '“'],
      [/[ \u00a0\u202f]*»/g, '”'],
    ],
  ],
  [
    /"/,
    [
      // An opening `"` stands at the start or after a space or bracket; not the one in `6" gun`.
      [/(?<=^|[\s([—–‘“])"(?=\S)/g, '“'],
      [/(?<=\S)"/g, '”'],
    ],
  ],
  [
    /'/,
    [
      // An opening `'` before a letter; not the one in "don't".
      [/(?<=^|[\s([—–“])'(?=\p{L})/gu, '‘'],
      // "don't", "the Presidents' call"; not "'yes".
      [/(?<=[\p{L}\p{N}.,!?])'/gu, '’'],
    ],
  ],
];

/**
 * The text as it is shown: French gets its no-break spaces, English its quotation marks, and every language a clear
 * sign between the cells of a table's row.
 */
export function typeset(text: string, language: string): string {
  const groups = language === 'fr' ? french : language === 'en' ? english : [];
  let dressed = text.includes('\t') ? text.replaceAll('\t', CELL_GAP) : text;
  for (const [sign, steps] of groups) {
    if (!sign.test(dressed)) continue;
    for (const [pattern, replacement] of steps)
      dressed =
        typeof replacement === 'string'
          ? dressed.replace(pattern, replacement)
          : dressed.replace(pattern, replacement);
  }
  return dressed;
}
