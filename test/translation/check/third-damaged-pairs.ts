/** Damaged translations by the third hand: one fault each, such as an engine or a hurried editor leaves behind. */
export const thirdDamagedPairs: readonly (readonly [fault: string, source: string, target: string])[] = [
  [
    'wrong digit',
    'La motion a recueilli 289 voix, soit tout juste la majorité absolue.',
    'The motion won 298 votes, only just an absolute majority.',
  ],
  [
    'wrong digit in a long number',
    'Le satellite évoluera à 36 000 kilomètres d’altitude.',
    'The satellite will orbit at an altitude of 35,000km.',
  ],
  [
    'millions for billions',
    'Le plan de relance est doté de 40 milliards d’euros.',
    'The recovery plan is worth 40 million euros.',
  ],
  [
    'trillions for billions',
    'La dette a franchi les 3 200 milliards d’euros.',
    'The debt has passed the mark of €3,200 trillion.',
  ],
  [
    'wrong currency',
    'L’amende a été fixée à 12 000 euros par le tribunal.',
    'The court set the fine at $12,000.',
  ],
  [
    'wrong currency, in words',
    'Le rachat coûtera 300 millions de livres sterling.',
    'The takeover will cost 300 million euros.',
  ],
  ['missing percent', 'Les ventes ont bondi de 18 % au printemps.', 'Sales leapt by 18 in the spring.'],
  [
    'percent for points',
    'La cote de la présidente a perdu 4 points en un mois.',
    'The president’s rating lost 4% in a month.',
  ],
  ['wrong month', 'Le scrutin a été fixé au 17 juin.', 'The vote has been set for 17 July.'],
  [
    'wrong month, the day kept',
    'La trêve court jusqu’au 2 août à minuit.',
    'The truce runs until midnight on October 2.',
  ],
  [
    'wrong day of the month',
    'Les épreuves auront lieu le 22 mai et le 23 mai.',
    'The exams will be held on 21 May and 23 May.',
  ],
  [
    'wrong weekday',
    'La décision sera rendue jeudi après-midi.',
    'The ruling will be handed down on Tuesday afternoon.',
  ],
  ['wrong year', 'L’usine avait fermé ses portes en 1987.', 'The factory had closed in 1978.'],
  ['decade', 'Le quartier est sorti de terre dans les années 1960.', 'The district sprang up in the 1980s.'],
  ['am for pm', 'La conférence de presse débutera à 19 h 30.', 'The press conference will begin at 7.30am.'],
  ['time read as twelve-hour', 'Le dernier bac part à 22 heures.', 'The last ferry leaves at 8pm.'],
  [
    'live time stamp',
    '16h05 – Le cortège arrive place de la Liberté.',
    '6.05pm – The march reaches Place de la Liberté.',
  ],
  [
    'swapped numbers',
    'Lens s’est imposé 3 à 1 devant 38 000 spectateurs, après avoir tiré 17 fois, contre 6 pour Metz.',
    'Lens won 3-1 in front of 38,000 spectators after taking 6 shots to Metz’s 17.',
  ],
  ['score', 'Les Bordelaises ont battu les Écossaises 27-20.', 'The women of Bordeaux beat the Scots 27-10.'],
  [
    'lost number',
    'L’accident a fait deux morts et 31 blessés, selon un bilan provisoire.',
    'The accident left two dead and several injured, according to a provisional toll.',
  ],
  [
    'added number',
    'Des milliers de personnes ont passé la nuit dehors.',
    'Some 12,000 people spent the night outdoors.',
  ],
  ['lost minus', 'Il a fait -21 °C dans la nuit à Mouthe.', 'It was 21C overnight in Mouthe.'],
  [
    'decimal comma lost',
    'L’inflation est retombée à 2,3 % en novembre.',
    'Inflation fell back to 23% in November.',
  ],
  [
    'decimal comma for thousands',
    'La commune compte 1 250 habitants.',
    'The municipality has 1.25 inhabitants.',
  ],
  [
    'fraction',
    'Les trois quarts des salariés ont voté la grève.',
    'A quarter of the employees voted to strike.',
  ],
  [
    'proportion',
    'Un enfant sur cinq vit sous le seuil de pauvreté.',
    'One child in fifty lives below the poverty line.',
  ],
  [
    'number word',
    'Soixante-quinze pompiers luttaient encore contre les flammes.',
    'Sixty-five firefighters were still battling the flames.',
  ],
  ['range', 'Le chantier devrait durer de 12 à 15 mois.', 'The works are expected to last 12 to 18 months.'],
  [
    'century',
    'L’abbaye, fondée au XIIe siècle, rouvre au public.',
    'The abbey, founded in the 13th century, is reopening to the public.',
  ],
  ['ordinal', 'Elle a pris la septième place du marathon.', 'She took sixth place in the marathon.'],
  ['Roman numeral', 'Le portrait de Charles X a été volé.', 'The portrait of Charles IX has been stolen.'],
  [
    'age',
    'Le suspect, âgé de 43 ans, a été interpellé à son domicile.',
    'The 34-year-old suspect was arrested at his home.',
  ],
  [
    'name changed',
    'Le juge Baptiste Lemercier a ordonné une contre-expertise.',
    'Judge Baptiste Lemaire has ordered a second expert opinion.',
  ],
  [
    'name lost',
    'La sénatrice Odile Carvalho et le député Marc Tessier ont saisi le Conseil constitutionnel.',
    'The senator and MP Marc Tessier have referred the matter to the Constitutional Council.',
  ],
  [
    'name translated',
    'Pierre Boulanger, premier adjoint, a présenté le budget.',
    'Peter Baker, the first deputy mayor, presented the budget.',
  ],
  [
    'another country',
    'La Slovaquie a rappelé son ambassadeur mercredi.',
    'Slovenia recalled its ambassador on Wednesday.',
  ],
  [
    'another city',
    'Les négociations reprendront à Genève la semaine prochaine.',
    'The talks will resume in Vienna next week.',
  ],
  [
    'another body',
    'L’OTAN va déployer un bataillon supplémentaire en Lettonie.',
    'The UN is to deploy an extra battalion to Latvia.',
  ],
  [
    'acronym left French',
    'L’ONU a appelé à un cessez-le-feu immédiat.',
    'The ONU called for an immediate ceasefire.',
  ],
  [
    'lost sentence',
    'Le maire a présenté ses excuses. L’opposition réclame sa démission. Un conseil extraordinaire se tiendra lundi.',
    'The mayor has apologised. An extraordinary council meeting will be held on Monday.',
  ],
  [
    'lost last sentence of a paragraph',
    'La tempête a balayé la côte toute la nuit. Les pompiers sont intervenus à plusieurs reprises pour dégager les routes. Le courant a été rétabli au petit matin dans la plupart des foyers. Les écoles resteront fermées.',
    'The storm battered the coast all night. Firefighters were called out several times to clear the roads. Power was restored to most homes in the early hours.',
  ],
  [
    'lost clause',
    'Le gouvernement, fragilisé par les défections de plusieurs de ses alliés et par une série de revers dans les urnes, renonce à sa réforme des retraites.',
    'The government is abandoning its reform.',
  ],
  [
    'cut-off end',
    'La compagnie aérienne a indiqué que tous les passagers seraient remboursés ou réacheminés dans les meilleurs délais.',
    'The airline said that all passengers would be refunded or',
  ],
  [
    'cut in mid-word',
    'Les enquêteurs cherchent à comprendre pourquoi l’alarme ne s’est pas déclenchée.',
    'Investigators are trying to understand why the alarm did not go o',
  ],
  [
    'untranslated clause',
    'Le train a été immobilisé en pleine voie, et les voyageurs ont dû marcher jusqu’à la gare la plus proche.',
    'The train was brought to a halt on the track, et les voyageurs ont dû marcher jusqu’à la gare la plus proche.',
  ],
  [
    'untranslated sentence',
    'La récolte s’annonce maigre. Les vignerons redoutent une année noire.',
    'The harvest looks set to be poor. Les vignerons redoutent une année noire.',
  ],
  ['untranslated headline', 'Le tribunal relaxe l’ancien préfet', 'Le tribunal relaxe l’ancien préfet'],
  [
    'French words left',
    'Les riverains dénoncent le bruit des camions depuis des semaines.',
    'The riverains have been complaining about the bruit of the lorries for weeks.',
  ],
  ['empty', 'Aucune victime n’est à déplorer.', ' '],
  [
    'lost quotation marks',
    '« C’est un soulagement pour tout le village », confie la gérante du café.',
    'It is a relief for the whole village, says the woman who runs the café.',
  ],
  [
    'quotation not closed',
    'Le procureur évoque « une affaire hors norme » et promet une enquête rapide.',
    'The prosecutor speaks of “an extraordinary case and promises a swift investigation.',
  ],
  [
    'second quotation lost',
    '« Il fallait agir », dit-elle. « Nous avons attendu trop longtemps. »',
    '“We had to act,” she said. She felt that they had waited too long.',
  ],
  [
    'added chatter',
    'Le pont sera fermé à la circulation tout l’été.',
    'Here is the translation: The bridge will be closed to traffic all summer.',
  ],
  [
    'added note',
    'Le verdict est attendu dans la soirée.',
    'The verdict is expected this evening. (Note: “verdict” could also be rendered as “ruling”.)',
  ],
  [
    'duplicated sentence',
    'La piscine municipale rouvre ses portes. L’entrée sera gratuite tout le week-end.',
    'The municipal swimming pool is reopening. The municipal swimming pool is reopening. Admission will be free all weekend.',
  ],
  [
    'another text',
    'Le préfet a interdit la vente de feux d’artifice jusqu’à la fin de l’année.',
    'Goalkeeper to undergo knee surgery and miss the rest of the season after training-ground collision.',
  ],
  [
    'markup lost',
    'Lire aussi : <a href="/dossiers/eau">notre dossier sur l’eau</a>',
    'Read also: our special report on water',
  ],
  [
    'markup unclosed',
    'Le rapport parle d’un <em>échec collectif</em> et appelle à un sursaut.',
    'The report speaks of a <em>collective failure and calls for a new start.',
  ],
  [
    'question turned into a statement',
    'Le barrage résistera-t-il à la prochaine crue ?',
    'The dam will withstand the next flood.',
  ],
  ['unit', 'Le sommet culmine à 3 404 mètres.', 'The summit stands at 3,404 feet.'],
];
