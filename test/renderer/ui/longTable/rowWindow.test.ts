import { expect, it } from 'vitest';
import { rowHeight, rowWindow } from '../../../../renderer/ui/longTable/rowWindow.ts';

it('The window of rows holds those in sight whatever the position, and never more for a longer list', () => {
  const height = 560;
  for (const rows of [0, 3, 100, 50_000, 200_000]) {
    for (const top of [0, 1, 27, 280, rows * rowHeight * 0.4, Math.max(0, rows * rowHeight - height)]) {
      const { from, count } = rowWindow(top, height, rows, 4);
      expect(count).toBe(29);
      expect(from).toBeGreaterThanOrEqual(0);
      const inSight = [Math.floor(top / rowHeight), Math.min(rows, Math.ceil((top + height) / rowHeight))];
      expect(from).toBeLessThanOrEqual(inSight[0]);
      expect(from + count).toBeGreaterThanOrEqual(inSight[1]);
    }
  }
});
