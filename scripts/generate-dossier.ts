import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Segment } from '../src/model.ts';
import { formatMemory } from '../src/translation/format-memory.ts';
import { emptyMemory } from '../src/translation/memory.ts';
import { segmentKey } from '../src/translation/segments.ts';
import { DEBRIS, PHRASES } from './bench/phrases.ts';
import { type Seeded, seeded } from './bench/seeded.ts';

/** An article as the generator thinks of it: texts in pairs, French and English. */
export interface GeneratedArticle {
  slug: string;
  /** `articles/<slug>.txt` as a person pastes it, debris included. */
  clipping: string;
  /** `translations/<slug>.fr-en.json`. */
  memory: string;
}

/** Words of one language in an article. */
const WORDS = 600;
const MONTHS = [
  ['janvier', 'January'], ['février', 'February'], ['mars', 'March'], ['avril', 'April'], ['mai', 'May'],
  ['juin', 'June'], ['juillet', 'July'], ['août', 'August'], ['septembre', 'September'], ['octobre', 'October'],
  ['novembre', 'November'], ['décembre', 'December'],
] as const; // biome-ignore format: a table
const SYLLABLES = 'ker saint val mer plou roche mont bel fon tre gua lan dou bre var nou sar ti mo riv'.split(
  ' ',
);
const ENDINGS = 'meur ville ac court neuf mont dan bourg nac vigny sur-Orle lac noy rec'.split(' ');
const FIRST_NAMES = 'Anne Marc Claire Yves Jeanne Paul Odile Luc Nadia Henri Sophie Karim Élise Bruno'.split(
  ' ',
);
const BODIES = 'l’Agence|la Chambre|le Comité|la Ligue|l’Union|la Caisse|le Bureau|l’Office'.split('|');
const BODIES_EN =
  'the Agency|the Chamber|the Committee|the League|the Union|the Fund|the Bureau|the Office'.split('|');
const OUTLETS = [
  'Le Courrier de l’Orle',
  'La Dépêche du Ponant',
  'Le Quotidien de Valmer',
  'L’Écho des Quais',
];

/** The `number`th article of the dossier with this seed: the same bytes on every machine. */
export function generateArticle(number: number, seed: number): GeneratedArticle {
  const chance = seeded(seed * 1_000_003 + number);
  const pairs: [string, string][] = [];
  let words = 0;
  while (words < WORDS) {
    const sentences = Array.from({ length: 2 + chance.upTo(3) }, () => sentence(chance));
    const pair: [string, string] = [joined(sentences, 0), joined(sentences, 1)];
    pairs.push(pair);
    words += pair[0].split(' ').length;
  }
  if (number % 10 === 9) {
    const [first] = pairs;
    if (first)
      pairs[0] = [
        `Réuni mardi, le comité a tranché. ${first[0]}`,
        `The committee met on Tuesday and decided. ${first[1]}`,
      ];
  }
  const place = placeName(chance);
  const homes = 2 + chance.upTo(900);
  const title: [string, string] = [
    `${place} : ${homes} foyers attendent une réponse`,
    `${place}: ${homes} households await an answer`,
  ];
  const slug = `${String(number).padStart(5, '0')}-${place
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '-')}`;
  return {
    slug,
    clipping: clippingOf(title[0], pairs, number % 10, chance),
    memory: memoryOf(slug, [title, ...pairs]),
  };
}

/** Writes a whole dossier; returns how many articles it has. */
export function generateDossier(folder: string, articles: number, seed = 1): void {
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  mkdirSync(path.join(folder, 'translations'), { recursive: true });
  writeFileSync(
    path.join(folder, 'dossier.yml'),
    'title: { fr: Mesures, en: Measurements }\nissued: 2024-01-01\n',
  );
  for (let number = 0; number < articles; number++) {
    const { slug, clipping, memory } = generateArticle(number, seed);
    writeFileSync(path.join(folder, `articles/${slug}.txt`), clipping);
    writeFileSync(path.join(folder, `translations/${slug}.fr-en.json`), memory);
    if (number % 4 === 0) {
      const outlet = OUTLETS[(number / 4) % OUTLETS.length];
      writeFileSync(path.join(folder, `articles/${slug}.yml`), `outlet: ${outlet}\n`);
    }
  }
}

/** Six in ten state the day, three give the month before the headline, one tells no date but weekdays. */
function clippingOf(title: string, pairs: [string, string][], dated: number, chance: Seeded): string {
  const [month] = chance.pick(MONTHS);
  const year = 2014 + chance.upTo(10);
  const paragraphs = pairs.map(([french]) => french);
  const head =
    dated < 6
      ? [title, `Publié le ${1 + chance.upTo(28)} ${month} ${year} à 10h12`]
      : dated < 9
        ? [` date ${year}-${String(1 + chance.upTo(12)).padStart(2, '0')} ${title}`]
        : [title];
  const middle = 1 + chance.upTo(paragraphs.length - 1);
  const lines = [...head, ...paragraphs.slice(0, middle), chance.pick(DEBRIS), ...paragraphs.slice(middle)];
  return `${[...lines, ...DEBRIS.slice(1 + chance.upTo(3))].join('\n\n')}\n`;
}

function memoryOf(slug: string, pairs: [string, string][]): string {
  const segments = pairs.map(
    ([source, target]): Segment => ({
      key: segmentKey('fr', 'en', source),
      source,
      target,
      origin: 'machine',
      provenance: { engine: 'Generated', date: '2024-01-01' },
    }),
  );
  return formatMemory({ ...emptyMemory(slug, 'fr', 'en'), segments });
}

function sentence(chance: Seeded): [string, string] {
  const [french, english] = chance.pick(PHRASES);
  const body = chance.upTo(BODIES.length);
  const place = placeName(chance);
  const [month, monthEn] = chance.pick(MONTHS);
  const day = 2 + chance.upTo(27);
  const year = 2014 + chance.upTo(10);
  const both = {
    place,
    person: `${chance.pick(FIRST_NAMES)} ${placeName(chance)}`,
    number: String(2 + chance.upTo(97)),
  };
  const suffix = `${chance.pick(['des quais', 'du port', 'du littoral', 'de la pêche'])} de ${placeName(chance)}`;
  return [
    contracted(filled(french, { ...both, org: `${BODIES[body]} ${suffix}`, day: `${day} ${month} ${year}` })),
    filled(english, { ...both, org: `${BODIES_EN[body]} (${suffix})`, dayEn: `${day} ${monthEn} ${year}` }),
  ];
}

function placeName(chance: Seeded): string {
  const name = `${chance.pick(SYLLABLES)}${chance.pick(SYLLABLES)}${chance.pick(ENDINGS)}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function filled(phrase: string, slots: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? slot); // «{place}», not «place»
}

/** «à le Comité» as it is said: «au Comité». */
function contracted(french: string): string {
  return french.replaceAll(' à le ', ' au ').replaceAll(' de le ', ' du ');
}

function joined(sentences: [string, string][], language: 0 | 1): string {
  return sentences.map((pair) => pair[language]).join(' ');
}
