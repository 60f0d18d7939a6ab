import { describe, expect, it } from 'vitest';
import { dateArticle } from '../../src/dates/date-article.ts';
import { buildTimeline } from '../../src/dossier/timeline.ts';
import type { DateClaim } from '../../src/model.ts';
import { articleFromBlocks } from './article-from-blocks.ts';

type Draft = Parameters<typeof articleFromBlocks>[0];
const claimOf = (draft: Draft): DateClaim => dateArticle(articleFromBlocks(draft)).publication;
const short = ({ edtf, notBefore, notAfter, certainty }: DateClaim) => [edtf, notBefore, notAfter, certainty];
const news = 'Le port de Zenda a rouvert.';

describe('the compiler’s date', () => {
  it('stands above what the clipping says, and tells of the disagreement', () => {
    const claim = claimOf({ date: '2021-05-05', dateLines: ['Publié le 2 mai 2021'], blocks: [news] });
    expect(short(claim)).toEqual(['2021-05-05', '2021-05-05', '2021-05-05', 'stated']);
    expect(claim.basis).toBe('sidecar');
    expect(claim.conflicts).toEqual(['The compiler gives 2021-05-05, the clipping itself says 2021-05-02.']);
  });

  it('disagrees with nothing where one line of the head has it and another has another day', () => {
    const dateLines = ['Publié le 4 mai 2021', 'Publié le 2 mai 2021'];
    const claim = claimOf({ date: '2021-05-02', dateLines, blocks: [news] });
    expect(claim.conflicts).toEqual([]);
    expect(claim.evidence.map(({ quote }) => quote)).toEqual([
      '2021-05-02',
      'le 2 mai 2021',
      'le 4 mai 2021',
    ]);
    const neither = claimOf({ date: '2021-05-09', dateLines, blocks: [news] });
    expect(neither.conflicts).toEqual([
      'The compiler gives 2021-05-09, the clipping itself says 2021-05-04.',
    ]);
  });

  it('still disagrees with a clipping where only a later update has it', () => {
    const dateLines = ['Publié le 2 mai 2021, mis à jour le 9 mai 2021'];
    expect(claimOf({ date: '2021-05-09', dateLines, blocks: [news] }).conflicts).toHaveLength(1);
  });

  it('may be an interval, a month or a guess', () => {
    expect(short(claimOf({ date: '2021-04-13/2021-04-14', blocks: [news] }))).toEqual([
      '2021-04-13/2021-04-14',
      '2021-04-13',
      '2021-04-14',
      'stated',
    ]);
    expect(short(claimOf({ date: '2021-12-07~', blocks: [news] }))[3]).toBe('approximate');
    expect(claimOf({ date: '2021-04', blocks: [news] })).toMatchObject({
      precision: 'month',
      notAfter: '2021-04-30',
    });
  });
});

