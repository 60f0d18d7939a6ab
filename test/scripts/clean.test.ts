import { rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, ROOT, runScript } from './run-script.ts';

const SAMPLES = ['biden-espere-un-sommet-d-ete', 'appel-du-30-decembre'].map((name) =>
  path.join(ROOT, 'articles', `${name}.txt`),
);

it('prints one JSON object a line for each clipping', async () => {
  const ended = await runScript('clean.ts', ['--json', ...SAMPLES]);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const reports = ended.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(reports).toHaveLength(2);
  const call = reports.find((report) => report.file.includes('appel'));
  expect(call).toMatchObject({
    language: 'fr',
    outlet: { text: 'Dzaleu.com' },
    title: { text: 'Russie – Etats-Unis : Rencontre téléphonique entre Poutine et Biden', basis: 'stated' },
    date: { edtf: '2021-12-30' },
  });
  expect(call.removed.map((entry: { text: string }) => entry.text.trim())).toContain(
    'Rejoignez-nous sur Telegram',
  );
  expect(call.body).toHaveLength(
    call.blocks.filter((block: { kind: string }) => block.kind !== 'caption').length,
  );
});

it('reports each of two clippings of one name', async () => {
  const text = (day: string) =>
    `Un titre court\n\nLe conseil s’est réuni ${day} mai 2021 à Valmer, selon la mairie.\n`;
  const folder = await makeFolder({ 'a/visite.txt': text('mardi 4'), 'b/visite.txt': text('mercredi 5') });
  const files = ['a/visite.txt', 'b/visite.txt'].map((name) => path.join(folder, name));
  const ended = await runScript('clean.ts', ['--json', ...files]);
  await rm(folder, { recursive: true, force: true });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const lines = ended.stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).file)).toEqual(files);
});

it('reads standard input for -', async () => {
  const ended = await runScript(
    'clean.ts',
    ['--json', '-'],
    'Un titre court\n\nLe conseil s’est réuni mardi 4 mai 2021 à Valmer, selon la mairie.\n',
  );
  expect(ended.code).toBe(0);
  expect(JSON.parse(ended.stdout).body.join('\n')).toContain('Le conseil s’est réuni mardi');
});

it('explains on a terminal what was removed and by which rule', async () => {
  const ended = await runScript('clean.ts', [SAMPLES[1] ?? '']);
  expect(ended.stdout).toMatch(/24 − Rejoignez-nous sur Telegram ← [a-z-]+/);
  expect(ended.stdout).toContain('published  2021-12-30');
});

it('tells what the signs mean that occur, and names spaces and bases in words', async () => {
  const text =
    'Le bac de Valmer\n\nLe conseil s’est réuni mardi 4 mai 2021 à Valmer,  selon la mairie de la ville.\n\nPublicité\n\nLe maire a promis une réponse avant la fin du mois aux habitants du quartier.\n';
  const told = await runScript('clean.ts', ['-'], text);
  expect(told.stdout).toContain('(as in the clipping)');
  expect(told.stdout).toMatch(/^published {2}\S+ \((?:stated by|worked out from) /m);
  expect(told.stdout).toMatch(/^ {2}− {4}removed, by the rule/m);
  expect(told.stdout).toContain('~ 2 spaces → space ←');
  expect(told.stdout).toMatch(/^ {2}~ {4}mended/m);
  const clean = await runScript('clean.ts', ['-'], 'Le maire a promis une réponse avant la fin du mois.\n');
  expect(clean.stdout).not.toMatch(/removed, by the rule|mended in the text/);
  expect(clean.stdout).toMatch(/^published {2}unknown$/m);
  const help = await runScript('clean.ts', ['--help']);
  for (const sign of ['−', '∙', '~']) expect(help.stdout).toMatch(new RegExp(`^ {2}${sign} {4}\\p{L}`, 'mu'));
  expect(told.stdout + clean.stdout).not.toMatch(/U\+00|\((?:derived|stated|inferred)[,)]/);
});

it('fails with one line for a file that is not there', async () => {
  const ended = await runScript('clean.ts', ['nowhere.txt']);
  expect(ended).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^error nowhere.txt cannot be read.*\n$/),
  });
});

