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
