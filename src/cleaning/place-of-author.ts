/** Matches the end of `Jeanne Martin, à Port-Aubin` and `Jane Doe in Washington`, not of `Jeanne à la mer`. */
const PLACE = /,? (?:à|au|aux|en|in|at) \p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*){0,2}$/u;

/** Matches the end of `Jeanne Martin (Kermeur, Oslo, envoyée spéciale)`, not of `Jeanne Martin (AFP)`. */
const PLACES_AND_ROLE = / \(\p{Lu}[\p{L}’' -]{2,}(?:, [\p{L}’' -]{3,}){1,3}\)$/u;

/** Who signs, without the place from which they write. */
export function withoutPlaceOfAuthor(name: string): string {
  return name.replace(name.endsWith(')') ? PLACES_AND_ROLE : PLACE, '');
}
