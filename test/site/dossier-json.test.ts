import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { dossierJson, dossierSchemaJson } from '../../src/site/dossier-json.ts';
import { smallDossier } from './small-dossier.ts';

const record = JSON.parse(dossierJson(smallDossier));

it('is described by its schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(dossierSchemaJson(smallDossier.settings)),
  );
  validate(record);
  expect(validate.errors).toBeNull();
});

it('is refused by the schema when a field is wrong', () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(dossierSchemaJson(smallDossier.settings)),
  );
  expect(validate({ ...record, articles: [{ ...record.articles[0], slug: 3 }] })).toBe(false);
});

it('names both languages by their codes, and has null for what is not translated', () => {
  expect(record.articles[0].title).toMatchObject({
    fr: 'Grève des ports : « personne ne cède »',
    state: 'sample',
  });
  expect(record.articles[0].blocks[6]).toMatchObject({ id: 'p7', en: null, state: 'missing' });
});

it('keeps the stored text, not its display', () => {
  expect(JSON.stringify(record)).not.toContain('\u202f');
});

it('is written in pieces as JSON.stringify writes the whole', () => {
  for (const dossier of [smallDossier, { ...smallDossier, articles: [], events: [] }]) {
    const text = dossierJson(dossier);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  }
});
