import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PreparedArticle, prepareArticle } from '../../src/dossier/prepare-article.ts';
import { relate } from '../../src/dossier/relate.ts';
import { cacheKey } from '../../src/edge/cache-key.ts';
import { type ReadDossier, readDossier } from '../../src/edge/read-dossier.ts';
import { openRelationsCache } from '../../src/edge/relations-cache.ts';
import { readGlossary } from '../../src/translation/glossary.ts';

const QUAY = [
  'Le ministre Aubin Karsky a inauguré mercredi le quai neuf de Vertemer avec la maire Lise Dorval.',
  'Le chantier avait commencé il y a trois ans, après la tempête qui emporta la jetée de Vertemer.',
];
const DATED =
  'Le 9 mars 2022, le ministre Aubin Karsky a inauguré le quai neuf de Vertemer avec la maire Lise Dorval.';

let folder: string;
let read: ReadDossier;
let prepared: PreparedArticle[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relations-'));
  const write = (name: string, text: string) => writeFile(path.join(folder, 'dossier', name), text);
  await mkdir(path.join(folder, 'dossier/articles'), { recursive: true });
  await write('articles/bare.txt', `Un quai neuf à Vertemer\n\n${QUAY.join('\n\n')}\n`);
  await write(
    'articles/full.txt',
    `Inauguration\n\nVertemer, le 10 mars 2022\n\n${DATED}\n\nLa fanfare du port a joué, puis chacun est rentré chez soi sous une pluie fine et froide.\n`,
  );
  const long = Array.from(
    { length: 9 },
    (_, i) => `Le bac numéro ${i} traverse la rade ${i + 3} fois chaque jour.`,
  );
  await write('articles/one.txt', `Les bacs\n\n${long.join(' ')}\n`);
  await write('articles/two.txt', `Les bacs de la rade\n\n${long.join(' ')}\n`);
  await write('glossary.csv', 'fr,en\nVertemer,Vertemer\n');
  read = readDossier(path.join(folder, 'dossier'));
  prepared = read.plan.sources.map((source) => prepareArticle(source));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cache = () => path.join(folder, 'cache');
const found = (version = 'v1', glossary = read.files.glossary) =>
  openRelationsCache(cache(), () => version).relate('the dossier', read.plan.sources, glossary, prepared);
const anew = () => relate(prepared, readGlossary(read.files.glossary).value ?? []);
const keptFile = async () => {
  const names = await readdir(cache());
  return path.join(cache(), names.find((name) => !name.includes('.')) ?? '');
};
/** Changes what is kept, and signs it as the cache does. */
const forge = async (change: (body: string) => string) => {
  const kept = await readFile(await keptFile(), 'utf8');
  const body = change(kept.slice(kept.indexOf('\n') + 1));
  await writeFile(await keptFile(), `${createHash('sha256').update(body).digest('hex')}\n${body}`);
};

beforeEach(() => rm(cache(), { recursive: true, force: true }));

describe('what articles tell of each other', () => {
  it('is found in texts, dates and names of all of them', () => {
    const { dates, names, copies } = anew();
    expect(dates.map(([slug, { publication }]) => [slug, publication.basis])).toEqual([
      ['bare', 'cross-document'],
    ]);
    expect(copies).toEqual([['one', 'two']]);
    expect(names.map(({ source }) => source)).toEqual(['Vertemer']);
  });

  it('is the same when it is kept, and when it is read back', () => {
    expect(found()).toEqual(anew());
    expect(found()).toEqual(anew());
  });

  it('is read back as long as nothing changed', async () => {
    found();
    await forge((body) => body.replace('[["one","two"]]', '[["two","bare"]]'));
    expect(found().copies).toEqual([['two', 'bare']]);
  });

  it('is found anew by another program, with another glossary, and when an article changed', async () => {
    found();
    await forge((body) => body.replace('[["one","two"]]', '[["two","bare"]]'));
    expect(found('v2')).toEqual(anew());
    expect(found('v2', '').names).toEqual([]);
    const [first, ...rest] = read.plan.sources;
    const changed = first ? [{ ...first, targetLanguage: 'de' }, ...rest] : [];
    const relations = openRelationsCache(cache(), () => 'v1');
    expect(relations.relate('the dossier', changed, read.files.glossary, prepared)).toEqual(anew());
  });

  it('keeps what it read in the texts of articles that stay, under the same program and glossary alone', async () => {
    found();
    await forge((body) =>
      body.replaceAll(/"common":\d+/g, '"common":0').replaceAll(/[0-9a-f]{64}(?=\n)/g, 'another'),
    );
    expect(found().copies).toEqual([]);
    await forge((body) => body.replaceAll(/[0-9a-f]{64}(?=\n)/g, 'another'));
    expect(found('v2')).toEqual(anew());
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one letter', (bytes: Buffer) => Buffer.from(bytes.toString().replace('"one"', '"two"'))],
    ['something else', () => Buffer.from('nothing\n'.repeat(100))],
  ])('is found anew when the file is %s', async (_how, damage) => {
    found();
    await writeFile(await keptFile(), damage(await readFile(await keptFile())));
    expect(found()).toEqual(anew());
  });

  it('is the same as when nothing was kept, whatever changes in a dossier from build to build', () => {
    const people = ['Aubin Karsky', 'Lise Dorval', 'Oscar Mélin'];
    const events = [
      'le quai neuf de Vertemer',
      'la halle aux poissons de Zenda',
      'le musée Karsky de Strelsau',
    ];
    const says = (when: string, who: string, what: string) =>
      `${when}, le ministre ${who} a inauguré ${what} avec toute la fanfare du port.`;
    const bulk = Array.from({ length: 25 }, (_, i) => `Le bac numéro ${i} traverse la rade ${i} fois.`).join(
      ' ',
    );
    const plain = [
      'Une chorale a donné trois chansons devant la grève.',
      'Nul ne sait qui paiera les pinceaux.',
    ];
    const variants = [
      ...people.flatMap((who, i) => [
        says('Mercredi', who, events[i] ?? ''),
        `Publié le 1${i} mars 2022 à 10h12\n\n${says(`Le ${7 + i} mars 2022`, who, events[i] ?? '')}`,
        says(`Le ${7 + i} mars`, who, events[i] ?? ''),
      ]),
      bulk,
      `Publié le 12 mars 2022 à 10h12\n\n${bulk}`,
      ...['', ...plain, `${plain[1]}\n\n${plain[0]}`, says('Le lendemain', 'Oscar Mélin', 'la halle')].map(
        (more) =>
          `Publié le 3 avril 2022 à 9h05\n\nLe 2 avril 2022, le phare a été repeint par les élèves de la classe de dessin, qui y passèrent deux jours avec leur maître.\n\n${more}`,
      ),
    ];
    const prepare = (slot: number, variant: number) => {
      const bytes = Buffer.from(`Le port numéro ${slot}\n\n${variants[variant] ?? ''}\n`);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const clipping = { file: `articles/a${slot}.txt`, bytes, sha256 };
      return { clipping, memories: {}, sourceLanguage: 'fr', targetLanguage: 'en', dateLocale: 'en-GB' };
    };
    const change = fc.oneof(
      fc.record({ slot: fc.nat(6), variant: fc.nat(variants.length - 1) }),
      fc.record({ slot: fc.constant(6), variant: fc.integer({ min: 11, max: variants.length - 1 }) }),
    );
    const known = new Map<string, PreparedArticle>();
    const seenBefore = (key: string) => known.get(key);
    let stood = 0;
    /** Counts the times when the notes of no article that stayed were asked for. */
    const watched = (articles: readonly PreparedArticle[], ask: () => void) =>
      articles.map((article) => ({
        ...article,
        get notes() {
          ask();
          return article.notes;
        },
      }));
    let runs = 0;
    let told = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const relations = openRelationsCache(cache(), () => 'v1');
        const sources = Array.from({ length: 7 }, (_, slot) => prepare(slot, slot === 6 ? 11 : slot));
        const name = `dossier ${runs++}`;
        for (const { slot, variant } of changes) {
          sources[slot] = prepare(slot, variant);
          const articles = sources.map((source) => prepareArticle(source));
          const anew = relate(articles, []);
          for (const [i, article] of articles.entries())
            known.set(cacheKey(sources[i] ?? prepare(0, 0)), article);
          let asked = 0;
          const looked = watched(articles, () => asked++);
          expect(relations.relate(name, sources, undefined, looked, seenBefore)).toEqual(anew);
          if (asked > 0 && asked < articles.length) stood++;
          told += anew.dates.length * anew.copies.length;
        }
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(told).toBeGreaterThan(0);
    expect(stood).toBeGreaterThan(9);
  });

  it('is found where nothing can be kept', async () => {
    await writeFile(cache(), 'a file, no folder');
    expect(found()).toEqual(anew());
  });
});
