import type { Problem } from '../errors.ts';
import { reasonOf } from './disk-reasons.ts';
import type { FileRead } from './read-regular-file.ts';

/** A dossier without a clipping. */
export function emptyDossier(): Problem {
  return {
    kind: 'dossier-empty',
    severity: 'error',
    file: 'articles',
    message: 'there is no clipping in this folder',
    hint: 'put each article in articles/ as a .txt, .md or .html file',
  };
}

/** A file or folder in `articles/` of another kind. */
export function notAClipping(file: string): Problem {
  return {
    kind: 'clipping-format',
    severity: 'warning',
    file,
    message: 'this is no clipping and was passed over',
    hint: 'clippings are .txt, .md, .htm and .html files directly in articles/',
  };
}

/** A file in the place of a folder of the dossier. */
export function noFolder(file: string): Problem {
  return {
    kind: 'folder-kind',
    severity: 'error',
    file,
    message: 'this is a file where the dossier has a folder',
    hint: 'move it away',
  };
}

/** A folder of the dossier whose files cannot be listed. */
export function folderUnreadable(file: string, error: unknown): Problem {
  return {
    kind: 'folder-unreadable',
    severity: 'error',
    file,
    message: `the folder cannot be read: ${reasonOf(error)}`,
    hint: 'check its permissions',
  };
}

/** A sidecar whose clipping is not there. */
export function sidecarAlone(file: string): Problem {
  return {
    kind: 'sidecar-alone',
    severity: 'error',
    file,
    message: 'there is no clipping of this name',
    hint: 'a sidecar is named like its clipping: articles/x.txt and articles/x.yml',
  };
}

/** A sidecar beside another of the same clipping, `a.yaml` beside `a.yml`. */
export function secondSidecar(file: string, taken: string): Problem {
  return {
    kind: 'sidecar-second',
    severity: 'warning',
    file,
    message: `${taken} stands beside it, and this file was passed over`,
    hint: 'put everything into one of the two, and delete the other',
  };
}

/** Settings or a glossary under a name that is not read. */
export function misnamed({ file, meant }: { file: string; meant: string }): Problem {
  return {
    kind: 'file-misnamed',
    severity: 'warning',
    file,
    message: `only ${meant} is read, and this file was passed over`,
    hint: `rename it to ${meant}`,
  };
}

/** A translation memory that bears the name of no clipping: what is in it is shown nowhere. */
export function strayMemory(file: string): Problem {
  return {
    kind: 'memory-alone',
    severity: 'warning',
    file,
    message: 'this translation belongs to no clipping and is not used',
    hint: 'was the clipping renamed? Give this file its new name too: articles/x.txt has translations/x.fr-en.json; else delete it',
  };
}

/** A file in `translations/` of another kind. */
export function foreignMemory(file: string): Problem {
  return {
    kind: 'memory-format',
    severity: 'warning',
    file,
    message: 'this is no translation memory and was passed over',
    hint: 'move it out of translations/',
  };
}

/** A link: what it leads to may lie outside the dossier. */
export function linkRefused(file: string): Problem {
  return {
    kind: 'clipping-link',
    severity: 'error',
    file,
    message: 'this is a link, which is not followed',
    hint: 'copy the file itself into the folder',
  };
}

/** A name with line breaks or with signs that turn the direction of text: it would not show what it is. */
export function nameRefused(file: string): Problem {
  return {
    kind: 'file-name',
    severity: 'error',
    file,
    message: 'the file’s name holds control characters, and it was left out',
    hint: 'rename it',
  };
}

/** A file that is there and could not be read whole. */
export function notRead(file: string, read: Exclude<FileRead, { is: 'read' | 'link' }>): Problem {
  const error = { severity: 'error' as const, file };
  switch (read.is) {
    case 'absent':
      return {
        ...error,
        kind: 'file-gone',
        message: 'the file was there and cannot be opened: it is gone, or its name is not Unicode',
        hint: 'rename it, or build again',
      };
    case 'no-file':
      return { ...error, kind: 'file-kind', message: 'this is no regular file and was left out' };
    case 'too-large':
      return {
        ...error,
        kind: 'file-too-large',
        message: `the file has ${sizeOf(read.size)}, more than the ${sizeOf(read.largest)} that are read, and was left out`,
        hint: 'look whether it is the right file: a clipping holds one article',
      };
    case 'changing':
      return {
        ...error,
        kind: 'file-changing',
        message: 'the file changed again and again while it was read, and was left out',
        hint: 'let the program that writes it finish, and build again',
      };
    case 'unreadable':
      return {
        ...error,
        kind: 'file-unreadable',
        message: `the file cannot be read: ${read.reason}`,
        hint: 'check its permissions',
      };
  }
}

/** A size in both units: a file that is a few bytes too large has as many MiB as it may have. */
function sizeOf(bytes: number): string {
  const mib = bytes / 1024 / 1024;
  return `${Number.isInteger(mib) ? mib : mib.toFixed(1)} MiB (${bytes.toLocaleString('en-GB')} bytes)`;
}
