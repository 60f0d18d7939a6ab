import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printPdf } from '../../src/edge/print-pdf.ts';
import { bookmarks, readStructure, textIn } from '../print/pdf-structure.ts';
import { smallDossier } from '../print/small-dossier.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'print-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writing a PDF', () => {
  it('writes it whole, over an earlier PDF too, and says what it did', async () => {
    await writeFile(at('dossier.pdf'), '%PDF-1.7 an earlier one');
    const steps: string[] = [];
    const [written, ...others] = await printPdf(smallDossier(), at('dossier.pdf'), {
      progress: (step) => steps.push(step),
    });
    const bytes = await readFile(at('dossier.pdf'));
    expect(others).toEqual([]);
    expect(written).toEqual({
      file: at('dossier.pdf'),
      pages: readStructure(bytes).pages,
      bytes: bytes.length,
    });
    expect(steps).toEqual(['setting the pages …', 'writing the PDF …']);
    expect(await readdir(folder)).toEqual(['dossier.pdf']);
  });

  it('never writes over a file that is no PDF', async () => {
    await writeFile(at('notes.txt'), 'my notes');
    await expect(printPdf(smallDossier(), at('notes.txt'), {})).rejects.toThrow(/exists and is no PDF/);
    expect(await readFile(at('notes.txt'), 'utf8')).toBe('my notes');
    await expect(printPdf(smallDossier(), folder, {})).rejects.toThrow(/it is a folder/);
    await expect(printPdf(smallDossier(), at('none/x.pdf'), {})).rejects.toThrow(/its folder does not exist/);
  });

  it('sets the compiler’s summary and names it in the contents', async () => {
    const summary = { source: 'Le port **tourne** à nouveau.', target: 'The port **works** again.' };
    const summed = {
      ...smallDossier(),
      settings: { ...smallDossier().settings, summary, topStories: ['live'] },
    };
    await printPdf(summed, at('summed.pdf'), {});
    const structure = readStructure(await readFile(at('summed.pdf')));
    const text = textIn(structure.root).replace(/\s+/g, ' ');
    expect(text).toContain('Le port tourne à nouveau.');
    expect(text).toContain('The port works again.');
    expect(bookmarks(structure.file).map(({ title }) => title)).toContain('Synthèse · Summary');
    const contents = text.slice(text.indexOf('Sommaire'), text.indexOf('Le port tourne'));
    expect(contents).toContain('Synthèse · Summary');
  });

  it('refuses an archival PDF without the day of issue, which an archive must know', async () => {
    const { issued: _, ...settings } = smallDossier().settings;
    const undated = { ...smallDossier(), settings };
    await expect(printPdf(undated, at('x.pdf'), { archival: true })).rejects.toThrow(/when it was issued/);
  });
});

describe('a dossier in volumes', () => {
  it('numbers pages on from volume to volume, and tells in the first file where everything stands', async () => {
    const written = await printPdf(smallDossier(), at('dossier.pdf'), { volumes: 2 });
    expect(written.map(({ file }) => path.basename(file))).toEqual([
      'dossier.pdf',
      'dossier-volume-01.pdf',
      'dossier-volume-02.pdf',
      'dossier-volume-03.pdf',
    ]);
    const texts = await Promise.all(
      written.map(async ({ file }) =>
        textIn(readStructure(await readFile(file)).root).replace(/[\s\u00ad\u00a0\u202f]+/g, ' '),
      ),
    );
    const [general = '', first = '', second = ''] = texts;
    expect(general).toContain('Volume 1, articles 1 to 2');
    expect(general).toContain('dossier-volume-02.pdf');
    expect(general).not.toContain('The north quay reopened on Friday');
    expect(first).toContain('The north quay reopened on Friday');
    expect(second).not.toContain('The north quay');
    // The third article begins after the cover, contents, digest and timeline of the second volume.
    const page = (written[1]?.pages ?? 0) + 5;
    expect(second).toContain(`Live: the visit to Valmer${page}`);
    expect(general).toContain(`Live: the visit to Valmer${page}`);
  });

  it('binds by month, undated articles last, under the same file names', async () => {
    const written = await printPdf(smallDossier(), at('x.pdf'), { volumes: 'month' });
    expect(written).toHaveLength(5);
  });
});
