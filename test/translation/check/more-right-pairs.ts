/**
 * Good translations on other subjects (sport, justice, science, farming, culture) and in other constructions than
 * the first list: written before the checks were last mended, so that they tell how the checks fare on new texts.
 */
export const moreRightPairs: readonly (readonly [source: string, target: string])[] = [
  [
    'Menés 2-0 à la pause, les Dunkerquois ont arraché le nul (2-2) dans les arrêts de jeu.',
    'Two goals down at half-time, Dunkirk snatched a 2-2 draw in stoppage time.',
  ],
  [
    'La récolte de colza s’établirait à 4,3 Mt, soit 8 % de moins que la moyenne quinquennale.',
    'The rapeseed harvest is put at 4.3 Mt, 8% below the five-year average.',
  ],
  [
    'Me Anne Kerbrat, l’avocate du prévenu, a plaidé la relaxe pendant plus d’une heure.',
    'Anne Kerbrat, counsel for the defendant, argued for acquittal for more than an hour.',
  ],
  [
    'Un Français sur cinq déclare avoir renoncé à des soins dentaires.',
    'One in five French people say they have gone without dental care.',
  ],
  [
    'Selon l’OMS, la vaccination aurait évité un million et demi de décès.',
    'According to the WHO, vaccination is thought to have prevented 1.5 million deaths.',
  ],
  [
    'Née à Alger en 1947, la romancière s’est éteinte dans la nuit de dimanche à lundi, à l’âge de 78 ans.',
    'Born in Algiers in 1947, the novelist died in the night from Sunday to Monday at the age of 78.',
  ],
  [
    'Il a fait 41,9 °C à l’ombre à Montélimar, du jamais-vu depuis août 2003.',
    'It was 41.9°C in the shade in Montélimar, unseen since August 2003.',
  ],
  [
    'Le château, bâti sous Louis XIII, rouvrira ses portes au public à la mi-avril.',
    'The castle, built under Louis XIII, will reopen to the public in mid-April.',
  ],
  [
    '« On n’a pas le choix ; il faut tenir », souffle un éleveur de la Creuse.',
    '“We have no choice; we have to hold out,” sighs a livestock farmer from the Creuse.',
  ],
  [
    'Le Conseil d’État a annulé l’arrêté ; la commune devra verser 3 000 € à chacun des requérants.',
    'The Council of State quashed the order; the municipality must pay each applicant €3,000.',
  ],
  [
    'Quatre ans après l’incendie, la flèche culmine de nouveau à 96 mètres.',
    'Four years after the fire, the spire once again rises to 96 metres.',
  ],
  [
    'La SNCF prévoit trois TGV sur quatre ce week-end, et un Intercités sur deux.',
    'The SNCF expects three TGVs out of four to run this weekend, and one Intercités in two.',
  ],
  [
    'Une demi-douzaine d’associations ont saisi le tribunal administratif de Nantes.',
    'Half a dozen associations have taken the matter to the administrative court in Nantes.',
  ],
  [
    'Le film a réuni 2,7 millions d’entrées en trois semaines, devant le dernier Dupontel (840 000).',
    'The film drew 2.7 million admissions in three weeks, ahead of the latest Dupontel (840,000).',
  ],
  [
    'La présidente de la Commission européenne, l’Allemande Ursula von der Leyen, s’en est félicitée.',
    'The president of the European Commission, Germany’s Ursula von der Leyen, welcomed it.',
  ],
  [
    'Le tribunal de Bobigny l’a condamné à dix-huit mois de prison, dont six ferme.',
    'The court in Bobigny sentenced him to 18 months in prison, 12 of them suspended.',
  ],
  [
    'C’est à Bâle que s’ouvrira, jeudi 12, la plus grande foire d’art du monde.',
    'It is in Basel that the world’s largest art fair will open on Thursday the 12th.',
  ],
  [
    'Le FMI table désormais sur une croissance de 0,7 % cette année et de 1,3 % l’an prochain.',
    'The IMF now expects growth of 0.7% this year and 1.3% next year.',
  ],
  [
    'Les secours ont été alertés vers 4 heures du matin ; le feu n’a été maîtrisé qu’à 11 h 20.',
    'The emergency services were called at about 4am; the fire was not brought under control until 11.20am.',
  ],
  [
    'Près des deux tiers des communes de l’Aude sont soumises à des restrictions d’eau.',
    'Nearly two thirds of the municipalities of the Aude are under water restrictions.',
  ],
  [
    'Le Néerlandais Mathieu van der Poel s’est imposé au sprint, pour trois centimètres à peine.',
    'The Dutchman Mathieu van der Poel won in the sprint, by barely three centimetres.',
  ],
  [
    'Deux fois plus nombreuses qu’il y a dix ans, les cigognes nichent désormais jusqu’en Vendée.',
    'Twice as numerous as ten years ago, storks now nest as far away as the Vendée.',
  ],
  [
    '« Je n’ai rien à me reprocher », a répété Mme Lanvin. « La justice tranchera. »',
    '“I have nothing to reproach myself with,” Ms Lanvin repeated. “The courts will decide.”',
  ],
  [
    'Le Parlement a adopté le texte par 312 voix contre 207, et 19 abstentions.',
    'Parliament passed the bill by 312 votes to 207, with 19 abstentions.',
  ],
  [
    'Le groupe a levé 15 M€ auprès de fonds américains et japonais.',
    'The group has raised €15m from American and Japanese funds.',
  ],
  [
    'Sur la D938, au lieu-dit les Trois-Chênes, la circulation est coupée dans les deux sens.',
    'On the D938, at a place called Les Trois-Chênes, traffic is blocked in both directions.',
  ],
  [
    'La sonde, lancée de Kourou le 14 avril 2023, atteindra Jupiter en juillet 2031.',
    'The probe, launched from Kourou on 14 April 2023, will reach Jupiter in July 2031.',
  ],
  [
    'Au premier trimestre, le bénéfice net a bondi d’un tiers, à 412 millions de francs suisses.',
    'In the first quarter net profit jumped by a third to 412 million Swiss francs.',
  ],
  [
    'Ancien magasinier, Karim B., 34 ans, attend depuis neuf mois une place en formation.',
    'A former warehouseman, Karim B., 34, has been waiting nine months for a place on a training course.',
  ],
  [
    'Faut-il interdire les trottinettes ? La Ville consulte les habitants jusqu’au 30 novembre.',
    'Should e-scooters be banned? The city is consulting residents until 30 November.',
  ],
  [
    'L’article 49, alinéa 3, de la Constitution a été activé pour la onzième fois en deux ans.',
    'Article 49, paragraph 3, of the constitution has been triggered for the 11th time in two years.',
  ],
  [
    'La Nouvelle-Zélande a battu l’Afrique du Sud 24 à 17 devant 61 000 spectateurs.',
    'New Zealand beat South Africa 24-17 in front of 61,000 spectators.',
  ],
  [
    'De Séville à Naples, les touristes boudent les musées pour chercher la fraîcheur.',
    'From Seville to Naples, tourists are shunning museums in search of somewhere cool.',
  ],
  [
    'Le séisme, de magnitude 6,1, a frappé à 3 h 12 (1 h 12 GMT) à une quarantaine de kilomètres de la côte.',
    'The magnitude 6.1 earthquake struck at 3.12am (1.12am GMT) some 40 kilometres off the coast.',
  ],
  [
    'Pour Élodie Marchetti, chercheuse au CNRS, « le pic est derrière nous ».',
    'For Élodie Marchetti, a researcher at the CNRS, “the peak is behind us”.',
  ],
  [
    'L’ancien Premier ministre belge a reçu le prix Charlemagne à Aix-la-Chapelle.',
    'The former Belgian prime minister received the Charlemagne Prize in Aachen.',
  ],
  [
    'Huit cents kilos de cocaïne ont été saisis au Havre dans un conteneur de bananes.',
    'Eight hundred kilos of cocaine were seized in Le Havre in a container of bananas.',
  ],
  [
    'Le salaire minimum passera à 1 443,11 euros net par mois, contre 1 426,30 euros aujourd’hui.',
    'The minimum wage will rise to €1,443.11 net a month, from €1,426.30 today.',
  ],
  [
    'Sa symphonie n° 4, écrite en quinze jours, fut huée à sa création à Vienne.',
    'His Symphony No. 4, written in a fortnight, was booed at its premiere in Vienna.',
  ],
  [
    'Les Vingt-Sept se retrouvent ce jeudi à Bruxelles pour parler pêche, quotas et gazole.',
    'The 27 meet in Brussels on Thursday to talk about fishing, quotas and diesel.',
  ],
];
