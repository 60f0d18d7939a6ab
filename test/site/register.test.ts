import { expect, it } from 'vitest';
import { registerPages } from '../../src/site/register.ts';

interface Data {
  numbers: number[];
  permalink(data: { sitePage: number }): string | false;
}

interface Template {
  data(): object;
  render(data: { sitePage: number }): string;
}

it('gives Eleventy one template that renders every page at its path', () => {
  const templates: Template[] = [];
  const page = (path: string) => ({
    path,
    language: 'en',
    pieces: () => [`<p>${path}`],
    render: () => `<p>${path}`,
  });
  registerPages({ addTemplate: (_, template) => templates.push(template) }, [
    page('a.html'),
    page('b/c.html'),
  ]);
  expect(templates).toHaveLength(1);
  const [template] = templates;
  const { numbers, permalink } = template!.data() as Data;
  expect(numbers.map((sitePage) => permalink({ sitePage }))).toEqual(['a.html', 'b/c.html']);
  expect(numbers.map((sitePage) => template!.render({ sitePage }))).toEqual(['<p>a.html', '<p>b/c.html']);
});
