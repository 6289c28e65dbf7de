// What decisions bind in a plan: the cap less what came since, shared out over the rows of a city, for its term and its cycle.
import { expect, test } from 'vitest';
import type { Demand, Secured } from '../../../shared/domain/tables.ts';
import { supportBounds } from '../../../shared/support/supportBounds.ts';
import type { SupportDecision } from '../../../shared/support/supportDecision.ts';
import { smallDataset } from '../../helpers/smallDataset.ts';
import { supportDecision } from '../../helpers/supportSamples.ts';

const row = (code: string, quantityPieces: number, more: Partial<Demand> = {}): Demand => ({
  code,
  tier: 'city_basic',
  region: '110100',
  product: 'MED',
  quantityPieces,
  from: '2020-03-02',
  due: '2020-03-08',
  source: null,
  ...more,
});
const decision = (capPieces: number, more: Partial<SupportDecision> = {}): SupportDecision => ({
  ...supportDecision,
  request: { ...supportDecision.request, city: '110100', product: 'MED', unit: null },
  capPieces,
  hadPieces: 100,
  revoked: null,
  ...more,
});
const secured = (quantityPieces: number, state: Secured['state']): Secured => ({ demand: 'A', product: 'MED', quantityPieces, state });
const bounds = (decisions: readonly SupportDecision[], has: readonly Secured[] = [secured(100, 'accepted')], morning = '2020-03-04') =>
  supportBounds(
    decisions,
    {
      regions: smallDataset.regions,
      demands: [
        row('A', 1_100),
        row('B', 500, { region: '110101' }),
        row('C', 900, { tier: 'public' }),
        row('D', 700, { due: '2020-03-03' }),
      ],
      secured: has,
    },
    { morning, cycle: '2020-03-02' },
  );
const caps = (of: ReturnType<typeof bounds>) => of.pins.map(({ demand, max }) => [demand, max]);

test('a cap is shared out over the rows of the city and its counties that still ask, in proportion and to the piece', () => {
  // A asks for 1,000 more, B for 500; a piece of 1,000 is left over by rounding and goes to the larger part cut off.
  expect(caps(bounds([decision(1_000)]))).toEqual([
    ['A', 667],
    ['B', 333],
  ]);
  expect(bounds([decision(1_000)]).eligible).toEqual([{ city: '110100', product: 'MED', eligible: true, basis: '统调批〔2020〕3号' }]);
});

test('what the pool sent or promised since the decision is taken off, what the city issued itself is not', () => {
  const pieces = (has: readonly Secured[]) => caps(bounds([decision(600)], has)).reduce((sum, [, max]) => sum + Number(max), 0);
  expect(pieces([secured(100, 'accepted')])).toBe(600);
  expect(pieces([secured(150, 'accepted'), secured(50, 'committed')])).toBe(500);
  expect(pieces([secured(100, 'accepted'), secured(300, 'own')])).toBe(600);
  // An order of before that was revoked since gives nobody more than the cap.
  expect(pieces([])).toBe(600);
});

test('a cap that binds nothing is no pin', () => {
  expect(bounds([decision(1_500)]).pins).toEqual([]);
});

test('a refusal makes the city ineligible; the last decision in force holds', () => {
  expect(bounds([decision(0)])).toEqual({
    eligible: [{ city: '110100', product: 'MED', eligible: false, basis: '统调批〔2020〕3号' }],
    pins: [],
  });
  expect(bounds([decision(0), decision(1_500, { number: { year: 2020, running: 4 } })]).eligible).toMatchObject([{ eligible: true }]);
});

test('a decision binds in its term and cycle only, and not once it is revoked', () => {
  const nothing = { eligible: [], pins: [] };
  expect(bounds([decision(0)], [], '2020-03-09')).toEqual(nothing);
  expect(bounds([decision(0)], [], '2020-03-01')).toEqual(nothing);
  expect(bounds([decision(0, { cycle: '2020-02-20' })])).toEqual(nothing);
  expect(bounds([decision(0, { revoked: { on: '2020-03-03', by: '王主任', reason: '情况变化' } })])).toEqual(nothing);
});

test('for an enterprise or project only its own demand is bound, to nothing where it is refused', () => {
  const unit = { ...decision(0).request, unit: { name: '昌北机场改造', demand: 'P' } };
  const needs = { regions: smallDataset.regions, demands: [row('P', 800, { tier: 'key_project' }), row('A', 500)], secured: [] };
  const of = (capPieces: number) =>
    supportBounds([decision(capPieces, { request: unit, hadPieces: 0 })], needs, { morning: '2020-03-04', cycle: '2020-03-02' });
  expect(of(0)).toMatchObject({ eligible: [], pins: [{ kind: 'dispatch', demand: 'P', max: 0 }] });
  expect(of(300).pins).toMatchObject([{ demand: 'P', max: 300 }]);
});
