import type { SiteFile } from '../../src/edge/pagefind-files.ts';
import { openSearch, type Search } from '../../src/search/client/find.ts';
import type { PagefindCore } from '../../src/search/client/shard.ts';

/** The search over files in memory, as a page has it over HTTP. */
export function openInMemory(
  files: SiteFile[],
  noted: (path: string, size: number) => void = () => {},
): Promise<Search> {
  const byPath = new Map(files.map((file) => [file.path, file.bytes]));
  const read = (path: string) => {
    const bytes = byPath.get(path);
    if (!bytes) throw new Error(`no such file: ${path}`);
    noted(path, bytes.length);
    return bytes;
  };
  return openSearch({
    file: async (path) => read(path),
    core: async (path) => {
      const script = new TextDecoder().decode(read(path));
      const scope: { dossierPagefind?: () => PagefindCore } = {};
      new Function('self', script)(scope);
      if (!scope.dossierPagefind) throw new Error('the engine defines no dossierPagefind');
      return scope.dossierPagefind();
    },
  });
}
