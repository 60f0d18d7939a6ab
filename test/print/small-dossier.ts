import type {
  Article,
  Block,
  BlockKind,
  DateClaim,
  Dossier,
  DossierEvent,
  Translation,
} from '../../src/model.ts';

/** A dossier of invented news: every kind of block, state of translation and date, and texts that would break markup. */
export function smallDossier(): Dossier {
  const articles = [quai(), phare(), live(), marche(), english()];
  return {
    settings: {
      title: {
        source: 'Le port de Valmer, de mars à mai 2031',
        target: 'The port of Valmer, March to May 2031',
      },
      subtitle: { source: 'Revue de presse', target: 'Press review' },
      compiler: 'Service de presse & documentation',
      issued: '2031-06-02',
      marking: 'TLP:AMBER+STRICT',
      distribution: 'Members of the delegation',
      rights: 'The texts belong to their publishers.',
      sourceLanguage: 'fr',
      targetLanguage: 'en',
      dateLocale: 'en-GB',
      paper: 'A4',
      outlets: [{ name: 'Le Phare', country: 'Valmerie', language: 'fr', note: 'Daily newspaper' }],
      coverNote: {
        source:
          'Ce dossier réunit **cinq articles** sur le port.\n\n- un point\n- un autre, [avec un lien](https://example.org/a_b?c=1#d)',
        target:
          'This dossier brings together **five articles** on the port.\n\n- one point\n- another, [with a link](https://example.org/a_b?c=1#d)',
      },
    },
    articles,
    copies: [],
    names: [],
    events: [
      event('2031-03-14', articles, [
        ['quai', 'p1', 'Le quai Nord a rouvert vendredi 14 mars.'],
        ['phare', 'p2', 'Depuis le 14 mars, les cargos reviennent.'],
      ]),
      event('2031-05', articles, [['live', 'p2', 'Une visite est prévue en mai.']]),
    ],
  };
}

function quai(): Article {
  return article('quai', {
    title: 'Le quai Nord rouvre : « un soulagement »',
    titleEn: 'The north quay reopens: “a relief”',
    outlet: 'Le Phare',
    published: claim('2031-03-15', { evidence: 'vendredi 14 mars' }),
    url: 'https://example.org/quai-nord?id=1&x=[2]',
    state: 'sample',
    blocks: [
      [
        'paragraph',
        'Le quai Nord a rouvert vendredi 14 mars, a annoncé M. Armand Lestrade, directeur du port de Valmer.',
        'The north quay reopened on Friday 14 March, Mr Armand Lestrade, director of the port of Valmer, announced.',
      ],
      [
        'caption',
        'Le quai Nord, vu du phare. Crédit : Jeanne Oriol',
        'The north quay seen from the lighthouse. Credit: Jeanne Oriol',
      ],
      ['heading', 'Dix mois de travaux', 'Ten months of works'],
      [
        'paragraph',
        long(
          'Les travaux ont duré dix mois et coûté 12 000 000 € ; les pêcheurs de Valmer, eux, attendaient depuis l’hiver.',
          40,
        ),
        long(
          'The works lasted ten months and cost 12,000,000 euros; the fishermen of Valmer had been waiting since winter.',
          40,
        ),
      ],
      [
        'quotation',
        '« Enfin ! », dit Lestrade. «Nous avons perdu 30 % du trafic.»',
        '“At last!”, says Lestrade. “We lost 30% of the traffic.”',
      ],
      ['list-item', 'un bassin de 300 m', 'a basin of 300 m'],
      ['list-item', 'deux grues', 'two cranes'],
    ],
  });
}

function phare(): Article {
  return article('phare', {
    title: 'Cargos # $10 @valmer *étoile* _souligné_ `code` \\fin',
    titleEn: 'Ships # $10 @valmer *star* _under_ `code` \\end',
    published: claim('2031-04', { evidence: 'avril' }),
    state: 'machine',
    by: 'DeepL, 2031-05-01',
    blocks: [
      [
        'paragraph',
        'Un lien [faux](x), une balise <b>, un #set text(red), $x^2$, "guillemets" et l\'apostrophe ; // pas un commentaire /* ni ceci */ -- ni --- cela.',
        'A [false](x) link, a <b> tag, a #set text(red), $x^2$, "quotes" and the apostrophe\'s; // no comment /* nor this */ -- nor --- that.',
      ],
      [
        'paragraph',
        'Depuis le 14 mars, les cargos reviennent. = Pas un titre\n- ni une liste\u0007 + rien ~ rien',
        'Since 14 March the ships have been coming back. = No heading\n- nor a list + nothing ~ nothing',
      ],
      [
        'paragraph',
        'Ce paragraphe a été revu par une personne.',
        'A person has revised this paragraph.',
        'human',
      ],
      ['paragraph', 'Ce paragraphe a changé depuis.', 'This paragraph was something else.', 'stale'],
      ['paragraph', 'Ce paragraphe attend sa traduction ; M. Lestrade aussi.', '', 'missing'],
    ],
  });
}

