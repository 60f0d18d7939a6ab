import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ARTICLES = path.resolve(import.meta.dirname, '../articles');

/** The five clippings as received; a change of one byte breaks every quotation that rests on them. */
const RECEIVED: Record<string, string> = {
  'biden-espere-un-sommet-d-ete.txt': '51e5c64b88fc4fadacdd578a6e5c287569c2e02b56011d2a4aa54368264282f9',
  'entretien-telephonique-du-13-avril.txt':
    '60a03a6cf5403d0245181caefb4531fe49ccd37b7d0cbc5b4069134709a7b912',
  'sommet-de-geneve-annonce.txt': 'f8e6146df220edfc3d75fde2b9ce4b3938cd3cde01ea004fef59dfc36ab02e26',
  'visioconference-en-direct.txt': 'f764bf5bc0b7f631a9189d078e33cfbe33eb26ae0691f02511810f0a1428b072',
  'appel-du-30-decembre.txt': '55e8ef62f16a898ed8e82e14cd6952b4c36e1f52ea562b4e1ac34362f93b8afe',
};

it.each(Object.entries(RECEIVED))('%s stands byte for byte as it was received', (name, sha256) => {
  const bytes = readFileSync(path.join(ARTICLES, name));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
});
