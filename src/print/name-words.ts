/** Knowledge of French and English that tells names from other capitalised words. Data only. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words between the parts of one name: `Charles de Gaulle`, `Bank of England`. */
export const particles = words('de du des von van der den bin ben al el da di dos of');

/** Capitalised words that end no name and begin none: courtesies, offices, days, months, and what a sentence starts with. */
export const noNames = words(`
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  lundi mardi mercredi jeudi vendredi samedi dimanche
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  m mm mme mmes mlle dr me mr mrs ms sir lord lady madame monsieur messieurs
  président présidente présidents présidentes president presidents vice-président vice-president
  ministre ministres minister ministers premier premiers première prime chancelier chancelière chancellor
  secrétaire secretary secretaries général generale générale general foreign defence defense state etat état
  ambassadeur ambassadrice ambassador roi reine king queen pape pope prince princesse princess
  sénateur sénatrice senator gouverneur governor porte-parole spokesman spokeswoman spokesperson
  le la les l' un une des du il elle ils elles on ce cette ces cet son sa ses leur leurs notre nos votre vos je nous vous
  i he she it we you they the a an this that these those his her its their our your my
  et mais ou où donc car ni si and but or so if as at by for from in into of on to with while when where who what why how
  en dans par pour sur sous avec sans après avant depuis selon lors quand que qui quoi comment pourquoi
  after before since according also all any both each more most no not only other some such than then there
  affaires affairs conseil ministère gouvernement crédit crédits photo photos légende article source traduit update mise jour
  credit credits caption us am pm est cet gmt utc
`);

/** Departments and feasts, which are capitalised and name nobody when they stand alone; `Aurélien Noël` is a name. */
export const commonNouns = words(`
  intérieur économie finances éducation santé justice agriculture écologie logement travail culture défense outre-mer
  interior treasury finance education health agriculture housing labour labor
  noël pâques toussaint ascension pentecôte ramadan christmas easter thanksgiving
`);

/** English adjectives of peoples and directions, which are capitalised and are no names. */
export const englishAdjectives = words(`
  german french dutch swiss greek thai iraqi israeli saudi czech turk arab arabic afghan pakistani emirati qatari
  western eastern northern southern north south east west muslim christian jewish catholic orthodox republican
  democrat democrats republicans democratic soviet nazi
`);

/** First words of places that look like a person's name. */
export const placeWords = words(`
  new nouvelle nouveau san santa santo saint sainte st los las hong tel wall abu addis buenos costa cap cape le la les
  el al north south east west nord sud est ouest great grand grande united royaume mer sea lake lac mont mount port
  porto puerto rio white maison golden black red bleu noire silicon
`);

/** Words that stand before things and hardly before persons: the White House, l’Union, au Kremlin. */
export const articles = words("le la les l l' un une du des au aux the a an cet cette");
