/**
 * Good translations by a third hand, of sentences and paragraphs from all parts of a newspaper, the free ones of an
 * editor among them. Written without a look at the checks, before they were last mended.
 */
export const thirdRightPairs: readonly (readonly [source: string, target: string])[] = [
  [
    'Le Sénat a adopté dans la nuit de mardi à mercredi, par 187 voix contre 141, le projet de loi de finances rectificative.',
    'The Senate passed the supplementary budget bill overnight from Tuesday to Wednesday, by 187 votes to 141.',
  ],
  [
    'Le déficit public devrait atteindre 152 milliards d’euros cette année, soit 5,1 % du PIB, contre 4,7 % l’an passé.',
    'The public deficit is expected to reach €152bn this year, or 5.1% of GDP, compared with 4.7% last year.',
  ],
  [
    'L’OTAN et l’UE ont publié jeudi une déclaration commune sur la mer Noire.',
    'NATO and the EU issued a joint statement on the Black Sea on Thursday.',
  ],
  [
    '« Nous n’avons pas dit notre dernier mot », a lancé la capitaine, avant d’ajouter : « On se reverra au retour. »',
    '“We haven’t had our last word,” said the captain, adding: “See you at the return leg.”',
  ],
  [
    'Le coup d’envoi sera donné à 20 h 45 au stade de la Mosson.',
    'Kick-off is at 8.45pm at the Stade de la Mosson.',
  ],
  [
    'Les températures descendront jusqu’à -12 °C dans le Jura, et ne dépasseront pas 3 °C à Lyon.',
    'Temperatures will drop to minus 12C in the Jura and will not rise above 3C in Lyon.',
  ],
  [
    'La cour d’appel de Douai a condamné l’ancien maire à dix-huit mois de prison, dont douze avec sursis.',
    'The Douai appeal court sentenced the former mayor to 18 months in prison, 12 of them suspended.',
  ],
  [
    'Des chercheurs du CNRS ont daté ces outils du XIVe siècle avant notre ère.',
    'Researchers at the CNRS have dated the tools to the 14th century BC.',
  ],
  [
    'Le taux de chômage recule de 0,3 point au deuxième trimestre, à 7,2 % de la population active.',
    'The unemployment rate fell by 0.3 percentage points in the second quarter, to 7.2% of the workforce.',
  ],
  [
    'Un Français sur quatre renonce à se soigner faute de moyens.',
    'One in four French people goes without medical care for lack of money.',
  ],
  [
    'La veuve du général de Kermadec a légué au musée une soixantaine de lettres.',
    'General de Kermadec’s widow bequeathed some sixty letters to the museum.',
  ],
  [
    '14h32 – Les secours annoncent la fin des opérations.',
    '2.32pm – Rescue services say the operation is over.',
  ],
  ['Grève à la SNCF : un TGV sur trois samedi', 'Rail strike: one in three TGVs to run on Saturday'],
  [
    'Louis XIV fit venir le sculpteur à Versailles en 1665.',
    'Louis XIV brought the sculptor to Versailles in 1665.',
  ],
  [
    'Le premier ministre se rendra à Varsovie le 11 mars, puis à Prague le lendemain.',
    'The prime minister will travel to Warsaw on 11 March and to Prague the following day.',
  ],
  [
    'Quelque 2 500 manifestants, selon la préfecture, 8 000 selon les syndicats, ont défilé entre République et Nation.',
    'About 2,500 protesters, according to the prefecture, or 8,000 according to unions, marched from République to Nation.',
  ],
  [
    'L’armateur a commandé une douzaine de porte-conteneurs, pour un montant de 1,8 milliard de dollars.',
    'The shipping company has ordered a dozen container ships for $1.8 billion.',
  ],
  [
    'Son roman, « Les Heures blanches », a été traduit dans une vingtaine de langues.',
    'Her novel Les Heures blanches has been translated into around 20 languages.',
  ],
  [
    'Entre 30 % et 40 % des parcelles sont touchées par le mildiou, estime la chambre d’agriculture.',
    'Between 30 and 40 per cent of plots have been hit by mildew, the chamber of agriculture estimates.',
  ],
  [
    'Il pleuvait des cordes, mais personne n’aurait cédé sa place pour un empire.',
    'It was bucketing down, but no one would have given up their spot for the world.',
  ],
  [
    'À mi-parcours, la Bretonne comptait 1 min 12 s d’avance sur ses poursuivantes.',
    'At the halfway mark, the Breton rider led her pursuers by one minute and 12 seconds.',
  ],
  [
    'Novak Pavić s’est imposé en trois sets (6-4, 7-6, 6-2) face au Danois Emil Thorsen.',
    'Novak Pavić beat Denmark’s Emil Thorsen in straight sets, 6-4, 7-6, 6-2.',
  ],
  [
    'Le tribunal administratif de Besançon a suspendu, lundi 4 novembre, l’arrêté du maire.',
    'The Besançon administrative court on Monday 4 November suspended the mayor’s order.',
  ],
  [
    'L’ONU estime à près de 3,4 millions le nombre de déplacés depuis le début des combats.',
    'The UN puts the number of people displaced since the fighting began at nearly 3.4 million.',
  ],
  [
    'Trois quarts des communes de moins de 500 habitants n’ont plus aucun commerce.',
    'Three quarters of municipalities with fewer than 500 residents no longer have a single shop.',
  ],
  [
    'La Cour des comptes s’inquiète : la dette de l’hôpital a doublé en dix ans.',
    'France’s Court of Auditors is worried: hospital debt has doubled in a decade.',
  ],
  [
    'Le 24 février au matin, les habitants de Kharkiv ont été réveillés par les sirènes. « J’ai pris les enfants et le chat », raconte Oksana, 34 ans.',
    'On the morning of 24 February, the people of Kharkiv were woken by sirens. “I took the children and the cat,” says Oksana, 34.',
  ],
  [
    'Le satellite, lancé depuis Kourou, évoluera à 36 000 kilomètres d’altitude.',
    'The satellite, launched from Kourou, will orbit at an altitude of 36,000km.',
  ],
  [
    'La ministre de la santé, Hélène Vauquelin, a démissionné vendredi soir.',
    'Health minister Hélène Vauquelin resigned on Friday evening.',
  ],
  [
    'Quatre-vingt-treize députés ont signé la motion de censure.',
    'Ninety-three MPs signed the no-confidence motion.',
  ],
  [
    'Dans les années 1970, la ville comptait encore une dizaine de filatures.',
    'In the 1970s the town still had about ten spinning mills.',
  ],
  [
    'Le CAC 40 a terminé la séance en repli de 1,23 %, à 7 412,58 points.',
    'The CAC 40 closed down 1.23% at 7,412.58 points.',
  ],
  [
    'Le plan prévoit la suppression de 1 200 postes d’ici à 2027, dont 450 à Toulouse.',
    'The plan involves cutting 1,200 jobs by 2027, 450 of them in Toulouse.',
  ],
  [
    'Le musée ouvre tous les jours de 10 heures à 18 heures, sauf le mardi.',
    'The museum is open daily from 10am to 6pm, except Tuesdays.',
  ],
  [
    'Mi-mars, l’entreprise avait déjà averti que ses ventes reculeraient de 5 à 7 % sur l’exercice.',
    'In mid-March the company had already warned that full-year sales would fall by 5 to 7%.',
  ],
  [
    'La préfète a rappelé que « la baignade “à ses risques et périls” n’existe pas » sur cette portion de côte.',
    'The prefect stressed that “there is no such thing as swimming ‘at your own risk’” on this stretch of coast.',
  ],
  [
    'Il faudra débourser 45 centimes de plus par mètre cube d’eau.',
    'Households will have to pay an extra 45 cents per cubic metre of water.',
  ],
  [
    'Le procès s’ouvrira le 1er septembre devant la cour d’assises de la Gironde et durera sept semaines.',
    'The trial opens on September 1 at the Gironde assize court and will last seven weeks.',
  ],
  [
    'Vainqueur de la 17e étape, l’Italien pointe désormais à la cinquième place du classement général.',
    'The Italian, who won stage 17, is now fifth overall.',
  ],
  [
    'Les Pays-Bas, la Belgique et l’Allemagne ont fermé leur espace aérien vers minuit.',
    'The Netherlands, Belgium and Germany closed their airspace at around midnight.',
  ],
  [
    'Pékin dément ; Washington temporise ; Londres se tait.',
    'Beijing denies it, Washington is playing for time and London is saying nothing.',
  ],
  [
    'La loi du 29 juillet 1881 protège la liberté de la presse.',
    'The law of July 29, 1881 protects press freedom.',
  ],
  [
    'Plus de la moitié des lits étaient fermés ce week-end au CHU de Rouen, faute d’infirmières.',
    'More than half the beds at Rouen university hospital were closed this weekend because of a shortage of nurses.',
  ],
  [
    'Le prix du baril de Brent a cédé 2,4 %, à 81,06 dollars, son plus bas niveau depuis six mois.',
    'Brent crude fell 2.4% to $81.06 a barrel, a six-month low.',
  ],
  [
    'Un séisme de magnitude 6,1 a frappé l’île de Crète à 3 h 47, heure locale.',
    'A magnitude-6.1 earthquake struck the island of Crete at 3.47am local time.',
  ],
  [
    'Les deux tiers du budget, soit 640 000 euros, viennent de l’Union européenne.',
    'Two-thirds of the budget, €640,000, comes from the European Union.',
  ],
  [
    'L’avocat de la partie civile, Me Yann Le Goff, a dénoncé « un simulacre d’enquête ».',
    'Yann Le Goff, counsel for the civil party, denounced “a sham investigation”.',
  ],
  [
    'Faut-il interdire le chalutage dans les aires marines protégées ? La question divise Bruxelles.',
    'Should trawling be banned in marine protected areas? The question is dividing Brussels.',
  ],
  [
    'Il a claqué la porte du parti en 2019, après vingt-deux ans de militantisme.',
    'He stormed out of the party in 2019 after 22 years as an activist.',
  ],
  [
    'Les vaccinations reprendront le lundi 8 janvier 2024 à 8 heures.',
    'Vaccinations will resume at 8am on Monday, January 8, 2024.',
  ],
  [
    'Au total, 1 chevreuil sur 10 serait porteur du parasite, d’après l’Office français de la biodiversité (OFB).',
    'In all, one roe deer in ten is thought to carry the parasite, according to the French Office for Biodiversity (OFB).',
  ],
  [
    'Le groupe a dégagé un bénéfice net de 320 millions d’euros au premier semestre, après une perte de 45 millions un an plus tôt. Son chiffre d’affaires a progressé de 9 %, à 4,6 milliards. La direction maintient ses objectifs annuels.',
    'The group made a net profit of 320 million euros in the first half, against a loss of 45 million a year earlier. Revenue rose 9% to 4.6 billion. Management is sticking to its full-year targets.',
  ],
  [
    'Le film, en salles mercredi, dure 2 h 35.',
    'The film, out on Wednesday, runs for two hours and 35 minutes.',
  ],
  [
    'À Saint-Étienne-du-Rouvray, le vote blanc a dépassé 11 % au second tour.',
    'In Saint-Étienne-du-Rouvray, blank ballots topped 11% in the run-off.',
  ],
  [
    'Le chancelier a reçu mardi son homologue slovène à Berlin, où tous deux ont évoqué l’aide à Kiev.',
    'The chancellor met his Slovenian counterpart in Berlin on Tuesday, where the pair discussed aid to Kyiv.',
  ],
  [
    'Les dégâts s’élèvent à une centaine de millions d’euros, d’après une première estimation des assureurs.',
    'The damage runs to around 100 million euros, according to an initial estimate by insurers.',
  ],
  [
    'Victime d’une rupture des ligaments croisés, le demi de mêlée sera absent six à huit mois.',
    'The scrum-half has torn his cruciate ligaments and will be out for six to eight months.',
  ],
  [
    'La rédaction du journal « L’Écho du littoral » s’est mise en grève pour la première fois depuis 1998.',
    'Journalists at L’Écho du littoral have gone on strike for the first time since 1998.',
  ],
  [
    'Chers au cœur des Alsaciens, les marchés de Noël attirent chaque hiver près de 2,8 millions de curieux, dont la moitié d’étrangers ; à Colmar, on en vit toute l’année.',
    'Dear to Alsatian hearts, Christmas markets draw close to 2.8 million visitors every winter, half of them from abroad; in Colmar, they keep people in work all year round.',
  ],
  [
    'Mardi 3 juin, à la tombée de la nuit, un incendie s’est déclaré dans une pinède près de Narbonne. Une centaine de pompiers et quatre Canadair ont été mobilisés. Vers 23 heures, le feu avait déjà parcouru 250 hectares.',
    'A fire broke out in pine woods near Narbonne at nightfall on Tuesday, June 3. Around a hundred firefighters and four Canadair water bombers were deployed. By about 11 pm the blaze had swept through 250 hectares.',
  ],
];
