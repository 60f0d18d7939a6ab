import { describe, expect, it } from 'vitest';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { readClipping } from '../../src/clipping/read-clipping.ts';
import { dateArticle } from '../../src/dates/date-article.ts';
import type { DatedArticle } from '../../src/model.ts';

/** A clipping as received, cleaned and dated. */
function dated(lines: string[], sidecar?: string): DatedArticle {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const file = { file: 'articles/a.txt', bytes, sha256: '0'.repeat(64) };
  const read = readClipping(
    sidecar === undefined ? file : { ...file, sidecar: { file: 'articles/a.yml', text: sidecar } },
    'fr',
  );
  if (!read.value) throw new Error('the clipping cannot be read');
  return dateArticle(cleanClipping(read.value));
}

const body = [
  'Deux navires ont rompu leurs amarres mardi dans le port de Zenda, où la houle a dépassé cinq mètres dans la nuit, a indiqué la capitainerie dans un communiqué.',
  '',
  '"Personne n’a été blessé, mais la digue est ouverte sur trente mètres", a déclaré à la presse le capitaine du port, Jan Kobel, qui demande aux pêcheurs de rester à terre.',
  '',
  'Le trafic est suspendu entre Zenda et Strelsau, et les premiers travaux doivent commencer dans la semaine, selon la capitainerie.',
];
const [first = '', ...others] = body;

describe('a dispatch as the wire sends it', () => {
  const wire = [
    'RUR0412 4 GI 0298 RUR /AGP-XB41',
    'tempête-port-secours',
    '',
    'Tempête à Zenda: le port fermé',
    '',
  ];
  const dispatch = (dateline: string) => [...wire, `${dateline}${first}`, ...others];

  it('has the date of its dateline, month in full or cut, below slug and keywords', () => {
    for (const date of ['4 fév 2025', '4 févr. 2025', '4 février 2025']) {
      const { publication } = dated(dispatch(`ZENDA, ${date} (AFP) - `));
      expect([publication.edtf, publication.certainty]).toEqual(['2025-02-04', 'stated']);
    }
  });

  it('is of about its day where the page of a paper names another', () => {
    const url = 'url: https://gazette.example/2025/02/05/port';
    const { publication } = dated(dispatch('ZENDA, 4 février 2025 (AFP) - '), url);
    expect(publication).toMatchObject({ edtf: '2025-02-04~', notAfter: '2025-02-05', conflicts: [] });
  });
});

describe('a signature below the standfirst', () => {
  const head = [
    'La Gazette de Zenda',
    'Tempête : le port fermé pour dix jours',
    'ENQUÊTE La digue date de 1911.',
  ];
  const paid = ['Article réservé aux abonnés', 'Lecture 6 min.', ''];

  it('dates the article', () => {
    const { publication } = dated([
      ...head,
      'Par Ana Rupert et Jan Kobel, Le 4 févr. 2025 à 05:00',
      ...paid,
      ...body,
    ]);
    expect([publication.edtf, publication.certainty]).toEqual(['2025-02-04', 'stated']);
  });

  it('is not the date of an article that the page recommends', () => {
    const { publication } = dated([
      ...head,
      'Lire aussi : Le phare, publié le 4 mars 2021 à 05:00',
      ...paid,
      ...body,
    ]);
    expect(publication.edtf).toBe('');
  });
});

describe('a date that is not the article’s', () => {
  const head = [
    'La Gazette de Zenda',
    'Tempête : le port fermé pour dix jours',
    '',
    'Jan Kobel',
    'Publié à 14 h 06',
  ];
  const undated = (lines: string[]) => expect(dated(lines).publication.edtf, lines.join(' / ')).toBe('');

  it('stands in the caption of a photograph', () => {
    for (const caption of [
      'Le vieux phare, à Zenda, le 12 janvier 2023',
      'Des pêcheurs, le 12 janvier 2023',
      'La digue, Zenda, 12 janvier 2023',
      'La reine Flavia, le 12 janvier 2023 à Strelsau',
      'Flavia devant le phare, le 12 janvier 2023',
      'The harbour, January 12, 2023',
    ])
      undated([...head, '', caption, '', ...body]);
  });

  it('stands in a photographer’s credit', () => {
    for (const credit of [
      'Photo d’archives, 12 janvier 2023',
      'PHOTO JAN KOBEL, ARCHIVES LA GAZETTE, 12 janvier 2023',
      '(Archives, 12 janvier 2023)',
    ])
      undated([...head, '', credit, '', ...body]);
  });

  it('stands among the comments', () => {
    const comments = ['3 commentaires', 'marin44', '12 janvier 2023 à 10h03', 'Répondre', 'Signaler'];
    undated([...head, '', ...body, '', ...comments]);
  });

  it('stands in a list of other articles below the text', () => {
    const list = ['Le phare', '12 janvier 2023', 'Le bac', '3 mars 2022', 'Le bal', '4 mai 2021'];
    undated([...head, '', ...body, '', ...list]);
    const named = dated([...head, '6 janvier 2023', '', ...body, '', ...list]).publication;
    expect([named.edtf, named.conflicts]).toEqual(['2023-01-06', []]);
  });

  it('is not taken for one where a name, a place or an hour stands with it', () => {
    for (const line of [
      'Jan Kobel, le 12 janvier 2023',
      'Par Jan Kobel, à Zenda, le 12 janvier 2023',
      'La Gazette, 12 janvier 2023',
      'Zenda, le 12 janvier 2023',
      'Le 12 janvier 2023 à Zenda',
      'Jan Kobel, le 12 janvier 2023 à 10h03',
    ])
      expect(dated([...head, line, '', ...body]).publication.edtf, line).toBe('2023-01-12');
    const below = [...head, '', ...body, '', 'Publié le 12 janvier 2023', '0 commentaires'];
    expect(dated(below).publication.edtf).toBe('2023-01-12');
  });
});

it('a day alone on its line far into the text, as in a chronology, says nothing against that of the page’s head', () => {
  const story = [...body, ...body.map((text) => text.replace('Zenda', 'Hentzau')), ...body].flatMap((text) =>
    text === '' ? [] : [text, ''],
  );
  const entry = 'La digue du port de Zenda est achevée après quatre ans de travaux.';
  const lines = ['La digue de Zenda cède', '', 'Publié le 4 février 2025', '', ...story];
  const { publication } = dated([...lines, '2 mai 1998', entry, '', ...body]);
  expect(publication).toMatchObject({ edtf: '2025-02-04', conflicts: [] });
});
