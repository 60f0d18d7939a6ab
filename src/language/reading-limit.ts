/**
 * So many characters of a clipping are read for dates, some hundred pages of print: who saves more in one file has
 * saved no article, and would wait for minutes.
 */
export const READ_FOR_DATES = 500_000;

/**
 * More characters, or lines with text, than any article has: such a file holds a book, a mailbox or a table, and its
 * pages would be too large to open. It is left out, and the problem says so.
 */
export const MOST_CHARACTERS = 1_000_000;
export const MOST_LINES = 20_000;

/**
 * More places of a clipping that had to be mended than any text has: the file is damaged, or read in a wrong way, and
 * to list what was mended would take a hundred megabytes.
 */
export const MOST_MENDED = 200_000;
