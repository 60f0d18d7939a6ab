import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/dossier/settings.ts';

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
