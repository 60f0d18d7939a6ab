import type { Invented } from '../corpus.ts';

/** Pipelines, ports, fishing and grain: invented. */
export const ENERGY_AND_SEA: Invented[] = [
  {
    slug: 'gazoduc-baltique',
    date: '2021-05-19',
    outlet: 'Le Courrier de l’Est',
    fr: [
      'Le gazoduc de la Baltique divise l’Europe',
      'La chancelière a défendu mercredi l’achèvement du gazoduc, que l’Ukraine juge dangereux.',
      'Les États‑Unis ont renoncé à leurs sanctions contre la société qui le construit, au cœur d’un bras de fer.',
      'Le tuyau doit transporter 55 milliards de mètres cubes de gaz par an.',
    ],
    en: [
      'The Baltic gas pipeline divides Europe',
      'The chancellor on Wednesday defended the completion of the pipeline, which Ukraine considers dangerous.',
      'The United States has waived its sanctions on the company that builds it, at the heart of a tug of war.',
      'The pipe is to carry 55 billion cubic metres of gas a year.',
    ],
  },
  {
    slug: 'manoeuvres-mer-noire',
    date: '2021-07-02',
    outlet: 'La Dépêche du Levant',
    fr: [
      'Manœuvres de l’O.T.A.N. en mer Noire',
      'Trente-deux pays prennent part aux manœuvres navales, a dit le porte-parole de l’Alliance.',
      'Moscou parle d’une «provocation» et envoie 10 000 soldats en Crimée.',
      'Un destroyer britannique aurait franchi la frontière maritime, selon l’état-major.',
    ],
    en: [
      'NATO manoeuvres in the Black Sea',
      'Thirty-two countries take part in the naval exercises, the Alliance’s spokesman said.',
      'Moscow speaks of a “provocation” and sends 10,000 soldiers to Crimea.',
      'A British destroyer is said to have crossed the maritime border, according to the general staff.',
    ],
  },
  {
    slug: 'port-odessa',
    date: '2021-09-14',
    outlet: 'La Dépêche du Levant',
    fr: [
      "Le port d'Odessa rouvre ses quais aux céréaliers",
      'Les premiers navires chargés de blé ont quitté le port jeudi matin.',
      'Les dockers réclament une hausse de salaire de 3,5 % avant l’hiver.',
    ],
    en: [
      'The port of Odessa reopens its quays to grain ships',
      'The first ships laden with wheat left the port on Thursday morning.',
      'The dockers are asking for a 3.5% pay rise before winter.',
    ],
  },
  {
    slug: 'mine-or-sahel',
    date: '2021-03-08',
    outlet: 'Sahel Matin',
    fr: [
      'Une mine d’or s’effondre dans le Sahel',
      'Au moins dix-sept orpailleurs sont morts dans l’effondrement d’une galerie.',
      'L’or du Sahel nourrit des trafics que l’ONU peine à suivre.',
    ],
    en: [
      'A gold mine collapses in the Sahel',
      'At least seventeen gold diggers died when a gallery collapsed.',
      'The gold of the Sahel feeds trafficking that the UN struggles to follow.',
    ],
  },
  {
    slug: 'peche-manche',
    date: '2021-11-03',
    outlet: 'Ouest Marine',
    fr: [
      'Pêche : nouvelle querelle dans la Manche',
      'Les pêcheurs de Granville attendent toujours 74 licences pour les eaux de Jersey.',
      'Londres et Paris se sont donné jusqu’au 12 novembre pour s’entendre.',
    ],
    en: [
      'Fishing: a new quarrel in the Channel',
      'The fishermen of Granville are still waiting for 74 licences for the waters of Jersey.',
      'London and Paris have given themselves until 12 November to reach an understanding.',
    ],
  },
  {
    slug: 'barrage-nil',
    date: '2021-07-19',
    outlet: 'Le Quotidien du Caire',
    fr: [
      'Le barrage du Nil se remplit sans accord',
      'Addis-Abeba a achevé le deuxième remplissage du barrage, malgré les protestations de l’Égypte.',
      'Khartoum craint pour ses réservoirs et demande l’arbitrage de l’Union africaine.',
    ],
    en: [
      'The Nile dam fills without an agreement',
      'Addis Ababa has completed the second filling of the dam, despite the protests of Egypt.',
      'Khartoum fears for its reservoirs and asks for the arbitration of the African Union.',
    ],
  },
  {
    slug: 'prix-du-gaz',
    date: '2021-10-06',
    outlet: 'Le Courrier de l’Est',
    fr: [
      'Le prix du gaz bat un record',
      'Le mégawattheure a dépassé 160 euros mercredi, avant de redescendre l’après-midi.',
      'Bruxelles étudie des achats communs et des stocks stratégiques.',
    ],
    en: [
      'The price of gas breaks a record',
      'A megawatt-hour went above 160 euros on Wednesday, before falling back in the afternoon.',
      'Brussels is considering joint purchases and strategic stocks.',
    ],
  },
  {
    slug: 'canal-bloque',
    date: '2021-03-29',
    outlet: 'Le Quotidien du Caire',
    fr: [
      'Le canal libéré après six jours',
      'Le porte-conteneurs de 400 mètres a été remis à flot lundi à l’aide de remorqueurs.',
      'Plus de 420 navires attendaient aux deux entrées du canal.',
    ],
    en: [
      'The canal cleared after six days',
      'The 400-metre container ship was refloated on Monday with the help of tugs.',
      'More than 420 ships were waiting at both entrances of the canal.',
    ],
  },
  {
    slug: 'eoliennes-mer',
    date: '2022-02-10',
    outlet: 'Ouest Marine',
    fr: [
      'Cinquante éoliennes au large de Saint-Brieuc',
      'Les travaux du parc éolien en mer reprendront au printemps, a promis la préfète.',
      'Les pêcheurs de coquilles dénoncent un passage en force.',
    ],
    en: [
      'Fifty wind turbines off Saint-Brieuc',
      'Work on the offshore wind farm will resume in spring, the prefect promised.',
      'The scallop fishermen denounce a show of force.',
    ],
  },
  {
    slug: 'centrale-nucleaire',
    date: '2022-01-21',
    outlet: 'La Gazette des Flandres',
    fr: [
      'La centrale prolongée de dix ans',
      'Le gouvernement prolonge deux réacteurs nucléaires afin de réduire les importations d’électricité.',
      'L’exploitant chiffre le chantier à 1 200 millions d’euros.',
    ],
    en: [
      'Power station gets ten more years',
      'The government is extending two nuclear reactors in order to reduce imports of electricity.',
      'The operator puts the cost of the works at 1,200 million euros.',
    ],
  },
];
