import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readCoverage } from './font-coverage.ts';

/** The cuts that the template uses, and no others: each is read whole into memory. */
const CUTS: readonly (readonly [family: string, file: string, cuts: readonly string[]])[] = [
  [
    'source-serif-4',
    'SourceSerif4',
    ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic', '700Bold'],
  ],
  ['source-sans-3', 'SourceSans3', ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']],
];

let covered: Set<number> | undefined;

/** The TrueType files of the PDF's typefaces: Typst reads neither WOFF2 nor variable fonts. */
export function typefaceFiles(): string[] {
  const require = createRequire(import.meta.url);
  return CUTS.flatMap(([family, file, cuts]) => {
    const folder = path.dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
    return cuts.map((cut) => path.join(folder, cut, `${file}_${cut}.ttf`));
  });
}

/** Whether the PDF can show a character in every cut: what it cannot show, an accessible PDF may not hold. */
export function typefacesCover(codePoint: number): boolean {
  if (covered === undefined) {
    const [first = new Set<number>(), ...others] = typefaceFiles().map((file) =>
      readCoverage(readFileSync(file)),
    );
    covered = new Set([...first].filter((code) => others.every((one) => one.has(code))));
  }
  return covered.has(codePoint);
}
