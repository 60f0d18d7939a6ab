import type { PageLine } from './html-lines.ts';

// Matches "Il l’a dit. »", "どうぞ。", not "À lire aussi :".
const sentenceEnd = /[.!?…。！？](?:["'’”»)\]]|\s)*$/u;

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-20));
}

/** Whether a line is running text: long, or a sentence, and not mostly links; a heading must be both. */
export function isProse({ text, linked, kind }: PageLine): boolean {
  if (kind === 'caption' || linked / text.length >= 0.5) return false;
  if (kind === 'heading') return text.length >= 80 && endsSentence(text);
  return text.length >= 80 || (text.length >= 40 && endsSentence(text));
}
