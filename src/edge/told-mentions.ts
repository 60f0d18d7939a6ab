import type { Telling } from '../dossier/timeline.ts';
import { sameWords } from '../language/same-words.ts';
import type { Article, DateClaim, DossierEvent, Evidence, Language, MadeMention } from '../model.ts';
import { evidenceRecords, mentionRecord } from '../site/article-record.ts';
import { facingSentences } from '../site/components/quoted-sentence.ts';
import { hashOf } from './site-files.ts';

type Mention = DossierEvent['mentions'][number];

/**
 * What an article tells, as it is kept: thousands are read by every build, so that names of their parts would take as
 * long as the parts. What each mention was made into stands in a run of its own, and its sentence and evidence there.
 */
export type KeptTelling = [
  ...claim: [
    role: DateClaim['role'],
    edtf: string,
    notBefore: string | null,
    notAfter: string | null,
    precision: DateClaim['precision'],
    basis: DateClaim['basis'],
    certainty: DateClaim['certainty'],
    alternatives: string[],
    conflicts: string[],
  ],
  ...mention: [block: Mention['block'], start: number, end: number, tense: Mention['tense']],
  /** Where in the run the record begins, how long it is, and how long the markup after it and the evidence after that. */
  ...told: [at: number, record: number, markup: number, evidence: number, translated: boolean, words: string],
];

/** Letters of a hash: enough that nobody finds two sentences of one. */
const WORDS = 40;

/** What an article tells, to be kept, and the text of the run. */
export function keepTellings(
  tellings: readonly Telling[],
  article: Article,
  target: Language,
): { kept: KeptTelling[]; run: string } {
  let run = '';
  let end = 0;
  const kept = tellings.map(({ claim, mention }): KeptTelling => {
    const { role, edtf, notBefore, notAfter, precision, basis, certainty, alternatives, conflicts } = claim;
    const { block, start, end: last, tense, sentence } = mention;
    const { markup, translated } = facingSentences(mention, article, target);
    const pieces = [mentionRecord(mention), markup.markup, evidenceRecords(claim.evidence)];
    const lengths = pieces.map((piece) => Buffer.byteLength(piece)) as [number, number, number];
    const at = end;
    run += pieces.join('');
    end += lengths[0] + lengths[1] + lengths[2];
    const words = hashOf(sameWords(sentence)).slice(0, WORDS);
    const dated = [role, edtf, notBefore, notAfter, precision, basis, certainty] as const;
    const where = [block, start, last, tense] as const;
    return [...dated, alternatives, conflicts, ...where, at, ...lengths, translated, words];
  });
  return { kept, run };
}

/** What an article tells, from what was kept; the run is read when somebody asks for what stands there. */
export function tellingsFrom(
  kept: readonly KeptTelling[],
  article: string,
  run: () => Uint8Array,
): Telling[] {
  return kept.map((each) => {
    const told = toldIn(each, run);
    return { claim: claimIn(each, told), mention: mentionIn(each, article, told) };
  });
}

/*
 * Each property is set by itself: of thousands of mentions this takes a third of the time of setting them together.
 */

function toldIn(kept: KeptTelling, run: () => Uint8Array): Made {
  const told: Made = Object.create(MADE);
  told.at = kept[13];
  told.recordLength = kept[14];
  told.markupLength = kept[15];
  told.evidenceLength = kept[16];
  told.translated = kept[17];
  told.words = kept[18];
  told[RUN] = run;
  return told;
}

function claimIn(kept: KeptTelling, told: Made): DateClaim {
  const claim: DateClaim & { [TOLD]: Made } = Object.create(CLAIM);
  claim.role = kept[0];
  claim.edtf = kept[1];
  claim.notBefore = kept[2];
  claim.notAfter = kept[3];
  claim.precision = kept[4];
  claim.basis = kept[5];
  claim.certainty = kept[6];
  claim.alternatives = kept[7];
  claim.conflicts = kept[8];
  claim[TOLD] = told;
  return claim;
}

function mentionIn(kept: KeptTelling, article: string, told: Made): Mention {
  const mention: Mention = Object.create(MENTION);
  mention.article = article;
  mention.block = kept[9];
  mention.start = kept[10];
  mention.end = kept[11];
  mention.tense = kept[12];
  mention.told = told;
  return mention;
}

const RUN = Symbol('run');
const TOLD = Symbol('told');

/** Where in a run the parts of a mention stand, one after the other. */
interface Made extends MadeMention {
  translated: boolean;
  words: string;
  at: number;
  recordLength: number;
  markupLength: number;
  evidenceLength: number;
  [RUN]: () => Uint8Array;
}

/** The properties that read are the same functions for all mentions: thousands of own ones would have to be held. */
const MADE = Object.create(Object.prototype, {
  record: {
    get(this: Made) {
      return this[RUN]().subarray(this.at, this.at + this.recordLength);
    },
  },
  markup: {
    get(this: Made) {
      const start = this.at + this.recordLength;
      return this[RUN]().subarray(start, start + this.markupLength);
    },
  },
  evidence: {
    get(this: Made) {
      const start = this.at + this.recordLength + this.markupLength;
      return this[RUN]().subarray(start, start + this.evidenceLength);
    },
  },
});

const MENTION = Object.create(Object.prototype, {
  sentence: {
    get(this: { told: MadeMention }): string {
      return JSON.parse(textOf(this.told.record)).sentence;
    },
  },
});

const CLAIM = Object.create(Object.prototype, {
  evidence: {
    get(this: { [TOLD]: Made }): Evidence[] {
      return JSON.parse(`[${textOf(this[TOLD].evidence)}]`);
    },
  },
});

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
