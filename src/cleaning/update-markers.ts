import { mend } from './mended.ts';
import { type Passage, textOf, withText } from './passage.ts';
import type { Explained } from './rule.ts';

/** Matches the sign at the end of `UPDATE 7:` and `UPDATE 7 –`, not `UPDATE 7`. */
const SEPARATOR = / ?[:–—|-]$/;

const markerSeparator: Explained = {
  name: 'marker-separator',
  title: 'Sign after a marker',
  reason: 'The sign between the marker of an update and its text is not needed once they stand apart.',
};

const gluedMarker: Explained = {
  name: 'glued-marker',
  title: 'Marker set apart',
  reason: 'The marker was glued to the text that follows; they now stand apart, and no character is changed.',
};

/** What mends the markers of live reports. */
export const markerRepairs: readonly Explained[] = [markerSeparator, gluedMarker];

/**
 * Takes the separator off each update marker, and books where a marker was glued to its text: a repair whose
 * `before` and `after` are both empty, because the mending is the break itself.
 */
export function tidyMarkers(passages: readonly Passage[]): Passage[] {
  return passages.map((passage, index) => {
    if (passage.verdict?.fate !== 'body' || passage.verdict.kind !== 'update') return passage;
    const text = textOf(passage);
    const separator = SEPARATOR.exec(text);
    if (separator) {
      const edit = { start: separator.index, end: text.length, after: '' };
      return withText(passage, mend(passage.mended, [edit], markerSeparator.name));
    }
    if (passages[index + 1]?.start !== passage.end || passage.mended.mendings.length > 0) return passage;
    const mark = { start: text.length, end: text.length, after: '' };
    return withText(passage, mend(passage.mended, [mark], gluedMarker.name));
  });
}
