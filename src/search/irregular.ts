import type { Language } from '../model.ts';

/** Inflections that a stemmer cannot see: forms by folded spelling, and endings that give a base form. */
interface Irregular {
  words: ReadonlyMap<string, string>;
  endings: (folded: string) => string | undefined;
}

/** The first word of a line is the base form of the others. Folded: no accents, no ligatures. */
function forms(lines: string): ReadonlyMap<string, string> {
  const pairs = lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...others] = line.trim().split(' ');
      return others.map((other) => [other, base] as const);
    });
  return new Map(pairs);
}

/**
 * The last three have bases that are no words: a stemmer takes -ante for the ending of a verb, and septante for sept. A
 * word that is being typed is looked for by its beginning, so the bases begin as the words do.
 */
const FRENCH = forms(`
  oeil yeux
  travail travaux
  ciel cieux
  bail baux
  vitrail vitraux
  corail coraux
  email emaux
  soupirail soupiraux
  monsieur messieurs
  madame mesdames
  mademoiselle mesdemoiselles
  pouvoir peut peuvent pouvait pouvaient pourra pourront pourrait pourraient
  vouloir veut veulent voulait voulaient voudra voudrait voulu
  devoir doit doivent devait devaient devra devrait
  savoir sait savent savait saura
  voir voit voient verra verront
  venir vient viennent viendra viendront vinrent
  tenir tient tiennent tiendra tiendront tinrent
  prendre prend prennent prit prirent prise prises
  mettre met mettent mit mirent mise mises
  recevoir recoit recoivent recu recus recue recues recevra
  elire elu elus elue elues elit elisent
  ecrire ecrit ecrite ecrits ecrites ecrivent ecrivait
  mourir meurt meurent mourut
  naitre ne nee nes nees naquit
  connaitre connu connus connue connues connait connaissent
  craindre craint craignent craignait
  joindre joint joignent
  conduire conduit conduite conduisent
  construire construit construite construits construites construisent
  detruire detruit detruite detruits detruites detruisent
  vendre vend vendent vendu vendus vendue vendues
  rendre rend rendent rendu rendus rendue rendues
  perdre perd perdent perdu perdus perdue perdues
  rompre rompt rompent rompu rompue
  convaincre convaincu convaincus convainc
  ouvrir ouvert ouverte ouverts ouvertes
  offrir offert offerte offerts offertes
  obtenir obtient obtiennent obtiendra
  maintenir maintient maintiennent maintiendra
  soutenir soutient soutiennent soutiendra
  intervenir intervient interviennent interviendra
  septantex septante
  huitantex huitante
  nonantex nonante
`);

const ENGLISH = forms(`
  child children
  foot feet
  tooth teeth
  goose geese
  mouse mice
  life lives
  wife wives
  knife knives
  half halves
  wolf wolves
  leaf leaves
  thief thieves
  crisis crises
  analysis analyses
  basis bases
  thesis theses
  hypothesis hypotheses
  criterion criteria
  phenomenon phenomena
  say said
  go went gone
  meet met
  speak spoke spoken
  take took taken
  give gave given
  write wrote written
  buy bought
  sell sold
  send sent
  hold held
  keep kept
  leave left
  lose lost
  make made
  pay paid
  win won
  fall fell fallen
  rise rose risen
  begin began begun
  break broke broken
  choose chose chosen
  come came
  become became
  draw drew drawn
  drive drove driven
  fly flew flown
  fight fought
  find found
  grow grew grown
  know knew known
  lead led
  see saw seen
  seek sought
  shoot shot
  sink sank sunk
  spend spent
  stand stood
  steal stole stolen
  strike struck
  swear swore sworn
  tell told
  think thought
  throw threw thrown
  understand understood
  withdraw withdrew withdrawn
  build built
  catch caught
  teach taught
  bring brought
  shake shook shaken
  freeze froze frozen
  hide hid hidden
`);

/** Matches `fishermen` and gives `fisherman`; not `specimen`, `men`. */
function englishEndings(folded: string): string | undefined {
  if (folded === 'men') return 'man';
  if (!/...men$/u.test(folded) || /(?:speci|regi|acu|abdo|cycla|albu|stamen$)/u.test(folded))
    return undefined;
  return folded.replace(/men$/u, 'man');
}

/** Generated for both sides alike: the index stores the base form, the query asks for it. */
export const IRREGULAR: Record<Language, Irregular> = {
  fr: { words: FRENCH, endings: () => undefined },
  en: { words: ENGLISH, endings: englishEndings },
};
