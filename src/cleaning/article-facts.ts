import { agencyNames } from '../language/agencies.ts';
import { eitherOf } from '../language/either-of.ts';
import { isSmall } from '../language/letters.ts';
import { foldPhrase } from '../language/lexicon.ts';
import type { Block, CleanArticle, Clipping, Fact, Line, Relay, Title } from '../model.ts';
import { sourceNameIn } from './caption-rules.ts';
import { siteNameIn } from './line-rules.ts';
import { mailSubjectIn } from './mail-rules.ts';
import { type OwnBylines, ownBylines } from './own-bylines.ts';
import { foldedOf, isTitle, type Passage, textOf } from './passage.ts';
import { withoutPlaceOfAuthor } from './place-of-author.ts';

interface Judged {
  clipping: Clipping;
  passages: readonly Passage[];
  /** The passages that are metadata, by their role. */
  byRole: ReadonlyMap<string, readonly Passage[]>;
  /** The outlets that the dossier lists: two may be named, and it is told later which one published the article. */
  listed: ReadonlySet<string>;
}

type Facts = Pick<CleanArticle, 'title' | 'relay'> &
  Partial<Pick<CleanArticle, 'outlet' | 'author' | 'section' | 'url' | 'updateOrder'>>;

/** Title, outlet, author, section, address, relay and update order, each from the nearest that states it. */
export function readFacts(
  clipping: Clipping,
  passages: readonly Passage[],
  blocks: readonly Block[],
  listed: ReadonlySet<string>,
): Facts {
  const page: Judged = { clipping, passages, byRole: byRole(passages), listed };
  const { sidecar } = clipping;
  const own = ownBylines(clipping.language);
  const url = sidecar.url ?? clipping.page?.url;
  const facts: Facts = { title: readTitle(page, blocks), relay: readRelay(page) };
  const outlet = readOutlet(page);
  const author = first(
    fact(sidecar.author, 'sidecar'),
    fact(clipping.page?.author, 'page'),
    stated(page, 'author', (text) => authorName(text, own)),
  );
  const section = first(
    fact(sidecar.section, 'sidecar'),
    fact(clipping.page?.section, 'page'),
    statedSection(page),
  );
  const updateOrder = readUpdateOrder(blocks);
  if (outlet) facts.outlet = outlet;
  if (author) facts.author = author;
  if (section) facts.section = section;
  if (url !== undefined) facts.url = url;
  if (updateOrder) facts.updateOrder = updateOrder;
  return facts;
}

function first(...facts: (Fact | undefined)[]): Fact | undefined {
  return facts.find((f) => f !== undefined);
}

function fact(text: string | undefined, basis: Fact['basis']): Fact | undefined {
  return text === undefined || text.trim() === '' ? undefined : { text: text.trim(), basis };
}

function byRole(passages: readonly Passage[]): Map<string, Passage[]> {
  const all = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.verdict?.fate !== 'metadata') continue;
    const { role } = passage.verdict;
    const same = all.get(role);
    if (same) same.push(passage);
    else all.set(role, [passage]);
  }
  return all;
}

function withRole(page: Judged, role: string): readonly Passage[] {
  return page.byRole.get(role) ?? [];
}

function stated(page: Judged, role: string, read: (text: string) => string | undefined): Fact | undefined {
  for (const passage of withRole(page, role)) {
    const text = read(textOf(passage));
    if (text) return { text, basis: 'stated', line: passage.line };
  }
  return undefined;
}

/** How many passages above the headline its section stands at most. */
const LINES_TO_HEADLINE = 4;
/** So many names of sections, one right below the other, are a menu. */
const LEAST_OF_MENU = 4;

/** Rules that take out what stands in a menu. */
const OF_MENUS: ReadonlySet<string> = new Set(['site-menu', 'not-article-text', 'above-headline']);

/**
 * The section named just above the headline, with no item of a menu between them; that of an article without a
 * headline is the only one named. One among the items of a menu is none, unless it stands in the menu as well or heads
 * the lines that end with the headline.
 */
function statedSection(page: Judged): Fact | undefined {
  const { passages } = page;
  const sections = withRole(page, 'section');
  const at = passages.findIndex(isTitle);
  if (at < 0 && sections.length !== 1) return undefined;
  const end = at < 0 ? passages.findIndex(({ verdict }) => verdict?.fate === 'body') : at;
  const above = passages.slice(Math.max(0, end - LINES_TO_HEADLINE), Math.max(0, end));
  const menuEnds = above.findLastIndex(isOfMenu);
  const isMenu = above.length === LEAST_OF_MENU && above.every(isNameOfSection);
  const isOwn = (p: Passage, i: number): boolean =>
    sections.includes(p) &&
    (i > menuEnds || isNamedBefore(sections, p) || isBlock(page.clipping, p, passages[end]));
  const section = isMenu ? undefined : above.findLast(isOwn);
  return section && { text: textOf(section), basis: 'stated', line: section.line };
}

