// Errors of files and folders a person chose, and of the dataset in them.
import type { Problem } from './problem.ts';

export type FileError =
  | { readonly kind: 'datasetProblems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'folderUnreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'fileUnreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'outputExists'; readonly path: string }
  /** The output folder is the input folder, is inside it, or contains it. */
  | { readonly kind: 'outputTouchesInput'; readonly path: string; readonly input: string }
  | { readonly kind: 'cannotWrite'; readonly path: string; readonly reason: string };
