import { expect, it } from 'vitest';
import { joinAlike } from '../../src/dossier/join-alike.ts';
import type { Problem } from '../../src/errors.ts';

const other = (name: string, language: string): Problem => ({
  kind: 'clipping-language',
  severity: 'warning',
  file: `articles/${name}.txt`,
  message: `the text looks like «${language}», but the dossier's clippings are in «fr»`,
  hint: 'state «language:» in its sidecar to settle it',
});

it('tells in one line of more than three clippings in the same other language, and of others one by one', () => {
  const empty: Problem = {
    kind: 'clipping-empty',
    severity: 'error',
    file: 'articles/c.txt',
    message: 'empty',
  };
  const italian = ['f', 'g', 'h'].map((name) => other(name, 'it'));
  const german = ['a', 'b', 'd', 'e', 'i'].map((name) => other(name, 'de'));
  const [a, b, ...others] = german;
  expect(joinAlike([a, b, empty, ...others, ...italian].flatMap((one) => one ?? []))).toEqual([
    {
      kind: 'clipping-language',
      severity: 'warning',
      file: 'articles',
      message:
        "of 5 clippings the text looks like «de», but the dossier's clippings are in «fr»: a.txt, b.txt, d.txt and 2 more",
      hint: 'state «language:» in the sidecar of each, or the language of most as «source_language:» in dossier.yml',
    },
    empty,
    ...italian,
  ]);
});
