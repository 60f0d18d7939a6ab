import { describe, expect, it } from 'vitest';
import { buildDossier } from '../../src/dossier/build-dossier.ts';
import { readSettings } from '../../src/dossier/settings.ts';
import { formatProblem } from '../../src/errors.ts';

describe('the languages of a dossier', () => {
  it('are French and English where it names none', () => {
    expect(readSettings(undefined).value).toMatchObject({ sourceLanguage: 'fr', targetLanguage: 'en' });
  });

  it.each([
    ['both given', 'title: X\nsource_language: de\ntarget_language: de\n', 2],
    ['the source that of the default target', 'title: X\n\nsource_language: en\n', 3],
    ['the target that of the default source', 'title: X\ntarget_language: fr\n', 2],
  ])('are not the same: %s', (_, yaml, line) => {
    expect(readSettings(yaml)).toMatchObject({
      problems: [
        {
          kind: 'dossier-value',
          severity: 'error',
          file: 'dossier.yml',
          line,
          message: expect.stringContaining('there is nothing to translate'),
        },
      ],
    });
  });
});

describe('an unknown key of a dossier', () => {
  it.each([
    ['titel: X\n', 'did you mean «title»?'],
    ['outlets:\n  - name: X\n    contry: FR\n', 'did you mean «country»?'],
    ['colour: red\n', expect.stringMatching(/^known keys: title, subtitle, compiler, /)],
  ])('says what was meant: %j', (yaml, hint) => {
    expect(readSettings(yaml).problems).toMatchObject([{ kind: 'dossier-unknown-key', hint }]);
  });
});

describe('a fault of dossier.yml', () => {
  const yaml = 'title: Le port\nissued: demain\npaper: A4\ntop_stories:\n  - phare\n  - nulle-part\n';

  it('takes no other setting away', () => {
    const { value, problems } = readSettings(yaml);
    expect(problems).toMatchObject([{ kind: 'dossier-value', line: 2 }]);
    expect(value).toMatchObject({ title: { source: 'Le port' }, topStories: ['phare', 'nulle-part'] });
    expect(value?.issued).toBeUndefined();
  });

  it('hides no other, and each has its line', () => {
    const memories = new Map<string, string>();
    const clippings = [
      { file: 'articles/phare.txt', bytes: Buffer.from('Un titre\n\nUne ligne.\n'), sha256: '' },
    ];
    const { problems } = buildDossier({ settings: yaml, clippings, glossary: undefined, memories });
    expect(problems.filter(({ file }) => file === 'dossier.yml')).toMatchObject([
      { kind: 'dossier-value', line: 2 },
      { kind: 'dossier-unknown-story', line: 6 },
    ]);
  });
});

it('says how an outlet is listed, where its name stands alone', () => {
  const { value, problems } = readSettings('title: Le port\noutlets:\n  - Le Phare\n');
  expect(problems.map(formatProblem)).toEqual([
    'error dossier.yml:3: entry 1 of «outlets»: must be such as { name: Le Quotidien }',
  ]);
  expect(value?.title.source).toBe('Le port');
});