describe('stamps outside the text', () => {
  it('may be a month alone, which is stated as a month', () => {
    const claim = claimOf({ dateLines: ['Avril 2024'], blocks: [news] });
    expect(short(claim)).toEqual(['2024-04', '2024-04-01', '2024-04-30', 'stated']);
    expect(claim.precision).toBe('month');
  });

  const stated = (day: string) => [day, day, day, 'stated'];
  const stamps: [line: string, day: string][] = [
    ['Publié le 5 mai 2021 à 10h22', '2021-05-05'],
    ['Mis en ligne le 05/05/2021', '2021-05-05'],
    ['Par Jan Kobel | Le 5 mai 2021 à 10h22', '2021-05-05'],
    ['mercredi 5 mai 2021', '2021-05-05'],
    ['Publié le 05/05/2021 à 10:22, mis à jour le 06/05/2021 à 08:00', '2021-05-05'],
    ['Zenda5 mai 2021', '2021-05-05'],
    ['2021-05-05 23:33', '2021-05-05'],
  ];
  for (const [line, day] of stamps) {
    it(`reads «${line}»`, () =>
      expect(short(claimOf({ dateLines: [line], blocks: [news] }))).toEqual(stated(day)));
  }

  it('reads a line whose letters were read in the wrong alphabet, and quotes it as received', () => {
    const line = 'PubliÃ© le mercredi 3 fÃ©vrier 2021 Ã  18:20';
    const claim = claimOf({ dateLines: [line], blocks: [news] });
    expect(short(claim)).toEqual(stated('2021-02-03'));
    const [{ quote, start, end, says } = { quote: '', start: 0, end: 0, says: '' }] = claim.evidence;
    expect([quote, line.slice(start, end)]).toEqual(Array(2).fill('le mercredi 3 fÃ©vrier 2021'));
    expect(says).toContain('published «le mercredi 3 février 2021»');
    const update = claimOf({ dateLines: ['Mis Ã  jour le 5 AOÃ›T 2021 Ã\u00a0 18:20'], blocks: [news] });
    expect(short(update)).toEqual(['', null, '2021-08-05', 'inferred']);
  });

  it('reads a stamp that was left at the top of the text', () => {
    expect(short(claimOf({ blocks: ['5 mai 2021 à 19h19 par Agence', news] }))).toEqual(stated('2021-05-05'));
  });

  it('reads a line that names the newspaper, the day of the week and the page', () => {
    const line = 'L’Étoile du Nord-Est - mercredi 05/05/2021 - p. 7';
    expect(short(claimOf({ blocks: [line, news] }))).toEqual(stated('2021-05-05'));
    const german = 'Bote vom Unteren See, Mittwoch, 05.05.2021';
    expect(claimOf({ language: 'de', blocks: [german, news] }).edtf).toBe('2021-05-05');
    expect(claimOf({ blocks: ['Le Phare du Nord-Est de Zenda - 05/05/2021', news] }).edtf).toBe('');
  });

  it('takes no other date of the head for the page’s own', () => {
    const title = { kind: 'heading', text: 'Attentat du 13 novembre 2015 : le procès' } as const;
    expect(claimOf({ blocks: [title, news] }).edtf).toBe('');
    expect(
      claimOf({ blocks: ['Un rapport publié le 14 juin 2021 par le palais accuse le port.'] }).edtf,
    ).toBe('');
  });

  it('reads the metadata of a saved page', () => {
    const page = { published: '2021-05-05T23:50:00+02:00', modified: '2021-05-07' };
    expect(short(claimOf({ page, blocks: [news] }))).toEqual(stated('2021-05-05'));
  });

  it('keeps a stamp without year open', () => {
    expect(short(claimOf({ dateLines: ['Publié le 26/05 à 9h54'], blocks: [news] }))).toEqual([
      'XXXX-05-26',
      null,
      null,
      'inferred',
    ]);
  });

  it('takes an update for a bound, unless the weekday of the lead agrees', () => {
    const dateLines = ['Dernière mise à jour : 05/05/2021'];
    expect(short(claimOf({ dateLines, blocks: ['Le port a rouvert samedi.'] }))).toEqual([
      '',
      null,
      '2021-05-05',
      'inferred',
    ]);
    expect(short(claimOf({ dateLines, blocks: ['Le port a rouvert mardi 4 mai.'] }))).toEqual([
      '2021-05-05~',
      '2021-05-04',
      '2021-05-05',
      'inferred',
    ]);
    expect(claimOf({ dateLines, blocks: ['La reine au port, mercredi 5 mai.'] }).edtf).toBe('2021-05-05~');
    for (const other of ['Le port a rouvert mercredi 4 mai.', 'Le port a rouvert mardi 4 mai 2010.'])
      expect(claimOf({ dateLines, blocks: [other] })).toMatchObject({ edtf: '', notAfter: '2021-05-05' });
    expect(short(claimOf({ dateLines, blocks: ['Le port a rouvert mardi.'] }))).toEqual([
      '2021-05-05~',
      '2021-05-04',
      '2021-05-05',
      'inferred',
    ]);
  });
});

