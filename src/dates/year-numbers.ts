import { isCapital } from '../language/letters.ts';
import type { Groups, Place, Reading } from './expression.ts';

/** Matches what stands before a year: «en », «élections de », «(», «Moscou, »; not «plus de », «quelque ». */
const before =
  /(?:(?:^|[ '’(«"–,—])(?:en|de|depuis|dès|avant|après|jusqu'en|jusqu'à|à|d'ici|vers|horizon|entre|et|ou|pour|du|au|d'avant|été|hiver|printemps|automne|élections?|présidentielles?|législatives|municipales|in|since|of|by|until|before|after|during|from|to|and|between|early|late|mid|election|elections|circa|around|through|for|the) |[(«"[]|^|, |[–-] ?)$/;
const beforeCount =
  /(?:plus|moins|près|quelque|quelques|environ|total|somme|prix|nombre|bout|article|vol|numéro|n°|page|hauteur|altitude|distance|about|than|over|nearly|some|almost) (?:de |d'|à )?$/;
/** What follows a number that counts something: « soldats», « km», « %»; not « dans», «,», « restent». */
const counted =
  /^(?: \d| ?[%€$°]| (?:km|kg|m|ha|mille|million|milliard|people|men|women|children|dead|percent|pour cent|fois)(?!\p{L})| (?!dans|après|sous|mais|depuis|dès|lors|les|des|ses|ces|aux|puis|vers|plus|pas|sans|très|was|is|has|as|its|this|expires|ends|alors|jusqu|malgré|selon|afin|parmi)\p{Ll}{2,}(?:s|x)(?!\p{L}|'))/u;
const rangeOfCounts =
  /^ (?:à|ou|et|-|to|or|and) \d[\d ]*(?: (?!et|ou|à|au|aux|en|dans|par|pour|and|or|in|to|the)\p{Ll}+)/u;

/** A four-figure number is a year only between words that stand beside years. */
export function readYear({ lead, year }: Groups, { text, original, start, end }: Place): Reading | null {
  const number = Number(year);
  const left = text.slice(Math.max(0, start - 24), start);
  const right = text.slice(end, end + 28);
  const named = Boolean(lead);
  if (beforeCount.test(left) || rangeOfCounts.test(right)) return null;
  const capital = original.startsWith(' ', end) && isCapital(original.charCodeAt(end + 1));
  if (counted.test(right) && !capital) return null;
  if (!named && !before.test(left)) return null;
  if (number < 1700 && !named && !/(?:en|in|de|depuis|since) $/.test(left)) return null;
  if (number < 1000 || number > 2100) return null;
  return { kind: 'year', meaning: { is: 'fixed', edtf: String(year) } };
}

/** «2014-2015», «2014-15», «de 2014 à 2016»: `2014/2016`. */
export function readYearRange(first: string, last: string, { text, end }: Place): Reading | 'taken' | null {
  const to = last.length === 2 ? `${first.slice(0, 2)}${last}` : last;
  if (counted.test(text.slice(end, end + 28))) return 'taken';
  if (Number(to) <= Number(first) || Number(to) - Number(first) > 150) return null;
  return { kind: 'range', meaning: { is: 'fixed', edtf: `${first}/${to}` } };
}
