// Owns carrying a basis from due days to all days.
import { expect, it } from 'vitest';
import { transferBasis } from '../../../shared/planner/basisTransfer.ts';

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
