/** What publishing systems call the section of an article for which nobody chose one, in lower case. */
const NO_SECTION: ReadonlySet<string> = new Set([
  ...['non classé', 'non classée', 'non classés', 'sans catégorie'],
  ...['uncategorized', 'uncategorised', 'unclassified', 'no category'],
  ...['nicht kategorisiert', 'unkategorisiert'],
]);

/** Whether a section tells a reader anything: «Non classé» is none. */
export function namesSection(section: string): boolean {
  return !NO_SECTION.has(section.trim().normalize('NFC').toLowerCase());
}
