import type { Invented } from '../corpus.ts';

/** Space, art, sport, and what is near in words but not in meaning: invented. */
export const CULTURE_AND_SCIENCE: Invented[] = [
  {
    slug: 'station-spatiale',
    date: '2021-04-20',
    outlet: 'Agence Méridienne',
    fr: [
      'Une nouvelle station spatiale en 2025',
      'Moscou quittera la station internationale et lancera la sienne, annonce l’agence Kosmika.',
      'Les cosmonautes fêtaient les soixante ans du premier vol habité.',
    ],
    en: [
      'A new space station in 2025',
      'Moscow will leave the international station and launch its own, the agency Kosmika announces.',
      'The cosmonauts were celebrating sixty years since the first crewed flight.',
    ],
  },
  {
    slug: 'vaccin-laboratoire',
    date: '2021-02-02',
    outlet: 'La Gazette des Flandres',
    fr: [
      'Le vaccin efficace à 91,6 %',
      'L’étude porte sur vingt mille volontaires, dont deux mille de plus de soixante ans.',
      'Le laboratoire de Saint-Pétersbourg attend l’homologation européenne.',
    ],
    en: [
      'Vaccine 91.6% effective',
      'The study covers twenty thousand volunteers, two thousand of them over sixty.',
      'The Saint Petersburg laboratory awaits European approval.',
    ],
  },
  {
    slug: 'musee-bronzes',
    date: '2021-11-10',
    outlet: 'Sahel Matin',
    fr: [
      'Vingt-six œuvres rendues au Bénin',
      'Les trônes et les statues quittent le musée parisien où ils étaient depuis 1892.',
      'C’est l’aboutissement d’un vœu ancien, dit la conservatrice Mme Ibáñez.',
    ],
    en: [
      'Twenty-six works returned to Benin',
      'The thrones and statues are leaving the Paris museum where they had been since 1892.',
      'It is the fulfilment of an old wish, says the curator, Ms Ibáñez.',
    ],
  },
  {
    slug: 'film-festival',
    date: '2021-07-18',
    outlet: 'Ouest Marine',
    fr: [
      'Palme d’or pour un film de monstres',
      'La réalisatrice est la deuxième femme à recevoir la palme.',
      "Le jury a salué une œuvre qui aime le cinéma jusqu'à l'excès.",
    ],
    en: [
      'Palme d’Or for a film of monsters',
      'The director is the second woman to receive the palme.',
      'The jury praised a work that loves cinema to excess.',
    ],
  },
  {
    slug: 'jeux-tokyo',
    date: '2021-07-23',
    outlet: 'Le Quotidien du Caire',
    fr: [
      'Les Jeux s’ouvrent dans un stade vide',
      'Les athlètes de 205 délégations défilent sans public, à cause du virus.',
      'Le judoka O’Brien portera le drapeau irlandais.',
    ],
    en: [
      'Games open in an empty stadium',
      'The athletes of 205 delegations parade without spectators, because of the virus.',
      'The judoka O’Brien will carry the Irish flag.',
    ],
  },
  {
    slug: 'archives-ouvertes',
    date: '2021-03-09',
    outlet: 'Agence Méridienne',
    fr: [
      'Les archives de la guerre s’ouvrent',
      'Les historiens pourront consulter les dossiers secrets jusqu’à l’année 1970.',
      'Lorsqu’on ouvre un carton, on ouvre une plaie, écrit un chercheur.',
    ],
    en: [
      'The archives of the war are opening',
      'Historians will be able to consult secret files up to the year 1970.',
      'When one opens a box, one opens a wound, writes a researcher.',
    ],
  },
  {
    slug: 'tempete-solaire',
    date: '2021-10-30',
    outlet: 'La Gazette des Flandres',
    fr: [
      'Une tempête solaire attendue samedi',
      'Les aurores seront visibles à l’œil nu jusqu’en Écosse.',
      'Les réseaux électriques ne courent aucun danger, assure l’institut.',
    ],
    en: [
      'Solar storm expected on Saturday',
      'The aurora will be visible to the naked eye as far as Scotland.',
      'The power grids are in no danger, the institute assures.',
    ],
  },
  {
    slug: 'ours-pyrenees',
    date: '2021-06-25',
    outlet: 'Ouest Marine',
    fr: [
      'Soixante-dix ours dans les montagnes',
      'Les bergers dénombrent davantage d’attaques au cours du mois de juin.',
      'Le préfet exclut tout tir, et promet des chiens de garde.',
    ],
    en: [
      'Seventy bears in the mountains',
      'The shepherds count more attacks during the month of June.',
      'The prefect rules out any shooting, and promises guard dogs.',
    ],
  },
  {
    slug: 'robot-mars',
    date: '2021-02-19',
    outlet: 'Le Quotidien du Caire',
    fr: [
      'Un robot se pose sur Mars',
      'Le robot cherchera des traces de vie dans un cratère de la planète rouge.',
      'Les images ont mis onze minutes à parvenir sur Terre.',
    ],
    en: [
      'A robot lands on Mars',
      'The robot will look for traces of life in a crater of the red planet.',
      'The pictures took eleven minutes to reach Earth.',
    ],
  },
  {
    slug: 'cyberattaque-oleoduc',
    date: '2021-05-10',
    outlet: 'Agence Méridienne',
    fr: [
      'Un oléoduc paralysé par des pirates',
      'La cyberattaque prive d’essence une partie de la côte est des États-Unis.',
      'L’entreprise Petrolane.example aurait payé une rançon de 4,4 millions de dollars.',
    ],
    en: [
      'An oil pipeline paralysed by hackers',
      'The cyberattack deprives part of the east coast of the United States of petrol.',
      'The company Petrolane.example is said to have paid a ransom of 4.4 million dollars.',
    ],
  },
  {
    slug: 'reseau-social-suspendu',
    date: '2022-03-05',
    outlet: 'Le Courrier de l’Est',
    fr: [
      'Le réseau social suspendu, les journalistes partent',
      'Plusieurs chaînes étrangères cessent d’émettre depuis Moscou.',
      'Écrire le mot « guerre » peut coûter quinze ans de prison.',
    ],
    en: [
      'Social network suspended, journalists leave',
      'Several foreign channels have stopped broadcasting from Moscow.',
      'Writing the word “war” can cost fifteen years in prison.',
    ],
  },
  {
    slug: 'couloir-humanitaire',
    date: '2022-03',
    outlet: 'Agence Méridienne',
    fr: [
      'Un couloir humanitaire pour Marioupol',
      'Le cessez-le-feu de onze heures n’a pas tenu ; les bus ont fait demi-tour.',
      'La Croix-Rouge demande des garanties écrites aux deux armées.',
    ],
    en: [
      'A humanitarian corridor for Mariupol',
      'The ceasefire of eleven hours did not hold; the buses turned back.',
      'The Red Cross asks both armies for written guarantees.',
    ],
  },
];
