import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type ClippingFile, readClipping } from '../../src/clipping/read-clipping.ts';

const FRENCH =
  'Le ministre a déclaré mardi que la réunion prévue à Évian n’aura pas lieu.\n\nSelon l’agence, les deux délégations, arrivées la veille, étaient déjà reparties. « C’est un échec », a regretté un diplomate européen, pour qui le cœur du problème demeure.\n';

function file(bytes: Uint8Array | string, name = 'articles/evian.txt', sidecar?: string): ClippingFile {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const source: ClippingFile = {
    file: name,
    bytes: content,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  if (sidecar !== undefined) source.sidecar = { file: name.replace(/\.\w+$/, '.yml'), text: sidecar };
  return source;
}

const kinds = (source: ClippingFile) =>
  readClipping(source, 'fr').problems.map((p) => `${p.kind}:${p.line ?? ''}`);

describe('the bytes of a clipping', () => {
  it('are read as UTF-8 without a word', () => {
    const read = readClipping(file(FRENCH), 'fr');
    expect(read.problems).toEqual([]);
    expect(read.value).toMatchObject({
      text: FRENCH,
      slug: 'evian',
      encoding: { name: 'utf-8', bom: false, basis: 'valid' },
    });
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('are read as %s after its byte order mark', (name, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark), iconv.encode(FRENCH, name)]);
    const read = readClipping(file(bytes), 'fr');
    expect(read.problems).toEqual([]);
    expect(read.value).toMatchObject({ text: FRENCH, encoding: { name, bom: true, basis: 'bom' } });
  });

  it.each([
    ['windows-1252', FRENCH],
    ['iso-8859-1', FRENCH.replace(/’/g, "'").replace(/œ/g, 'oe')],
    ['utf-16le', FRENCH],
    ['utf-16be', FRENCH],
  ])('are read as %s with a warning that it is a guess', (name, text) => {
    const source = file(iconv.encode(text, name, { addBOM: false }));
    expect(readClipping(source, 'fr').value?.text).toBe(text);
    expect(kinds(source)).toEqual(['clipping-encoding-guessed:']);
  });

  it('that are broken UTF-8 are an error with its line, and the text is still read', () => {
    const bytes = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from('Un.\nDeux '),
      Buffer.from([0xc3, 0x28]),
    ]);
    expect(kinds(file(bytes))).toEqual(['clipping-encoding-broken:2']);
    expect(readClipping(file(bytes), 'fr').value?.text).toContain('Deux \uFFFD(');
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n\t\n'],
  ])('that are %s are an error', (_, text) => {
    expect(kinds(file(text))).toEqual(['clipping-empty:']);
  });

  it.each([
    ['a zip named .txt', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 9, 9])],
    ['a PDF', Buffer.from('%PDF-1.7 …')],
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 37) % 32))],
  ])('that are %s are an error, not a text', (_, bytes) => {
    const read = readClipping(file(bytes), 'fr');
    expect(read.value).toBeUndefined();
    expect(read.problems.map((p) => p.kind)).toEqual(['clipping-binary']);
  });

  it('keep every kind of newline in their lines', () => {
    const lines = readClipping(file('un\r\ndeux\rtrois\n\nquatre'), 'fr').value?.lines ?? [];
    expect(lines.map((line) => [line.number, line.text, line.end, line.start])).toEqual([
      [1, 'un', '\r\n', 0],
      [2, 'deux', '\r', 4],
      [3, 'trois', '\n', 9],
      [4, '', '\n', 15],
      [5, 'quatre', '', 16],
    ]);
  });
});

describe('the language of a clipping', () => {
  const english =
    'The harbour board met on Tuesday and decided that the old quay would be closed for the winter, which has been asked for since the storm. ';
  const read = (text: string, expected: string) => readClipping(file(text), expected).value;

  it('is the dossier’s where the text is full of its small words', () => {
    expect(read(FRENCH.repeat(8), 'fr')).toMatchObject({ language: 'fr', languageBasis: 'dossier' });
    expect(read(english.repeat(4), 'en')).toMatchObject({ language: 'en', languageBasis: 'dossier' });
  });

  it('is detected where the text is in another', () => {
    expect(read(english.repeat(4), 'fr')).toMatchObject({ language: 'en', languageBasis: 'detected' });
    expect(read(FRENCH.repeat(8), 'en')).toMatchObject({ language: 'fr', languageBasis: 'detected' });
  });
});

