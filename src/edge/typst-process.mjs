// Sets one PDF in a process of its own and ends. Plain JavaScript, because it loads neither TypeScript nor the rest
// of the program: Typst's memory is then all that a long dossier needs. Started and spoken to by typst.ts.
//
// In:  a message { template, fonts, standard }, then dossier.json on standard input.
// Out: messages { step }, then { pages, marks, warnings } and the PDF on standard output, or { failure }.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

// A folder that exists nowhere: Typst reads the files given here and nothing of the disk.
const ROOT = path.resolve('/briefing-dossier-print');

process.once('message', async (job) => {
  try {
    const compiler = openCompiler(job);
    compiler.mapShadow(path.join(ROOT, 'dossier.json'), await buffer(process.stdin));
    const { pdf, ...told } = setPages(compiler, job.standard);
    process.send(told);
    process.stdout.end(pdf, () => process.disconnect());
  } catch (error) {
    process.send({ failure: { kind: error.kind ?? 'fault', message: String(error.message ?? error) } });
    process.disconnect();
  }
});

function openCompiler({ template, fonts }) {
  let typst;
  try {
    typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
  } catch (error) {
    throw Object.assign(new Error(error.message), { kind: 'no-binary' });
  }
  const fontBlobs = fonts.map((file) => readFileSync(file));
  const compiler = typst.NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs }] });
  for (const name of readdirSync(template).filter((file) => file.endsWith('.typ'))) {
    compiler.addSource(path.join(ROOT, name), readFileSync(path.join(template, name), 'utf8'));
  }
  return compiler;
}

function setPages(compiler, standard) {
  process.send({ step: 'layout' });
  const result = compiler.compile({ mainFilePath: path.join(ROOT, 'dossier.typ') });
  const document = result.result;
  if (document === null) {
    const [first = 'Typst gives no reason'] = messagesOf(result.takeDiagnostics());
    throw Object.assign(new Error(first), { kind: 'not-set' });
  }
  const warnings = messagesOf(result.takeWarnings());
  const marks = compiler.query(document, { selector: '<pages>' })[0]?.value ?? {};
  // What the layout remembered is not needed to write the file, and is most of the memory of a long dossier.
  compiler.evictCache(0);
  process.send({ step: 'write' });
  try {
    return {
      pdf: compiler.pdf(document, { pdfStandard: standard }),
      pages: document.numOfPages,
      marks,
      warnings,
    };
  } catch (error) {
    throw Object.assign(new Error(String(error.message ?? error).split('\n')[0]), { kind: 'not-written' });
  }
}

function messagesOf(found) {
  return (found?.shortDiagnostics ?? []).map((one) => one.message ?? JSON.stringify(one));
}