function isNamedBefore(sections: readonly Passage[], section: Passage): boolean {
  return sections.some((p) => p.start < section.start && foldedOf(p) === foldedOf(section));
}

/** Whether a blank line parts the lines from one to another from what is above, and none parts them. */
function isBlock({ lines }: Clipping, from: Passage, to: Passage | undefined): boolean {
  const isBlank = (line: Line | undefined): boolean => line?.text.trim() === '';
  if (to === undefined || !isBlank(lines[from.line - 2])) return false;
  return !lines.slice(from.line, to.line - 1).some(isBlank);
}

function isOfMenu({ verdict }: Passage): boolean {
  return verdict?.fate === 'removed' && OF_MENUS.has(verdict.rule);
}

function isNameOfSection({ verdict }: Passage): boolean {
  return verdict?.rule === 'section-name';
}

/** Matches `Auteur : ` and `Par notre envoyée: `, not `Jeanne Martin`. */
const LABEL = /^[\p{L} ]+?: ?/u;

/** Matches the end of `Par Jeanne Martin,` and `By JANE DOE |`, not of `Jr.` */
const BORDER = /(?:[\s,|·–—-]+|(?<=\p{L}{3})\.)$/u;

/** Matches `Par `, `By `, `Propos recueillis par ` and `Written by `, not `Parlons de `. */
const SIGNS = /^(?:(?:(?:propos )?recueillis?|écrit|rédigé|publié|interview|written) )?(?:par|by) /iu;

function signature(text: string, own: OwnBylines | undefined): string {
  const bare = text.replace(LABEL, '').replace(BORDER, '').replace(SIGNS, '');
  const signed = (own?.withoutWords(bare) ?? bare).trim();
  return signed || foldPhrase(text);
}

