import { describe, expect, it } from 'vitest';
import { at, moved, rangeOf, rowsOf, to, wholeRow, within, withMarked } from '../../../../renderer/ui/longTable/selection.ts';

const size = { rows: 10, columns: 4, page: 3 };
const press = (key: string, { shift = false, control = false } = {}) => ({ key, shift, control });

describe('a selection', () => {
  it('moves by arrows and pages and stays inside', () => {
    expect(moved(at(0, 0), press('ArrowDown'), size)?.focus).toEqual({ row: 1, column: 0 });
    expect(moved(at(0, 0), press('ArrowUp'), size)?.focus).toEqual({ row: 0, column: 0 });
    expect(moved(at(9, 3), press('ArrowRight'), size)?.focus).toEqual({ row: 9, column: 3 });
    expect(moved(at(8, 1), press('PageDown'), size)?.focus).toEqual({ row: 9, column: 1 });
    expect(moved(at(5, 1), press('Home'), size)?.focus).toEqual({ row: 5, column: 0 });
    expect(moved(at(5, 1), press('End', { control: true }), size)?.focus).toEqual({ row: 9, column: 3 });
    expect(moved(at(5, 1), press('x'), size)).toBeNull();
  });
  it('grows with Shift from where it began, upward too', () => {
    const grown = moved(to(at(4, 2), 3, 2), press('ArrowLeft', { shift: true }), size);
    expect(grown && rangeOf(grown)).toEqual({ top: 3, bottom: 4, left: 1, right: 2 });
  });
  it('takes whole rows, all of them, and rows one by one', () => {
    expect(rangeOf(wholeRow(2, 4))).toEqual({ top: 2, bottom: 2, left: 0, right: 3 });
    const all = moved(at(4, 2), press('a', { control: true }), size);
    expect(all && rowsOf(all)).toHaveLength(10);
    const some = withMarked(withMarked(at(1, 2), 5, 4), 7, 4);
    expect(rowsOf(some)).toEqual([1, 5, 7]);
    expect(rowsOf(withMarked(some, 5, 4))).toEqual([1, 7]);
  });
  it('comes back inside a grid that has shrunk', () => {
    expect(within(at(9, 3), 4, 2)).toEqual(at(3, 1));
    const kept = at(1, 1);
    expect(within(kept, 4, 2)).toBe(kept);
  });
  it('does not move if there are no rows', () => {
    expect(moved(at(0, 0), press('ArrowDown'), { ...size, rows: 0 })).toBeNull();
  });
});
