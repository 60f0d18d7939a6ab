/** Words of news, French and English, that say nothing of what happened. */
export const emptyEventWords: ReadonlySet<string> = new Set(
  (
    'après alors aussi avait avant avoir autre avec cette celle comme contre dans depuis deux dont elle elles entre ' +
    'encore étaient était être fait leur leurs lors mais même moins nous notre plus pour quand quelques sans selon ' +
    'sera sont sous tout tous toute très vers votre également déclaré annoncé indiqué affirmé ajouté lieu lundi mardi ' +
    'mercredi jeudi vendredi samedi dimanche président présidents ministre that with from this have will been were ' +
    'said they their which about after president minister monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
/** Happenings that press calls by several names, as stems of five letters without accents. */
export const eventWordsAlike: readonly (readonly string[])[] = [
  ['entre', 'conve', 'discu', 'appel', 'call', 'spoke', 'talk', 'talks'],
  ['video', 'visio', 'virtu'],
  ['somme', 'renco', 'reuni', 'summi', 'meeti'],
  ['attaq', 'frapp', 'bomba', 'strik'],
  ['elect', 'scrut', 'vote'],
];
