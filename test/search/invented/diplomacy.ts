import type { Invented } from '../corpus.ts';

/** Summits, calls, treaties and expulsions: invented. */
export const DIPLOMACY: Invented[] = [
  {
    slug: 'sommet-de-vienne',
    date: '2021-06-17',
    outlet: 'Le Courrier de l’Est',
    fr: [
      'À Vienne, un sommet sans chaleur',
      'Les deux présidents se sont vus quatre heures au palais, en présence de leurs interprètes.',
      'Ils ont parlé de cyberattaques, du contrôle des armements et des droits de l’homme.',
      '« Il n’y a pas eu d’hostilité », a déclaré le président Vostrov devant les journalistes.',
    ],
    en: [
      'In Vienna, a summit without warmth',
      'The two presidents met for four hours at the palace, in the presence of their interpreters.',
      'They spoke of cyberattacks, arms control and human rights.',
      '“There was no hostility”, President Vostrov told the journalists.',
    ],
  },
  {
    slug: 'appel-telephonique',
    date: '2021-04-13',
    outlet: 'Agence Méridienne',
    fr: [
      'Entretien téléphonique entre les deux présidents',
      'Le président Harlan a proposé mardi au président Vostrov une rencontre dans un pays tiers.',
      'La Maison-Blanche s’est dite préoccupée par le renforcement militaire aux frontières de l’Ukraine.',
    ],
    en: [
      'Telephone call between the two presidents',
      'President Harlan on Tuesday proposed to President Vostrov a meeting in a third country.',
      'The White House said that it was concerned about the military build-up on the borders of Ukraine.',
    ],
  },
  {
    slug: 'diplomates-expulses',
    date: '2021-04-16',
    outlet: 'Agence Méridienne',
    fr: [
      'Dix diplomates expulsés de Washington',
      'Washington expulse dix diplomates et sanctionne six entreprises de technologie.',
      'L’ambassadeur a été convoqué au ministère des Affaires étrangères, qui promet une réponse.',
    ],
    en: [
      'Ten diplomats expelled from Washington',
      'Washington is expelling ten diplomats and placing sanctions on six technology companies.',
      'The ambassador was summoned to the Ministry of Foreign Affairs, which promises a response.',
    ],
  },
  {
    slug: 'traite-desarmement',
    date: '2021-02-03',
    outlet: 'La Gazette des Flandres',
    fr: [
      'Le traité de désarmement prolongé de cinq ans',
      'Les deux puissances ont échangé leurs notes diplomatiques la veille de l’expiration du traité.',
      'Le texte limite à 1 550 le nombre d’ogives nucléaires déployées.',
    ],
    en: [
      'Disarmament treaty extended by five years',
      'The two powers exchanged diplomatic notes the day before the treaty expired.',
      'The text limits to 1,550 the number of deployed nuclear warheads.',
    ],
  },
  {
    slug: 'osce-observateurs',
    date: '2021-04-07',
    outlet: 'Le Courrier de l’Est',
    fr: [
      'L’OSCE retire des observateurs',
      'Les observateurs de l’OSCE signalent 493 violations du cessez-le-feu en une semaine.',
      'Kiev réclame une mission de paix ; Minsk offre sa médiation.',
    ],
    en: [
      'OSCE withdraws observers',
      'The observers of the OSCE report 493 violations of the ceasefire in one week.',
      'Kyiv asks for a peace mission; Minsk offers to mediate.',
    ],
  },
  {
    slug: 'g7-cornouailles',
    date: '2021-06-13',
    outlet: 'Ouest Marine',
    fr: [
      'Le G7 promet un milliard de vaccins',
      'Réunis en Cornouailles, les dirigeants du G7 s’engagent à partager les doses avec les pays pauvres.',
      'Les associations jugent l’effort tardif et trop faible.',
    ],
    en: [
      'G7 promises a billion vaccines',
      'Meeting in Cornwall, the leaders of the G7 commit themselves to sharing doses with poor countries.',
      'Associations find the effort late and too weak.',
    ],
  },
  {
    slug: 'ankara-missiles',
    date: '2021-10-22',
    outlet: 'La Dépêche du Levant',
    fr: [
      'Ankara veut d’autres missiles S-400',
      'La Turquie pourrait acheter un deuxième lot de missiles S-400, malgré l’avertissement de ses alliés.',
      'Dix ambassadeurs avaient demandé la libération d’un homme d’affaires.',
    ],
    en: [
      'Ankara wants more S-400 missiles',
      'Turkey might buy a second batch of S-400 missiles, despite a warning from its allies.',
      'Ten ambassadors had asked for the release of a businessman.',
    ],
  },
  {
    slug: 'vice-ministre-teheran',
    date: '2021-11-29',
    outlet: 'La Dépêche du Levant',
    fr: [
      'Les pourparlers sur le nucléaire reprennent',
      'Le vice-ministre iranien exige la levée de toutes les sanctions.',
      'Les Européens parlent d’un climat « constructif », Washington reste prudent.',
    ],
    en: [
      'Talks on the nuclear question resume',
      'The Iranian deputy minister demands that all sanctions be lifted.',
      'The Europeans speak of a “constructive” climate; Washington remains cautious.',
    ],
  },
  {
    slug: 'frontiere-biolarus',
    date: '2021-11-11',
    outlet: 'La Gazette des Flandres',
    fr: [
      'Migrants bloqués dans la forêt',
      'Deux mille migrants campent à la frontière polonaise par un froid glacial.',
      'L’Union européenne prépare de nouvelles sanctions économiques contre Minsk.',
    ],
    en: [
      'Migrants stuck in the forest',
      'Two thousand migrants are camping at the Polish border in freezing cold.',
      'The European Union is preparing new economic sanctions against Minsk.',
    ],
  },
  {
    slug: 'election-conseil-onu',
    date: '2021-06-11',
    outlet: 'Agence Méridienne',
    fr: [
      'Cinq pays élus au Conseil de sécurité',
      'L’Assemblée générale de l’O.N.U. a élu cinq membres non permanents.',
      'Le Brésil et le Gabon siégeront à partir de janvier 2022.',
    ],
    en: [
      'Five countries elected to the Security Council',
      'The General Assembly of the U.N. elected five non-permanent members.',
      'Brazil and Gabon will take their seats from January 2022.',
    ],
  },
  {
    slug: 'sous-marins-pacifique',
    date: '2021-09-17',
    outlet: 'Ouest Marine',
    fr: [
      'Sous-marins : Paris rappelle son ambassadrice',
      'Canberra rompt le contrat de douze sous-marins et leur préfère une flotte à propulsion nucléaire.',
      '« Un coup dans le dos », estime le chef de la diplomatie.',
    ],
    en: [
      'Submarines: Paris recalls its ambassador',
      'Canberra is breaking the contract for twelve submarines and prefers a nuclear-powered fleet.',
      '“A stab in the back”, says the foreign minister.',
    ],
  },
  {
    slug: 'reunion-normandie',
    date: '2022-01-26',
    outlet: 'Agence Méridienne',
    fr: [
      'Huit heures de discussions à Paris',
      'Les conseillers des quatre pays ont réaffirmé leur attachement au cessez-le-feu.',
      'Une autre réunion aura lieu dans deux semaines à Berlin, aujourd’hui capitale de la négociation.',
    ],
    en: [
      'Eight hours of discussions in Paris',
      'The advisers of the four countries reaffirmed their attachment to the ceasefire.',
      'Another meeting will take place in two weeks in Berlin, today the capital of the negotiation.',
    ],
  },
];
