import { withoutMarks } from '../language/fold.ts';
import { normaliseSource } from './segments.ts';

/** What an engine gave for one text: a translation to keep, or the reason why it is none. */
export type Verdict = { ok: true; target: string } | { ok: false; reason: string };

/**
 * Judges an engine's answer to a list of texts, by place. A wrong number of translations refuses them all, since
 * none can be told from its neighbour; anything that is not a translation of its text is refused alone.
 */
export function judgeAnswer(sources: readonly string[], answers: readonly unknown[]): Verdict[] {
  if (answers.length !== sources.length) {
    const reason = `${answers.length} translations came for ${sources.length} texts`;
    return sources.map(() => ({ ok: false, reason }));
  }
  const verdicts = sources.map((source, index) => judgeText(source, answers[index]));
  const moved = misplaced(
    sources,
    verdicts.map((verdict) => (verdict.ok ? verdict.target : '')),
  );
  return verdicts.map((verdict, index) =>
    verdict.ok && moved.has(index)
      ? { ok: false, reason: 'the translation belongs to another text' }
      : verdict,
  );
}

function judgeText(source: string, answer: unknown): Verdict {
  const refuse = (reason: string): Verdict => ({ ok: false, reason });
  if (answer === null || answer === undefined) return refuse('no translation came');
  if (typeof answer !== 'string') return refuse('the translation is not a text');
  if (answer.trim() === '') return refuse('the translation is empty');
  if (DAMAGE.test(answer) && !DAMAGE.test(source)) return refuse('the translation is damaged');
  if (isEcho(source, answer)) return refuse('the text came back untranslated');
  if (answer.length > 200 + 6 * source.length) return refuse('the translation is far too long');
  return { ok: true, target: answer.trim() };
}

/** Matches U+FFFD, half of a pair of surrogates and control characters; not "😀", a tab or a line feed. */
const DAMAGE = /[\uFFFD\p{Cs}]|(?![\t\n\r])\p{Cc}/u;

/** A name or a label may be the same in both languages; a sentence of four words and more is not. */
export function isEcho(source: string, answer: string): boolean {
  // "navire" and "l" of "l'eau" but not "2021" or "«"
  const words = source.match(/\p{L}+/gu) ?? [];
  return words.length >= 4 && normaliseSource(source) === normaliseSource(answer);
}

/**
 * Texts whose translations have changed places, told by what survives translation: numbers and names. Of the
 * anchors that tell two texts apart, none stands in the own translation and some of both in the other's.
 */
function misplaced(sources: readonly string[], targets: readonly string[]): Set<number> {
  const from = sources.map(anchors);
  const to = targets.map(anchors);
  const hits = (i: number, other: number, at: number): number =>
    [...(from[i] ?? [])].filter((anchor) => !from[other]?.has(anchor) && to[at]?.has(anchor)).length;
  const result = new Set<number>();
  for (const i of sources.keys()) {
    for (let j = i + 1; j < sources.length; j += 1) {
      if (targets[i] === '' || targets[j] === '' || hits(i, j, i) + hits(j, i, j) > 0) continue;
      if (hits(i, j, j) > 0 && hits(j, i, i) > 0) result.add(i).add(j);
    }
  }
  return result;
}

/** "16", "2021", "Biden", "F" of F-35 … in lower case without marks. */
function anchors(text: string): Set<string> {
  // "2021", "Genève", "OTAN" but not "sommet"
  const found = text.match(/\d+|\p{Lu}[\p{L}\p{M}]{3,}/gu) ?? [];
  // é → e: the mark alone, not the letter
  return new Set(found.map((word) => withoutMarks(word).toLowerCase()));
}
