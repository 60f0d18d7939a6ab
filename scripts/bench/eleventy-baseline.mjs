// Bare Eleventy writing given files from one paginated Nunjucks template: eleventy-baseline.mjs FROM TO page|line
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Eleventy from '@11ty/eleventy';

const [from, to, holes] = process.argv.slice(2);
const names = JSON.parse(readFileSync(path.join(from, '.names.json'), 'utf8'));
const empty = await mkdtemp(path.join(tmpdir(), 'bench-'));
const template =
  holes === 'page'
    ? '{{ name | text | safe }}'
    : '{% for line in name | lines %}{{ line | safe }}{% if not loop.last %}\n{% endif %}{% endfor %}';
const text = (name) => readFileSync(path.join(from, name), 'utf8');
const eleventy = new Eleventy(empty, to, {
  source: 'script',
  quietMode: true,
  config(config) {
    config.addFilter('text', text);
    config.addFilter('lines', (name) => text(name).split('\n'));
    config.addTemplate('pages.njk', template, {
      names,
      pagination: { data: 'names', size: 1, alias: 'name' },
      permalink: '{{ name }}',
    });
  },
});
await eleventy.write();
