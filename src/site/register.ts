import type { Page } from './site-input.ts';

/** The few methods of Eleventy's configuration that the pages need; Eleventy ships no types of its own. */
export interface PageRegistry {
  addTemplate(path: string, template: VirtualTemplate): void;
}

interface VirtualTemplate {
  data(): object;
  render(data: PageData): string;
}

interface PageData {
  sitePage: number;
}

/**
 * Hands the pages to Eleventy as one paginated virtual template: cheaper than a template for each, and without
 * layouts, since a page is whole. The pages are looked up by number, so that Eleventy never copies them.
 */
export function registerPages(eleventyConfig: PageRegistry, pages: readonly Page[]): void {
  const permalink = ({ sitePage }: PageData) => pages[sitePage]?.path ?? false;
  eleventyConfig.addTemplate('pages.11ty.js', {
    data: () => ({
      numbers: pages.map((_, number) => number),
      pagination: { data: 'numbers', size: 1, alias: 'sitePage' },
      permalink,
    }),
    render: ({ sitePage }) => pages[sitePage]?.render() ?? '',
  });
}
