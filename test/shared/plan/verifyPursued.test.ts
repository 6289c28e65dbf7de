import { expect, it } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { pursuedAims } from '../../../shared/plan/pursued.ts';
import type { Facts } from '../../../shared/plan/verify/facts.ts';
import { createReport } from '../../../shared/plan/verify/report.ts';
import { verifyPursued } from '../../../shared/plan/verify/verifyPursued.ts';
import { smallDataset, smallPlan } from '../../helpers/smallDataset.ts';

const announced = { kind: 'delivery', date: '2020-03-02', from: null, to: null, enterprise: 'E1', product: 'MED', demand: null } as const;
const morning: Dataset = { ...smallDataset, previous: [{ ...announced, quantityPieces: 750 }] };

function faults(said: Pick<Plan, 'pursued' | 'leastChange'>, dataset: Dataset): [string | undefined, string][] {
  const { pursued: _, leastChange: _said, ...plan } = smallPlan;
  const { report, violations } = createReport();
  verifyPursued({ ...plan, format: 6, ...said }, { dataset } as Facts, report);
  return violations.map(({ place, kind }) => [place.field, kind]);
}

it('A plan that set the plan in force aside says so and pursued nothing; any other says what it pursued', () => {
  expect(faults({ leastChange: false }, morning)).toEqual([]);
  expect(faults({ pursued: pursuedAims }, morning)).toEqual([]);
  expect(faults({}, smallDataset)).toEqual([]);
});

it('A plan that says falsely that least change was off is refused: where it pursued it, and where there was nothing to set aside', () => {
  expect(faults({ leastChange: false, pursued: pursuedAims }, morning)).toEqual([['pursued', 'differs']]);
  expect(faults({ leastChange: false }, smallDataset)).toEqual([['leastChange', 'unwantedRow']]);
  expect(faults({}, morning)).toEqual([['pursued', 'differs']]);
});
