/** The part of Eleventy 3.1 that this program uses; the package ships no types that hold under strict. */
declare module '@11ty/eleventy' {
  export interface RenderedTemplate {
    url: string | false;
    outputPath: string | false;
    content: string;
  }

  export interface EleventyOptions {
    source?: 'script' | 'cli';
    runMode?: 'build' | 'serve' | 'watch';
    quietMode?: boolean;
    configPath?: string;
    config?: (config: unknown) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    toJSON(): Promise<RenderedTemplate[]>;
  }
}
