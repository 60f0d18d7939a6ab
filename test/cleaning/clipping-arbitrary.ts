import fc from 'fast-check';

const SENTENCES = [
  'Le ministre a reçu jeudi la délégation des armateurs, dans un climat jugé courtois par les deux parties.',
  '« Nous attendons des actes », a répondu la porte-parole du syndicat, avant de quitter la salle.',
  'Le texte doit être examiné en juin. Il prévoit une hausse de 3 % des crédits.',
  'Elle évoque une « décision ,inattendue » et «des délais trop courts».',
  'The committee met on Tuesday and agreed to publish its findings before the summer recess.',
  'Un long paragraphe sans ponctuation finale qui parle du port de la ville et de ses habitants depuis bien des années sans jamais dire où il va',
  '\u00ab\u00a0Rien ne presse\u00a0\u00bb, dit-il\u202f; mais le temps passe. D’autres en doutent\u00a0!',
];
const FURNITURE = [
  'Lire aussi : Le port change de visage',
  'Partager sur Facebook',
  'Publié le 3 mai 2019 à 14h05',
  'Photo : Agence des ports',
  'Accueil',
  'Politique',
  '12 commentaires',
  'Article précédentLe phare rouvre',
  'Abonnez-vous à notre newsletter',
  'MISE À JOUR 2Le maire a démissionné.',
  'UPDATE 1: The mayor has resigned, the town hall said in a short statement on Monday.',
  'Un intertitre sans point',
  '(AFP) – Le port a été fermé lundi matin, a annoncé la préfecture dans un communiqué.',
  'Le quai est désert. exemple-port.com.',
  'Le port vivra – Source : Agence des ports',
  '@portville',
  '* * *',
  'Et après ?',
  '« Quel port ! »',
];
const NOISE = [
  '',
  ' ',
  '\t',
  '\u0000',
  '\ud800',
  '\udc00x',
  '\u00ad',
  'مرحبا بالعالم.',
  '漢字の段落です。',
  '\ufeff',
  '\u2028',
  '\u0085',
  '«',
  '»',
  ' ,',
  '1',
];

const newline = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n');

/** Texts made of any characters at all, with many line breaks and lone surrogates among them. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(...NOISE),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((c) => String.fromCharCode(c)),
      newline,
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Texts with the shape of a clipping: sentences, furniture and noise, a line each. */
export const clippingLike: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', ' date 2019-05 ', 'date 2019-05-03 '),
    fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...SENTENCES) },
          { weight: 4, arbitrary: fc.constantFrom(...FURNITURE) },
          { weight: 1, arbitrary: fc.constantFrom(...NOISE) },
          {
            weight: 1,
            arbitrary: fc
              .array(fc.constantFrom(...SENTENCES, ...NOISE), { maxLength: 4 })
              .map((p) => p.join(' ')),
          },
        ),
        newline,
      ),
      { maxLength: 30 },
    ),
  )
  .map(([prefix, lines]) => prefix + lines.map(([text, end]) => text + end).join(''));
