import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTranslateArguments, TRANSLATE_HELP } from '../../scripts/translate-arguments.ts';
import { loadDossier } from '../../src/edge/load-dossier.ts';
import { formatProblem } from '../../src/errors.ts';
import { type Behaviour, misbehave } from '../edge/engines/misbehaving-server.ts';
import { type Ended, makeFolder, ROOT, readFolder, runScript } from './run-script.ts';

const PORT =
  'Le port de Valmer rouvre après trois semaines de grève\n\nLes dockers de Valmer ont repris le travail lundi, après trois semaines de grève, a annoncé la capitainerie dans un communiqué.\n\nLe syndicat majoritaire a salué « une victoire », tout en appelant ses adhérents à rester vigilants jusqu’à la signature de l’accord.\n';
const KEY = 'b7d3-secret-91:fx';

let folder: string;
let server: Awaited<ReturnType<typeof misbehave>>;
beforeEach(async () => {
  folder = await makeFolder({ 'articles/port.txt': PORT, 'glossary.csv': 'Valmer,Valmer-on-Sea\n' });
  server = await misbehave([]);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await server.close();
});

const environment = { ...process.env };
afterAll(() => {
  process.env = environment;
});

/** Runs the command on the test's folder, with these variables and without those of whoever runs the tests. */
async function translate(args: string[], variables: Record<string, string> = {}): Promise<Ended> {
  process.env = { ...environment, ...variables };
  for (const name of ['DEEPL_AUTH_KEY', 'DEEPL_SERVER_URL', 'LIBRETRANSLATE_URL', 'LIBRETRANSLATE_API_KEY']) {
    if (variables[name] === undefined) delete process.env[name];
  }
  const ended = await runScript('translate.ts', ['--dossier', folder, ...args]);
  expect(`${ended.stdout}${ended.stderr}`).not.toContain('secret');
  for (const bytes of (await readFolder(folder)).values()) expect(String(bytes)).not.toContain('secret');
  return ended;
}

const withKey = () => ({ DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: server.url });
const memory = () => path.join(folder, 'translations/port.fr-en.json');

describe('translating without a key', () => {
  it('tells what is to be done, sends nothing and writes nothing', async () => {
    const dry = await translate(['--dry-run'], { DEEPL_SERVER_URL: server.url });
    // it has done what it was asked for, though texts are left
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toMatch(/^1 article; to translate: 3 segments, \d+ characters in 1 request\n/u);
    const real = await translate([], { DEEPL_SERVER_URL: server.url });
    expect(real.code).toBe(2);
    expect(real.stdout).toContain('nothing was sent: set DEEPL_AUTH_KEY');
    expect(server.seen.authorization).toEqual([]);
    expect(existsSync(path.join(folder, 'translations'))).toBe(false);
  });

  it('lists the texts for a person to fill in', async () => {
    const listed = await translate(['--engine', 'manual']);
    expect(listed.code).toBe(2);
    const text = await readFile(memory(), 'utf8');
    expect(text.match(/"target": ""/gu)).toHaveLength(3);
    await writeFile(memory(), text.replaceAll('"target": ""', '"target": "Valmer-on-Sea."'));
    expect((await translate(['--engine', 'manual'])).code).toBe(0);
  });
});

