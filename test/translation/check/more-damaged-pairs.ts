/** Damaged translations on other subjects and in other constructions than the first list; one fault each. */
export const moreDamagedPairs: readonly (readonly [fault: string, source: string, target: string])[] = [
  ['score', 'Les Bleuets l’ont emporté 31 à 24 face à l’Irlande.', 'The Bleuets won 31-42 against Ireland.'],
  [
    'unit prefix',
    'La récolte s’établirait à 4,3 millions de tonnes.',
    'The harvest is put at 4.3 thousand tonnes.',
  ],
  [
    'fraction',
    'Près des deux tiers des communes manquent d’un médecin.',
    'Nearly a third of municipalities lack a doctor.',
  ],
  [
    'number word',
    'Le tribunal l’a condamnée à dix-huit mois de prison.',
    'The court sentenced her to eight months in prison.',
  ],
  [
    'number dropped',
    'Une cinquantaine de pompiers ont lutté toute la nuit contre les flammes.',
    'Firefighters battled the flames all night.',
  ],
  [
    'number added',
    'Les pompiers ont lutté toute la nuit contre les flammes.',
    'The 50 firefighters battled the flames all night.',
  ],
  [
    'age',
    'La victime, un cycliste de 61 ans, est décédée sur place.',
    'The victim, a cyclist aged 16, died at the scene.',
  ],
  [
    'temperature',
    'Le mercure est descendu à -12,4 °C à Mouthe.',
    'The temperature fell to -1.24°C in Mouthe.',
  ],
  [
    'year',
    'La ligne, fermée en 1972, sera rouverte d’ici à 2030.',
    'The line, closed in 1972, will be reopened by 2013.',
  ],
  ['month', 'La sonde atteindra Jupiter en juillet 2031.', 'The probe will reach Jupiter in June 2031.'],
  [
    'weekday',
    'Les obsèques auront lieu mercredi à 14 h 30 en la collégiale.',
    'The funeral will take place on Monday at 2.30pm in the collegiate church.',
  ],
  ['time', 'Le feu n’a été maîtrisé qu’à 11 h 20.', 'The fire was not brought under control until 10.20pm.'],
  [
    'money',
    'La commune devra verser 3 000 € à chacun des requérants.',
    'The municipality must pay each applicant €30,000.',
  ],
  [
    'percentage points',
    'Le taux d’abstention a grimpé de 4,6 points, à 53,2 %.',
    'Abstention rose by 4.6 points.',
  ],
  [
    'percent lost',
    'La TVA sur les billets passera de 10 % à 5,5 %.',
    'VAT on tickets will go from 10 to 5.5 euros.',
  ],
  [
    'ordinal',
    'C’est la onzième fois que la procédure est engagée.',
    'It is the seventh time that the procedure has been used.',
  ],
  ['multiple', 'Le nombre de demandes a été multiplié par quatre.', 'The number of requests has increased.'],
  [
    'place',
    'Le cargo, parti de Rotterdam, a fait escale à Anvers.',
    'The cargo ship, which left Rotterdam, called at Hamburg.',
  ],
  [
    'place',
    'Les Vingt-Sept se retrouvent à Bruxelles pour parler pêche.',
    'The 27 meet in Strasbourg to talk about fishing.',
  ],
  [
    'country',
    'La Nouvelle-Zélande a battu l’Afrique du Sud en finale.',
    'Australia beat South Africa in the final.',
  ],
  [
    'person',
    'Selon la procureure Camille Vasseur, l’enquête se poursuit.',
    'According to the prosecutor, Camille Durand, the inquiry continues.',
  ],
  [
    'person',
    'Le Slovène Tadej Pogacar a conservé son maillot jaune.',
    'The Slovenian Primoz Roglic kept his yellow jersey.',
  ],
  ['institution', 'Le FMI a revu ses prévisions à la baisse.', 'The World Bank has cut its forecasts.'],
  [
    'institution',
    'L’OMS recommande une dose de rappel aux plus fragiles.',
    'The OECD recommends a booster for the most vulnerable.',
  ],
  [
    'demonym',
    'La championne italienne a renoncé à courir le relais.',
    'The Spanish champion has decided not to run the relay.',
  ],
  ['glossary', 'Poutine n’assistera pas à la cérémonie.', 'Mr Poutine will not attend the ceremony.'],
  [
    'glossary',
    'L’OTAN tiendra un exercice en mer Baltique.',
    'OTAN will hold an exercise in the Baltic Sea.',
  ],
  [
    'quotation lost',
    '« On n’a pas le choix ; il faut tenir », souffle un éleveur.',
    'A farmer sighs that there is no choice and that they have to hold out.',
  ],
  [
    'quotation unbalanced',
    'Pour la chercheuse, « le pic est derrière nous ».',
    'For the researcher, “the peak is behind us.',
  ],
  [
    'guillemets kept',
    '« Rien n’est joué », prévient l’entraîneur.',
    '« Nothing is decided », the coach warns.',
  ],
  [
    'truncated',
    'Le château, bâti au bord de la Loire, rouvrira ses portes au public après cinq ans de travaux menés par la région.',
    'The castle, built on the banks of the Loire, will reopen',
  ],
  [
    'sentence lost',
    'Le maire a démissionné dans la soirée. Son adjointe assurera l’intérim jusqu’aux élections. Aucune date n’est fixée.',
    'The mayor resigned during the evening. No date has been set.',
  ],
  [
    'sentence repeated',
    'La route est coupée par un éboulement. Une déviation est en place.',
    'The road is blocked by a rockfall. A diversion is in place. A diversion is in place.',
  ],
  [
    'untranslated',
    'Les syndicats appellent à une nouvelle journée de mobilisation.',
    'Les syndicats appellent à une nouvelle journée de mobilisation.',
  ],
  [
    'half translated',
    'Le conseil a voté la hausse des tarifs. Les usagers dénoncent une mesure injuste.',
    'The council voted for the fare rise. Les usagers dénoncent une mesure injuste.',
  ],
  ['empty', 'La séance est levée à l’unanimité des présents.', ' '],
  ['markup', 'Le rapport est disponible à la mairie.', 'The report is available at the <b>town hall</b>.'],
  [
    'question lost',
    'Faut-il interdire les trottinettes en centre-ville ?',
    'E-scooters must be banned from the town centre.',
  ],
  [
    'comment of the machine',
    'La chaussée est glissante sur tout le plateau.',
    'Here is the translation: The road surface is slippery across the plateau.',
  ],
  [
    'negation of scale',
    'Des dizaines de maisons ont été inondées dans la vallée de la Vésubie.',
    'Hundreds of houses were flooded in the Vésubie valley.',
  ],
];
