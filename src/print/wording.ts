import type { Fact, Relay, Title, TranslationState } from '../model.ts';
import type { Section } from './printed.ts';

/** Every word that the PDF says by itself, in one language. */
export interface Words {
  language: 'fr' | 'en';
  kind: string;
  sections: Record<Section, string>;
  page: string;
  of: string;
  passim: string;
  volume: string;
  article: string;
  cover: Record<'compiler' | 'issued' | 'period' | 'holds' | 'distribution' | 'marking', string>;
  articles(n: number): string;
  outlets(n: number): string;
  paragraphs(n: number): string;
  undated: string;
  outletUnknown: string;
  topStories: string;
  keyDates: string;
  leadingNames: string;
  figures: Record<'articles' | 'outlets' | 'translated', (n: number) => string>;
  volumes: string;
  volumeNumber(n: number): string;
  volumeHolds(from: number, to: number): string;
  original(language: string): string;
  translation(language: string): string;
  written(language: string): string;
  caption: string;
  updateLabel(n: number | null): string;
  flags: Partial<Record<TranslationState, string>>;
  /** Where it is not certain which sentence of a paragraph's translation is meant. */
  inParagraph: string;
  notices: Partial<Record<TranslationState, string>>;
  partly(n: number, of: number): string;
  states: Record<TranslationState, string>;
  noteDate: string;
  noDate: string;
  alternatives: string;
  noteClipping: string;
  noteTranslation: string;
  authority(language: string): string;
  line(n: number): string;
  sidecarLine(n: number): string;
  ofAddress: string;
  ofMetadata: string;
  bytes(n: number): string;
  ofParts(n: number): string;
  removed(n: number): string;
  repaired(n: number): string;
  lifted(n: number): string;
  untouched: string;
  excerpt: string;
  titleBasis: Record<Title['basis'], string>;
  factBasis: Record<Fact['basis'], string>;
  relay: Record<Relay['how'], string>;
  reviewed(by: string, day: string): string;
  compilerNote: string;
  rights: string;
  sourceAddress: string;
  languageLabel: string;
  reading: string[];
  colophon: { method: string[]; typeface: string; countLead(n: number): string };
  removals: { title: string; reason: string; lines: string; share: string };
  colon: string;
}

const plural = (n: number, one: string, many: string, locale: string): string =>
  `${n.toLocaleString(locale)} ${n === 1 || (locale === 'fr' && n === 0) ? one : many}`;

