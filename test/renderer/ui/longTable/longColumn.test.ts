import { describe, expect, test } from 'vitest';
import { sumOfOne, totalOf } from '../../../../renderer/ui/longTable/longColumn.ts';

interface Row {
  readonly unit: string;
  readonly quantity: number | null;
}

const total = totalOf<Row>;

describe('totals of a column whose rows have units of their own', () => {
  const column = {
    key: 'quantity',
    head: '数量',
    total: sumOfOne(
      ({ unit }: Row) => unit,
      ({ quantity }) => quantity,
    ),
  };

  test('are summed where all rows have the same unit, free of the last bits of binary fractions', () => {
    expect(
      total(column, [
        { unit: 'kg', quantity: 0.1 },
        { unit: 'kg', quantity: 0.2 },
      ]),
    ).toBe(0.3);
  });

  test('have no sum where kilograms and pieces stand together', () => {
    expect(
      total(column, [
        { unit: 'kg', quantity: 1 },
        { unit: '只', quantity: 2 },
      ]),
    ).toBeNull();
  });

  test('are of the rows that hold a figure; without any there is no sum', () => {
    expect(
      total(column, [
        { unit: 'kg', quantity: 5 },
        { unit: '只', quantity: null },
      ]),
    ).toBe(5);
    expect(total(column, [{ unit: 'kg', quantity: null }])).toBeNull();
  });
});
