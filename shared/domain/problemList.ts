// Collects problems: all of them, in file order, with a limit for each file so that a hopeless file stays readable.
import type { Place, Problem, ProblemKind } from './problem.ts';
import { policyFile, tableFiles } from './tables.ts';

/** Problems listed for each file; the rest are counted in one last line. */
export const maxProblemsPerFile = 1000;
/** Maximum characters quoted of a faulty value. */
const quotedCharacters = 80;

export interface ProblemList {
  /** `value` is the cell as written, or null if nothing was written or the whole row is meant. */
  readonly add: (place: Place, value: string | null, problem: ProblemKind) => void;
  /** Ordered by file as in tables.ts, then by row. Problems of whole files and columns come first. */
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

/** Unknown files come first: a misspelt name explains the missing table after it. */
function fileOrder(file: string): number {
  return knownFiles.indexOf(file);
}
