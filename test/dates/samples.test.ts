import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { readClipping } from '../../src/clipping/read-clipping.ts';
import { dateArticle } from '../../src/dates/date-article.ts';
import { crossDate } from '../../src/dossier/cross-dates.ts';
import { publicationOrder } from '../../src/dossier/order.ts';
import { buildTimeline } from '../../src/dossier/timeline.ts';
import type { DatedArticle } from '../../src/model.ts';

const folder = new URL('../../articles/', import.meta.url);

function datedSamples(): DatedArticle[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const clean = names.flatMap((name) => {
    const bytes = readFileSync(new URL(name, folder));
    const sidecar = new URL(name.replace('.txt', '.yml'), folder);
    const read = readClipping(
      {
        file: `articles/${name}`,
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        ...(existsSync(sidecar)
          ? { sidecar: { file: `${name}.yml`, text: readFileSync(sidecar, 'utf8') } }
          : {}),
      },
      'fr',
    );
    return read.value ? [dateArticle(cleanClipping(read.value))] : [];
  });
  return crossDate(clean).sort(publicationOrder);
}

const articles = datedSamples();
const read = (slug: string): string[] =>
  (articles.find(({ clipping }) => clipping.slug === slug)?.mentions ?? [])
    .filter(({ claim }) => claim.edtf !== '')
    .map(({ surface, claim }) => `${surface} = ${claim.edtf}`);

describe('the five sample clippings', () => {
  it('stand in the order of their publication, each with its interval', () => {
    expect(
      articles.map(({ clipping, publication: { edtf, notBefore, notAfter } }) => [
        clipping.slug,
        edtf,
        notBefore,
        notAfter,
      ]),
    ).toEqual([
      ['entretien-telephonique-du-13-avril', '2021-04', '2021-04-13', '2021-04-14'],
      ['biden-espere-un-sommet-d-ete', '2021-04', '2021-04-15', '2021-04-30'],
      ['sommet-de-geneve-annonce', '2021?-05-26', '2021-05-25', '2021-05-26'],
      ['visioconference-en-direct', '2021-12-07~', '2021-12-06', '2021-12-08'],
      ['appel-du-30-decembre', '2021-12-30', '2021-12-30', '2021-12-30'],
    ]);
  });

  it('name the days that the evidence allows, likeliest first', () => {
    expect(articles.map(({ publication }) => publication.alternatives)).toEqual([
      ['2021-04-13', '2021-04-14'],
      ['2021-04-15', '2021-04-22', '2021-04-29'],
      ['2021-05-25'],
      [],
      [],
    ]);
  });

  it('owe their dates to each other where they state none', () => {
    const sources = articles.map(({ publication, clipping }) => [
      publication.basis,
      publication.certainty,
      [
        ...new Set(
          publication.evidence.map(({ article }) => article).filter((slug) => slug !== clipping.slug),
        ),
      ],
    ]);
    expect(sources).toEqual([
      ['cross-document', 'inferred', ['sommet-de-geneve-annonce']],
      ['header', 'stated', []],
      ['header', 'inferred', ['entretien-telephonique-du-13-avril']],
      ['cross-document', 'inferred', ['appel-du-30-decembre']],
      ['stated', 'inferred', []],
    ]);
  });

  it('have every calendar expression read with its value, and none besides', () => {
    expect(read('biden-espere-un-sommet-d-ete')).toEqual([
      'au cours de l’été = 2021-22',
      'Jeudi = 2021-04-15',
      'cet été = 2021-22',
      '2020 = 2020',
      '2020 = 2020',
      'l’année dernière = 2020',
      '2020 = 2020',
    ]);
    expect(read('entretien-telephonique-du-13-avril')).toEqual([
      'mardi = 2021-04-13',
      'Mardi = 2021-04-13',
      '2015 = 2015',
    ]);
    expect(read('sommet-de-geneve-annonce')).toEqual([
      'le 16 juin = 2021-06-16',
      'mardi = 2021-05-25',
      'plus tôt dans le mois = 2021-05',
      'en juin = 2021-06',
      'la semaine dernière = 2021-05-17/2021-05-23',
      'Lundi = 2021-05-24',
      'le 13 avril = 2021-04-13',
    ]);
    expect(read('visioconference-en-direct')).toEqual([
      'mardi = 2021-12-07',
      'en juin de cette année = 2021-06',
      'Près de six mois plus tard = 2021-12~',
      'mardi = 2021-12-07',
      'en juillet = 2021-07',
      'lundi = 2021-12-06',
      'vendredi = 2021-12-03',
      'En juin = 2021-06',
      'en août = 2021-08',
      'lundi = 2021-12-06',
    ]);
    expect(read('appel-du-30-decembre')).toEqual([
      'le 10 janvier 2022 = 2022-01-10',
      'en début du mois = 2021-12',
      '[Ce] jeudi soir [30 décembre] = 2021-12-30',
      'janvier = 2022-01',
      'le 10 janvier = 2022-01-10',
      'le 12 janvier = 2022-01-12',
      'un jour plus tard = 2022-01-13',
      'le 7 décembre = 2021-12-07',
      'Dix jours après = 2021-12-17',
    ]);
  });

  it('tell of nineteen happenings on thirteen days', () => {
    const events = buildTimeline(articles);
    expect(events.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['e2021-04-13', 3],
      ['e2021-04-15', 1],
      ['e2021-05-24', 1],
      ['e2021-05-25', 1],
      ['e2021-06-16', 1],
      ['e2021-12-03', 1],
      ['e2021-12-06', 2],
      ['e2021-12-07', 3],
      ['e2021-12-17', 1],
      ['e2021-12-30', 1],
      ['e2022-01-10', 2],
      ['e2022-01-12', 1],
      ['e2022-01-13', 1],
    ]);
  });

  it('mark what was still to come when they were written', () => {
    const coming = buildTimeline(articles).filter(({ mentions }) =>
      mentions.some(({ tense }) => tense === 'coming'),
    );
    expect(coming.map(({ id }) => id)).toEqual([
      'e2021-06-16',
      'e2021-12-07',
      'e2021-12-30',
      'e2022-01-10',
      'e2022-01-12',
      'e2022-01-13',
    ]);
  });
});
