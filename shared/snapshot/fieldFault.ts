// Owns the one thing that is wrong with a record.
import type { ProblemKind } from '../domain/errors.ts';

/** `problem` null: the field has no value of its kind at all. */
export interface FieldFault {
  readonly field: string;
  readonly problem: ProblemKind | null;
}
