import { dateBasisInWords, otherValues } from '../language/date-words.ts';
import { languageName } from '../language/language-name.ts';
import { countParts, worstFirst } from '../language/part-states.ts';
import { capitalised } from '../language/spellings.ts';
import type { Article, Evidence, TranslationState } from '../model.ts';
import { webAddress } from './markdown.ts';
import type { Run } from './printed.ts';
import { date, day, localeOf, run, type Setting, statedClaim } from './setting.ts';

/** More evidence than this says nothing more to a reader; the dossier's data hold all of it. */
const EVIDENCE_SHOWN = 3;

/** How the date is known: its basis, the words it rests on, what else is possible, what disagrees. */
export function dateNote(setting: Setting, article: Article): Run[] {
  const { words } = setting;
  const claim = article.publication;
  const head = `${words.noteDate}${words.colon}`;
  if (claim.edtf === '' && claim.notBefore === null && claim.notAfter === null) {
    return [own(setting, `${head}${words.noDate}.`)];
  }
  const basis = dateBasisInWords(claim, localeOf(setting, words));
  const runs = [own(setting, `${head}${date(setting, claim, words).text}, ${basis}.`)];
  for (const evidence of distinct(claim.evidence).slice(0, EVIDENCE_SHOWN)) {
    runs.push(...evidenceRuns(setting, article, evidence));
  }
  const values = otherValues(claim);
  if (values.length > 0) {
    const others = values.map((edtf) => date(setting, statedClaim(edtf), words).text);
    runs.push(own(setting, ` ${words.alternatives}${words.colon}${others.join('; ')}.`));
  }
  for (const conflict of claim.conflicts) runs.push(run(setting, ` ${conflict}`, 'en'));
  return runs;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const place = (one: Evidence) => `${one.article} ${one.line} ${one.quote}`;
  return evidence.filter((one, i) => evidence.findIndex((other) => place(other) === place(one)) === i);
}

function evidenceRuns(setting: Setting, article: Article, evidence: Evidence): Run[] {
  const { articles } = setting.dossier;
  const home = articles.find((one) => one.clipping.slug === evidence.article);
  const elsewhere =
    home && home !== article ? `${setting.words.article} ${articles.indexOf(home) + 1}, ` : '';
  const quote = evidence.quote.replace(/^[\s«“"]+|[\s»”"]+$/g, '');
  return [
    own(setting, ' '),
    run(setting, `« ${quote} »`, home?.clipping.language ?? setting.source),
    own(setting, ` (${elsewhere}${placeInWords(setting, evidence)}).`),
  ];
}

/** The line of a clipping, or of its sidecar; an address and the metadata of a saved page stand on none. */
function placeInWords({ words }: Setting, { rule, line }: Evidence): string {
  if (rule === 'sidecar') return words.sidecarLine(line);
  if (rule === 'address') return words.ofAddress;
  return rule.startsWith('page-') ? words.ofMetadata : words.line(line);
}

/** Which file the text comes from, so that anyone can check it, and what was done to it. */
export function clippingNote(setting: Setting, article: Article): Run[] {
  const { words } = setting;
  const { clipping } = article;
  const done = changesOf(article);
  const changes = [
    done.removed > 0 && words.removed(done.removed),
    done.lifted > 0 && words.lifted(done.lifted),
    done.repaired > 0 && words.repaired(done.repaired),
  ].filter((part) => part !== false);
  const relay = article.relay.map((step) => `${words.relay[step.how]} ${step.name}`);
  const facts = [
    words.bytes(clipping.byteLength),
    changes.length > 0 ? changes.join(', ') : words.untouched,
    ...(article.excerpt ? [words.excerpt] : []),
    words.titleBasis[article.title.basis],
    ...(article.outlet ? [`${article.outlet.text} (${words.factBasis[article.outlet.basis]})`] : []),
    ...relay,
    `SHA-256 ${clipping.sha256}`,
  ];
  const runs = [own(setting, `${words.noteClipping}${words.colon}${clipping.file}; ${facts.join('; ')}.`)];
  const address = article.url === undefined ? undefined : webAddress(article.url);
  if (address !== undefined)
    runs.push(own(setting, ' '), { text: address, lang: words.language, link: address });
  return runs;
}

/** Lines removed, lines read as facts, and repairs of one article. */
export function changesOf(article: Article): { removed: number; lifted: number; repaired: number } {
  const lines = (fate: 'removed' | 'metadata') =>
    article.ledger.reduce((sum, entry) => (entry.fate === fate ? sum + linesIn(entry.text) : sum), 0);
  return { removed: lines('removed'), lifted: lines('metadata'), repaired: article.repairs.length };
}

/** Lines of a stretch that hold anything; part of a line counts as one. */
export function linesIn(text: string): number {
  return Math.max(1, text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length);
}

/** How many parts of the article, headline included, are in each state; worst first. */
export function stateCounts(article: Article): [TranslationState, number][] {
  return worstFirst(countParts(article).states);
}

/** Who or what translated the article, who has reviewed it, and which text counts; null where nothing is translated. */
export function translationNote(setting: Setting, article: Article): Run[] | null {
  const { words } = setting;
  const counts = stateCounts(article);
  if (setting.shown === 'source') return null;
  if (counts.every(([state]) => state === 'original' || state === 'missing')) return null;
  const total = counts.reduce((sum, [, n]) => sum + n, 0);
  const states = counts.map(([state, n]) =>
    n === total ? words.states[state] : `${n} ${words.states[state]}`,
  );
  const by = [article.titleTranslation, ...Object.values(article.translations)].flatMap(
    (one) => one.by ?? [],
  );
  const named = [...new Set(by)];
  const review = article.review;
  const parts = [
    counts.length > 1 ? `${words.ofParts(total)} ${states.join('; ')}` : states.join('; '),
    ...(named.length > 0 ? [named.join('; ')] : []),
    ...(review ? [capitalised(words.reviewed(review.by, day(setting, review.date, words).text))] : []),
  ];
  const language = languageName(article.clipping.language, words.language);
  const head = `${words.noteTranslation}${words.colon}`;
  return [own(setting, `${head}${parts.join('. ')}. ${capitalised(words.authority(language))}`)];
}

function own(setting: Setting, text: string): Run {
  return run(setting, text, setting.words.language);
}
