// Carrying a basis over from due days to all days.
import { expect, it } from 'vitest';
import { transferBasis } from '../../../../shared/planner/model/basisTransfer.ts';

it('what both models have keeps its status, a new row of a balance comes with its basic carry, other new rows are slack', () => {
  const from = { columns: ['level', 'issue|0|pool|0|2', 'carry|pool|0|2'], rows: ['carry|pool|0|2', 'level|0'] };
  const to = {
    columns: ['level', 'issue|0|pool|0|1', 'issue|0|pool|0|2', 'carry|pool|0|1', 'carry|pool|0|2'],
    rows: ['carry|pool|0|1', 'carry|pool|0|2', 'class|0', 'level|0'],
  };
  const basis = { columns: Int32Array.from([1, 1, 0]), rows: Int32Array.from([0, 0]) };
  expect(transferBasis(basis, from, to)).toEqual({
    columns: Int32Array.from([1, 0, 1, 1, 0]),
    rows: Int32Array.from([0, 0, 1, 0]),
  });
});

it('a maker that gives all by the due day gives on the new days before what there is by then; one that keeps some keeps it', () => {
  const maker = (e: number, days: readonly number[]) => ({
    columns: days.flatMap((t) => [`released|${e}|0|${t}`, `carry|goods|${e}|0|${t}`]),
    rows: days.map((t) => `carry|goods|${e}|0|${t}`),
  });
  const keys = (days: readonly number[]) => ({
    columns: [0, 1].flatMap((e) => maker(e, days).columns),
    rows: [0, 1].flatMap((e) => maker(e, days).rows),
  });
  // The first maker's release on the due day is basic and nothing is left; the second's is at a bound and the remainder is left.
  const basis = { columns: Int32Array.from([1, 0, 0, 1]), rows: Int32Array.from([0, 0]) };
  expect(transferBasis(basis, keys([2]), keys([1, 2]))).toEqual({
    columns: Int32Array.from([1, 0, 1, 0, 0, 1, 0, 1]),
    rows: Int32Array.from([0, 0, 0, 0]),
  });
});
