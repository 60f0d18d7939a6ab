import { expect, it } from 'vitest';
import { runScript } from './run-script.ts';

it.each([
  [[], /^error no folder is given \(name the one that holds the built dossiers: [^\n]+\)\n$/],
  [['a', 'b'], /^error more than one folder is given \([^\n]+\)\n$/],
])('a collection of %j is refused in one line', async (folders, message) => {
  const ended = await runScript('collection.ts', folders);
  expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
});
