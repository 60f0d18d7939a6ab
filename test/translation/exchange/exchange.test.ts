import { describe, expect, it } from 'vitest';
import type { Segment, TranslationMemory } from '../../../src/model.ts';
import {
  exchangeArticle,
  type ReturnedPair,
  targetMark,
} from '../../../src/translation/exchange/exchange-unit.ts';
import { pairsByKey, type Returned, takeBack } from '../../../src/translation/exchange/take-back.ts';
import { formatTmx, readTmx } from '../../../src/translation/exchange/tmx.ts';
import { formatXliff, readXliff } from '../../../src/translation/exchange/xliff.ts';
import { isTooDeep } from '../../../src/translation/exchange/xml.ts';
import { emptyMemory } from '../../../src/translation/memory.ts';
import { segmentKey, segmentsOf, textHash } from '../../../src/translation/segments.ts';
import { articleOf } from '../article-of.ts';

const article = articleOf('Le port & le « quai »', [
  'Les quais <nord> ferment lundi.',
  'La grève dure.',
  'Un texte sans traduction ici.',
]);

function machine(source: string, target: string): Segment {
  return {
    key: segmentKey('fr', 'en', source),
    source,
    target,
    origin: 'machine',
    machineHash: textHash(target),
  };
}

const memory: TranslationMemory = {
  ...emptyMemory('port', 'fr', 'en'),
  segments: [
    machine('Le port & le « quai »', 'The port & the “quay”'),
    machine('Les quais <nord> ferment lundi.', 'The <north> quays close on Monday.'),
    { ...machine('La grève dure.', 'The strike goes on.'), origin: 'human' },
  ],
};

const exported = [exchangeArticle(article, memory, 'en')];
const wanted = segmentsOf(article, 'en');

