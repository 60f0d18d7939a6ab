// Plain Node writing given files: node-baseline.mjs FROM TO
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [from, to] = process.argv.slice(2);
for (const name of JSON.parse(readFileSync(path.join(from, '.names.json'), 'utf8'))) {
  const target = path.join(to, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, readFileSync(path.join(from, name), 'utf8'));
}
