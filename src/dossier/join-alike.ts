import type { Problem } from '../errors.ts';

/** So many clippings in the same other language are named one by one. */
const NAMED_EACH = 3;
/** Of more, so many are named in the one line that tells of them all. */
const NAMED = 3;

/** Tells in one line, in the place of the first, of many clippings in the same language that is not the dossier's. */
export function joinAlike(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems)
    if (problem.kind === 'clipping-language')
      groups.set(problem.message, [...(groups.get(problem.message) ?? []), problem]);
  return problems.flatMap((problem) => {
    const alike = problem.kind === 'clipping-language' ? (groups.get(problem.message) ?? []) : [];
    if (alike.length <= NAMED_EACH) return problem;
    return problem === alike[0] ? ofAll(problem, alike) : [];
  });
}

function ofAll({ line: _, ...first }: Problem, alike: readonly Problem[]): Problem {
  const named = alike.slice(0, NAMED).map(({ file }) => file.slice(file.indexOf('/') + 1));
  const rest = alike.length - named.length;
  return {
    ...first,
    file: 'articles',
    message: `of ${alike.length} clippings ${first.message}: ${named.join(', ')} and ${rest} more`,
    hint: 'state «language:» in the sidecar of each, or the language of most as «source_language:» in dossier.yml',
  };
}
