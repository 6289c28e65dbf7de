import { expect, test } from 'vitest';
import { createDraw, drawDays, drawNormal } from '../../../shared/rehearsal/draws.ts';
import { meanOf } from '../../../shared/rehearsal/statistics.ts';

test('a draw follows from seed, run and what it is about, whatever was drawn before', () => {
  const [draw, again] = [createDraw(1, 2), createDraw(1, 2)];
  again('other', 'E1');
  expect(again('outage', 'E1', '2020-03-02')).toBe(draw('outage', 'E1', '2020-03-02'));
  const others = [createDraw(2, 2)('outage', 'E1', '2020-03-02'), createDraw(1, 3)('outage', 'E1', '2020-03-02'), draw('outage', 'E1')];
  expect(new Set([draw('outage', 'E1', '2020-03-02'), ...others]).size).toBe(4);
});

test('draws are spread evenly, and neighbours have nothing to do with each other', () => {
  const draw = createDraw(7, 1);
  const values = Array.from({ length: 4000 }, (_, k) => draw('x', k));
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, (_, k) => values.filter((value) => Math.floor(value * 10) === k).length);
  for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(80);
  const together = meanOf(values.slice(1).map((value, k) => (value - 0.5) * (values[k] - 0.5))) / (1 / 12);
  expect(Math.abs(together)).toBeLessThan(0.05);
});

test('normal draws have mean 0 and deviation 1, and days their mean', () => {
  const draw = createDraw(3, 1);
  const normals = Array.from({ length: 4000 }, (_, k) => drawNormal(draw, 'n', k));
  expect(Math.abs(meanOf(normals))).toBeLessThan(0.06);
  expect(Math.abs(meanOf(normals.map((value) => value ** 2)) - 1)).toBeLessThan(0.1);
  const days = Array.from({ length: 4000 }, (_, k) => drawDays(draw, 2.5, 'd', k));
  expect(Math.min(...days)).toBe(1);
  expect(Math.abs(meanOf(days) - 2.5)).toBeLessThan(0.15);
  expect(drawDays(draw, 1, 'one')).toBe(1);
});
