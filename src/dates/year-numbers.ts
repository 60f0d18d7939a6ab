import type { Groups, Place, Reading } from './expression.ts';

/** Matches what stands before a year: «en », «élections de », «(», «Moscou, »; not «plus de », «quelque ». */
const before =
  /(?:(?:^|[ '’(«"–,—])(?:en|de|depuis|dès|avant|après|jusqu'en|jusqu'à|à|d'ici|vers|horizon|entre|et|ou|pour|du|au|d'avant|été|hiver|printemps|automne|élections?|présidentielles?|législatives|municipales|in|since|of|by|until|before|after|during|from|to|and|between|early|late|mid|election|elections|circa|around|through|for) |[(«"[]|^|, |[–-] ?)$/;
const beforeCount =
  /(?:plus|moins|près|quelque|quelques|environ|total|somme|prix|nombre|bout|article|vol|numéro|n°|page|hauteur|altitude|distance|about|than|over|nearly|some|almost) (?:de |d'|à )?$/;
/** Matches what follows a year: a stop, the end, or a word that is nothing that one counts; not « soldats». */
const after =
  /^(?:$|\.(?!\d)|,(?!\d)|[;:!?)»"'’\]…]| ?[;:!?»)(–—\][«"]| -|-$| (?:et|ou|à|au|aux|en|dans|par|pour|sur|sous|avec|qui|que|quand|où|comme|selon|a|ont|avait|avaient|est|sont|était|étaient|sera|seront|fut|furent|contre|après|avant|lors|le|la|les|l'|un|une|des|de|du|d'|il|elle|ils|elles|on|ce|cette|cet|ces|son|sa|ses|leur|leurs|jusqu|mais|puis|dont|ne|n'|se|s'|y|déjà|pourrait|devrait|crédits?|photo|entre|afin|alors|lorsque|depuis|dès|grâce|malgré|notamment|and|or|to|by|the|in|on|at|for|with|when|while|after|before|as|was|were|is|are|had|has|have|that|which|who|but|from|it|he|she|they|until|because|election|elections|presidential|under|against|during|between|report|deal|agreement|war|summit)(?![\p{L}]))/u;
const rangeOfCounts =
  /^ (?:à|ou|et|-|to|or|and) \d[\d ]*(?: (?!et|ou|à|au|aux|en|dans|par|pour|and|or|in|to|the)\p{Ll}+)/u;

/** A four-figure number is a year only between words that stand beside years. */
export function readYear({ lead, year }: Groups, { text, original, start, end }: Place): Reading | null {
  const number = Number(year);
  const left = text.slice(Math.max(0, start - 24), start);
  const right = text.slice(end, end + 28);
  const named = Boolean(lead);
  if (beforeCount.test(left) || rangeOfCounts.test(right)) return null;
  const capital = /^ \p{Lu}/u.test(original.slice(end, end + 2));
  if (!after.test(right) && !capital) return null;
  if (!named && !before.test(left)) return null;
  if (number < 1700 && !named && !/(?:en|in|de|depuis|since) $/.test(left)) return null;
  if (number < 1000 || number > 2100) return null;
  return { kind: 'year', meaning: { is: 'fixed', edtf: String(year) } };
}

/** «2014-2015», «2014-15», «de 2014 à 2016»: `2014/2016`. */
export function readYearRange(first: string, last: string, { text, end }: Place): Reading | 'taken' | null {
  const to = last.length === 2 ? `${first.slice(0, 2)}${last}` : last;
  if (!after.test(text.slice(end, end + 28))) return 'taken';
  if (Number(to) <= Number(first) || Number(to) - Number(first) > 150) return null;
  return { kind: 'range', meaning: { is: 'fixed', edtf: `${first}/${to}` } };
}
