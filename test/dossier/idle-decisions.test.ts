import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { rules } from '../../src/cleaning/explain-rules.ts';
import { readClipping } from '../../src/clipping/read-clipping.ts';
import { idleDecisions } from '../../src/dossier/idle-decisions.ts';
import type { Sidecar } from '../../src/model.ts';
import { clippingFromText } from '../clipping-from-text.ts';

const article = cleanClipping(clippingFromText('Un titre\n\nUne ligne.\n'));
const source = {
  file: 'articles/a.txt',
  bytes: new Uint8Array(),
  sha256: '',
  sidecar: { file: 'articles/a.yml', text: '' },
};
const deciding = (sidecar: Sidecar) => ({ ...article, clipping: { ...article.clipping, sidecar } });

it('a sidecar that keeps, drops or switches off what is not there is told so', () => {
  const sidecar = { keep: [999, 'Une ligne absente.'], drop: ['pas là'], rulesOff: ['nope'] };
  expect(idleDecisions(deciding(sidecar), source).map((problem) => problem.message)).toEqual([
    expect.stringContaining('«keep: 999» names no line'),
    expect.stringContaining('«keep: Une ligne absente.» names no line'),
    expect.stringContaining('«drop: pas là» names no line'),
    '«rules_off: nope» names no rule',
  ]);
});

it('a sidecar that decides something is left alone', () => {
  const sidecar = { keep: [1, 'Une ligne.'], drop: [3], rulesOff: ['title-line'] };
  expect(idleDecisions(deciding(sidecar), source)).toEqual([]);
});

it.each([
  ['titel-line', 'did you mean «title-line»?'],
  ['wholly-different', 'npm run clean shows the name of each rule, the page «About this dossier» lists all'],
])('of the rule «%s», which does not exist, it says: %s', (name, hint) => {
  const sidecar = { keep: [], drop: [], rulesOff: [name] };
  expect(idleDecisions(deciding(sidecar), source)).toMatchObject([{ hint }]);
});

it('a decision that changes nothing is named with the file and line where it is written', () => {
  const yaml = 'title: A\nkeep:\n  - 999\n  - "pas là"\nrules_off: [nope]\n';
  const sidecar = { keep: [999, 'pas là', 'ni là'], drop: [], rulesOff: ['nope'] };
  const places = (article: Parameters<typeof idleDecisions>[0], file: Parameters<typeof idleDecisions>[1]) =>
    idleDecisions(article, file).map((problem) => `${problem.file}:${problem.line}`);
  expect(places(deciding(sidecar), { ...source, sidecar: { file: 'articles/a.yml', text: yaml } })).toEqual([
    'articles/a.yml:3',
    'articles/a.yml:4',
    'articles/a.yml:undefined',
    'articles/a.yml:5',
  ]);
  const markdown = readClipping(
    {
      file: 'articles/a.md',
      sha256: '',
      bytes: Buffer.from('---\nauthor: A\ndrop: [77]\n---\nUne ligne.\n'),
    },
    'fr',
  ).value;
  if (!markdown) throw new Error('not read');
  const { sidecar: none, ...alone } = source;
  expect(places(cleanClipping(markdown), { ...alone, file: 'articles/a.md' })).toEqual(['articles/a.md:3']);
});

it('README switches off a rule that there is', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, names = ''] = /^rules_off: \[(.*)\]/m.exec(readme) ?? [];
  const known = new Set(rules.map(({ name }) => name));
  expect(names.split(', ').filter((name) => !known.has(name))).toEqual([]);
});
