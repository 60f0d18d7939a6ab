/** Matches the accent of an `é` that was taken apart, not `e`. */
const MARKS = /\p{M}/gu;

/** A text without its accents and other marks: `Elysee` for `Élysée`; case and all other signs stay. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(MARKS, '');
}
