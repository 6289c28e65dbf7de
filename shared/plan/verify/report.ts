// Owns how a check says what it found: violations gathered in order, places in words that a command line can print.
import type { Violation, ViolationRule } from '../../domain/violation.ts';

/** `found` and `expected` are numbers, codes or comparisons such as "<= 1200". */
export type Report = (rule: ViolationRule, place: string, found: string | number, expected: string | number) => void;

export function createReport(): { readonly report: Report; readonly violations: Violation[] } {
  const violations: Violation[] = [];
  return {
    violations,
    report: (rule, place, found, expected) => violations.push({ rule, place, found: String(found), expected: String(expected) }),
  };
}

/** Row of a canonical table: the header is row 1. */
export function rowPlace(file: string, index: number): string {
  return `${file} row ${index + 2}`;
}
