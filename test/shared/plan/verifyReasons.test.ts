import { expect, it } from 'vitest';
import type { GroupReasons } from '../../../shared/plan/plan.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { handMadePlan, withExtraRow, withoutRow, withRow } from '../../helpers/handMadePlan.ts';

const [first] = handMadePlan.reasons;
const firstPlace = { file: 'reasons.csv', row: 2, tier: 'city_basic', region: '360100', product: 'S' };

it.each<[string, Partial<GroupReasons>, object[]]>([
  [
    'A shortage that is not the group’s',
    { shortPieces: 99 },
    [
      { place: { ...firstPlace, field: 'short' }, kind: 'differs', found: 99, expected: 100 },
      { place: { ...firstPlace, field: 'reasons', isSum: true }, kind: 'differs', found: 100, expected: 99 },
    ],
  ],
  [
    'Reasons that do not add up',
    { parts: [{ ...first.parts[0], pieces: 63 }, first.parts[1]] },
    [{ place: { ...firstPlace, field: 'reasons', isSum: true }, kind: 'differs', found: 101, expected: 100 }],
  ],
  [
    'Earlier tiers that do not add up',
    { parts: [first.parts[0], { ...first.parts[1], tiers: [{ tier: 'frontline', pieces: 37 }] }] },
    [{ place: { ...firstPlace, reason: 'outranked' }, kind: 'differs', found: 37, expected: 38 }],
  ],
  [
    'A later tier blamed for what it got',
    { parts: [first.parts[0], { ...first.parts[1], tiers: [{ tier: 'public', pieces: 38 }] }] },
    [
      {
        place: { ...firstPlace, reason: 'outranked' },
        kind: 'notOneOf',
        found: 'public',
        options: ['national', 'frontline', 'key_project', 'reserve'],
      },
      { place: { file: 'reasons.csv', tier: 'public', reason: 'outranked' }, kind: 'tooMuch', found: 38, max: 0 },
    ],
  ],
  [
    'A pin blamed where there is none',
    { parts: [...first.parts, { kind: 'pin', pieces: 0, tiers: [] }] },
    [
      { place: { ...firstPlace, reason: 'pin' }, kind: 'notWholePieces', found: 0 },
      { place: { ...firstPlace, reason: 'pin' }, kind: 'impossibleReason' },
    ],
  ],
  [
    'Cartons blamed for what the exact plan lacks',
    {
      parts: [
        first.parts[0],
        { ...first.parts[1], pieces: 35, tiers: [{ tier: 'frontline', pieces: 35 }] },
        { kind: 'rounding', pieces: 3, tiers: [] },
      ],
    },
    [{ place: { ...firstPlace, reason: 'rounding' }, kind: 'differs', found: 3, expected: 0 }],
  ],
  [
    'A remedy that promises less than there is',
    { remedies: [{ ...first.remedies[0], fillAfter: 0.5 }] },
    [{ place: { ...firstPlace, remedy: 'moreMaterial' }, kind: 'notAbove', found: 0.5, limit: 0.666666666667 }],
  ],
  [
    'A remedy that starts from another ratio than the dataset’s',
    { remedies: [{ change: { kind: 'linkageRatio', material: 'MB', from: 0.4, to: 0.6 }, fillAfter: null }] },
    [{ place: { ...firstPlace, remedy: 'linkageRatio' }, kind: 'differs', found: 0.4, expected: 0.5 }],
  ],
])('%s is named', (_, change, found) => {
  expect(verifyPlan(withRow('reasons', 0, change))).toEqual(found.map((violation) => ({ rule: 'reason', ...violation })));
});

it('A short group without reasons, and reasons of a full group, are named', () => {
  expect(verifyPlan(withoutRow('reasons', 2))).toEqual([
    { rule: 'reason', place: { file: 'reasons.csv', tier: 'public', region: '360100', product: 'S' }, kind: 'missingRow' },
  ]);
  expect(verifyPlan(withExtraRow('reasons', { ...first, tier: 'national', region: '420000' }))).toEqual([
    { rule: 'reason', place: { file: 'reasons.csv', row: 2, tier: 'national', region: '420000', product: 'S' }, kind: 'unwantedRow' },
  ]);
});
