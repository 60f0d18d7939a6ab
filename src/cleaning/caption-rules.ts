import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import { isAgencyLine } from './agency-lines.ts';
import { isSignedWithAgency } from './bylines.ts';
import { type Passage, signsOf, textOf } from './passage.ts';
import type { PassageRule } from './rule.ts';
import { bitsOf, signsIn } from './text-signs.ts';

/*
 * Rules that know a photo caption by its credit. Captions stay in the article as blocks of their own kind, outside
 * its running text.
 */

const CREDIT_WORDS = lexicons.flatMap((l) => l.creditWords);
const creditWords = [...CREDIT_WORDS].sort((a, b) => b.length - a.length).join('|');
/** Matches `… cet été Crédits: Getty` and `Photo : AFP`, not `la photo montre : rien de plus, dit-il. Il part.` */
const CREDIT = new RegExp(
  `(?:^|[ (|–—.-])(?:${creditWords}) ?: ?(?:[^.:«»]|(?<=(?<!\\p{L})\\p{L}{1,2})\\.){2,70}\\)?\\.?$`,
  'iu',
);
/** Matches `© AFP`, `(AFP/Jean Dupont)`, `/ Getty Images` at the end; not `selon l'AFP`. */
const SIGNED =
  /(?:©|\(c\)) ?[^.]{2,80}$|[(/] ?(?:AFP|Reuters|REUTERS|AP|EPA|Getty(?: Images)?|SIPA|TASS|Sputnik|Keystone|MAXPPP)\b[^.]{0,60}\)?\.?$/u;

/** Matches `Jeanne Martin via AP` and `Getty Images` at the end, not `via Paris`. */
const VIA = /\b(?:via|VIA) (?:AP|AFP|Getty Images|REUTERS|Reuters|EPA)$|\bGetty Images\)?$/u;

/** Matches `(Photo Jeanne Martin)` at the end, not `(photo)` nor `(photo à l’appui) il`. */
const BRACKETED = new RegExp(`\\((?:${creditWords})[ :][^()]{2,60}\\)\\.?$`, 'iu');

/** Matches `/ dpa`, `| Imago` and `(Hans Lucas)` at the end; not `(Belga)`, which may sign a paragraph. */
const SIGNED_BY_AGENCY =
  /(?:[/|] ?(?:dpa|DPA|EFE|ANSA|Belga|Anadolu|Bloomberg)|[(/|] ?(?:[Ii]mago|IMAGO|NurPhoto|Hans Lucas|Bestimage|Alamy|Shutterstock|Unsplash|iStock))\b[^.()]{0,40}\)?$/u;

