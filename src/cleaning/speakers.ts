/** Matches the name before `Anne Vasseur : Oui.` and `JOURNALISTE : Bonjour`, not before `le port : oui`. */
const SPEAKER = /^\p{Lu}[\p{L}’'. -]{1,40}(?= ?: \S)/u;

/** The name of who speaks, where a line begins with one and a colon. */
export function speakerIn(text: string): string | undefined {
  return SPEAKER.exec(text)?.[0];
}
