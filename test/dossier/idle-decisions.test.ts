import { expect, it } from 'vitest';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { idleDecisions } from '../../src/dossier/idle-decisions.ts';
import type { Sidecar } from '../../src/model.ts';
import { clippingFromText } from '../clipping-from-text.ts';

const article = cleanClipping(clippingFromText('Un titre\n\nUne ligne.\n'));
const deciding = (sidecar: Sidecar) => ({ ...article, clipping: { ...article.clipping, sidecar } });

it('a sidecar that keeps, drops or switches off what is not there is told so', () => {
  const sidecar = { keep: [999, 'Une ligne absente.'], drop: ['pas là'], rulesOff: ['nope'] };
  expect(idleDecisions(deciding(sidecar), 'articles/a.yml').map((problem) => problem.message)).toEqual([
    expect.stringContaining('«keep: 999» names no line'),
    expect.stringContaining('«keep: Une ligne absente.» names no line'),
    expect.stringContaining('«drop: pas là» names no line'),
    '«rules_off: nope» names no rule',
  ]);
});

it('a sidecar that decides something is left alone', () => {
  const sidecar = { keep: [1, 'Une ligne.'], drop: [3], rulesOff: ['title-line'] };
  expect(idleDecisions(deciding(sidecar), 'articles/a.yml')).toEqual([]);
});

it.each([
  ['titel-line', 'did you mean «title-line»?'],
  ['wholly-different', 'npm run clean shows the name of each rule'],
])('of the rule «%s», which does not exist, it says: %s', (name, hint) => {
  const sidecar = { keep: [], drop: [], rulesOff: [name] };
  expect(idleDecisions(deciding(sidecar), 'articles/a.yml')).toMatchObject([{ hint }]);
});
