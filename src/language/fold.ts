/** Matches the accent of an `é` that was taken apart, not `e`. */
const MARKS = /\p{M}/gu;

/** The first letter that has a mark, `À`, and where the letters of Europe end. */
const FIRST_MARKED = 0xc0;
const END_OF_LATIN = 0x180;
/** Where dashes, quotation marks and other punctuation begin and end: none of it is made of parts. */
const PUNCTUATION = 0x2010;
const END_OF_PUNCTUATION = 0x2070;

/** Every letter of Europe without its mark. */
const BARE = Array.from({ length: END_OF_LATIN }, (_, code) => takenApart(String.fromCharCode(code)));

function takenApart(text: string): string {
  return text.normalize('NFD').replace(MARKS, '');
}

/**
 * A text without its accents and other marks: `Elysee` for `Élysée`; case and all other signs stay. Letters of Europe
 * are looked up; a text that holds others is taken apart, since a mark may stand apart from its letter.
 */
export function withoutMarks(text: string): string {
  let bare = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_MARKED || (code >= PUNCTUATION && code < END_OF_PUNCTUATION)) continue;
    if (code >= END_OF_LATIN) return takenApart(text);
    bare += text.slice(from, at) + BARE[code];
    from = at + 1;
  }
  return from === 0 ? text : bare + text.slice(from);
}