describe('translating with DeepL', () => {
  it('fills the memory, tells the plan first, and is done the second time', async () => {
    const first = await translate([], withKey());
    expect(first.code).toBe(0);
    expect(first.stdout).toContain(`texts go to ${new URL(server.url).host}`);
    expect(first.stdout).toContain('of your plan’s 500,000 characters, of which 499,990 are left');
    expect(first.stdout).toContain('3 segments translated');
    const written = await readFile(memory(), 'utf8');
    expect(written).toContain('"engine": "DeepL"');
    const second = await translate([], withKey());
    expect(second).toMatchObject({ code: 0 });
    expect(second.stdout).toContain('to translate: 0 segments');
    expect(await readFile(memory(), 'utf8')).toBe(written);
    expect(server.seen.requests).toHaveLength(1);
  });

  it('applies the glossary, made at the service once and replaced when it changes', async () => {
    expect((await translate([], withKey())).stderr).toBe('');
    await rm(path.join(folder, 'translations'), { recursive: true });
    await translate([], withKey());
    const [first, second] = server.seen.glossaries;
    expect(first).toMatch(/^0c5a54e0-/u);
    expect(second).toBe(first);
    await writeFile(path.join(folder, 'glossary.csv'), 'Valmer,Valmouth\n');
    expect((await translate(['--retranslate'], withKey())).stderr).toBe('');
    expect(server.seen.glossaries).toHaveLength(3);
    expect((await readFile(memory(), 'utf8')).match(/"glossary": "(\w+)"/gu)).toHaveLength(3);
  });

  it('tells the refusals of the service in one line: no characters, no limit known, a wrong key', async () => {
    const quota: Behaviour = ({ send }) =>
      send('{"message":"Quota for this billing period has been exceeded."}', 456);
    await server.close();
    server = await misbehave([({ response }) => void response.writeHead(429).end(), quota]);
    const ended = await translate([], withKey());
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/too busy \(status 429\); trying again in \d s/u);
    expect(ended.stdout).toContain(
      'used up (status 456) («Quota for this billing period has been exceeded.»)',
    );
    await server.close();
    server = await misbehave([({ response }) => void response.writeHead(403).end()]);
    const refused = await translate([], withKey());
    expect(refused.code).toBe(2);
    expect(refused.stdout).toContain('stopped: ');
    expect(refused.stdout).toContain('the key is refused (status 403)');
  });

  it('buys nothing for a dossier whose settings are broken', async () => {
    await writeFile(path.join(folder, 'dossier.yml'), 'target_language: fr\n');
    const ended = await translate([], withKey());
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^error dossier\.yml:1: .*there is nothing to translate\n$/u);
    expect(server.seen.authorization).toEqual([]);
  });

  it('ends with a fault where a memory cannot be read, and tells it before anything is sent', async () => {
    await translate([], withKey());
    await writeFile(memory(), '{ "my work": ');
    for (const args of [['--dry-run'], [], ['--check'], ['--export', 'tmx']]) {
      const ended = await translate(args, withKey());
      expect(ended.code).toBe(1);
      expect(ended.stderr).toMatch(/^error translations\/port\.fr-en\.json:1: not valid JSON[^\n]*\n$/u);
    }
    expect(await readFile(memory(), 'utf8')).toBe('{ "my work": ');
    expect(server.seen.requests).toHaveLength(1);
  });

  it('names a memory of another language than its clipping, as a build does', async () => {
    await translate([], withKey());
    const foreign = memory().replace('fr-en', 'de-en');
    await writeFile(foreign, '{}');
    const told = (await loadDossier(folder)).problems.map((problem) => `${formatProblem(problem)}\n`);
    expect(told).toEqual([expect.stringMatching(/^warning translations\/port\.de-en\.json: .* «de»/u)]);
    // the second run knows the texts from the first
    for (const args of [['--dry-run'], ['--dry-run'], [], ['--check'], ['--export', 'tmx']])
      expect((await translate(args, withKey())).stderr.split('\n')[0]).toBe(told[0]?.trimEnd());
    await rm(foreign);
    expect((await translate(['--dry-run'], withKey())).stderr).toBe('');
  });

  it('stops at --max-characters and says what is left', async () => {
    const ended = await translate(['--max-characters', '60'], withKey());
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('left: 2 segments');
    expect(ended.stdout).toContain('stopped: the limit of --max-characters is reached');
  });
});

describe('translating with a server of LibreTranslate’s kind', () => {
  it('needs its address', async () => {
    const ended = await translate(['--engine', 'libretranslate']);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('set LIBRETRANSLATE_URL');
  });
});

