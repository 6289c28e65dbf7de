// The fault of a record's field.
import type { ProblemKind } from '../domain/problem.ts';

/** `problem` is null if the value is not of the field's type at all. */
export interface FieldFault {
  readonly field: string;
  readonly problem: ProblemKind | null;
}