describe('a sidecar', () => {
  it('tells what only a person can know', () => {
    const yaml =
      'title: Échec à Évian\noutlet: Le Quotidien\nrelay: RIA\ndate: 2021-04\nkeep: [3, "Une ligne."]\n';
    expect(readClipping(file(FRENCH, 'articles/evian.txt', yaml), 'fr').value?.sidecar).toEqual({
      title: 'Échec à Évian',
      outlet: 'Le Quotidien',
      relay: [{ name: 'RIA', how: 'syndicated' }],
      date: '2021-04',
      dateLine: 4,
      keep: [3, 'Une ligne.'],
      drop: [],
      rulesOff: [],
    });
  });

  it.each([
    ['an unknown key', 'title: A\ntitel: B\n', 'sidecar-unknown-key:2'],
    ['broken YAML', 'title: A\noutlet: "B\n', 'sidecar-yaml:2'],
    ['a key that stands twice', 'title: A\ntitle: B\n', 'sidecar-yaml:2'],
    ['a date that is none', 'outlet: A\n\ndate: le 3 mai\n', 'sidecar-value:3'],
    ['an address that runs', 'url: javascript:alert(1)\n', 'sidecar-value:1'],
    ['a list in place of a text', 'title: [a, b]\n', 'sidecar-value:1'],
    [
      'a bomb of aliases',
      `a: &a [x,x]\n${'bcdefgh'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
      'sidecar-yaml:1',
    ],
  ])('with %s is an error with its line, and the clipping is read all the same', (_, yaml, problem) => {
    const source = file(FRENCH, 'articles/evian.txt', yaml);
    expect(kinds(source)).toEqual([problem]);
    expect(readClipping(source, 'fr').value?.text).toBe(FRENCH);
  });

  it.each([
    ['titel: A\n', 'did you mean «title»?'],
    ['Auteur: A\n', 'did you mean «author»?'],
    ['summary:\n  sorce: A\n', 'did you mean «source»?'],
    ['nom: A\n', expect.stringMatching(/^known keys: title, title_en, outlet, .*rules_off$/)],
    ['summary:\n  wrong: A\n', 'known keys: source, target'],
  ])('with an unknown key says what was meant: %j', (yaml, hint) => {
    const source = file(FRENCH, 'articles/evian.txt', yaml);
    expect(readClipping(source, 'fr').problems).toMatchObject([{ kind: 'sidecar-unknown-key', hint }]);
  });

  it('with a wrong value and a key of no meaning has all the rest, so that every fault is told at once', () => {
    const yaml = 'titel: A\ndate: 2024-13-45\noutlet: Le Phare\nsummary: { source: 12 }\nkeep: [999]\n';
    const source = file(FRENCH, 'articles/evian.txt', yaml);
    expect(kinds(source)).toEqual(['sidecar-value:2', 'sidecar-value:4', 'sidecar-unknown-key:1']);
    expect(readClipping(source, 'fr').value?.sidecar).toEqual({
      outlet: 'Le Phare',
      keep: [999],
      drop: [],
      rulesOff: [],
    });
  });

  it('cannot reach a prototype', () => {
    const read = readClipping(file(FRENCH, 'articles/evian.txt', '__proto__:\n  title: x\n'), 'fr');
    expect(read.problems.map((p) => p.kind)).toEqual(['sidecar-unknown-key']);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

describe('front matter', () => {
  it('of a Markdown clipping is metadata under the sidecar’s word', () => {
    const source = file(`---\ntitle: A\noutlet: B\n---\n${FRENCH}`, 'articles/note.md', 'outlet: C\n');
    const clipping = readClipping(source, 'fr').value;
    expect(clipping).toMatchObject({ format: 'markdown', frontMatterLines: 4 });
    expect(clipping?.sidecar).toMatchObject({ title: 'A', outlet: 'C' });
  });

  it('of a Markdown clipping is told where the sidecar says otherwise, by the keys', () => {
    const text = `---\ntitle: Ailleurs\ntitle_en: Elsewhere\noutlet: Le Phare\nauthor: A. Martin\nkeep: [3]\n---\n${FRENCH}`;
    const sidecar = 'title: À Évian\ntitle_en: At Evian\noutlet: Le Phare\nsection: Monde\nkeep: [4]\n';
    const { problems, value } = readClipping(file(text, 'articles/evian.md', sidecar), 'fr');
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        file: 'articles/evian.yml',
        message:
          '«title», «title_en»: the front matter of articles/evian.md says otherwise, and what stands here is taken',
        hint: 'leave each in one of the two files',
      }),
    ]);
    expect(value?.sidecar).toMatchObject({ title: 'À Évian', author: 'A. Martin', keep: [3, 4] });
  });

  it.each([
    ['keep: [12, [1]]', 'entry 2 of «keep»: must be a line number or the text of a line'],
    ['summary: x', '«summary»: must be lines such as «key: value»'],
    ['relay: 5', '«relay»: must be a name, a list of names, or such as [{ name: AFP, how: translated }]'],
    ['- a', 'must be lines such as «key: value»'],
    [
      `a: &a [x]\nkeep: [${Array(60).fill('*a')}]`,
      'the YAML cannot be read: parts that have a name (&a) are repeated by it (*a) too many times; write them out where they belong',
    ],
    [
      'title: *x',
      'the YAML cannot be read: a value that begins with * stands for nothing; put it in quotation marks',
    ],
    ['date: -0001-01-01', expect.stringMatching(/^«date»: must be a date such as 2021-04-15/)],
    ['date: 0010/-0001', expect.stringMatching(/^«date»: must be a date/)],
  ])('is told in plain words what is wrong with %j', (yaml, message) => {
    expect(readClipping(file(FRENCH, 'articles/evian.txt', yaml), 'fr').problems).toEqual([
      expect.objectContaining({ severity: 'error', file: 'articles/evian.yml', line: 1, message }),
    ]);
  });

  it('with a fault names the line in the clipping', () => {
    expect(kinds(file(`---\ntitle: A\nwrong: B\n---\n${FRENCH}`, 'articles/note.md'))).toEqual([
      'sidecar-unknown-key:3',
    ]);
  });

  it('is not looked for in a .txt', () => {
    expect(readClipping(file(`---\ntitle: A\n---\n${FRENCH}`), 'fr').value?.frontMatterLines).toBe(0);
  });
});

describe('a saved page', () => {
  const page = (head: string) =>
    `<!doctype html><html lang="fr-FR"><head>${head}<title>Évian</title><script>alert(1)</script></head><body><nav><a href="/">Accueil</a></nav><article><h1>La réunion d’Évian</h1><p>${FRENCH.split('\n')[0]}</p><p>${FRENCH.split('\n')[2]}</p></article></body></html>`;

  it('is read as its visible lines, each marked as article or not, without a script', () => {
    const clipping = readClipping(file(page('<meta charset="utf-8">'), 'articles/evian.html'), 'fr').value;
    expect(clipping).toMatchObject({ format: 'html', language: 'fr', languageBasis: 'page' });
    expect(clipping?.text).not.toContain('alert');
    expect(clipping?.lines.map((line) => [line.text.slice(0, 12), line.markup?.main])).toEqual([
      ['Accueil', false],
      ['La réunion d', expect.any(Boolean)],
      ['Le ministre ', true],
      ['Selon l’agen', true],
    ]);
  });

  it('is believed in what it says of its encoding', () => {
    const source = file(
      iconv.encode(page('<meta charset="iso-8859-1">'), 'windows-1252'),
      'articles/evian.html',
    );
    expect(kinds(source)).toEqual([]);
    expect(readClipping(source, 'fr').value).toMatchObject({
      encoding: { name: 'windows-1252', basis: 'stated' },
      text: expect.stringContaining('n’aura pas lieu'),
    });
  });
});

describe('the language', () => {
  const english =
    'The minister said on Tuesday that the meeting planned in Evian would not take place. According to the agency, both delegations had arrived the day before and had already left again.\n'.repeat(
      3,
    );

  it('that is not the dossier’s is recognised and reported', () => {
    const read = readClipping(file(english), 'fr');
    expect(read.value).toMatchObject({ language: 'en', languageBasis: 'detected' });
    expect(read.problems.map((p) => p.kind)).toEqual(['clipping-language']);
  });

  it('that a page states is reported where its text is in another', () => {
    const page = (language: string) =>
      readClipping(
        file(
          `<html lang="${language}"><title>Evian</title><article><h1>Evian</h1><p>${english}</p></article></html>`,
          'articles/a.html',
        ),
        'fr',
      );
    expect(page('en-GB').value).toMatchObject({ language: 'en', languageBasis: 'page' });
    expect(page('en-GB').problems).toEqual([]);
    expect(page('es').problems.map((p) => p.kind)).toEqual(['clipping-language']);
  });

  it('that the sidecar states is believed', () => {
    const read = readClipping(file(english, 'articles/a.txt', 'language: en\n'), 'fr');
    expect(read.value).toMatchObject({ language: 'en', languageBasis: 'sidecar' });
    expect(read.problems).toEqual([]);
  });

  it('knows a language by its first part, whatever the region', () => {
    const read = readClipping(file(english, 'articles/a.txt', 'language: en-GB\n'), 'fr');
    expect(read.value).toMatchObject({ language: 'en', languageBasis: 'sidecar' });
  });
});

describe('the page name', () => {
  it.each([
    ['articles/Été à Évian (œuvre).txt', 'ete-a-evian-oeuvre'],
    ['articles/CON.txt', 'clipping-con'],
    ['articles/..txt', /^clipping-[0-9a-f]{8}$/],
    ['articles/Статья.txt', /^clipping-[0-9a-f]{8}$/],
    [`articles/${'a'.repeat(300)}.txt`, 'a'.repeat(80)],
  ])('of %s is safe on every file system', (name, slug) => {
    const expected = typeof slug === 'string' ? new RegExp(`^${slug}$`) : slug;
    expect(readClipping(file(FRENCH, name), 'fr').value?.slug).toMatch(expected);
  });
});

describe('a page copied in two columns', () => {
  const columns = Array.from(
    { length: 6 },
    (_, i) => `Les bateaux de la ville numéro ${i}      rentrent au port avant la nuit`,
  ).join('\n');

  it('is told with its lines and what to do', () => {
    expect(kinds(file(`Le titre\n\n${columns}\n`))).toEqual(['clipping-columns:3']);
    const [problem] = readClipping(file(`Le titre\n\n${columns}\n`), 'fr').problems;
    expect(problem?.message).toContain('lines 3 to 8');
    expect(problem?.hint).toContain('copy the left column');
  });

  it('is not seen in text of one column', () => {
    expect(kinds(file(FRENCH))).toEqual([]);
  });
});
