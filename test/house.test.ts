import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const ROOMS = [
  'language',
  'clipping',
  'cleaning',
  'dates',
  'translation',
  'dossier',
  'site',
  'search',
  'print',
  'edge',
];
const STAGES = ['clipping', 'cleaning', 'dates', 'translation'];
const SHARED = ['model.ts', 'errors.ts', 'language'];

/** What each room may import besides itself: the law of the house. */
const MAY_IMPORT: Record<string, string[]> = {
  'model.ts': [],
  'errors.ts': [],
  language: ['model.ts', 'errors.ts'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, SHARED])),
  dossier: [...SHARED, ...STAGES],
  site: SHARED,
  search: SHARED,
  print: SHARED,
  edge: [...SHARED, ...STAGES, 'dossier', 'site', 'search', 'print', 'eleventy.config.ts'],
};

interface Import {
  from: string;
  to: string;
  kind: 'relative' | 'node' | 'package';
}

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
}

function importsOf(file: string): Import[] {
  const code = readFileSync(path.join(ROOT, file), 'utf8');
  const specifiers = [
    ...code.matchAll(
      /^(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
    ),
  ];
  return specifiers.map((match) => {
    const to = match[1] ?? match[2] ?? match[3] ?? '';
    if (to.startsWith('.')) {
      return { from: file, to: path.posix.join(path.posix.dirname(file), to), kind: 'relative' };
    }
    return { from: file, to, kind: to.startsWith('node:') ? 'node' : 'package' };
  });
}

/** `src/cleaning/x.ts` is in the room `cleaning`; `src/model.ts` is its own. */
function roomOf(file: string): string {
  const [top, second = ''] = file.split('/');
  return top === 'src' ? second : (top ?? '');
}

const files = sources('src');
const imports = files.flatMap(importsOf);

describe('the law of the house', () => {
  it('sees the imports that it judges', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.filter((one) => one.kind === 'relative').length).toBeGreaterThan(60);
  });

  it('lets a room import only the rooms before it', () => {
    const broken = imports
      .filter((one) => one.kind === 'relative')
      .map((one) => ({ ...one, fromRoom: roomOf(one.from), toRoom: roomOf(one.to) }))
      .filter(({ fromRoom, toRoom }) => fromRoom !== toRoom && !(MAY_IMPORT[fromRoom] ?? []).includes(toRoom))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(broken).toEqual([]);
  });

  it('keeps disk, network, processes, clock, environment and console out of every room but the edge', () => {
    const forbidden = /from 'node:|\bprocess\.|\bconsole\.|\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(/;
    const broken = files
      .filter((file) => !file.startsWith('src/edge/') && !file.includes('/client/'))
      .filter((file) => forbidden.test(withoutComments(readFileSync(path.join(ROOT, file), 'utf8'))));
    expect(broken).toEqual([]);
  });

  it('has only the rooms that the architecture names', () => {
    const rooms = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(rooms.map((entry) => entry.name).filter((name) => !ROOMS.includes(name))).toEqual([]);
  });

  it('keeps files short: a median near 60 lines, none past 400 but for the lexicons and the model', () => {
    const lengths = files.map((file) => readFileSync(path.join(ROOT, file), 'utf8').split('\n').length);
    const sorted = [...lengths].sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(110);
    const long = files.filter(
      (file, i) => (lengths[i] ?? 0) > 400 && !file.startsWith('src/language/') && file !== 'src/model.ts',
    );
    expect(long).toEqual([]);
  });

  it('keeps eleventy.config.ts under 50 lines', () => {
    expect(readFileSync(path.join(ROOT, 'eleventy.config.ts'), 'utf8').split('\n').length).toBeLessThan(50);
  });

  it('has no barrel and no default export in its rooms', () => {
    const broken = files.filter((file) => {
      const code = readFileSync(path.join(ROOT, file), 'utf8');
      return /^export \* from/m.test(code) || /^export default/m.test(code);
    });
    expect(broken).toEqual([]);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"])\/\/.*$/gm, '$1');
}