describe('what the text says of its own day', () => {
  const cases: [text: string, ...expected: (string | null)[]][] = [
    ['Ce mercredi 5 mai 2021, le port a rouvert.', '2021-05-05~', '2021-05-04', '2021-05-06', 'approximate'],
    ['Hier, mardi 4 mai 2021, le port a rouvert.', '2021-05-05~', '2021-05-04', '2021-05-06', 'approximate'],
    ['Demain, jeudi 6 mai 2021, le port rouvrira.', '2021-05-05~', '2021-05-04', '2021-05-06', 'approximate'],
    ['ZENDA, 5 mai 2021 (Agence) – Le port a rouvert.', '2021-05-05', '2021-05-05', '2021-05-05', 'stated'],
    ['ZENDA, 5 févr. 2021 (Agence) - Le port a rouvert.', '2021-02-05', '2021-02-05', '2021-02-05', 'stated'],
    [
      'ZENDA, 5 mai (Agence) – Le port, fermé le 3 mai 2021, a rouvert.',
      '2021-05-05~',
      '2021-05-05',
      '2021-05-06',
      'approximate',
    ],
    [
      'Ce mercredi soir 5 mai 2021, la reine doit parler.',
      '2021-05-05',
      '2021-05-05',
      '2021-05-05',
      'inferred',
    ],
    ['Le port a rouvert mercredi 5 mai 2021.', '2021-05', '2021-05-05', '2021-05-11', 'inferred'],
    [
      'Ce mercredi 5 mai, le port a rouvert, un mois après les élections de 2021.',
      '2021-05-05~',
      '2021-05-04',
      '2021-05-06',
      'approximate',
    ],
    ['Ce mercredi 5 mai, le port a rouvert.', 'XXXX-05-05', null, null, 'inferred'],
    ['Ce jeudi 24 février, la pire guerre depuis 1945 a commencé.', 'XXXX-02-24', null, null, 'inferred'],
    [
      'Ce mercredi soir 5 mai 2021, la reine a parlé.',
      '2021-05-05/2021-05-06',
      '2021-05-05',
      '2021-05-06',
      'approximate',
    ],
    [
      'Ce mercredi 5 mai 2021, le port a brûlé. Il brûle depuis hier.',
      '2021-05-05/2021-05-06',
      '2021-05-05',
      '2021-05-06',
      'approximate',
    ],
    ['Le port a rouvert mardi.', '', null, null, 'inferred'],
    ['Le port, détruit le 3 mars 2019, a été rebâti.', '', '2019-03-03', null, 'inferred'],
  ];
  for (const [text, ...expected] of cases) {
    it(`weighs: ${text}`, () => expect(short(claimOf({ blocks: [text] }))).toEqual(expected));
  }

  it('takes the day with which a story opens for an event and not for its own', () => {
    const story = 'La digue craquait. Ce 7 juin, à l’aube, elle a cédé sous les vagues.';
    expect(short(claimOf({ blocks: [story] }))).toEqual(['', null, null, 'inferred']);
    const dated = dateArticle(articleFromBlocks({ date: '2022-06-20', blocks: [story] }));
    expect(buildTimeline([dated]).map(({ id }) => id)).toContain('e2022-06-07');
    expect(claimOf({ blocks: ['La reine a dit ce 7 juin 2022 que la digue a cédé.'] }).edtf).toBe(
      '2022-06-07~',
    );
  });

  it('never claims a day of a bare weekday', () => {
    const claim = claimOf({ dateLines: [' date 2021-05 '], blocks: ['Le port a rouvert mardi.'] });
    expect(short(claim)).toEqual(['2021-05', '2021-05-01', '2021-05-31', 'stated']);
    expect(claim.alternatives).toEqual(['2021-05-04', '2021-05-11', '2021-05-18', '2021-05-25']);
  });

  it('lets a caption date nothing but its photograph', () => {
    const caption = { kind: 'caption', text: 'Le port, ce mercredi 5 mai 2021. Photo Agence' } as const;
    expect(claimOf({ blocks: [news, caption] }).edtf).toBe('');
  });
});

