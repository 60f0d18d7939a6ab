import type {
  Article,
  Block,
  BlockKind,
  DateClaim,
  Dossier,
  DossierName,
  LedgerEntry,
  Translation,
  TranslationState,
} from '../../src/model.ts';
import type { SiteInput } from '../../src/site/site-input.ts';

export function claim(edtf: string, more: Partial<DateClaim> = {}): DateClaim {
  const month = edtf.length === 7;
  return {
    role: 'publication',
    edtf,
    notBefore: edtf === '' ? null : month ? `${edtf}-01` : edtf,
    notAfter: edtf === '' ? null : month ? `${edtf}-28` : edtf,
    precision: edtf === '' ? 'none' : month ? 'month' : 'day',
    basis: edtf === '' ? 'none' : 'stated',
    certainty: 'stated',
    alternatives: [],
    evidence: [],
    conflicts: [],
    ...more,
  };
}

type Row = [kind: BlockKind, source: string, target: string, state?: TranslationState, update?: number];

function article(slug: string, title: [string, string], rows: Row[], more: Partial<Article> = {}): Article {
  const blocks: Block[] = rows.map(([kind, text, , , update], i) => ({
    id: `p${i + 1}`,
    kind,
    text,
    lines: [i * 2 + 1, i * 2 + 1],
    ...(update === undefined ? {} : { update }),
  }));
  const translations: Record<string, Translation> = Object.fromEntries(
    rows.map(([, , text, state = 'sample'], i) => [`p${i + 1}`, { text, state }]),
  );
  const ledger: LedgerEntry[] = blocks.map((block) => ({
    fate: 'body',
    line: block.lines[0],
    length: block.text.length,
    block: block.id,
  }));
  return {
    clipping: {
      file: `articles/${slug}.txt`,
      slug,
      sha256: 'ab'.repeat(32),
      byteLength: 2048,
      encoding: { name: 'utf-8', bom: false, basis: 'valid' },
      format: 'text',
      language: 'fr',
      languageBasis: 'dossier',
      text: '',
      lines: [],
      frontMatterLines: 0,
      sidecar: { keep: [], drop: [], rulesOff: [] },
    },
    title: { text: title[0], basis: 'stated' },
    titleTranslation: title[1] === '' ? { text: '', state: 'missing' } : { text: title[1], state: 'sample' },
    relay: [],
    blocks,
    ledger,
    repairs: [],
    remarks: [],
    publication: claim('2024-03-12'),
    mentions: [],
    translations,
    ...more,
  };
}

const strike = article(
  'greve-des-ports',
  ['Grève des ports : « personne ne cède »', 'Port strike: ‘no one is giving way’'],
  [
    [
      'paragraph',
      'Les dockers du Havre ont voté mardi la poursuite de la grève ; la direction parle d\'une "impasse" dont personne ne sort gagnant !',
      'Dockers in Le Havre voted on Tuesday to go on with the strike; management speaks of an "impasse" from which no one emerges a winner.',
    ],
    [
      'caption',
      'Le quai nord, vide, mardi matin. Photo : A. Lenoir',
      'The north quay, empty, on Tuesday morning. Photo: A. Lenoir',
    ],
    ['heading', 'Que veulent les dockers ?', 'What do the dockers want?'],
    [
      'paragraph',
      'M. Carpentier demande 10 000 euros de prime par homme, soit 8 % de plus que l’an dernier.',
      'Mr Carpentier asks for a bonus of 10,000 euros a man, 8% more than last year.',
      'stale',
    ],
    [
      'quotation',
      '« Nous tiendrons jusqu’à l’été », promet-il.',
      '« We shall hold out until summer », he promises.',
    ],
    ['list-item', 'des effectifs garantis', 'guaranteed staffing'],
    [
      'paragraph',
      'La préfecture n’a pas répondu : https://prefecture.example/une/adresse/qui-ne-finit-pas/et-qui-ne-se-coupe-pas/0123456789012345678901234567890123456789',
      '',
      'missing',
    ],
  ],
  {
    outlet: { text: 'Le Phare & Fils', basis: 'sidecar' },
    author: { text: 'Anne <Lenoir>', basis: 'stated', line: 3 },
    relay: [{ name: 'Agence du Nord', how: 'syndicated' }],
    review: { by: 'A. Reader', date: '2024-04-20' },
    url: 'https://phare.example/greve?x=1&y="2"',
    publication: claim('2024-03', {
      basis: 'stated',
      alternatives: ['2024-03-12', '2024-03-19'],
      evidence: [
        {
          article: 'greve-des-ports',
          block: 'p1',
          line: 1,
          start: 31,
          end: 36,
          quote: 'mardi',
          rule: 'weekday',
          says: 'a bare weekday lies within a week of the day of publication',
        },
        {
          article: 'direct-du-port',
          block: null,
          line: 2,
          start: 0,
          end: 9,
          quote: '12/03/2024',
          rule: 'header',
          says: 'the other report carries its date',
        },
      ],
      conflicts: ['the masthead says 2023'],
    }),
    ledger: [
      { fate: 'metadata', line: 1, text: 'Le Phare | Économie\n', rule: 'section-line', role: 'section' },
      {
        fate: 'removed',
        line: 2,
        text: '<script>alert("1")</script> 85\n',
        rule: 'counter',
        reason: 'a counter',
      },
      { fate: 'blank', line: 3, text: '\n' },
      { fate: 'body', line: 4, length: 20, block: 'p1' },
      { fate: 'removed', line: 30, text: 'Partager sur Facebook\n', rule: 'share', reason: 'a sharing link' },
    ],
    repairs: [
      {
        block: 'p1',
        line: 4,
        at: 10,
        before: '  ',
        after: ' ',
        rule: 'double-space',
        reason: 'doubled space',
      },
    ],
    remarks: [{ block: 'p5', message: 'an opening quotation mark has no partner' }],
  },
);