/** Matches `IMAGO/Jean Dupont`, `Unsplash/Jeanne` after the last words, not `le contrat AFP/Reuters signé hier.` */
const AGENCY_FIRST =
  /(?:^|[\p{Ll}\d.!?»”")\]] ?)(?:[Ii]mago|IMAGO|Unsplash|Shutterstock|Getty Images|picture alliance|dpa|AFP|AP|EPA|REUTERS|Reuters|Keystone) ?[/|] ?[^.]{2,50}$/u;

/** Matches `(Jeanne Martin/Le Courrier)` at the end; not `(PS/PCF)`, which are parties. */
const NAMES_IN_BRACKETS =
  /\(\p{Lu}[\p{L}.’'-]+(?: [\p{L}.’'-]+){1,3} ?\/ ?(?:[\p{Lu}\d][\p{L}\d.’'&-]*[ ,]*){1,6}\)\.?$/u;

/** Matches `. Photo by Jeanne Martin` and `(Image courtesy of the museum)` at the end, not `a photo by her`. */
const PHOTO_BY =
  /(?:^|[.!?»”"] ?|\()(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|[Ii]llustration|[Gg]raphic)s? (?:by|courtesy(?: of)?|via|provided by|supplied by) [^.:]{2,60}\)?\.?$/u;

/** Matches `Photo : la place`, `FILE - The mayor` and `© Jean Dupont La place` at the beginning; not `© 2019` nor `Image de marque`. */
const CREDIT_FIRST =
  /^(?:© ?(?!\d|Copyright)\p{Lu}|(?:FILE(?: PHOTO)?|ARCHIVES?) ?[:–—-] |(?:Image|Photo|Foto|Bild|Picture|Pictured|Caption|Image caption|Bildunterschrift|Légende) ?: ?[\p{L}«“"])/u;

/** Matches `Jeanne Martin (à gauche) et`, `(l.)` and `(Archivbild)`; not `(un pas à gauche)`. */
const WHO_STANDS_WHERE =
  /\((?:[lrgd]\.|li\.|re\.|links|rechts|Mitte|left|right|cent(?:re|er)|à gauche|à droite|au centre|pictured|(?:file|stock) (?:photo|image|picture)|Archiv(?:bild|foto)?|Symbol(?:bild|foto)|photo d[’'](?:archives?|illustration)|illustration)\)/iu;

/** Matches `la placeFoto: Jeanne Martin` and `the place.Credit: Getty`, glued to the words before; not `Foto: X` alone. */
const GLUED_CREDIT =
  /(?=[CIPFB])(?<=[\p{L}\d.!?’”")])(?:Credits?|Crédits?|Image|Picture|Photo|Fotos?|Bild|Copyright) ?: ?[^:«»]{2,60}$/u;

/** Matches `© Agence/ R. Martin` at the end, points and all; not `© 2019 …`. */
const COPYRIGHT_OF = /© ?\p{Lu}.{1,70}$/u;

/** Matches `＝ＡＰ` at the end of a Japanese caption, `(Published Monday, May 3)`, and a bracket that was left open for the credit. */
const OTHER_ENDS = /＝[^。＝]{1,15}$|\((?:Published|Aired) [^()]{3,40}\)$| \($/u;

/** The signs of all these; a line without any of them ends with none. */
const CREDIT_SIGNS = bitsOf(':©(/|＝');

/** In one case, whichever the letters have. */
const inOneCase = (text: string): string => text.toUpperCase().toLowerCase();
const CREDIT_WORDS_IN_ONE_CASE = CREDIT_WORDS.map(inOneCase);

/** Whether a colon follows the end of a credit's word: without case the pattern takes longest of all to be made. */
function mayBeCredit(text: string): boolean {
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const before = inOneCase(text.slice(0, text[colon - 1] === ' ' ? colon - 1 : colon));
    if (CREDIT_WORDS_IN_ONE_CASE.some((word) => before.endsWith(word))) return true;
  }
  return false;
}

/** Every credit with the signs of which each of its matches holds one; to look for these takes a fraction of the time. */
const CREDITS = [
  { credit: { test: (text: string) => mayBeCredit(text) && CREDIT.test(text) }, signs: bitsOf(':') },
  { credit: SIGNED, signs: bitsOf('©(/') },
  { credit: SIGNED_BY_AGENCY, signs: bitsOf('/|(') },
  { credit: AGENCY_FIRST, signs: bitsOf('/|') },
  { credit: NAMES_IN_BRACKETS, signs: bitsOf('(') },
  { credit: BRACKETED, signs: bitsOf('(') },
  { credit: COPYRIGHT_OF, signs: bitsOf('©') },
  { credit: GLUED_CREDIT, signs: bitsOf(':') },
  { credit: OTHER_ENDS, signs: bitsOf('＝(') },
];
/** Words of which a credit holds one that is told in a sentence, and the last signs of one told by an agency's name. */
const BY = ['by ', 'via ', 'courtesy'];
const ENDS_OF_VIA = 'APSs)';
/** So many characters at the end of a line are looked at. */
const LONGEST_END = 110;

/** Longest line that is a caption for what it begins with or says in brackets. */
const LONGEST_TOLD = 300;

/** A newspaper's or a person's name: matches `Le Courrier`, `Anne de Vries`, not `la place`. */
const NAME =
  "\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:du|de|des|la|le|les|et|von|van) ){0,2}(?:[ld]['’])?\\p{Lu}[\\p{L}.’'-]*){0,5}";

/** Matches ` Photo Le Courrier / Anne Vasseur` after any word, and `… Photo Anne Vasseur` after a stop; not `la photo Kodak`. */
const PHOTO_AT_END = new RegExp(
  `(?:[.!?…»”)] ?|[\\p{Ll}\\d] )Photos? ${NAME} ?/ ?${NAME}\\.?$|[.!?…»”)] ?Photos? ${NAME}$`,
  'u',
);

/** Matches `le pont. ANNE VASSEUR POUR « LE COURRIER »` and `the bridge. ANNE DOE FOR THE POST`; not `AN EYE FOR AN EYE`. */
const TAKEN_FOR =
  /[.!?…»”)] ?\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){1,4} (?:POUR|FOR|FÜR) (?:« ?|“|")?\p{Lu}[\p{L}’' .-]{1,40}(?: ?»|”|")?$/u;
const FOR = ['POUR ', 'FOR ', 'FÜR '];

/** What such an end holds; found in a fraction of the time. */
const PHOTO = 'Photo';

function endsWithCredit(passage: Passage): boolean {
  const text = textOf(passage);
  const end = text.slice(-LONGEST_END);
  let held = signsOf(passage) & CREDIT_SIGNS;
  if (held !== 0 && text.length > LONGEST_END) held = signsIn(end);
  if (held !== 0)
    for (const { credit, signs } of CREDITS) if ((held & signs) !== 0 && credit.test(end)) return true;
  if (BY.some((word) => end.includes(word)) && PHOTO_BY.test(end)) return true;
  return ENDS_OF_VIA.includes(end.charAt(end.length - 1)) && VIA.test(end);
}

function tellsOfPicture(text: string): boolean {
  if (text.length > LONGEST_TOLD) return false;
  if (text.includes(PHOTO) && PHOTO_AT_END.test(text.slice(-110))) return true;
  if (FOR.some((word) => text.includes(word)) && TAKEN_FOR.test(text.slice(-LONGEST_END))) return true;
  return CREDIT_FIRST.test(text) || (text.includes('(') && WHO_STANDS_WHERE.test(text));
}

const captionCredit: PassageRule = {
  byText: true,
  name: 'caption-credit',
  title: 'Photo caption',
  reason: 'The line ends with a photo credit, so it belongs to a picture; it is kept as a caption.',
  longest: 600,
  judge(passage, page, index) {
    const text = textOf(passage);
    const isCredited = (endsWithCredit(passage) || tellsOfPicture(text)) && !isAgencyLine(text);
    return isCredited && !isSignedWithAgency(passage, page, index)
      ? { fate: 'body', rule: this.name, kind: 'caption' }
      : undefined;
  },
};

const sourceWords = lexicons.flatMap((l) => l.sourceWords).join('|');
/** Matches `source : Twitter` and `Source: AFP`, not `Source de tensions`. */
const SOURCE_LINE = new RegExp(`^(?:${sourceWords}) ?: ?\\S.{0,80}$`, 'iu');

const sourceLine: PassageRule = {
  name: 'source-line',
  title: 'Source line',
  reason: 'The line names where a picture or the text comes from; it is kept, outside the running text.',
  signs: ':',
  judge(passage, page, index) {
    if (!SOURCE_LINE.test(textOf(passage))) return undefined;
    const inside = index > page.firstSentences && index < page.lastSentences;
    if (inside) return { fate: 'body', rule: this.name, kind: 'caption' };
    return { fate: 'metadata', rule: this.name, role: 'source' };
  },
};

const markedCaption: PassageRule = {
  name: 'marked-caption',
  title: 'Photo caption',
  reason: 'The saved page marks the line as the caption of a picture.',
  isFor: ({ clipping }) => clipping.format === 'html',
  judge: (passage) =>
    passage.markup?.element === 'caption'
      ? { fate: 'body', rule: 'marked-caption', kind: 'caption' }
      : undefined,
};

/** Rules on captions and credits, in order. */
export const captionRules: readonly PassageRule[] = [markedCaption, sourceLine, captionCredit];

/** The name after the colon of a source line, or nothing. */
export function sourceNameIn(text: string): string | undefined {
  const folded = foldPhrase(text);
  const colon = text.indexOf(':');
  if (
    colon < 0 ||
    !lexicons.some((l) => l.sourceWords.some((w) => folded.replace(/^[\W_]+/u, '').startsWith(w)))
  )
    return undefined;
  return text.slice(colon + 1).replace(/^[\s(]+|[\s).]+$/g, '') || undefined;
}
