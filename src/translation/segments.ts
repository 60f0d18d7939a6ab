import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Block, BlockId, Clipping, Language, Sidecar, Title } from '../model.ts';

/** Part of every key: raise it when normalisation changes, so that no old key can be taken for a new one. */
const KEY_FORMAT = '1';

/** 96 bits: short enough to read in a diff, far beyond chance within one dossier. */
const KEY_LENGTH = 24;

/** What translating needs of an article: dates and ledger play no part in it. */
export interface TranslatableArticle {
  clipping: Pick<Clipping, 'slug' | 'file' | 'language'> & { sidecar: Pick<Sidecar, 'titleEn'> };
  title: Pick<Title, 'text'>;
  blocks: readonly Pick<Block, 'id' | 'kind' | 'text'>[];
}

/** One text to translate and where it stands; texts that are alike share a key. */
export interface ArticleSegment {
  key: string;
  source: string;
  block: BlockId | 'title';
}

/** "l’Otan" but not "l'Otan", which is the form kept; nearly all are this one, which is replaced the fastest alone. */
const APOSTROPHE = /\u2019/g;
/** "l´Otan" and "l‘Otan", not "l'Otan". */
const RARE_APOSTROPHE = /[\u2018\u02BC\u00B4]/;
const RARE_APOSTROPHES = new RegExp(RARE_APOSTROPHE, 'g');
/**
 * Matches a sign that is no letter of Western Europe and no usual mark, and a space that may have to go: "a\u00A0b",
 * "mot »", "e\u0301"; not "L’été, dit-il – oui". A text without them needs its apostrophes put right at most.
 */
const ODD = /[^ -~«»À-ÿŒœ\u00B4\u02BC\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u20AC]| [ »:;!?]|« |^ | $/;

/**
 * The source text as far as it matters to a translation. Spaces, soft hyphens, the shape of apostrophes and the
 * spaces of French typography do not, so that mending one of them buys no second translation.
 */
export function normaliseSource(text: string): string {
  if (!ODD.test(text)) return withStraight(text);
  // "clima\u00ADtique" but not "climat-ique": soft hyphen, zero-width characters, byte order mark
  const visible = text.normalize('NFC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '');
  return (
    withStraight(visible)
      // "a  b" and "a\u00A0b" but not "a b", which most spaces are
      .replace(/[^\S ]\s*| \s+/gu, ' ')
      // "mot »", "fin ?" but not "fin?" or "mot , mot"
      .replace(/ (?=[»:;!?])/gu, '')
      // "« mot" but not "«mot"
      .replace(/« /gu, '«')
      .trim()
  );
}

function withStraight(text: string): string {
  const straight = text.replace(APOSTROPHE, "'");
  return RARE_APOSTROPHE.test(straight) ? straight.replace(RARE_APOSTROPHES, "'") : straight;
}

/**
 * The name of a translation unit: a hash of format, languages and normalised source. Who translated it, when
 * and how is not part of it, so that a change of engine does not lose what was paid for.
 */
export function segmentKey(
  source: Language,
  target: Language,
  text: string,
  hash: HashOf = hashText,
): string {
  const named = `${KEY_FORMAT}\u0000${source}\u0000${target}\u0000${normaliseSource(text)}`;
  return hash(named).slice(0, KEY_LENGTH);
}

/** How the key of a text is had: reckoned, or remembered. */
export type KeyOf = (source: Language, target: Language, text: string) => string;

/** The SHA-256 of a text as UTF-8, in lower-case hex, however it is reckoned: a processor has instructions for it. */
export type HashOf = (text: string) => string;

/** Gives the keys of one article, each reckoned once: its memory and its blocks hold mostly the same texts. */
export function rememberedKeys(hash: HashOf = hashText): KeyOf {
  const known = new Map<string, Map<string, string>>();
  const keysFrom = (languages: string): Map<string, string> => {
    const keys = known.get(languages) ?? new Map<string, string>();
    known.set(languages, keys);
    return keys;
  };
  let last: { source: Language; target: Language; keys: Map<string, string> } | undefined;
  return (source, target, text) => {
    if (last?.source !== source || last.target !== target)
      last = { source, target, keys: keysFrom(`${source}\u0000${target}`) };
    const { keys } = last;
    const key = keys.get(text) ?? segmentKey(source, target, text, hash);
    keys.set(text, key);
    return key;
  };
}

/** Lower-case hex SHA-256 of a text, shortened to the length used in memory files. */
export function textHash(text: string, hash: HashOf = hashText): string {
  return hash(text).slice(0, KEY_LENGTH);
}

/**
 * What of an article wants a translation: the headline first, then every block in order. A headline whose
 * translation the sidecar supplies is left out, and so is all of an article in the target language.
 */
export function segmentsOf(
  article: TranslatableArticle,
  target: Language,
  keyOf: KeyOf = segmentKey,
): ArticleSegment[] {
  const { language, sidecar } = article.clipping;
  if (language === target) return [];
  const segment = (block: BlockId | 'title', source: string): ArticleSegment => ({
    key: keyOf(language, target, source),
    source,
    block,
  });
  const title = sidecar.titleEn === undefined ? [segment('title', article.title.text)] : [];
  return [...title, ...article.blocks.map((block) => segment(block.id, block.text))];
}

/** As anybody can reckon it who has nothing quicker. */
function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
