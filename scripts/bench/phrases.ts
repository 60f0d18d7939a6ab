/** One sentence in French and in English; `{…}` are slots filled alike in both. */
export type Phrase = readonly [french: string, english: string];

/** Sentences of local news, all invented. */
export const PHRASES: readonly Phrase[] = [
  [
    'Le conseil de {place} a adopté {number} mesures pour soutenir la pêche côtière.',
    'The council of {place} has adopted {number} measures to support coastal fishing.',
  ],
  [
    '{person} a déclaré que l’accord avec {org} serait signé avant la fin du mois.',
    '{person} said that the agreement with {org} would be signed before the end of the month.',
  ],
  [
    'Les travaux du pont de {place} ont commencé le {day} et doivent durer {number} semaines.',
    'Work on the bridge at {place} began on {dayEn} and is due to last {number} weeks.',
  ],
  [
    'Selon {org}, plus de {number} habitants de {place} ont été privés d’électricité.',
    'According to {org}, more than {number} residents of {place} were left without power.',
  ],
  [
    '« Nous attendons une réponse claire de {org} », a souligné {person}.',
    '“We are waiting for a clear answer from {org}”, {person} stressed.',
  ],
  [
    'Une délégation conduite par {person} s’est rendue à {place} pour examiner les dégâts.',
    'A delegation led by {person} travelled to {place} to examine the damage.',
  ],
  [
    'Le rapport, publié le {day}, évalue les pertes à {number} millions d’euros.',
    'The report, published on {dayEn}, puts the losses at {number} million euros.',
  ],
  [
    'Les syndicats ont appelé à une nouvelle mobilisation devant le siège de {org}.',
    'The unions have called for another protest in front of the headquarters of {org}.',
  ],
  [
    'À {place}, les écoles resteront fermées tant que l’eau ne sera pas potable.',
    'In {place}, schools will stay closed until the water is fit to drink.',
  ],
  [
    'Interrogé sur ce point, {person} a refusé de commenter les chiffres avancés par {org}.',
    'Asked about this, {person} declined to comment on the figures put forward by {org}.',
  ],
  [
    'Le trafic portuaire a reculé de {number} pour cent par rapport à l’année précédente.',
    'Port traffic fell by {number} per cent compared with the previous year.',
  ],
  [
    'La préfecture rappelle que l’accès au littoral de {place} reste interdit aux véhicules.',
    'The prefecture recalls that vehicles are still banned from the shore at {place}.',
  ],
  [
    'Un bac gratuit relie désormais {place} à l’autre rive toutes les {number} minutes.',
    'A free ferry now links {place} with the other bank every {number} minutes.',
  ],
  [
    'Les négociations entre {org} et les armateurs reprendront à {place}.',
    'Talks between {org} and the shipowners will resume in {place}.',
  ],
  [
    '{person}, qui dirige {org}, estime que la situation s’améliore lentement.',
    '{person}, who heads {org}, believes that the situation is slowly improving.',
  ],
  [
    'Les pompiers de {place} sont intervenus {number} fois au cours de la nuit.',
    'The fire brigade of {place} was called out {number} times during the night.',
  ],
  [
    'Le tribunal a rejeté le recours déposé par {org} contre la fermeture du phare.',
    'The court dismissed the appeal lodged by {org} against the closure of the lighthouse.',
  ],
  [
    'Cette décision met fin à une querelle qui durait depuis {number} ans.',
    'The decision ends a quarrel that had lasted {number} years.',
  ],
  [
    'Les météorologues prévoient une amélioration progressive sur {place} et ses environs.',
    'Forecasters expect a gradual improvement over {place} and the surrounding area.',
  ],
  [
    'Une enquête a été confiée à {org}, qui doit rendre ses conclusions en automne.',
    'An inquiry has been entrusted to {org}, which is to report in the autumn.',
  ],
  [
    'Pour {person}, le projet ne répond ni aux besoins des riverains ni à ceux des pêcheurs.',
    'For {person}, the project meets neither the needs of residents nor those of fishermen.',
  ],
  [
    'Le maire de {place} a remercié les bénévoles venus nettoyer la plage.',
    'The mayor of {place} thanked the volunteers who came to clean the beach.',
  ],
  [
    'Le budget prévoit {number} millions d’euros pour l’entretien des digues.',
    'The budget sets aside {number} million euros for the upkeep of the dykes.',
  ],
  [
    'Les premiers résultats, attendus le {day}, orienteront la suite des recherches.',
    'The first results, expected on {dayEn}, will guide further research.',
  ],
  [
    'Plusieurs associations reprochent à {org} de ne pas avoir consulté les habitants.',
    'Several associations blame {org} for not having consulted the residents.',
  ],
  [
    'Le navire, immatriculé à {place}, transportait {number} tonnes de céréales.',
    'The ship, registered in {place}, was carrying {number} tonnes of grain.',
  ],
];

/** Lines that a web page leaves around an article. */
export const DEBRIS: readonly string[] = [
  'Lire aussi : Le phare de Kermeur fermé au public',
  'Partager sur Facebook',
  'Partager sur Twitter',
  'Inscrivez-vous à notre newsletter',
  'Publicité',
];