it('fails with one line for a path that leads through a file', async () => {
  const below = path.join(SAMPLES[0] ?? '', 'b.txt');
  expect(await runScript('clean.ts', [below])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^error .*b\.txt cannot be read.*\n$/),
  });
  expect(await runScript('clean.ts', ['--dossier', below])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^error there is no folder .*b\.txt.*\n$/),
  });
});

it('tells the size of a file that is a byte too large, and the size that it may have', async () => {
  const folder = await makeFolder({ 'carte.txt': '' });
  await truncate(path.join(folder, 'carte.txt'), 16 * 1024 * 1024 + 1);
  const ended = await runScript('clean.ts', [path.join(folder, 'carte.txt')]);
  await rm(folder, { recursive: true, force: true });
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain(
    'the file has 16.0 MiB (16,777,217 bytes), more than the 16 MiB (16,777,216 bytes) that are read',
  );
});

it('obeys the sidecar beside a clipping', async () => {
  const text =
    'Le conseil s’est réuni mardi 4 mai 2021 à Valmer, selon la mairie de la ville.\n\nLe maire a promis une réponse avant la fin du mois aux habitants du quartier.\n';
  const folder = await makeFolder({ 'a.txt': text, 'a.yml': 'drop: [3]\n' });
  const ended = await runScript('clean.ts', ['--json', path.join(folder, 'a.txt')]);
  await rm(folder, { recursive: true, force: true });
  expect(JSON.parse(ended.stdout).removed).toEqual([
    expect.objectContaining({ line: 3, rule: expect.any(String) }),
  ]);
});

it('takes a sidecar by the names that a build takes, and the settings of the dossier that is named', async () => {
  const text = `${'The harbour board met on Tuesday and decided that the old quay would be closed. '.repeat(5)}\n`;
  const folder = await makeFolder({
    'dossier.yml': 'title: { fr: A, en: A }\nsource_language: en\ntarget_language: fr\n',
    'articles/a.txt': text,
    'articles/a.yaml': 'outlet: The Valmer Post\n',
  });
  const ended = await runScript('clean.ts', [
    '--json',
    '--dossier',
    folder,
    path.join(folder, 'articles/a.txt'),
  ]);
  await rm(folder, { recursive: true, force: true });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(ended.stdout)).toMatchObject({
    language: 'en',
    outlet: { text: 'The Valmer Post', basis: 'sidecar' },
  });
});

it('asks nothing of the articles that were not given', async () => {
  const text = (place: string) =>
    `Le conseil s’est réuni mardi 4 mai 2021 à ${place}, selon la mairie, qui attend des renforts.\n`;
  const folder = await makeFolder({
    'dossier.yml': 'title: { fr: A, en: A }\ntop_stories: [phare]\n',
    'articles/phare.txt': text('Valmer'),
    'articles/digue.txt': text('Orsenne'),
  });
  const alone = await runScript('clean.ts', ['--dossier', folder, path.join(folder, 'articles/digue.txt')]);
  await rm(path.join(folder, 'articles/phare.txt'));
  const whole = await runScript('clean.ts', ['--dossier', folder]);
  await rm(folder, { recursive: true, force: true });
  expect(alone).toMatchObject({ code: 0, stderr: '' });
  expect(whole).toMatchObject({ code: 1, stderr: expect.stringContaining('«top_stories: phare»') });
});

it('says at its end that errors are named above', async () => {
  const folder = await makeFolder({ 'articles/a.txt': 'Le conseil s’est réuni.\n', 'articles/b.txt': '' });
  const clean = (...args: string[]) => runScript('clean.ts', ['--dossier', folder, ...args]);
  const [told, json] = [await clean(), await clean('--json')];
  await rm(folder, { recursive: true, force: true });
  expect(told.stderr).toMatch(/^error articles\/b\.txt: .*\n1 error: named before the first clipping\n$/);
  expect(json.stderr).toMatch(/^error articles\/b\.txt: .*\n$/);
});

it('asks whether the clipping of this name was meant that the dossier has', async () => {
  const folder = await makeFolder({ 'articles/port.txt': 'Le port rouvre.\n' });
  const { code, stderr } = await runScript('clean.ts', ['--dossier', folder, 'port.txt']);
  await rm(folder, { recursive: true, force: true });
  expect(code).toBe(1);
  expect(stderr).toBe(
    `error port.txt cannot be read (did you mean ${path.join(folder, 'articles/port.txt')}?)\n`,
  );
});