const french: Words = {
  language: 'fr',
  kind: 'Dossier de presse',
  sections: {
    contents: 'Sommaire',
    summary: 'Synthèse',
    glance: 'En bref',
    digest: 'Revue chronologique',
    timeline: 'Chronologie des faits',
    articles: 'Articles',
    names: 'Index des noms',
    sources: 'Sources',
    colophon: 'Comment ce dossier a été établi',
  },
  page: 'page',
  of: 'sur',
  passim: 'passim',
  volume: 'volume',
  article: 'article',
  cover: {
    compiler: 'Établi par',
    issued: 'Date d’émission',
    period: 'Période',
    holds: 'Contenu',
    distribution: 'Diffusion',
    marking: 'Marquage',
  },
  articles: (n) => plural(n, 'article', 'articles', 'fr'),
  outlets: (n) => plural(n, 'publication', 'publications', 'fr'),
  paragraphs: (n) => plural(n, 'paragraphe', 'paragraphes', 'fr'),
  undated: 'Sans date',
  outletUnknown: 'publication non nommée',
  topStories: 'À lire d’abord',
  keyDates: 'Les dates dont parlent plusieurs articles',
  leadingNames: 'Les noms que citent le plus d’articles',
  figures: {
    articles: (n) => (n < 2 ? 'article' : 'articles'),
    outlets: (n) => (n < 2 ? 'publication nommée' : 'publications nommées'),
    translated: (n) => (n < 2 ? 'paragraphe traduit' : 'paragraphes traduits'),
  },
  volumes: 'Volumes',
  volumeNumber: (n) => `Volume ${n}`,
  volumeHolds: (from, to) => `articles ${from} à ${to}`,
  original: (language) => `${language}, texte original`,
  translation: (language) => `${language}, traduction non officielle`,
  written: (language) => `Écrit en ${language}`,
  caption: 'Légende',
  updateLabel: (n) => (n === 0 ? 'Information initiale' : n === null ? 'Mise à jour' : `Mise à jour ${n}`),
  flags: {
    missing: 'Pas encore traduit',
    stale: 'L’original a changé depuis cette traduction',
    machine: 'Traduction automatique, non relue',
  },
  inParagraph: 'Dans la traduction du paragraphe',
  notices: {
    machine: 'Traduction automatique, qui n’a pas été relue. Seul le texte original fait foi.',
    missing: 'Cet article n’est pas encore traduit.',
  },
  partly: (n, of) => `Cet article est traduit en partie : ${n} de ses ${of} parties.`,
  states: {
    missing: 'non traduit',
    stale: 'à revoir, l’original ayant changé',
    original: 'écrit dans cette langue',
    machine: 'traduction automatique non relue',
    human: 'traduit ou revu à la main',
    supplied: 'traduction fournie avec la coupure',
    sample: 'traduction d’exemple',
  },
  noteDate: 'Date',
  noDate: 'rien ne la dit et rien ne permet de la déduire',
  alternatives: 'Aussi possible',
  noteClipping: 'Coupure',
  noteTranslation: 'Traduction',
  authority: (language) => `Traduction non officielle ; seul le texte en ${language} fait foi.`,
  line: (n) => `ligne ${n}`,
  sidecarLine: (n) => `ligne ${n} de la fiche jointe`,
  ofAddress: 'adresse de la page',
  ofMetadata: 'métadonnées de la page',
  bytes: (n) => `${n.toLocaleString('fr')} octets`,
  ofParts: (n) => `sur ${n} parties,`,
  removed: (n) => plural(n, 'ligne retirée', 'lignes retirées', 'fr'),
  repaired: (n) => plural(n, 'réparation', 'réparations', 'fr'),
  lifted: (n) => plural(n, 'ligne lue comme une indication', 'lignes lues comme des indications', 'fr'),
  untouched: 'rien n’en a été retiré ni réparé',
  excerpt: 'la coupure s’arrête à un accès payant : le texte peut n’être qu’un extrait',
  titleBasis: {
    stated: 'titre de la coupure',
    supplied: 'titre donné par la personne qui a établi le dossier',
    derived: 'titre tiré de la première phrase, la coupure n’en ayant pas',
  },
  factBasis: {
    sidecar: 'donné par la personne qui a établi le dossier',
    stated: 'indiqué par la coupure',
    url: 'connu par l’adresse',
    page: 'indiqué par la page enregistrée',
  },
  relay: { translated: 'traduit de', syndicated: 'repris de', quoted: 'citant' },
  reviewed: (by, day) => `relu par ${by} le ${day}`,
  compilerNote: 'Note',
  rights: 'Droits',
  sourceAddress: 'Adresse',
  languageLabel: 'langue',
  reading: [
    'Chaque paragraphe porte un numéro : on cite un passage par l’article et le numéro, par exemple « article 2, § 7 ».',
    'Les notes de bas de page disent d’où vient chaque texte, comment sa date est connue et qui l’a traduit. Une date déduite le dit.',
  ],
  colophon: {
    method: [
      'Les coupures ont été lues telles qu’elles ont été reçues, et n’ont jamais été modifiées. Ce qui n’appartient pas à l’article (menus, compteurs, liens, publicité) en a été retiré ligne par ligne, par des règles ; les dommages de la copie ont été réparés. L’empreinte SHA-256 de chaque coupure, dans les notes, permet de vérifier qu’il s’agit du même fichier.',
      'Les dates viennent des coupures elles-mêmes ou de la personne qui a établi le dossier. Une date indiquée est donnée telle quelle ; une date déduite le dit, avec les mots sur lesquels elle repose. Un mois n’est jamais montré comme un jour.',
      'Chaque paragraphe est placé en regard de sa traduction. On citera d’après l’original.',
      'L’index a été établi par le programme d’après les majuscules et n’a pas été relu.',
    ],
    typeface: 'Composé en Source Serif et Source Sans avec Typst.',
    countLead: (n) => `Sur ${plural(n, 'coupure', 'coupures', 'fr')} :`,
  },
  removals: {
    title: 'Ce qui a été retiré des coupures',
    reason: 'Motif (donné en anglais par le programme)',
    lines: 'Lignes',
    share: 'Articles',
  },
  colon: ' : ',
};

