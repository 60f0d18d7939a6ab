import type { Invented } from '../corpus.ts';

/** Courts, elections, hospitals, schools and money: invented. */
export const HOME_AFFAIRS: Invented[] = [
  {
    slug: 'proces-journal',
    date: '2021-05-25',
    outlet: 'Sahel Matin',
    fr: [
      'Le directeur d’un journal devant ses juges',
      'Trois journaux paraissent avec une page blanche en signe de solidarité.',
      'L’avocate N’Diaye dénonce un procès politique et demande la relaxe.',
    ],
    en: [
      'A newspaper’s director before his judges',
      'Three newspapers are appearing with a blank page as a sign of solidarity.',
      'The lawyer N’Diaye denounces a political trial and asks for an acquittal.',
    ],
  },
  {
    slug: 'presidentielle-anticipee',
    date: '2021-12-05',
    outlet: 'Sahel Matin',
    fr: [
      'Une élection présidentielle anticipée',
      'Quatre millions d’électeurs votent dimanche pour choisir leur présidente ou leur président.',
      'La commission électorale promet les premiers résultats avant minuit.',
    ],
    en: [
      'An early presidential election',
      'Four million voters are voting on Sunday to choose their president.',
      'The electoral commission promises the first results before midnight.',
    ],
  },
  {
    slug: 'hopital-rouen',
    date: '2021-08-30',
    outlet: 'La Gazette des Flandres',
    fr: [
      'À l’hôpital, une rentrée sous tension',
      'Les infirmières demandent des lits et des yeux pour surveiller les malades de la COVID-19.',
      'La sœur d’un patient raconte neuf heures d’attente aux urgences.',
    ],
    en: [
      'In the hospital, a tense new term',
      'The nurses ask for beds and for eyes to watch over patients with COVID-19.',
      'The sister of a patient tells of nine hours of waiting in the emergency department.',
    ],
  },
  {
    slug: 'ecole-langues',
    date: '2021-09-02',
    outlet: 'Ouest Marine',
    fr: [
      'Le breton entre à l’école maternelle',
      'Cent vingt élèves suivront des cours dans les deux langues.',
      'Les parents ont dû s’inscrire dès l’été, faute de places.',
    ],
    en: [
      'Breton enters nursery school',
      'One hundred and twenty pupils will follow lessons in both languages.',
      'Parents had to enrol as early as summer, for lack of places.',
    ],
  },
  {
    slug: 'banque-centrale',
    date: '2022-03-17',
    outlet: 'Le Courrier de l’Est',
    fr: [
      'La banque centrale relève son taux',
      'Le taux directeur passe de 9,5 % à 20 %, un niveau sans précédent.',
      'Les épargnants font la queue devant les distributeurs depuis l’aube.',
    ],
    en: [
      'Central bank raises its rate',
      'The key rate goes from 9.5% to 20%, a level without precedent.',
      'Savers have been queuing in front of cash machines since dawn.',
    ],
  },
  {
    slug: 'inondations-vallee',
    date: '2021-07-16',
    outlet: 'La Gazette des Flandres',
    fr: [
      'La vallée sous les eaux',
      'Les inondations ont fait cent trente morts et emporté des ponts entiers.',
      'L’œuvre de plusieurs siècles a disparu en une nuit, dit le maire Müller.',
    ],
    en: [
      'The valley under water',
      'The floods have killed one hundred and thirty people and swept away whole bridges.',
      'The work of several centuries vanished in a night, says the mayor, Müller.',
    ],
  },
  {
    slug: 'cour-constitutionnelle',
    date: '2021-10-08',
    outlet: 'La Gazette des Flandres',
    fr: [
      'La Cour place la Constitution au-dessus des traités',
      'Douze juges sur quatorze estiment que certains articles des traités européens sont contraires à la loi suprême.',
      'Des milliers de manifestants ont crié leur attachement à l’Europe.',
    ],
    en: [
      'Court puts the Constitution above the treaties',
      'Twelve judges out of fourteen hold that certain articles of the European treaties are contrary to the supreme law.',
      'Thousands of demonstrators shouted their attachment to Europe.',
    ],
  },
  {
    slug: 'loi-agents-etrangers',
    date: '2021-12-28',
    outlet: 'Agence Méridienne',
    fr: [
      'Une association de mémoire dissoute',
      'La justice dissout l’association au nom de la loi sur les agents étrangers.',
      'Ses avocats feront appel et saisiront la Cour de Strasbourg.',
    ],
    en: [
      'A memorial association dissolved',
      'The court is dissolving the association in the name of the law on foreign agents.',
      'Its lawyers will appeal and turn to the Strasbourg court.',
    ],
  },
  {
    slug: 'greve-trains',
    date: '2021-12-17',
    outlet: 'Ouest Marine',
    fr: [
      'Grève des trains à la veille de Noël',
      'Un train à grande vitesse sur deux circulera vendredi entre Nantes et Lyon.',
      'Les cheminots réclament une prime et des embauches.',
    ],
    en: [
      'Train strike on the eve of Christmas',
      'One high-speed train in two will run on Friday between Nantes and Lyon.',
      'The railway workers ask for a bonus and for recruitment.',
    ],
  },
  {
    slug: 'incendies-kabylie',
    date: '2021-08-12',
    outlet: 'Le Quotidien du Caire',
    fr: [
      'Incendies : un deuil de trois jours',
      'Quatre-vingt-dix personnes ont péri dans les incendies, dont vingt-huit militaires.',
      'Alger accuse des pyromanes ; qu’Alger en apporte la preuve, répond l’opposition.',
    ],
    en: [
      'Fires: three days of mourning',
      'Ninety people perished in the fires, among them twenty-eight soldiers.',
      'Algiers accuses arsonists; let Algiers bring the proof, replies the opposition.',
    ],
  },
];
