// Owns the gathering of problems: all of them at once, in the order of the files, with a ceiling a file so that a hopeless file stays readable.
import type { Place, Problem, ProblemKind } from './errors.ts';
import { policyFile, tableFiles } from './tables.ts';

/** Problems listed a file; the rest are counted in one last line. */
export const maxProblemsPerFile = 1000;
/** What was found is quoted up to this many characters. */
const quotedCharacters = 80;

export interface ProblemList {
  /** `value` is the cell as written, or null where nothing was written or the whole row is meant. */
  readonly add: (place: Place, value: string | null, problem: ProblemKind) => void;
  /** By file in the order of tables.ts, then by row; problems of whole files and columns first. */
  readonly all: () => readonly Problem[];
}

export function createProblemList(): ProblemList {
  const byFile = new Map<string, { problems: Problem[]; more: number }>();
  return {
    add: ({ file, row, column }, value, problem) => {
      const found = byFile.get(file) ?? { problems: [], more: 0 };
      byFile.set(file, found);
      if (found.problems.length >= maxProblemsPerFile) found.more++;
      else found.problems.push({ file, row, column, value: value === null ? null : quoted(value), ...problem });
    },
    all: () =>
      [...byFile]
        .sort(([a], [b]) => fileOrder(a) - fileOrder(b))
        .flatMap(([file, { problems, more }]) => {
          const sorted = problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
          return more === 0
            ? sorted
            : [...sorted, { file, row: null, column: null, value: null, kind: 'moreProblems', count: more } as const];
        }),
  };
}

function quoted(value: string): string {
  return value.length <= quotedCharacters ? value : `${value.slice(0, quotedCharacters - 1)}…`;
}

const knownFiles = [...Object.values(tableFiles), policyFile];

/** Files of other names come first: a misspelt name explains the missing table after it. */
function fileOrder(file: string): number {
  return knownFiles.indexOf(file);
}