describe('a photograph in the text', () => {
  it('dates neither the article nor an event', () => {
    const photo = 'Le pont avant sa destruction, le 12 mars 2011. © Jan Kobel / Agence';
    const dated = dateArticle(articleFromBlocks({ date: '2021-05-05', blocks: [news, photo] }));
    expect(dated.mentions.map(({ claim }) => claim.edtf)).toEqual(['2011-03-12']);
    expect(buildTimeline([dated])).toEqual([]);
    expect(claimOf({ blocks: [news, photo] }).notBefore).toBeNull();
  });
});

describe('the crawler’s month', () => {
  const dateLines = [' date 2021-05 '];

  it('gives the year to a day without one', () => {
    expect(short(claimOf({ dateLines, blocks: ['Ce mercredi 5 mai, le port a rouvert.'] }))).toEqual([
      '2021-05-05~',
      '2021-05-04',
      '2021-05-06',
      'approximate',
    ]);
  });

  it('gives the month to «ce mercredi 5»', () => {
    expect(short(claimOf({ dateLines, blocks: ['Ce mercredi 5, le port rouvre.'] }))[0]).toBe('2021-05-05~');
    expect(short(claimOf({ dateLines, blocks: ['Ce mercredi 6, le port rouvre.'] }))[0]).toBe('2021-05');
  });

  it('excludes what lies outside it, and says so', () => {
    const claim = claimOf({ dateLines, blocks: ['Ce mardi 2 mars 2021, le port a rouvert.'] });
    expect(short(claim)).toEqual(['2021-05', '2021-05-01', '2021-05-31', 'stated']);
    expect(claim.conflicts).toEqual([
      "«Ce mardi 2 mars 2021» would give 2021-03-02~, which the crawler's note «2021-05» excludes.",
    ]);
  });

  it('is cut at a day that the text tells as past', () => {
    expect(claimOf({ dateLines, blocks: ['Le port a fermé le 12 mai.'] })).toMatchObject({
      edtf: '2021-05',
      notBefore: '2021-05-12',
      notAfter: '2021-05-31',
    });
  });
});

describe('evidence', () => {
  it('quotes the block, or the line where there is none', () => {
    const claim = claimOf({
      dateLines: [' date 2021-05 '],
      blocks: ['Ce mercredi 5 mai, le port a rouvert.'],
    });
    expect(
      claim.evidence.map(({ block, line, start, end, quote }) => [block, line, start, end, quote]),
    ).toEqual([
      ['p1', 2, 0, 17, 'Ce mercredi 5 mai'],
      [null, 1, 6, 13, '2021-05'],
    ]);
  });
});

describe('what tells against the date', () => {
  const dateLines = ['Publié le 2 mai 2021'];

  it('is no day of a note on a correction, which is written after the article', () => {
    const notes = [
      'Correction du 4 mai 2021 : une première version indiquait que le port avait fermé en 1987.',
      '• Cet article a été modifié le 4 mai 2021. Le port avait rouvert en mars.',
      'Une précédente version de cet article, corrigée le 4 mai 2021, donnait un autre nom.',
    ];
    for (const note of notes)
      expect(claimOf({ dateLines, blocks: [news, note] })).toMatchObject({
        edtf: '2021-05-02',
        conflicts: [],
      });
    const english = 'This article was amended on 4 May 2021. An earlier version gave another name.';
    expect(claimOf({ language: 'en', blocks: ['The port has reopened.', english] }).notBefore).toBeNull();
  });

  it('is told in words that say what is known', () => {
    const text = 'Le port de Zenda a rouvert le 5 mai 2021.';
    expect(claimOf({ dateLines, blocks: [news, text] }).conflicts).toEqual([
      'The text also says «le 5 mai 2021», which does not fit: by that it was published on 2021-05-05 or later.',
    ]);
  });
});
