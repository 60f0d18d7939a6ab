import type { ChromePhrases } from './lexicon.ts';

/*
 * Furniture of press pages in languages that have no lexicon of their own: what stands around a pasted text most often.
 */

const spanish: ChromePhrases[] = [
  {
    rule: 'consent-notice',
    longest: 90,
    whole: [
      'aceptar',
      'aceptar todo',
      'aceptar todas',
      'aceptar cookies',
      'aceptar todas las cookies',
      'aceptar y cerrar',
      'aceptar y continuar',
      'rechazar',
      'rechazar todo',
      'rechazar todas',
      'rechazar y continuar',
      'continuar sin aceptar',
      'configurar cookies',
      'configuración de cookies',
    ],
  },
  {
    rule: 'consent-notice',
    longest: 800,
    start: [
      'utilizamos cookies',
      'usamos cookies',
      'este sitio utiliza cookies',
      'este sitio usa cookies',
      'este sitio web utiliza cookies',
      'este sitio web usa cookies',
      'esta web utiliza cookies',
      'esta página utiliza cookies',
      'esta página web utiliza cookies',
    ],
    anywhere: [
      'socios utilizamos cookies',
      'socios usamos cookies',
      'cookies propias y de terceros',
      'cookies o tecnologías similares',
      'cookies y tecnologías similares',
    ],
  },
];

const italian: ChromePhrases[] = [
  {
    rule: 'consent-notice',
    longest: 90,
    whole: [
      'accetta',
      'accetta tutto',
      'accetta tutti',
      'accetta i cookie',
      'accetta tutti i cookie',
      'accetta e chiudi',
      'accetta e continua',
      'rifiuta',
      'rifiuta tutto',
      'rifiuta tutti',
      'rifiuta e abbonati',
      'continua senza accettare',
      'gestisci i cookie',
      'preferenze cookie',
    ],
  },
  {
    rule: 'consent-notice',
    longest: 800,
    start: [
      'utilizziamo cookie',
      'utilizziamo i cookie',
      'usiamo cookie',
      'usiamo i cookie',
      'questo sito utilizza cookie',
      'questo sito utilizza i cookie',
      'questo sito usa cookie',
      'questo sito usa i cookie',
      'questo sito web utilizza cookie',
      'questo sito web utilizza i cookie',
    ],
    anywhere: [
      'partner utilizziamo cookie',
      'partner utilizziamo i cookie',
      'cookie propri e di terze parti',
      'cookie tecnici e di profilazione',
      'cookie o tecnologie simili',
      'cookie e tecnologie simili',
    ],
  },
];

const portuguese: ChromePhrases[] = [
  {
    rule: 'consent-notice',
    longest: 90,
    whole: [
      'aceitar',
      'aceitar tudo',
      'aceitar todos',
      'aceitar cookies',
      'aceitar todos os cookies',
      'aceitar e fechar',
      'aceitar e continuar',
      'rejeitar',
      'rejeitar tudo',
      'rejeitar todos',
      'continuar sem aceitar',
      'gerir cookies',
      'gerenciar cookies',
      'definições de cookies',
      'configurações de cookies',
    ],
  },
  {
    rule: 'consent-notice',
    longest: 800,
    start: [
      'utilizamos cookies',
      'usamos cookies',
      'este site utiliza cookies',
      'este site usa cookies',
      'este website utiliza cookies',
      'este website usa cookies',
      'este sítio utiliza cookies',
      'este sítio usa cookies',
    ],
    anywhere: [
      'parceiros utilizamos cookies',
      'parceiros usamos cookies',
      'cookies próprios e de terceiros',
      'cookies ou tecnologias semelhantes',
      'cookies e tecnologias semelhantes',
      'cookies e outras tecnologias semelhantes',
    ],
  },
];

const dutch: ChromePhrases[] = [
  {
    rule: 'consent-notice',
    longest: 90,
    whole: [
      'accepteren',
      'weigeren',
      'alles accepteren',
      'alles weigeren',
      'alle cookies accepteren',
      'alle cookies weigeren',
      'cookies accepteren',
      'cookies weigeren',
      'accepteren en doorgaan',
      'accepteren en sluiten',
      'doorgaan zonder accepteren',
      'cookies beheren',
      'cookie-instellingen',
      'cookievoorkeuren',
    ],
  },
  {
    rule: 'consent-notice',
    longest: 800,
    start: [
      'we gebruiken cookies',
      'wij gebruiken cookies',
      'deze site gebruikt cookies',
      'deze website gebruikt cookies',
      'onze website gebruikt cookies',
      'deze site maakt gebruik van cookies',
      'deze website maakt gebruik van cookies',
      'onze website maakt gebruik van cookies',
    ],
    anywhere: [
      'partners gebruiken cookies',
      'cookies en vergelijkbare technieken',
      'cookies en vergelijkbare technologieën',
      'cookies en soortgelijke technieken',
      'cookies en soortgelijke technologieën',
      'cookies of vergelijkbare technieken',
      'cookies of vergelijkbare technologieën',
    ],
  },
];

/** Asked of every page, as those of the lexicons are. */
export const moreFurniture: readonly ChromePhrases[] = [...spanish, ...italian, ...portuguese, ...dutch];
