import type { PageElement } from './html-tree.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words in class names and ids of what surrounds an article and never is one. French and English. */
export const furnitureNames = words(
  'abonnement abonner abonnez ad addtoany ads advert advertisement advertising adverts author ' +
    'authors auteur auteurs avatar bio biographie biography breadcrumb breadcrumbs byline bylines caption captions ' +
    'carousel carrousel comment commentaire commentaires comments consent cookie cookies credit credits crp cta ' +
    'disclaimer disclosure disqus footer gdpr legende menu modal nav navigation newsletter newsletters noprint ' +
    'outbrain overlay pager pagination partage partager popup print promo promos promoted publicite rail ' +
    'readmore recirculation recommandation recommandations recommended recommendation recommendations related ' +
    'relatedcontent share sharedaddy sharing sidebar signature skip social socials sommaire sponsor sponsored ' +
    'sponsors subscribe subscription swiper taboola yarpp',
);

/** Words in class names and ids of details about an article: they speak against a short line only. */
export const detailNames = words(
  'aside attribution btn button categories category copyright count counter date dates edition gallery info ' +
    'keywords kicker label labels metadata meta more player podcast postinfo paywall pub publication published rating slider ' +
    'slideshow source sources surtitre subtitle tag tags teaser teasers time timestamp title toolbar topic topics update updated ' +
    'updates video vues views widget widgets audio',
);

/**
 * The words that an element's class and id are made of, in lower case: `relatedContent article-body` gives
 * related, content, article, body.
 */
function nameWords({ attributes }: PageElement): string[] {
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  return names
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** The same, worked out once for each element: hundreds of lines share theirs. */
export function rememberNameWords(): (element: PageElement) => readonly string[] {
  const known = new Map<PageElement, readonly string[]>();
  return (element) => {
    const words = known.get(element) ?? nameWords(element);
    known.set(element, words);
    return words;
  };
}
