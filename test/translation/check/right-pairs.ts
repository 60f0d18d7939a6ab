/** Good translations, as a careful person makes them: no check may find fault with them. */
export const rightPairs: readonly (readonly [source: string, target: string])[] = [
  [
    'Le port de Valmer rouvrira lundi 3 mai à 8h30, a annoncé la capitainerie.',
    'The port of Valmer will reopen at 8.30am on Monday 3 May, the harbour office announced.',
  ],
  [
    'La réunion commencera à midi et s’achèvera avant minuit.',
    'The meeting will begin at noon and end before midnight.',
  ],
  [
    'Le budget a augmenté de 3,5 % pour atteindre 1,2 milliard d’euros.',
    'The budget rose by 3.5% to €1.2bn.',
  ],
  [
    'Plus de 80 000 personnes ont défilé samedi dans les rues de Lyon.',
    'More than 80,000 people marched through the streets of Lyon on Saturday.',
  ],
  [
    'Le traité fut signé au XIXe siècle, puis révisé en 1921.',
    'The treaty was signed in the 19th century, then revised in 1921.',
  ],
  [
    '« Nous n’accepterons pas ce texte », a prévenu le ministre.',
    '“We will not accept this text,” the minister warned.',
  ],
  [
    'Le président Macron a reçu la chancelière Merkel à l’Élysée.',
    'President Macron received Chancellor Merkel at the Élysée.',
  ],
  ['Les deux dirigeants se sont entretenus pendant trois heures.', 'The leaders spoke for three hours.'],
  ['Une quinzaine de navires attendent toujours au large.', 'Some 15 ships are still waiting offshore.'],
  ['Il reviendra dans quinze jours.', 'He will be back in a fortnight.'],
  [
    'Le 1er janvier 2022, la Suède prendra la tête du conseil nordique.',
    'On 1 January 2022 Sweden will take the helm of the Nordic council.',
  ],
  ['L’Otan et l’UE condamnent l’attaque.', 'NATO and the EU condemn the attack.'],
  [
    'Selon l’ONU, des dizaines de milliers d’habitants ont fui la région.',
    'According to the UN, tens of thousands of residents have fled the region.',
  ],
  [
    'Le maire, Jean-Marc Delorme, n’a pas souhaité répondre.',
    'The mayor, Jean-Marc Delorme, declined to answer.',
  ],
  [
    'Quatre-vingt-dix-sept députés ont voté contre, douze se sont abstenus.',
    'Ninety-seven members voted against and 12 abstained.',
  ],
  ['La grève durera de 6 à 8 semaines.', 'The strike will last six to eight weeks.'],
  ['Le prix du blé a doublé en un an.', 'The price of wheat has doubled in a year.'],
  [
    'L’avion a atterri à Genève à 15h05, avec deux heures de retard.',
    'The plane landed in Geneva at 3.05pm, two hours late.',
  ],
  ['« Bonjour », a-t-il dit. « Entrez, je vous prie. »', '“Hello,” he said. “Please come in.”'],
  ['La Ve République a été fondée en 1958.', 'The Fifth Republic was founded in 1958.'],
  [
    'Sergueï Chestakov, l’ambassadeur russe, a été convoqué jeudi.',
    'Sergei Shestakov, the Russian ambassador, was summoned on Thursday.',
  ],
  [
    'Les Ukrainiens ont repris trois villages près de Kherson.',
    'The Ukrainians have retaken three villages near Kherson.',
  ],
  ['Environ un tiers des électeurs sont restés chez eux.', 'About a third of voters stayed at home.'],
  ['Le taux est passé de 4 à 6 %.', 'The rate went from 4% to 6%.'],
  ['Le chantier coûtera entre 2 et 3 millions d’euros.', 'The works will cost between €2m and €3m.'],
  [
    'Dans les années 1990, la ville comptait cent vingt mille habitants.',
    'In the 1990s the city had 120,000 inhabitants.',
  ],
  [
    'Le gouvernement britannique a confirmé la visite du roi à Berlin en mars.',
    'The British government confirmed the king’s visit to Berlin in March.',
  ],
  ['La Maison Blanche n’a fait aucun commentaire.', 'The White House made no comment.'],
  ['Washington et Moscou ont repris le dialogue.', 'Washington and Moscow have resumed dialogue.'],
  [
    'Le G7 se tiendra en Cornouailles du 11 au 13 juin.',
    'The G7 will be held in Cornwall from 11 to 13 June.',
  ],
  ['Les Pays-Bas ont accueilli 1 500 réfugiés.', 'The Netherlands took in 1,500 refugees.'],
  ['« C’est un “désastre” », a déclaré l’élue.', '“It is a ‘disaster’,” the councillor said.'],
  ['Le juge a rendu sa décision à 17 heures.', 'The judge gave her ruling at 5pm.'],
  [
    'Vingt et un blessés ont été hospitalisés, dont cinq dans un état grave.',
    'Twenty-one injured people were taken to hospital, five of them in a serious condition.',
  ],
  ['Le sommet des Neuf aura lieu en septembre.', 'The summit of the Nine will take place in September.'],
  [
    'M. Dubreuil a été réélu avec 51,3 % des voix.',
    'Mr Dubreuil was re-elected with 51.3 per cent of the vote.',
  ],
  ['Les travaux avaient commencé le 26/05/2020.', 'Work had begun on 26 May 2020.'],
  ['L’usine emploie plusieurs centaines d’ouvriers.', 'The plant employs several hundred workers.'],
  ['Il a fallu six mois pour négocier l’accord.', 'It took six months to negotiate the agreement.'],
  [
    'La commission d’enquête entendra onze témoins à huis clos.',
    'The committee of inquiry will hear 11 witnesses in private.',
  ],
  [
    'La Corée du Nord a tiré deux missiles vers la mer du Japon.',
    'North Korea fired two missiles towards the Sea of Japan.',
  ],
  ['« Tout le monde est au courant », assure-t-elle.', '“Everyone knows,” she says.'],
  [
    'Le chasseur F-35 n’équipera pas l’armée suisse avant 2027.',
    'The F-35 fighter will not equip the Swiss army before 2027.',
  ],
  ['Un accord sur le climat, enfin', 'A climate agreement, at last'],
  [
    'Le ministre polonais des Affaires étrangères se rendra à Prague mercredi.',
    'The Polish foreign minister will travel to Prague on Wednesday.',
  ],
  ['Le PIB a reculé de 0,8 % au deuxième trimestre.', 'GDP fell by 0.8% in the second quarter.'],
  [
    'Elle a été libérée après avoir passé deux ans et demi en prison.',
    'She was freed after spending two and a half years in prison.',
  ],
  ['Photo : Agence Littoral', 'Photo: Agence Littoral'],
  ['UPDATE 4', 'UPDATE 4'],
  [
    'Le Quai d’Orsay juge la situation « extrêmement préoccupante ».',
    'The French foreign ministry considers the situation “extremely worrying”.',
  ],
  ['Pékin a démenti ces accusations dès dimanche.', 'Beijing denied the accusations as early as Sunday.'],
  [
    'Les négociateurs se retrouveront à Vienne en février prochain.',
    'The negotiators will meet again in Vienna next February.',
  ],
  [
    'La France et l’Allemagne ont proposé un texte commun, que l’Italie a soutenu.',
    'France and Germany proposed a joint text, which Italy supported.',
  ],
  [
    'Tbilissi accuse Moscou de vouloir annexer l’Ossétie du Sud.',
    'Tbilisi accuses Moscow of seeking to annex South Ossetia.',
  ],
  [
    'Le Premier ministre israélien Benyamin Netanyahou a quitté la salle.',
    'Israeli Prime Minister Benjamin Netanyahu left the room.',
  ],
  [
    'Une lettre de deux pages, datée du 14 juillet, a été remise à l’ambassade.',
    'A two-page letter dated 14 July was delivered to the embassy.',
  ],
  ['Plus d’une dizaine de maisons ont été détruites.', 'More than ten houses were destroyed.'],
  ['La température a atteint 41 degrés, un record.', 'The temperature reached 41 degrees, a record.'],
  ['L’entreprise a perdu 300 M€ au cours du premier semestre.', 'The company lost €300m in the first half.'],
  ['Cinq ans plus tard, rien n’a changé.', 'Five years later, nothing has changed.'],
  ['« Je ne démissionnerai pas… », a-t-il murmuré.', '“I will not resign…” he murmured.'],
  ['Pour en savoir plus : www.port-valmer.example', 'To find out more: www.port-valmer.example'],
  [
    'Le compte @portvalmer a été suspendu mardi soir.',
    'The account @portvalmer was suspended on Tuesday evening.',
  ],
  [
    'Les Américains ont été prévenus à 23h30, heure de Paris.',
    'The Americans were told at 11.30pm Paris time.',
  ],
  ['Le parti a obtenu trente et un sièges sur cent cinquante.', 'The party won 31 of the 150 seats.'],
  [
    'Le président tchèque Miloš Novotný s’est dit « inquiet ».',
    'The Czech president, Miloš Novotný, said that he was “concerned”.',
  ],
  ['Aucun des vingt-sept pays membres ne s’y est opposé.', 'None of the 27 member countries opposed it.'],
  ['L’audience a été renvoyée au 9 décembre.', 'The hearing was adjourned to 9 December.'],
  [
    'Des milliers de manifestants se sont rassemblés devant le parlement à Budapest.',
    'Thousands of demonstrators gathered outside parliament in Budapest.',
  ],
  ['La distance entre les deux villes est de 12 km.', 'The two towns are 12km apart.'],
  [
    'Le groupe a publié mercredi un bénéfice net de 1,35 milliard d’euros, en hausse de 7 %.',
    'The group on Wednesday reported net profit of €1.35 billion, up 7%.',
  ],
  [
    'La Cour suprême a rejeté le recours à l’unanimité.',
    'The Supreme Court rejected the appeal unanimously.',
  ],
  [
    'L’équipe de France affrontera le Brésil le 8 juillet à 20h45.',
    'France will face Brazil at 8.45pm on 8 July.',
  ],
  [
    'Âgé de 47 ans, Karim Benlarbi dirige l’hôpital depuis 2015.',
    'Karim Benlarbi, 47, has run the hospital since 2015.',
  ],
  [
    '« Il faut agir vite, a insisté la commissaire européenne, car les délais sont courts. »',
    '“We must act fast,” the European commissioner insisted, “because time is short.”',
  ],
  ['Près d’un millier de personnes ont été évacuées.', 'Nearly a thousand people were evacuated.'],
  [
    'Le ministre de l’Intérieur, Gérald Darmanin, s’est rendu à Calais.',
    'Interior Minister Gérald Darmanin travelled to Calais.',
  ],
  [
    'Les Vingt-Sept se réuniront à Bruxelles jeudi et vendredi.',
    'The 27 will meet in Brussels on Thursday and Friday.',
  ],
  [
    'L’Assemblée nationale a adopté le texte par 289 voix contre 239.',
    'The National Assembly passed the bill by 289 votes to 239.',
  ],
  ['Il y a deux ans, personne n’y croyait.', 'Two years ago, nobody believed in it.'],
  [
    'Le film, tourné en Écosse, sortira à l’automne.',
    'The film, shot in Scotland, will be released in the autumn.',
  ],
  [
    'Les cours du pétrole ont perdu plus de 4 dollars lundi, à 71,20 dollars le baril.',
    'Oil prices fell more than $4 on Monday to $71.20 a barrel.',
  ],
  [
    'Selon l’Insee, l’inflation a ralenti à 2,1 % sur un an.',
    'According to Insee, inflation slowed to 2.1% year on year.',
  ],
  ['Mme Lagarde a plaidé pour la patience.', 'Ms Lagarde called for patience.'],
  [
    'Le procès, qui devait durer trois semaines, s’ouvrira le mardi 12 octobre.',
    'The trial, due to last three weeks, will open on Tuesday 12 October.',
  ],
  ['Le premier vol est prévu pour le printemps 2024.', 'The first flight is planned for spring 2024.'],
  [
    'Une centaine de tracteurs bloquaient encore l’autoroute A6 dimanche matin.',
    'About 100 tractors were still blocking the A6 motorway on Sunday morning.',
  ],
  [
    'Le chancelier Olaf Scholz a qualifié la décision d’« erreur historique ».',
    'Chancellor Olaf Scholz called the decision a “historic mistake”.',
  ],
  [
    'La police a interpellé quatre suspects, âgés de 19 à 23 ans.',
    'Police arrested four suspects aged 19 to 23.',
  ],
  ['Elle avait remporté le prix Goncourt en 2009.', 'She won the Goncourt prize in 2009.'],
  [
    'L’Organisation mondiale de la santé recommande la prudence.',
    'The World Health Organization recommends caution.',
  ],
  ['Les troupes françaises ont quitté le Mali en août dernier.', 'French troops left Mali last August.'],
  [
    'Vers 4 heures du matin, une explosion a réveillé le quartier.',
    'At about 4am an explosion woke the neighbourhood.',
  ],
  [
    'Deux policiers et un passant ont été légèrement blessés.',
    'Two police officers and a passer-by were slightly injured.',
  ],
  ['Interrogé par Le Monde, l’intéressé dément.', 'Questioned by Le Monde, he denies it.'],
  [
    'Le secrétaire général de l’ONU, António Guterres, a appelé à la retenue.',
    'UN Secretary-General António Guterres called for restraint.',
  ],
  ['Les pourparlers reprendront le mois prochain à Doha.', 'The talks will resume in Doha next month.'],
  [
    'Le Sénat américain a ratifié le traité New Start en 2010.',
    'The US Senate ratified the New START treaty in 2010.',
  ],
  ['La Corée du Sud a dépensé 12 000 milliards de wons.', 'South Korea spent 12 trillion won.'],
  [
    'L’aéroport Roissy-Charles-de-Gaulle a fermé deux terminaux.',
    'Roissy-Charles de Gaulle airport has closed two terminals.',
  ],
  [
    'Sur les 1 200 salariés, une soixantaine partiront à la retraite.',
    'Of the 1,200 employees, about sixty will retire.',
  ],
  ['Il était 9 h 30 quand l’alerte a été donnée.', 'It was 9.30am when the alarm was raised.'],
  ['Le Covid-19 a fait 327 morts en 24 heures.', 'Covid-19 caused 327 deaths in 24 hours.'],
  [
    'Les écoles rouvriront lundi prochain, a confirmé Jean-Michel Blanquer.',
    'Schools will reopen next Monday, Jean-Michel Blanquer confirmed.',
  ],
  [
    'La Banque mondiale prévoit une croissance de 5,6 % cette année.',
    'The World Bank forecasts growth of 5.6 per cent this year.',
  ],
  ['Le Parlement européen siège à Strasbourg.', 'The European Parliament sits in Strasbourg.'],
  [
    'Il risque jusqu’à dix ans de prison et 150 000 euros d’amende.',
    'He faces up to 10 years in prison and a €150,000 fine.',
  ],
  ['Rendez-vous sur lemonde.example/direct', 'See lemonde.example/direct'],
  ['À lire : notre enquête sur le port', 'Read: our investigation into the port'],
  ['Né à Alger en 1957, il a grandi à Marseille.', 'Born in Algiers in 1957, he grew up in Marseille.'],
];
