import { CommandError, type Problem } from '../errors.ts';

/**
 * Stops before anything is made where `dossier.yml` is no YAML, as with a tab in it: not one of its settings is known,
 * and the dossier would be made in other languages and under another title. Of what is broken the first is told.
 */
export function assertSettings(problems: readonly Problem[]): void {
  const broken = problems.find(({ kind }) => kind === 'dossier-yaml');
  if (broken === undefined) return;
  const { file, line, message, hint } = broken;
  throw new CommandError(`${line === undefined ? file : `${file}:${line}`}: ${message}`, hint);
}
