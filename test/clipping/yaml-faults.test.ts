import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/dossier/settings.ts';
import { formatProblem } from '../../src/errors.ts';

const told = (yaml: string) => readSettings(yaml).problems.map(formatProblem);

describe('broken YAML is told in plain words, with the line and what to write', () => {
  it.each([
    [
      'title: Le port: une grève',
      '1: a colon stands in the value of «title» (write title: "Le port: une grève")',
    ],
    [
      'title: Le "port": une grève',
      `1: a colon stands in the value of «title» (write title: 'Le "port": une grève')`,
    ],
    [
      'title: "Le port" rouvre',
      `1: more words stand after the end of the value (write title: '"Le port" rouvre')`,
    ],
    ["title: 'L'accord'", `1: more words stand after the end of the value (write title: "L'accord")`],
    ['title: "Un "mot" ici"', `1: more words stand after the end of the value (write title: 'Un "mot" ici')`],
    [
      'title: [Exclusif] Le port',
      '1: more words stand after the end of the value (write title: "[Exclusif] Le port")',
    ],
    [
      'paper: A4\ntitle: "Le port\ncompiler: Ida',
      '2: the quotation mark " that opens here is not closed (close it at the end of the value)',
    ],
    [
      'title: "Le port\n  compiler: "Ida"',
      '2: a quotation mark above this line is not closed (close it at the end of its value)',
    ],
    [
      'title: "Le port\npaper: A4',
      '1: the quotation mark " that opens here is not closed (close it at the end of the value)',
    ],
    ['title:\n\tfr: Le port', '2: the line is set in with a tab (set it in with spaces)'],
    ['title: A\npaper: A4\ntitle: B', '3: «title» stands twice (keep one of the two)'],
    ['title: { fr: A, fr: B }', '1: «fr» stands twice (keep one of the two)'],
    ['outlets:\n  - name: A\n    name: B', '3: «name» stands twice (keep one of the two)'],
    [
      'title: A: B # à vérifier',
      '1: a colon stands in the value of «title» (put the whole value in quotation marks)',
    ],
    [
      'title: "A" "B"',
      '1: more words stand after the end of the value (put the whole value in quotation marks)',
    ],
    ['title: >\n\tLe port', '2: the line is set in with a tab (set it in with spaces)'],
    ['compiler: @ida', '1: a value cannot begin with @ as it stands (write compiler: "@ida")'],
    ['title: !Attention', '1: a value cannot begin with !, & or * as it stands (write title: "!Attention")'],
    ['title: "C:\\port"', `1: «\\p» means nothing between two " (put the value between two ' instead)`],
  ])('%j', (yaml, says) => {
    expect(told(`${yaml}\n`)).toEqual([`error dossier.yml:${says}`]);
  });

  it.each([
    ['title:\n  fr: A\n en: B', /^error dossier\.yml:3: the line begins in another column/],
    ['title: A\n  paper: A4', /^error dossier\.yml:1: the line below is set in/],
    ['title A\npaper: A4', /^error dossier\.yml:1: the line is not of the form «key: value»/],
    [
      'paper: A4\ntitle: { fr: A, en: B\nissued: 2021-03-04',
      /^error dossier\.yml:2: brackets that begin a value/,
    ],
    ['title: { fr: A en: B }', /^error dossier\.yml:1: brackets that begin a value/],
    ['title: > A', /^error dossier\.yml:1: words stand on the line of the sign \| or >/],
    ['title: A\n---\npaper: A4', /^error dossier\.yml:2: a line such as ---/],
  ])('%j, without a line to write', (yaml, says) => {
    expect(told(`${yaml}\n`)).toEqual([expect.stringMatching(says)]);
  });

  it('tells of every broken line, and once of each', () => {
    const lines = told('title: A: B\n\nsubtitle: C: D\n');
    expect(lines.map((line) => line.split(' ')[1])).toEqual(['dossier.yml:1:', 'dossier.yml:3:']);
  });

  it('tells of no more broken lines than anybody reads', () => {
    expect(told('title: @A\n'.repeat(30))).toHaveLength(20);
    expect(told(`title: [${',\n'.repeat(20_000)}`)).toHaveLength(20);
    expect(told(`title: [${','.repeat(20_000)}`)).toHaveLength(1);
  });

  it('tells of a long line of signs as soon as of any other', () => {
    expect(told(`title:${' '.repeat(150_000)}"A" \u2028B`)).toEqual([
      'error dossier.yml:1: more words stand after the end of the value (put the whole value in quotation marks)',
    ]);
  });

  it('writes out no line that is long', () => {
    expect(told(`title: A: ${'b'.repeat(200)}\n`)).toEqual([
      'error dossier.yml:1: a colon stands in the value of «title» (put the whole value in quotation marks)',
    ]);
  });
});
