// The result of a command: values for machines and lines for people.
import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Language } from '../../shared/domain/office.ts';

export interface Report {
  readonly data: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

export type Outcome = Result<Report, AppError>;

export interface CommandOptions {
  readonly lang: Language;
  readonly json: boolean;
}
