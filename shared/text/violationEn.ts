// The English words of a claim of a plan that does not hold.
import type { Violation, ViolationRule } from '../domain/violation.ts';

export function violationEn({ rule, place, found, expected }: Violation): string {
  return `${ruleNames[rule]}, ${place}: found ${found}, expected ${expected}`;
}

const ruleNames: { readonly [Rule in ViolationRule]: string } = {
  digest: 'file digest',
  datasetHash: 'fingerprint of the dataset',
  shape: 'shape',
  quota: 'quota',
  assessment: 'self-sufficiency',
  line: 'line capacity',
  material: 'material used',
  enterpriseGoods: 'goods at the enterprise',
  linkage: 'linkage',
  cityGoods: "the city's own goods",
  poolGoods: 'pool goods',
  demand: 'demanded quantity',
  window: 'window of the demand',
  product: 'product or substitute',
  source: 'source',
  eligibility: 'eligibility for support',
  reserve: 'reserve',
  pin: 'pin',
  carton: 'whole cartons',
  whole: 'whole pieces',
  rounding: 'rounding',
  tier: 'order of tiers',
  task: 'dispatch task',
  group: 'coverage of a group',
  distance: 'distance',
  file: 'file',
  certificate: 'certificate',
  reason: 'reason',
};
