import { agencyNames } from '../language/agencies.ts';
import { eitherOf } from '../language/either-of.ts';
import { byLanguage, type HeadWords } from '../language/head-words.ts';
import { capitalised, spellings } from '../language/spellings.ts';
import { holdsAny } from './holds-any.ts';
import { phraseStarts } from './phrase-starts.ts';

/** How those who sign are told in a language that has words of its own for them. */
export interface OwnBylines {
  /** The words before a name with which a folded text begins, the longest of them. */
  wordsBefore(folded: string): string | undefined;
  /** Whether such words stand in a folded text, and the border before them. */
  holdsWords(folded: string): boolean;
  borderBefore: RegExp;
  /** The border between a name and a date: `Ana Ejemplo el 3 de mayo`. */
  borderAfter: RegExp;
  /** Whether the people of a newspaper sign together, behind the words of a byline or in a line of its own. */
  isDesk(folded: string): boolean;
  isDeskAlone(folded: string): boolean;
  /** Whether what stands behind the words is names, without or with what those who bear them do. */
  isName(text: string): boolean;
  isNameWithRole(text: string): boolean;
  /** Who signs, without the place from which they write. */
  withoutPlace(name: string): string;
  /** Who signs, without the words before the name. */
  withoutWords(text: string): string;
  /** Matches the agencies with whom somebody signs, as its first group. */
  withAgencies: RegExp;
  /** Matches the name of a newspaper. */
  outlet: RegExp;
}

const agencies = eitherOf(agencyNames);
/** A word of a name: `Ana`, `dell’Esempio`, `J.`; not `de`. */
const WORD = "(?:\\p{Ll}{1,4}[’'])?\\p{Lu}[\\p{L}’'.-]*";

/** The words of bylines in some language. */
export const ownBylines = byLanguage((words): OwnBylines => {
  const before = spellings(words.bylines).sort((a, b) => b.length - a.length);
  const starts = phraseStarts(before.map((word) => `${word} `));
  const desks = new Set(spellings(words.desks));
  const others = new RegExp(`(?:,| )+(?:${eitherOf(words.with)}) .{2,40}$`, 'u');
  const place = placePattern(words);
  const phrases = eitherOf(before);
  const first = new RegExp(`^(?:${phrases.replace(/\p{L}/gu, anyCase)}) (?=\\p{Lu})`, 'u');
  const { name, nameAndRole } = namePatterns(words);
  const withAgencies = agenciesPattern(words);
  return {
    wordsBefore: (folded) => starts(folded).find((word) => folded.startsWith(word)),
    holdsWords: holdsAny(before.map((word) => `${word} `)),
    borderBefore: new RegExp(`[\\s,|·–—-]+(?=(?:${phrases}) )`, 'giu'),
    borderAfter: new RegExp(`\\s+(?=(?:${eitherOf(words.besideDates)}) \\d)`, 'gu'),
    isDesk: (folded) => desks.has(folded.replace(others, '')),
    isDeskAlone: (folded) => folded.includes(' ') && desks.has(folded.replace(others, '')),
    isName: (text) => name.test(text.replace(withAgencies, '')),
    isNameWithRole: (text) => nameAndRole.test(text),
    withoutPlace: (text) => text.replace(place, ''),
    withoutWords: (text) => text.replace(first, ''),
    withAgencies,
    outlet: new RegExp(`^(?:${eitherOf(words.articles.map(capitalised))}) \\p{Lu}`, 'u'),
  };
});

/** `[Dd]` of `d`. */
function anyCase(letter: string): string {
  return `[${letter}${letter.toUpperCase()}]`;
}

/**
 * Matches the end of `Ana Ejemplo en Madrid`, `Ana Ejemplo | MADRID` and `Anna Beispiel, Berlin`; not of `Ana Ejemplo,
 * EFE` nor `Leo da Vinci`.
 */
function placePattern({ places, particles, and }: HeadWords): RegExp {
  const town = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*";
  const clear = places.filter((word) => !(particles.includes(word) || and.includes(word)));
  const before = `, (?:${eitherOf(places)}) ${clear.length > 0 ? `| (?:${eitherOf(clear)}) ` : ''}`;
  return new RegExp(
    `(?:(?:${before})${town}(?:[ -]${town}){0,2}|, ${town}| ?[|–—] ?\\p{Lu}[\\p{L}’'-]+)$`,
    'u',
  );
}

/**
 * Matches `Jan van der Berg en Anna Voorbeeld`, and with what they do `Ana Ejemplo, corresponsal en París`; not
 * `Europa`, which may be meant by the same words, nor `Ana Ejemplo, la directora`.
 */
function namePatterns({ particles, and, articles, with: joined }: HeadWords): {
  name: RegExp;
  nameAndRole: RegExp;
} {
  const small = eitherOf([...new Set([...particles, ...and, ...joined, '&', '|', '/'])]);
  const names = `${WORD}(?:,? (?:${WORD}|${small}))*,? ${WORD}`;
  const role = `(?!(?:${eitherOf(articles)}) )\\p{Ll}[^,;:.!?«»]{3,60}`;
  return {
    name: new RegExp(`^${names}$`, 'u'),
    nameAndRole: new RegExp(`^${names}, ${role}$`, 'u'),
  };
}

/** Matches the end of `Anna Beispiel mit dpa`, `Ana Ejemplo con EFE y AFP`, `Ana Ejemplo / EFE` and `Ana Ejemplo (EFE)`. */
function agenciesPattern({ and, with: joined }: HeadWords): RegExp {
  const list = `(?:${agencies})(?:(?:, ?|/| (?:${eitherOf(and)}) )(?:${agencies}))*`;
  const beside = `(?:${eitherOf(joined)}) `;
  return new RegExp(`(?:,? ${beside}| ?/ ?| \\((?:${beside})?(?=[^()]+\\)$))(${list})\\)?$`, 'iu');
}