const agencies = eitherOf(agencyNames);
/** Matches ` avec AFP` of `Le Petit Rochelais avec AFP`, ` with Reuters and AP`, ` (avec AFP)`; not `avec Anne`. */
const WITH_AGENCIES = new RegExp(
  `(?:,? | \\((?=[^()]+\\)$))(?:avec|with) (?:l['’])?((?:${agencies})(?:(?:,| et| and|/) ?(?:${agencies}))*)\\)?$`,
  'iu',
);
/** Matches `Le Courrier de la Manche` and `L’Écho`: no person's first name; not `la rédaction`, `Léa Martin`. */
const OUTLET_NAME = /^(?:(?:L[ae]|Les|The) |L['’])\p{Lu}/u;

/** Who signs, without the agency; nobody where it is a newspaper. */
function authorName(text: string, own: OwnBylines | undefined): string | undefined {
  const signed = withoutAgencies(text, own);
  const name = own?.withoutPlace(signed) ?? withoutPlaceOfAuthor(signed);
  return isOutlet(name, own) ? undefined : name;
}

function withoutAgencies(text: string, own: OwnBylines | undefined): string {
  const signed = signature(text, own).replace(WITH_AGENCIES, '');
  return own ? signed.replace(own.withAgencies, '') : signed;
}

function isOutlet(name: string, own: OwnBylines | undefined): boolean {
  return OUTLET_NAME.test(name) || own?.outlet.test(name) === true;
}

/** The newspaper that signs instead of a person: `Le Courrier de la Manche` of `Par Le Courrier de la Manche avec AFP`. */
function signingOutlet(text: string, own: OwnBylines | undefined): string | undefined {
  const name = withoutAgencies(text, own);
  return isOutlet(name, own) ? name : undefined;
}

/** The agencies beside who signs: `AFP` of `Par Jeanne Martin avec AFP`. */
function agenciesBeside(text: string, own: OwnBylines | undefined): string[] {
  const signed = signature(text, own);
  const named = WITH_AGENCIES.exec(signed) ?? own?.withAgencies.exec(signed);
  return named?.[1]?.split(BETWEEN_AGENCIES) ?? [];
}

/** Matches what joins the names of agencies, ` et ` and `/`; not a space alone, as in `RIA Novosti`. */
const BETWEEN_AGENCIES = /, ?| \p{Ll}{1,3} |\//u;

function readTitle(page: Judged, blocks: readonly Block[]): Title {
  const supplied = page.clipping.sidecar.title;
  if (supplied) return { text: supplied, basis: 'supplied' };
  const line = withRole(page, 'title')[0];
  const own = line ? textOf(line) : (page.clipping.page?.title ?? mailSubject(page));
  if (own) return { text: onOneLine(own), basis: 'stated' };
  const paragraph = blocks.find((b) => b.kind === 'paragraph') ?? blocks[0];
  return {
    text: paragraph ? onOneLine(firstSentence(paragraph.text)) : page.clipping.slug,
    basis: 'derived',
  };
}

/** The subject of the innermost mail, which stands last. */
function mailSubject({ passages }: Judged): string | undefined {
  const heads = passages.filter(({ verdict }) => verdict?.rule === 'mail-head');
  return heads.flatMap((p) => mailSubjectIn(textOf(p)) ?? []).at(-1);
}

/** A headline has no cells. */
function onOneLine(text: string): string {
  return text.replaceAll('\t', ' ');
}

/** Matches the end of the first sentence of `Il part. Elle reste`, not the stop of `M. Biden`. */
const FIRST_STOP = /(?<=[\p{Ll}\d»”")]{2})[.!?…](?= ["«“]? ?\p{Lu})/u;
const LONGEST_TITLE = 120;

function firstSentence(text: string): string {
  const head = text.slice(0, 600);
  const stop = FIRST_STOP.exec(head);
  const sentence = (stop ? head.slice(0, stop.index) : head).replace(/[.\s]+$/, '');
  if (sentence.length <= LONGEST_TITLE) return sentence;
  return `${sentence
    .slice(0, LONGEST_TITLE)
    .replace(/\s+\S*$/, '')
    .replace(/[,;:\s]+$/, '')}…`;
}

function readOutlet(page: Judged): Fact | undefined {
  const { sidecar } = page.clipping;
  const own = ownBylines(page.clipping.language);
  const named = first(
    fact(sidecar.outlet, 'sidecar'),
    fact(page.clipping.page?.outlet, 'page'),
    stated(page, 'outlet', outletName(page)),
    stated(page, 'author', (text) => signingOutlet(text, own)),
    stated(page, 'agency', (text) => signingOutlet(text, own)),
  );
  if (named) return named;
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(sidecar.url ?? page.clipping.page?.url ?? '')?.[1];
  return host === undefined ? undefined : { text: host, basis: 'url' };
}

/** The site's name as the running text writes it (`Dzaleu.com`) rather than in capitals (`DZALEU.COM`). */
function outletName({ clipping, listed }: Judged): (text: string) => string | undefined {
  return (text) => {
    const name = siteNameIn(text);
    if (name === undefined) return listed.has(foldPhrase(text)) ? undefined : text;
    if (name !== name.toUpperCase()) return name;
    const capitalised = name.charAt(0) + name.slice(1).toLowerCase();
    return clipping.text.includes(capitalised) ? capitalised : name.toLowerCase();
  };
}

function readRelay(page: Judged): Relay[] {
  if (page.clipping.sidecar.relay?.length) return page.clipping.sidecar.relay;
  const own = ownBylines(page.clipping.language);
  const translated = withRole(page, 'translation-note').length > 0;
  const relay: Relay[] = [];
  const add = (name: string | undefined, how: Relay['how']): void => {
    if (name && !relay.some((r) => foldPhrase(r.name) === foldPhrase(name))) relay.push({ name, how });
  };
  const how = translated ? 'translated' : 'syndicated';
  for (const passage of withRole(page, 'author'))
    for (const name of agenciesBeside(textOf(passage), own)) add(name.trim(), how);
  for (const passage of withRole(page, 'agency')) {
    const beside = agenciesBeside(textOf(passage), own);
    for (const name of beside) add(name.trim(), how);
    if (beside.length === 0) for (const name of agenciesOf(textOf(passage))) add(name, how);
  }
  for (const passage of withRole(page, 'source')) {
    const text = textOf(passage);
    const name = sourceNameIn(text);
    if (name && isSmall(name.charCodeAt(0))) continue; // «Source : tribunal de Kermeur», below figures: nobody who passed it on
    add(name ?? text.replace(/\.$/, ''), name === undefined ? 'quoted' : how);
  }
  return relay;
}

/** Matches `(©` and ` /` around the name in `(©AFP /`, not letters. */
const SIGNS_AROUND = /^(?:\( ?)?(?:©|\([cC]\)) ?|[\s/|,–—-]+$/gu;

/** `RIA Novosti` of `(RIA Novosti) –` and `PARIS, 3 mai (RIA Novosti) –`, `AFP` of `(©AFP /`, both of `ATS/AFP`. */
function agenciesOf(text: string): string[] {
  const bare = text.replace(SIGNS_AROUND, '');
  const names = (/\(([^)]+)\)/.exec(bare)?.[1] ?? bare).replace(/^(?:avec|source|with) /i, '');
  return names.split(/,| et | and |\//).map((name) => name.trim());
}

function readUpdateOrder(blocks: readonly Block[]): CleanArticle['updateOrder'] {
  const updates = blocks.filter((b) => b.kind === 'update');
  const numbers = updates.flatMap((b) => (typeof b.update === 'number' ? [b.update] : []));
  const order = numbers.length >= 2 ? numbers : updates.flatMap((b) => minutesOf(b.text));
  const start = order[0];
  const end = order.at(-1);
  if (start === undefined || end === undefined || start === end) return undefined;
  return start > end ? 'newest-first' : 'oldest-first';
}

/** Minutes since midnight of `14h35` and `14:35`. */
function minutesOf(text: string): number[] {
  const match = /^(\d{1,2}) ?[h:] ?(\d{2})/.exec(text);
  return match ? [Number(match[1]) * 60 + Number(match[2])] : [];
}