describe('a TMX file', () => {
  const text = formatTmx(exported, 'fr');

  it('holds every translated text with its state', () => {
    expect(text).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header creationtool="briefing-dossier" creationtoolversion="1" segtype="paragraph" o-tmf="briefing-dossier" adminlang="en" srclang="fr" datatype="plaintext"/>
        <body>
          <tu tuid="port/a3b2ceafc6a8670095713573">
            <prop type="x-article">articles/port.txt</prop>
            <prop type="x-block">title</prop>
            <prop type="x-state">machine</prop>
            <prop type="x-exported">ab9bc16d98507f64af70e92f</prop>
            <tuv xml:lang="fr"><seg>Le port &amp; le « quai »</seg></tuv>
            <tuv xml:lang="en"><seg>The port &amp; the “quay”</seg></tuv>
          </tu>
          <tu tuid="port/7a5210c279352d8a3d80c99e">
            <prop type="x-article">articles/port.txt</prop>
            <prop type="x-block">p1</prop>
            <prop type="x-state">machine</prop>
            <prop type="x-exported">92ffc4e6c6c2cc1ba7f43434</prop>
            <tuv xml:lang="fr"><seg>Les quais &lt;nord&gt; ferment lundi.</seg></tuv>
            <tuv xml:lang="en"><seg>The &lt;north&gt; quays close on Monday.</seg></tuv>
          </tu>
          <tu tuid="port/ad111cccfbe6f0181d030bc4">
            <prop type="x-article">articles/port.txt</prop>
            <prop type="x-block">p2</prop>
            <prop type="x-state">human</prop>
            <prop type="x-exported">48a80972bd3b020e5e4b60bb</prop>
            <tuv xml:lang="fr"><seg>La grève dure.</seg></tuv>
            <tuv xml:lang="en"><seg>The strike goes on.</seg></tuv>
          </tu>
        </body>
      </tmx>
      "
    `);
  });

  it('comes back as it went', () => {
    expect(readTmx(text, 'fr', 'en')).toEqual(
      memory.segments.map(({ source, target }) => ({
        source,
        target,
        approved: false,
        exported: targetMark(target),
      })),
    );
  });

  it('is read with regions, native codes, character codes and CDATA', () => {
    const foreign =
      '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="1.1"><body><tu>' +
      '<tuv lang="FR-FR"><seg>L&#39;été <bpt i="1">&lt;b&gt;</bpt>au<ept i="1">&lt;/b&gt;</ept> port</seg></tuv>' +
      '<tuv lang="EN_US"><seg><![CDATA[Summer & port]]></seg></tuv></tu>' +
      '<tu><tuv xml:lang="de"><seg>x</seg></tuv></tu></body></tmx>';
    expect(readTmx(foreign, 'fr', 'en')).toEqual([
      { source: "L'été au port", target: 'Summer & port', approved: false },
    ]);
  });
});

describe('an XLIFF file', () => {
  const text = formatXliff(exported);

  it('holds every text, the ones without a translation too', () => {
    expect(text).toContain('<file original="articles/port.txt" source-language="fr" target-language="en"');
    expect(text).toContain('resname="p2"');
    expect(text).toContain('<target state="needs-translation">Un texte sans traduction ici.</target>');
    expect(text).toContain(
      '<target state="needs-review-translation">The &lt;north&gt; quays close on Monday.</target>',
    );
    expect(readXliff(text, 'fr', 'en')).toHaveLength(3);
  });

  it('gives nothing that is in other languages, whatever the regions', () => {
    const named = (target: string) => text.replace('target-language="en"', `target-language="${target}"`);
    expect(readXliff(named('de'), 'fr', 'en')).toEqual([]);
    expect(readXliff(named('en-GB'), 'fr', 'en')).toHaveLength(3);
    expect(readXliff(text, 'es', 'en')).toEqual([]);
  });

  it('is told from other XML, and from none', () => {
    for (const other of ['<xliff version="2.0"></xliff>', '<html></html>', 'no', ''])
      expect(readXliff(other, 'fr', 'en')).toBeUndefined();
    expect(readTmx(text, 'fr', 'en')).toBeUndefined();
  });
});

describe('work that comes back', () => {
  const by = { by: 'A. Translator', date: '2026-03-02' };
  const taken = (pairs: ReturnedPair[], from = memory, returned: Returned = by) =>
    takeBack(from, wanted, pairsByKey(pairs, 'fr', 'en'), returned);
  const back = (pairs: [string, string, boolean?][]) =>
    taken(pairs.map(([source, target, approved = false]) => ({ source, target, approved })));

  it('is a person’s text where it was changed, and what it was where it was not', () => {
    const { memory: after, changed } = back([
      ['Le port & le « quai »', 'The port & the “quay”'],
      ['Les quais <nord> ferment lundi.', 'The northern quays close on Monday.'],
    ]);
    expect(changed).toHaveLength(1);
    expect(after.segments.map((segment) => segment.origin)).toEqual(['machine', 'human', 'human']);
    expect(after.segments[1]).toMatchObject({
      target: 'The northern quays close on Monday.',
      provenance: by,
    });
  });

  it('is found by its source whatever the typography', () => {
    const strike = { source: 'La  grève dure.', target: 'The strike continues.', approved: false };
    expect(taken([{ ...strike, exported: targetMark('The strike goes on.') }]).changed).toHaveLength(1);
    expect(back([['Le port & le «\u00A0quai\u00A0»', 'Port and “quay”']]).changed).toHaveLength(1);
  });

  it('fills in what was missing', () => {
    const { memory: after } = back([['Un texte sans traduction ici.', 'A text with a translation.']]);
    expect(after.segments.at(-1)).toMatchObject({ target: 'A text with a translation.', origin: 'human' });
  });

  it('makes a machine’s text a person’s when it is signed off', () => {
    const { memory: after } = back([['Le port & le « quai »', 'The port & the “quay”', true]]);
    expect(after.segments[0]).toMatchObject({ origin: 'human', provenance: by });
  });

  it('does not count where it is blank, still French, or of another dossier', () => {
    const { changed, known } = back([
      ['La grève dure.', '  '],
      ['Un texte sans traduction ici.', 'Un texte sans traduction ici.'],
      ['Un autre article.', 'Another article.'],
    ]);
    expect(changed).toEqual([]);
    expect(known).toHaveLength(2);
  });

  describe('after the memory was edited too', () => {
    const edited: TranslationMemory = {
      ...memory,
      segments: memory.segments.map((segment) =>
        segment.source === 'La grève dure.'
          ? {
              ...segment,
              target: 'The strike drags on.',
              provenance: { by: 'N. Editor', date: '2026-03-01' },
            }
          : segment,
      ),
    };
    const read = {
      xliff: (text: string) => readXliff(text, 'fr', 'en') ?? [],
      tmx: (text: string) => readTmx(text, 'fr', 'en') ?? [],
    };
    const files = { xliff: formatXliff(exported), tmx: formatTmx(exported, 'fr') };

    it.each(['xliff', 'tmx'] as const)('leaves the edit where %s brings back what was exported', (format) => {
      const after = taken(read[format](files[format]), edited);
      expect(after).toMatchObject({ changed: [], conflicts: [] });
      expect(after.memory).toEqual(edited);
    });

    it.each(['xliff', 'tmx'] as const)(
      'keeps the edit where the text of %s was changed as well',
      (format) => {
        const pairs = read[format](files[format].replace('The strike goes on.', 'The strike continues.'));
        const after = taken(pairs, edited);
        expect(after.memory).toEqual(edited);
        expect(after.conflicts).toMatchObject([
          { kept: 'The strike drags on.', offered: 'The strike continues.' },
        ]);
        const over = taken(pairs, edited, { ...by, overwrite: true });
        expect(over.conflicts).toEqual([]);
        expect(over.memory.segments[2]).toMatchObject({ target: 'The strike continues.', provenance: by });
      },
    );

    it('keeps it before a file that tells nothing of its export, but no machine’s text', () => {
      const strike = { source: 'La grève dure.', target: 'The strike continues.', approved: true };
      const port = { source: 'Le port & le « quai »', target: 'Port and “quay”', approved: false };
      const after = taken([strike, port], edited);
      expect(after.memory.segments.map(({ target }) => target)).toEqual([
        'Port and “quay”',
        'The <north> quays close on Monday.',
        'The strike drags on.',
      ]);
      expect(after.conflicts).toHaveLength(1);
    });

    it('keeps the name in the memory where the import names nobody', () => {
      const pairs = read.xliff(
        formatXliff([exchangeArticle(article, edited, 'en')]).replace('drags on', 'continues'),
      );
      const after = taken(pairs, edited, { date: '2026-03-02' });
      expect(after.memory.segments[2]).toMatchObject({
        target: 'The strike continues.',
        provenance: { by: 'N. Editor', date: '2026-03-02' },
      });
    });
  });
});

describe('elements within each other', () => {
  it.each([
    ['a thousand', `${'<a>'.repeat(1000)}x${'</a>'.repeat(1000)}`, false],
    ['a thousand and one', `${'<a b="1">'.repeat(1001)}x${'</a>'.repeat(1001)}`, true],
    ['that nobody ended', '<a>x '.repeat(1001), true],
    [
      'that hold nothing, and ended ones',
      '<a/><b>x</b><!-- <c> --><![CDATA[<br>]]><?d ?>'.repeat(5000),
      false,
    ],
  ])('are too deep to be read: %s', (_, text, deep) => {
    expect(isTooDeep(text)).toBe(deep);
  });
});
