import { describe, expect, it } from 'vitest';
import type { PrintedArticle } from '../../src/print/printed.ts';
import { printDossier } from '../../src/print/typeset.ts';
import { smallDossier } from './small-dossier.ts';

function articles(): Record<string, PrintedArticle | undefined> {
  const [quai, phare, live, marche, harbour] = printDossier(smallDossier()).articles;
  return { quai, phare, live, marche, harbour };
}

/** The texts with plain spaces: which spaces do not break is the concern of typography. */
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');
const said = (runs: readonly { text: string }[] | null | undefined) =>
  plain((runs ?? []).map(({ text }) => text).join(''));

describe('a dossier made ready for the typesetter', () => {
  it('numbers articles and blocks, so that a passage can be cited', () => {
    expect(articles().live?.blocks.map(({ key }) => key)).toEqual([
      '3.1',
      '3.2',
      '3.3',
      '3.4',
      '3.5',
      '3.6',
      '3.7',
    ]);
  });

  it('puts headings below the update that they stand in', () => {
    const levels = articles().live?.blocks.filter(({ kind }) => kind === 'update' || kind === 'heading');
    expect(levels?.map(({ level }) => level)).toEqual([2, 3, 2]);
    expect(articles().quai?.blocks.find(({ kind }) => kind === 'heading')?.level).toBe(2);
  });

  it('marks what is not translated, out of date, or by a machine where the rest is not', () => {
    const flags = articles().phare?.blocks.map(({ flag }) => flag?.text);
    expect(flags).toEqual([
      'Machine translation, not reviewed',
      'Machine translation, not reviewed',
      undefined,
      'The original has changed since this was translated',
      'Not translated yet',
    ]);
    expect(articles().quai?.blocks.every(({ flag }) => flag === null)).toBe(true);
  });

  it('sets an article without a translation, or written in the target language, over the width', () => {
    const { marche, harbour, quai } = articles();
    expect([marche?.single, harbour?.single, quai?.single]).toEqual([true, true, false]);
    expect(marche?.notice?.text).toBe('This article has not been translated yet.');
    expect(marche?.notes.translation).toBeNull();
    expect(harbour?.columns.target?.text).toBe('English, original text');
  });

  it('does not call an article untranslated of which a part is translated', () => {
    const dossier = smallDossier();
    const noticeWith = (translated: 'title' | 'p1') => {
      const articles = dossier.articles.map((article) => {
        if (article.clipping.slug !== 'marche') return article;
        const text = { text: 'Nobody knows when.', state: 'human' } as const;
        return translated === 'title'
          ? { ...article, titleTranslation: text }
          : { ...article, translations: { ...article.translations, p1: text } };
      });
      const printed = printDossier({ ...dossier, articles }).articles[3];
      return [printed?.notice?.text, ...(printed?.blocks.map(({ flag }) => flag?.text) ?? [])];
    };
    expect(noticeWith('p1')).toEqual([
      'This article is partly translated: 1 of 3 parts.',
      undefined,
      'Not translated yet',
    ]);
    expect(noticeWith('title')[0]).toBe('This article has not been translated yet.');
  });

  it('says where a date stands that is in no line of the clipping', () => {
    const dossier = smallDossier();
    const [first] = dossier.articles;
    const noteWith = (rule: string) => {
      if (first) for (const evidence of first.publication.evidence) evidence.rule = rule;
      return said(printDossier(dossier).articles[0]?.notes.date);
    };
    expect(noteWith('sidecar')).toContain('(line 1 of the sidecar)');
    expect(noteWith('address')).toContain('(address of the page)');
    expect(noteWith('page-time')).toContain('(metadata of the page)');
  });

  it('says in its notes where a text comes from and how its date is known', () => {
    const { quai, marche, phare } = articles();
    expect(said(quai?.notes.clipping)).toMatch(
      /^Clipping: articles\/quai\.txt; 3,214 bytes; 3 lines removed; headline as in the clipping; .*taken over from Agence Marine; SHA-256 (04){32}\./,
    );
    expect(said(quai?.notes.date)).toBe(
      'Date: 15 March 2031, stated in the text. « vendredi 14 mars » (line 1).',
    );
    expect(said(phare?.notes.date)).toContain('(article 1, line 1)');
    expect(said(marche?.notes.date)).toBe('Date: nothing states it and nothing lets it be inferred.');
    expect(said(phare?.notes.translation)).toMatch(
      /^Translation: of 6 parts, 1 not translated; .*DeepL, 2031-05-01/,
    );
  });

  it('names the person who translated by hand, and who reviewed it', () => {
    const dossier = smallDossier();
    const [quai] = dossier.articles;
    if (quai === undefined) throw new Error('no article');
    const by = { state: 'human', by: 'N. Editor, 2031-06-01' } as const;
    const hand = {
      ...quai,
      titleTranslation: { ...quai.titleTranslation, ...by },
      translations: Object.fromEntries(
        Object.entries(quai.translations).map(([id, one]) => [id, { ...one, ...by }]),
      ),
      review: { by: 'P. Reader', date: '2031-06-02' },
    };
    const [printed] = printDossier({ ...dossier, articles: [hand] }).articles;
    expect(said(printed?.notes.translation)).toMatch(
      /^Translation: translated or revised by hand\. N\. Editor, 2031-06-01\. Reviewed by P\. Reader on 2 June 2031\. /u,
    );
  });

  it('never shows a month as a day, nor an inferred date as a stated one', () => {
    const { phare, live } = articles();
    expect(said(phare?.facts.source)).toBe('Publication non nommée · avril 2031');
    expect(said(live?.facts.target)).toBe('Outlet not named · 20 May 2031, inferred');
  });

  it('groups the digest by month, undated articles last', () => {
    const printed = printDossier(smallDossier());
    expect(printed.digest.map(({ name }) => plain(name.target?.text))).toEqual([
      'March 2031',
      'April 2031',
      'May 2031',
      'Undated',
    ]);
  });

  it('never puts an untranslated text into the translation’s column of the digest', () => {
    const whole = smallDossier();
    const [quai, , , marche] = whole.articles;
    if (!quai || !marche) throw new Error('no article');
    // a text that waits for its translation stands in its place
    const waiting = { text: marche.blocks[0]?.text ?? '', state: 'missing' } as const;
    const untranslated = { ...marche, translations: { p1: waiting, p2: waiting } };
    const headlineLess = { ...quai, titleTranslation: { text: quai.title.text, state: 'missing' as const } };
    const digest = (shown: 'both' | 'source' | 'target') =>
      printDossier({ ...whole, articles: [untranslated, headlineLess] }, { shown })
        .digest.flatMap(({ entries }) => entries)
        .map(({ headline, lead, missing }) => ({
          texts: [headline.source, headline.target, lead.source, lead.target].map((one) => one?.lang ?? ''),
          missing: [missing.headline?.text, missing.lead?.text],
        }));
    const flag = 'Not translated yet';
    expect(digest('both')).toEqual([
      { texts: ['fr', '', 'fr', ''], missing: [undefined, flag] },
      { texts: ['fr', '', 'fr', 'en'], missing: [flag, undefined] },
    ]);
    expect(digest('target')).toEqual([
      { texts: ['', 'fr', '', 'fr'], missing: [undefined, flag] },
      { texts: ['', 'fr', '', 'en'], missing: [flag, undefined] },
    ]);
    expect(digest('source')[0]).toEqual({
      texts: ['fr', '', 'fr', ''],
      missing: [undefined, undefined],
    });
  });

  it('puts the compiler’s summary and top stories before the digest, in the languages shown', () => {
    const whole = smallDossier();
    const summary = { source: '**Trois** cargos attendent.', target: '**Three** ships wait.' };
    const settings = { ...whole.settings, summary, topStories: ['live', 'gone', 'quai'] };
    const printed = printDossier({ ...whole, settings });
    expect(printed.parts.slice(0, 5)).toEqual(['cover', 'contents', 'summary', 'glance', 'digest']);
    expect(said(printed.summary.text.source?.[0]?.runs)).toBe('Trois cargos attendent.');
    expect(said(printed.summary.text.target?.[0]?.runs)).toBe('Three ships wait.');
    expect(printed.summary.stories.map(({ number }) => number)).toEqual([3, 1]);
    const english = printDossier({ ...whole, settings }, { shown: 'target' }).summary;
    expect([english.text.source, said(english.text.target?.[0]?.runs)]).toEqual([null, 'Three ships wait.']);
    const named = printDossier({ ...whole, settings: { ...whole.settings, topStories: ['quai'] } });
    expect(said(named.heads.summary)).toBe('À lire d’abordTop stories');
    expect(printDossier(whole).parts).not.toContain('summary');
  });

  it('shows a TLP label in its colours and any other marking as it is', () => {
    const whole = smallDossier();
    const marked = (marking: string) =>
      printDossier({ ...whole, settings: { ...whole.settings, marking } }).marking;
    expect(marked('tlp: amber')).toEqual({ text: 'TLP:AMBER', tlp: '#FFC000' });
    expect(marked('Usage interne')).toEqual({ text: 'Usage interne', tlp: null });
    expect(marked(' ')).toBeNull();
  });
});