describe('looking at translations', () => {
  it('finds faults, each with the file and line of its target', async () => {
    await translate([], withKey());
    const checked = await translate(['--check']);
    expect(checked.code).toBe(3);
    expect(checked.stderr).toMatch(
      /warning translations\/port\.fr-en\.json:\d+: title: «Valmer» is not given as “Valmer-on-Sea”/u,
    );
    expect(checked.stdout).toMatch(/^3 translations checked: \d+ findings\n$/u);
  });

  it('tells how many texts have no translation, since no finding would read as all being well', async () => {
    await translate(['--engine', 'manual']);
    const blank = await translate(['--check']);
    expect(blank).toMatchObject({ code: 0, stderr: '' });
    expect(blank.stdout).toBe('0 translations checked: 0 findings\n3 texts have no translation yet\n');
  });

  it('is told where an export cannot be written', async () => {
    const out = path.join(folder, 'nowhere', 'port.xlf');
    expect(await translate(['--export', 'xliff', '--output', out])).toMatchObject({
      code: 1,
      stderr: `error ${out} cannot be written: its folder does not exist (choose another --output)\n`,
    });
  });

  it.each(['xliff', 'tmx'])(
    'never writes an export (%s) over a file that is none, or among the dossier’s own',
    async (format) => {
      const clipping = path.join(folder, 'articles/port.txt');
      const notes = path.join(folder, 'notes.xml');
      await writeFile(notes, '<?xml version="1.0" encoding="UTF-8"?>\n<notes/>\n');
      const before = await readFolder(folder);
      for (const out of [clipping, path.join(folder, 'translations/new.xml')]) {
        expect(await translate(['--export', format, '--output', out])).toMatchObject({
          code: 1,
          stdout: '',
          stderr: expect.stringMatching(
            /^error \S+ would stand among the dossier's own files \([^\n]*\)\n$/u,
          ),
        });
      }
      expect(await translate(['--export', format, '--output', notes])).toMatchObject({
        code: 1,
        stdout: '',
        stderr: `error ${notes} exists and is no ${format.toUpperCase()} that was exported here: it stays as it is (choose another --output)\n`,
      });
      expect(await readFolder(folder)).toEqual(before);
      const out = path.join(folder, 'out.xml');
      for (const again of [0, 0])
        expect((await translate(['--export', format, '--output', out])).code).toBe(again);
    },
  );

  it('lets them out and takes the edit back as a person’s', async () => {
    await translate([], withKey());
    const out = path.join(folder, 'out.xlf');
    expect((await translate(['--export', 'xliff', '--output', out])).code).toBe(0);
    const text = await readFile(out, 'utf8');
    await writeFile(
      out,
      text.replace(
        /(<target state=")[^"]*(">)In English[^<]*/u,
        '$1final$2The port of Valmer-on-Sea reopens',
      ),
    );
    const back = await translate(['--import', out, '--by', 'A. Translator', '--date', '2026-03-02']);
    expect(back).toMatchObject({ code: 0, stdout: '3 pairs read: 1 segment of 1 article changed\n' });
    const written = await readFile(memory(), 'utf8');
    expect(written).toContain(
      '"target": "The port of Valmer-on-Sea reopens",\n      "origin": "human",\n      "provenance": { "by": "A. Translator", "date": "2026-03-02" }',
    );
  });

  it('keeps a text that was edited here since the export, and takes the file’s with --overwrite', async () => {
    await translate([], withKey());
    const out = path.join(folder, 'out.xlf');
    await translate(['--export', 'xliff', '--output', out]);
    const edit = async (file: string, head: RegExp, text: string) =>
      writeFile(file, (await readFile(file, 'utf8')).replace(head, `$1${text}`));
    await edit(memory(), /("target": ")In English[^"]*/u, 'The docks of Valmer-on-Sea reopen');
    // an older file that was not touched since changes nothing
    expect(await translate(['--import', out])).toMatchObject({
      code: 0,
      stdout: '3 pairs read: 0 segments of 0 articles changed\n',
    });
    await edit(out, /(<target [^>]*>)In English[^<]*/u, 'The port reopens');
    const kept = await translate(['--import', out]);
    expect(kept).toMatchObject({
      code: 3,
      stdout: '3 pairs read: 0 segments of 0 articles changed; 1 text kept as edited here since the export\n',
    });
    expect(kept.stderr).toMatch(
      /^warning translations\/port\.fr-en\.json:\d+: title: .*“The docks of Valmer-on-Sea reopen”; the file has “The port reopens” \(.*--overwrite.*\)\n$/u,
    );
    const [, line = ''] = /json:(\d+)/u.exec(kept.stderr) ?? [];
    expect((await readFile(memory(), 'utf8')).split('\n')[Number(line) - 1]).toContain('The docks');
    expect((await translate(['--import', out, '--overwrite'])).code).toBe(0);
    expect(await readFile(memory(), 'utf8')).toContain('"target": "The port reopens"');
  });

  it.each<[string, (text: string) => string, RegExp]>([
    [
      'ends too early',
      (text) => text.slice(0, text.lastIndexOf('</target>') - 4),
      /^error \S+out\.xlf:\d+: not well-formed XML: the file ends before the <target> of line \d+ \(nothing is taken; [^\n]+\)\n$/u,
    ],
    [
      'has a stray <',
      (text) => text.replace('In English', '3 <metres'),
      /^error \S+out\.xlf:\d+: not well-formed XML: a < that begins no tag \(/u,
    ],
    [
      'holds elements within each other without end',
      (text) => text.replace('</xliff>', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</xliff>`),
      /^error \S+out\.xlf holds elements within each other, more than a thousand deep \(nothing is taken; [^\n]+\)\n$/u,
    ],
    [
      'is into another language',
      (text) => text.replace('target-language="en"', 'target-language="de"'),
      /^error \S+out\.xlf is translated from fr to de; this dossier is translated from fr to en \(nothing is taken\)\n$/u,
    ],
    [
      'is out of another language',
      (text) => text.replace('source-language="fr"', 'source-language="it-CH"'),
      /^error \S+out\.xlf is translated from it-CH to en; this dossier is translated from fr to en/u,
    ],
    [
      'holds no translation',
      (text) => text.replaceAll(/<target [\s\S]*?<\/target>/gu, ''), // "<target …>x</target>", not a source
      /^error \S+out\.xlf holds no translation; this dossier is translated from fr to en/u,
    ],
  ])('takes nothing from a file that %s', async (_name, damage, message) => {
    await translate([], withKey());
    const before = await readFile(memory(), 'utf8');
    const out = path.join(folder, 'out.xlf');
    await translate(['--export', 'xliff', '--output', out]);
    await writeFile(out, damage(await readFile(out, 'utf8')));
    const back = await translate(['--import', out, '--by', 'A. Translator']);
    expect(back).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
    expect(await readFile(memory(), 'utf8')).toBe(before);
  });

  it('names the languages of a memory in which nothing is the dossier’s', async () => {
    const out = path.join(folder, 'out.tmx');
    const unit = '<tu><tuv xml:lang="fr"><seg>Le port</seg></tuv><tuv xml:lang="de"><seg>x</seg></tuv></tu>';
    await writeFile(out, `<tmx version="1.4"><body>${unit}</body></tmx>`);
    expect((await translate(['--import', out])).stderr).toMatch(
      /holds no translation \(its texts are in fr, de\); this dossier is translated from fr to en/u,
    );
  });

  it('records who has reviewed an article, once it is whole', async () => {
    const early = await translate(['--reviewed-by', 'B. Reader', '--date', '2026-03-03']);
    expect(early.code).toBe(1);
    await translate([], withKey());
    const ended = await translate(['--reviewed-by', 'B. Reader', '--date', '2026-03-03', '--only', 'port']);
    expect(ended).toMatchObject({
      code: 0,
      stdout: '1 article recorded as reviewed by B. Reader, 2026-03-03\n',
    });
    expect(await readFile(memory(), 'utf8')).toContain(
      '"reviewed": { "by": "B. Reader", "date": "2026-03-03", "digest"',
    );
  });
});

describe('a command line that makes no sense', () => {
  const read = (args: string[]) => {
    const before = process.argv;
    process.argv = [process.execPath, 'translate.ts', ...args];
    try {
      return readTranslateArguments();
    } finally {
      process.argv = before;
    }
  };

  it.each([
    [['--engine', 'babel'], 'there is no engine babel'],
    [['--max-characters', '20k'], '--max-characters 20k is no number'],
    [['--export', 'docx'], 'there is no export to docx'],
    [['--date', '2026-02-30'], '--date 2026-02-30 is no day'],
    [['--check', '--export', 'tmx'], '--check and --export cannot be done in one run'],
    [['--proxy', 'nonsense'], '--proxy is no address'],
    [['--reviewed-by', ' '], '--reviewed-by needs a name'],
    [['--colour'], '--colour'],
  ])('is refused with a word on what is wrong: %j', (args, message) => {
    expect(() => read(args)).toThrow(message);
  });

  it('is told what the codes mean, in the help as in the README', async () => {
    const readme = await readFile(path.join(ROOT, 'README.md'), 'utf8');
    const [, codes = ''] = /^Exit codes: (.*)$/mu.exec(readme) ?? [];
    expect(codes).not.toBe('');
    expect(TRANSLATE_HELP.replaceAll('\n', ' ')).toContain(codes.replaceAll('`', ''));
  });

  it('is told from one that does', () => {
    expect(
      read(['--only', 'port', '--only', 'pont', '--max-characters', '20_000', '--retranslate']),
    ).toMatchObject({
      only: ['port', 'pont'],
      maxCharacters: 20_000,
      retranslate: true,
      engine: 'deepl',
    });
  });

  it('ends the command with one line and no key', async () => {
    const unknown = await translate(['--only', 'nothing'], { DEEPL_AUTH_KEY: 'my secret key' });
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toBe(
      'error there is no article nothing (give the name of a clipping, such as sommet or articles/sommet.txt)\n',
    );
    const key = await translate([], { DEEPL_AUTH_KEY: 'my secret key' });
    expect(key.stderr).toBe(
      'error DEEPL_AUTH_KEY holds a space or a letter that no key has (copy the key again)\n',
    );
  });
});
