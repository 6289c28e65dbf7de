// Gathers what the checks of a plan find, in order, and builds the discrepancies that many of them share.
import type { Discrepancy, PlainValue, RecordKind, Violation, ViolationPlace, ViolationRule } from '../../domain/violation.ts';

export type Report = (rule: ViolationRule, place: ViolationPlace, discrepancy: Discrepancy) => void;

export function createReport(): { readonly report: Report; readonly violations: Violation[] } {
  const violations: Violation[] = [];
  return { violations, report: (rule, place, discrepancy) => violations.push({ rule, place, ...discrepancy }) };
}

/** Row of a table, whose header is row 1, or entry of a list of plan.json. */
export function rowPlace(file: string, index: number): ViolationPlace {
  return file.endsWith('.csv') ? { file, row: index + 2 } : { file, entry: index + 1 };
}

export const missingRow: Discrepancy = { kind: 'missingRow' };
export const secondRow: Discrepancy = { kind: 'secondRow' };
export const unwantedRow: Discrepancy = { kind: 'unwantedRow' };

export function differs(found: PlainValue, expected: PlainValue): Discrepancy {
  return { kind: 'differs', found, expected };
}

export function tooMuch(found: number, max: number): Discrepancy {
  return { kind: 'tooMuch', found, max };
}

export function unknownRecord(found: string | null, ...expected: readonly RecordKind[]): Discrepancy {
  return { kind: 'unknownRecord', found, expected };
}

export function notWholePieces(found: number): Discrepancy {
  return { kind: 'notWholePieces', found };
}
