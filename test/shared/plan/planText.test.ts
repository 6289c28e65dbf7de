import { expect, it } from 'vitest';
import { parsePlanText, planDigest, planText } from '../../../shared/plan/planText.ts';
import { handMadeDataset, handMadePlan, handMadePlanFile } from '../../helpers/handMadePlan.ts';

const text = planText(handMadePlanFile);

it('A plan read back is the plan that was written, and written again it is the same bytes', () => {
  const read = parsePlanText(text);
  expect(read).toEqual({ ok: true, value: { ...handMadePlanFile, digest: planDigest(handMadePlanFile) } });
  expect(read.ok && planText(read.value)).toBe(text);
});

it('Keys and rows in any order give the same bytes', () => {
  const reversed = Object.fromEntries(
    Object.entries(handMadePlan)
      .reverse()
      .map(([name, value]) => [name, Array.isArray(value) ? [...value].reverse() : value]),
  );
  expect(planText({ dataset: handMadeDataset, plan: reversed as unknown as typeof handMadePlan })).toBe(text);
});

it('Each row has a line of its own', () => {
  expect(text).toContain('\n{"date":"2020-03-03","line":"L1","product":"S","quantityPieces":200}\n');
});

it('A byte order mark before the text does no harm', () => {
  expect(parsePlanText(`\ufeff${text}`).ok).toBe(true);
});

it('Text that is not JSON is refused as such', () => {
  expect(parsePlanText('{"plan": ')).toMatchObject({ ok: false, error: { kind: 'notJson' } });
});

it.each([
  [
    'a missing field',
    text.replace('"line":"L1","product":"S","quantityPieces":800', '"line":"L1","product":"S"'),
    'plan production 0 quantityPieces',
    { kind: 'missingField' },
  ],
  ['an unknown field', text.replace('"engine"', '"note": "x",\n"engine"'), 'plan', { kind: 'unknownFields', found: ['note'] }],
  [
    'a text for a number',
    text.replace('"quantityPieces":96', '"quantityPieces":"96"'),
    'plan reserve 0 quantityPieces',
    { kind: 'wrongType', found: '"96"', expected: 'number' },
  ],
  [
    'an unknown tier',
    text.replace('"tier":"frontline","product"', '"tier":"friends","product"'),
    'plan dispatches 0 tier',
    { kind: 'notOneOf', found: '"friends"' },
  ],
  [
    'a day that does not exist',
    text.replace('"date":"2020-03-03","line":"L1","product"', '"date":"2020-02-30","line":"L1","product"'),
    'plan production 1 date',
    { kind: 'malformed', found: '"2020-02-30"', form: 'day' },
  ],
  ['a later format', text.replace('"format": 2', '"format": 99'), 'plan format', { kind: 'laterFormat', found: 99 }],
  [
    'a dataset cell out of bounds',
    text.replace('"linkageRatio":0.5', '"linkageRatio":1.5'),
    'dataset materials 0 linkageRatio',
    { kind: 'tooMuch', found: 1.5, max: 1 },
  ],
  ['a missing table', text.replace(/"arrears": \[\],\n/, ''), 'dataset arrears', { kind: 'missingField' }],
])('A file with %s is refused with the path and what is there', (_, altered, field, discrepancy) => {
  expect(altered).not.toBe(text);
  const read = parsePlanText(altered);
  expect(read).toMatchObject({
    ok: false,
    error: { kind: 'wrongShape', violations: [{ rule: 'shape', place: { file: 'plan.json', field }, ...discrepancy }] },
  });
});