const english: Words = {
  language: 'en',
  kind: 'Press dossier',
  sections: {
    contents: 'Contents',
    summary: 'Summary',
    glance: 'At a glance',
    digest: 'Chronological digest',
    timeline: 'Timeline of events',
    articles: 'Articles',
    names: 'Index of names',
    sources: 'Sources',
    colophon: 'How this dossier was made',
  },
  page: 'page',
  of: 'of',
  passim: 'passim',
  volume: 'volume',
  article: 'article',
  cover: {
    compiler: 'Compiled by',
    issued: 'Issued',
    period: 'Period',
    holds: 'Contents',
    distribution: 'Distribution',
    marking: 'Marking',
  },
  articles: (n) => plural(n, 'article', 'articles', 'en-GB'),
  outlets: (n) => plural(n, 'outlet', 'outlets', 'en-GB'),
  paragraphs: (n) => plural(n, 'paragraph', 'paragraphs', 'en-GB'),
  undated: 'Undated',
  outletUnknown: 'outlet not named',
  topStories: 'Top stories',
  keyDates: 'Dates of which more than one article speaks',
  leadingNames: 'Names that most articles mention',
  figures: {
    articles: (n) => (n === 1 ? 'article' : 'articles'),
    outlets: (n) => (n === 1 ? 'outlet named' : 'outlets named'),
    translated: (n) => (n === 1 ? 'paragraph translated' : 'paragraphs translated'),
  },
  volumes: 'Volumes',
  volumeNumber: (n) => `Volume ${n}`,
  volumeHolds: (from, to) => `articles ${from} to ${to}`,
  original: (language) => `${language}, original text`,
  translation: (language) => `${language}, unofficial translation`,
  written: (language) => `Written in ${language}`,
  caption: 'Caption',
  updateLabel: (n) => (n === 0 ? 'Original report' : n === null ? 'Update' : `Update ${n}`),
  flags: {
    missing: 'Not translated yet',
    stale: 'The original has changed since this was translated',
    machine: 'Machine translation, not reviewed',
  },
  inParagraph: 'In the translation of the paragraph',
  notices: {
    machine: 'Machine translation that nobody has reviewed. The original text is authoritative.',
    missing: 'This article has not been translated yet.',
  },
  partly: (n, of) => `This article is partly translated: ${n} of ${of} parts.`,
  states: {
    missing: 'not translated',
    stale: 'out of date, the original having changed',
    original: 'written in this language',
    machine: 'machine translation, not reviewed',
    human: 'translated or revised by hand',
    supplied: 'supplied by the compiler',
    sample: 'sample translation',
  },
  noteDate: 'Date',
  noDate: 'nothing states it and nothing lets it be inferred',
  alternatives: 'Also possible',
  noteClipping: 'Clipping',
  noteTranslation: 'Translation',
  authority: (language) => `Unofficial translation; the ${language} text is authoritative.`,
  line: (n) => `line ${n}`,
  sidecarLine: (n) => `line ${n} of the sidecar`,
  ofAddress: 'address of the page',
  ofMetadata: 'metadata of the page',
  bytes: (n) => `${n.toLocaleString('en-GB')} bytes`,
  ofParts: (n) => `of ${n} parts,`,
  removed: (n) => plural(n, 'line removed', 'lines removed', 'en-GB'),
  repaired: (n) => plural(n, 'repair', 'repairs', 'en-GB'),
  lifted: (n) => plural(n, 'line read as a fact', 'lines read as facts', 'en-GB'),
  untouched: 'nothing was removed from it and nothing mended',
  excerpt: 'the clipping ends at a paywall: the text may be an excerpt',
  titleBasis: {
    stated: 'headline as in the clipping',
    supplied: 'headline supplied by the compiler',
    derived: 'headline taken from the first sentence, since the clipping has none',
  },
  factBasis: {
    sidecar: 'given by the compiler',
    stated: 'stated by the clipping',
    url: 'known from the address',
    page: 'stated by the saved page',
  },
  relay: { translated: 'translated from', syndicated: 'taken over from', quoted: 'quoting' },
  reviewed: (by, day) => `reviewed by ${by} on ${day}`,
  compilerNote: 'Note',
  rights: 'Rights',
  sourceAddress: 'Address',
  languageLabel: 'language',
  reading: [
    'Every paragraph has a number: a passage is cited by article and number, such as “article 2, § 7”.',
    'The footnotes say where each text comes from, how its date is known and who translated it. A date that was inferred says so.',
  ],
  colophon: {
    method: [
      'The clippings were read as they were received and never modified. What does not belong to an article (menus, counters, links, advertising) was removed line by line, by rules; damage left by copying was mended. The SHA-256 of each clipping, in the footnotes, lets anyone check that it is the same file.',
      'Dates come from the clippings themselves or from the compiler. A date that is stated is given as stated; one that was inferred says so and names the words that it rests on. A month is never shown as a day.',
      'Each paragraph stands beside its translation. Quote from the original.',
      'The index was made by the program from capital letters and has not been reviewed.',
    ],
    typeface: 'Set in Source Serif and Source Sans with Typst.',
    countLead: (n) => `From ${plural(n, 'clipping', 'clippings', 'en-GB')}:`,
  },
  removals: {
    title: 'What was removed from the clippings',
    reason: 'Reason',
    lines: 'Lines',
    share: 'Articles',
  },
  colon: ': ',
};

/** The words in a language; English where there are none in it. */
export function wordsIn(language: string): Words {
  return language === 'fr' ? french : english;
}
