// A request for support and the decision on it, in the codes of the small dataset.
import type { SupportDecision } from '../../shared/support/supportDecision.ts';
import type { SupportRequest } from '../../shared/support/supportRequest.ts';

export const supportRequest: SupportRequest = {
  id: 'ask-1',
  city: '360100',
  unit: { name: '昌北机场改造', demand: 'D1' },
  product: 'MASK-SURG',
  quantityPieces: 60_000,
  from: '2020-03-02',
  to: '2020-03-08',
  reason: '本市企业停产检修',
  ownEffort: '已动用市级库存',
  askedOn: '2020-03-02',
  askedBy: '南昌市指挥部',
};

export const supportDecision: SupportDecision = {
  id: 'reply-1',
  request: supportRequest,
  capPieces: 20_000,
  hadPieces: 1_000,
  from: '2020-03-02',
  to: '2020-03-08',
  cycle: '2020-03-02',
  reason: '自给率低于八成',
  decidedOn: '2020-03-03',
  decidedBy: '王主任',
  number: { year: 2020, running: 3 },
  evidence: {
    on: '2020-03-03',
    need: 100_000,
    stock: 20_000,
    potential: 40_000.5,
    ratio: 0.600005,
    threshold: null,
    isEligibleByRule: true,
    trend: [{ on: '2020-03-02', ratio: 0.65 }],
    daysLeft: null,
    fill: { needPieces: 80_000, fill: 0.5 },
    got: { accepted: 1_000, transit: 0, committed: 0, own: 20_000 },
  },
  costs: [{ tier: 'public', region: '360400', product: 'MASK-SURG', needPieces: 50_000, before: 0.4, after: 0.1 }],
  revoked: { on: '2020-03-04', by: '王主任', reason: '情况变化' },
};
