/**
 * So many characters of a clipping are read for dates, some hundred pages of print: who saves more in one file has
 * saved no article, and would wait for minutes.
 */
export const READ_FOR_DATES = 500_000;
