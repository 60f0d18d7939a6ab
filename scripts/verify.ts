import path from 'node:path';
import pc from 'picocolors';
import { type Verified, verifySite } from '../src/edge/verify-site.ts';
import { CommandError } from '../src/errors.ts';
import {
  COMMON,
  COMMON_HELP,
  callerFolder,
  dossierFolder,
  printable,
  readArguments,
  runCommand,
  shownPath,
} from './command.ts';

const HELP = `npm run verify -- [options] [DIR]

Says what of a dossier is as it was when it was built: DIR is the folder that holds index.html and SHA256SUMS
(default: _site in the dossier's folder). Exit code 0 when nothing was changed, added or taken away.

  --json             the result as one JSON object
${COMMON_HELP}
`;

/** More names than these are counted, not told. */
const SHOWN = 20;

runCommand(async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: { ...COMMON, json: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length > 1) throw new CommandError('more than one folder is given', 'verify one at a time');
  const [given] = positionals;
  const folder = given
    ? path.resolve(callerFolder(), given)
    : path.join(dossierFolder(values.dossier), '_site');
  const verified = verifySite(folder);
  process.stdout.write(values.json ? `${JSON.stringify(verified)}\n` : report(folder, verified));
  return isWhole(verified) ? 0 : 1;
});

function isWhole({ changed, unchecked, missing, added, unproven, underWay }: Verified): boolean {
  return [changed, unchecked, missing, added, unproven].every(({ length }) => length === 0) && !underWay;
}

function report(folder: string, verified: Verified): string {
  const { unchanged, changed, unchecked, missing, added, unproven, originals, underWay, fingerprint } =
    verified;
  const lines = [pc.bold(shownPath(folder))];
  if (underWay)
    lines.push(
      pc.red('A build of this folder has not ended: it was stopped, or still runs; build it again.'),
    );
  if (isWhole(verified)) {
    lines.push(
      pc.green(`Nothing has changed since it was built: ${count(unchanged, 'file')}, among them`),
      pc.green(
        `${originals} clipping${originals === 1 ? '' : 's'} as received, each as its article states it.`,
      ),
    );
  } else {
    if (unchanged.length > 0 || unchecked.length === 0)
      lines.push(
        `${count(unchanged, 'file')} unchanged since the dossier was built, ${originals} of them clippings.`,
      );
    lines.push(...told('Not to be checked before a build has ended', unchecked));
    lines.push(...told('Changed since', changed), ...told('Missing', missing));
    lines.push(...told('Added since, by no build', added));
    lines.push(...told('Without a copy that proves what was received', unproven));
  }
  if (unchecked.length > 0) lines.push('There is no fingerprint before a build has ended.');
  else
    lines.push(
      `Fingerprint: ${fingerprint}`,
      'Whoever changes a file can change the list too: compare the fingerprint with the one that the compiler gave you.',
    );
  return `${lines.join('\n')}\n`;
}

function told(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, SHOWN).map((name) => `  ${printable(name)}`);
  const more = names.length > SHOWN ? [`  and ${names.length - SHOWN} more`] : [];
  return [pc.red(`${what} (${names.length}):`), ...shown, ...more];
}

function count(names: readonly string[], noun: string): string {
  return `${names.length} ${noun}${names.length === 1 ? '' : 's'}`;
}
