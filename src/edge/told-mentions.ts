import type { Telling } from '../dossier/timeline.ts';
import { sameWords } from '../language/same-words.ts';
import type { Article, DossierEvent, Language, MadeMention } from '../model.ts';
import { mentionRecord } from '../site/article-record.ts';
import { facingSentences } from '../site/components/quoted-sentence.ts';
import { hashOf } from './site-files.ts';

type Mention = DossierEvent['mentions'][number];

/** What an article tells, as it is kept: what each mention was made into stands in a run of its own, and its sentence there. */
export interface KeptTelling extends Omit<Telling, 'mention'> {
  mention: Omit<Mention, 'sentence' | 'told'> & { told: KeptMention };
}

interface KeptMention extends Pick<MadeMention, 'translated' | 'words'> {
  /** Where the record begins in the run, how long it is, and how long the markup after it. */
  at: [start: number, record: number, markup: number];
}

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
    const { sentence, told, ...rest } = mention;
    const record = mentionRecord(mention);
    const { markup, translated } = facingSentences(mention, article, target);
    const at: KeptMention['at'] = [end, Buffer.byteLength(record), Buffer.byteLength(markup.markup)];
    run += record + markup.markup;
    end += at[1] + at[2];
    const words = hashOf(sameWords(sentence)).slice(0, WORDS);
    return { claim, mention: { ...rest, told: { at, translated, words } } };
  });
  return { kept, run };
}

/** What an article tells, from what was kept; the run is read when somebody asks for what stands there. */
export function tellingsFrom(kept: readonly KeptTelling[], run: () => Uint8Array): Telling[] {
  return kept.map(({ claim, mention }) => {
    const told = Object.assign(Object.create(MADE), mention.told, { [RUN]: run });
    return { claim, mention: Object.assign(Object.create(MENTION), mention, { told }) };
  });
}

const RUN = Symbol('run');

/** The properties that read are the same functions for all mentions: thousands of own ones would have to be held. */
const MADE = Object.create(Object.prototype, {
  record: {
    get(this: KeptMention & { [RUN]: () => Uint8Array }) {
      const [start, record] = this.at;
      return this[RUN]().subarray(start, start + record);
    },
  },
  markup: {
    get(this: KeptMention & { [RUN]: () => Uint8Array }) {
      const [start, record, markup] = this.at;
      return this[RUN]().subarray(start + record, start + record + markup);
    },
  },
});

const MENTION = Object.create(Object.prototype, {
  sentence: {
    get(this: { told: MadeMention }): string {
      return JSON.parse(Buffer.from(this.told.record).toString('utf8')).sentence;
    },
  },
});
