import { type PageRegistry, registerPages } from './src/site/register.ts';
import type { Page } from './src/site/site-input.ts';

/** The part of Eleventy's configuration that this program uses. */
export interface EleventyConfig extends PageRegistry {
  setTemplateFormats(formats: string[]): void;
  setUseGitIgnore(use: boolean): void;
}

/**
 * Eleventy's part of the build: the pages stand as one paginated virtual template, so there is no template on the
 * disk to be found, no layout and no data file. `src/edge/render-pages.ts` runs it in our own process.
 */
export default function configure(pages: readonly Page[]) {
  return (config: EleventyConfig): void => {
    config.setTemplateFormats(['11ty.js']);
    config.setUseGitIgnore(false);
    registerPages(config, pages);
  };
}