const live = article(
  'direct-du-port',
  [
    'En direct du port : le ministre arrive, les dockers votent, et personne ne sait la suite',
    'Live from the port: the minister arrives, the dockers vote, and no one knows what comes next',
  ],
  [
    ['update', 'MISE À JOUR 2', 'UPDATE 2', 'machine', 2],
    ['heading', 'Une réunion à midi', 'A meeting at noon', 'machine'],
    ['paragraph', 'Le ministre est arrivé.', 'The minister has arrived.', 'machine'],
    ['update', 'MISE À JOUR 1', 'UPDATE 1', 'human', 1],
    ['paragraph', 'La grève commence.', 'The strike begins.', 'human'],
  ],
  {
    updateOrder: 'newest-first',
    publication: claim('2024-04-02', { certainty: 'inferred', basis: 'weekday' }),
  },
);

const undated = article(
  'note-sans-date',
  ['<b>Note</b> "sans" date & sans traduction', ''],
  [['paragraph', 'Un seul paragraphe, <i>pas</i> traduit.', '', 'missing']],
  { publication: claim('') },
);

const wire = article(
  'wire-report',
  ['Dockers walk out', 'Dockers walk out'],
  [['paragraph', 'Dockers walked out on Tuesday, the port authority said.', '', 'original']],
  { publication: claim('2024-04-03') },
);
wire.clipping.language = 'en';
wire.titleTranslation.state = 'original';
wire.clipping.sidecar.summary = { target: 'A *wire* report.' };

/** Four invented articles with every kind of block, state and nuisance that a page can meet. */
export const smallDossier: Dossier = {
  settings: {
    title: { source: 'La grève des ports', target: 'The ports’ strike' },
    subtitle: { source: 'Quatre articles', target: 'Four articles' },
    compiler: 'The Press Office <press@example.org>',
    issued: '2024-05-01',
    marking: 'TLP:AMBER+STRICT',
    distribution: 'Internal',
    rights: 'Texts belong to their publishers.',
    sourceLanguage: 'fr',
    targetLanguage: 'en',
    dateLocale: 'en-GB',
    paper: 'A4',
    outlets: [{ name: 'Le Phare & Fils', country: 'France', language: 'fr', note: 'A daily.' }],
    coverNote: { source: 'Une *note*.', target: 'A *note* with <b>no markup</b>.' },
  },
  articles: [strike, live, wire, undated],
  copies: [],
  names: [
    name('Le Havre', 'Le Havre', 'A port in Normandy.'),
    name('euro', 'euro', 'Only as a word of its own.'),
    name('dockers', 'dockers'),
  ],
  events: [
    {
      id: 'e2024-03-12',
      claim: claim('2024-03-12', { role: 'event' }),
      mentions: [
        {
          article: 'greve-des-ports',
          block: 'p1',
          start: 24,
          end: 29,
          sentence: 'Les dockers du Havre ont voté mardi la poursuite de la grève.',
          tense: 'past',
        },
      ],
    },
  ],
};

export const smallSite: SiteInput = {
  dossier: smallDossier,
  problems: [
    {
      kind: 'encoding-guessed',
      severity: 'warning',
      file: 'articles/x.txt',
      message: 'encoding was <guessed>',
    },
  ],
  rules: [{ name: 'counter', title: 'Counters', reason: 'A lone number counts shares or comments.' }],
  assets: { stylesheet: 'assets/site.css', script: 'assets/site.js' },
};

/** A name of the glossary as it is met in the translations, in the form that it has there. */
function name(source: string, target: string, note?: string): DossierName {
  const met: DossierName = {
    source,
    target,
    sourceVariants: [{ text: source, places: [{ article: 'greve-des-ports', block: 'p1' }] }],
    targetVariants: [{ text: target, places: [{ article: 'greve-des-ports', block: 'p1' }] }],
    unlike: [],
  };
  return note === undefined ? met : { ...met, note };
}