function live(): Article {
  const made = article('live', {
    title: 'En direct : la visite à Valmer',
    titleEn: 'Live: the visit to Valmer',
    published: claim('2031-05-20', { certainty: 'inferred', basis: 'weekday', evidence: 'mardi' }),
    state: 'sample',
    blocks: [
      ['paragraph', 'Suivez la visite de Mme Clarisse Vauban.', 'Follow the visit of Ms Clarisse Vauban.'],
      ['update', 'Mise à jour 2 : arrivée au port', 'Update 2: arrival at the port'],
      [
        'paragraph',
        'Une visite est prévue en mai. Clarisse Vauban rencontre Armand Lestrade.',
        'A visit is planned for May. Clarisse Vauban meets Armand Lestrade.',
      ],
      ['heading', 'Une poignée de main', 'A handshake'],
      ['paragraph', 'Elle est longue, dit Mme Vauban.', 'It is a long one, says Ms Vauban.'],
      ['update', 'Mise à jour 1', 'Update 1'],
      [
        'paragraph',
        long('La ministre Vauban est attendue à midi à la Capitainerie.', 4),
        long('The minister Vauban is expected at noon at the Harbour Office.', 4),
      ],
    ],
  });
  return { ...made, updateOrder: 'newest-first' };
}

function marche(): Article {
  return article('marche', {
    title: 'Le marché aux poissons sans date',
    titleEn: '',
    published: claim('', {}),
    state: 'missing',
    blocks: [
      ['paragraph', 'On ne sait pas quand ce texte a paru 🐟 à Valmer.', ''],
      ['paragraph', 'Armand Lestrade n’y était pas.', ''],
    ],
  });
}

function english(): Article {
  const made = article('harbour', {
    title: 'Harbour office speaks',
    titleEn: 'Harbour office speaks',
    published: claim('', {}),
    state: 'original',
    blocks: [
      [
        'paragraph',
        'This article was written in English, about Armand Lestrade.',
        'This article was written in English, about Armand Lestrade.',
      ],
    ],
  });
  return { ...made, clipping: { ...made.clipping, language: 'en' } };
}

type Pair = [kind: BlockKind, source: string, target: string, state?: Translation['state']];

interface Sketch {
  title: string;
  titleEn: string;
  outlet?: string;
  url?: string;
  published: DateClaim;
  state: Translation['state'];
  by?: string;
  blocks: Pair[];
}

/** A whole article from a sketch, with a ledger of a few lines. */
export function article(slug: string, sketch: Sketch): Article {
  const blocks: Block[] = sketch.blocks.map(([kind, text], i) => ({
    id: `p${i + 1}`,
    kind,
    text,
    lines: [i + 1, i + 1],
  }));
  const translation = (text: string, state: Translation['state']): Translation =>
    sketch.by === undefined ? { text, state } : { text, state, by: sketch.by };
  return {
    clipping: {
      file: `articles/${slug}.txt`,
      slug,
      sha256: slug.length.toString(16).padStart(2, '0').repeat(32),
      byteLength: 3214,
      encoding: { name: 'utf-8', bom: false, basis: 'valid' },
      format: 'text',
      language: 'fr',
      languageBasis: 'detected',
      text: '',
      lines: [],
      frontMatterLines: 0,
      sidecar: { keep: [], drop: [], rulesOff: [] },
    },
    title: { text: sketch.title, basis: 'stated' },
    ...(sketch.outlet !== undefined && { outlet: { text: sketch.outlet, basis: 'sidecar' } }),
    ...(sketch.url !== undefined && { url: sketch.url }),
    relay: slug === 'quai' ? [{ name: 'Agence Marine', how: 'syndicated' }] : [],
    blocks,
    ledger: [
      {
        fate: 'removed',
        line: 1,
        text: 'Accueil Menu\n',
        rule: 'navigation',
        reason: 'part of the page’s menu',
      },
      {
        fate: 'removed',
        line: 40,
        text: 'A lire aussi\nUn autre titre\n',
        rule: 'related',
        reason: 'links to other articles',
      },
    ],
    repairs: [],
    remarks: [],
    publication: sketch.published,
    mentions: [],
    titleTranslation: translation(sketch.titleEn, sketch.state),
    translations: Object.fromEntries(
      sketch.blocks.map(([, , text, state], i) => [`p${i + 1}`, translation(text, state ?? sketch.state)]),
    ),
  };
}

/** A claim of the precision that its value has. */
export function claim(
  edtf: string,
  more: { certainty?: DateClaim['certainty']; basis?: DateClaim['basis']; evidence?: string },
): DateClaim {
  const month = edtf.length === 7;
  return {
    role: 'publication',
    edtf,
    notBefore: edtf === '' ? null : month ? `${edtf}-01` : edtf,
    notAfter: edtf === '' ? null : month ? `${edtf}-30` : edtf,
    precision: edtf === '' ? 'none' : month ? 'month' : 'day',
    basis: more.basis ?? (edtf === '' ? 'none' : 'stated'),
    certainty: more.certainty ?? 'stated',
    alternatives: [],
    evidence: more.evidence
      ? [
          {
            article: 'quai',
            block: 'p1',
            line: 1,
            start: 0,
            end: 5,
            quote: more.evidence,
            rule: 'r',
            says: 's',
          },
        ]
      : [],
    conflicts: [],
  };
}

function event(edtf: string, articles: Article[], mentions: [string, string, string][]): DossierEvent {
  return {
    id: `e${edtf}`,
    claim: { ...claim(edtf, {}), role: 'event' },
    mentions: mentions
      .filter(([slug]) => articles.some((one) => one.clipping.slug === slug))
      .map(([slug, block, sentence]) => ({
        article: slug,
        block,
        start: 0,
        end: 5,
        sentence,
        tense: 'past',
      })),
  };
}

/** Sentences that say which they are, so that a page break inside a block can be found. */
function long(sentence: string, times: number): string {
  return Array.from({ length: times }, (_, i) => `(${i + 1}) ${sentence}`).join(' ');
}
