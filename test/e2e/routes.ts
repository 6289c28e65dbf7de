// The routes that every page test visits.

export const routes = [
  '/situation',
  '/data',
  '/data?table=demands',
  '/data/import',
  '/data/norms',
  '/plan?tab=compare',
  '/plan',
  '/plan?tab=quotas',
  '/plan?tab=production',
  '/plan?tab=flows',
  '/position',
  '/orders',
  '/daily?date=2020-03-02',
  '/days',
  '/ledger',
  '/capacity',
  '/reports?kind=daily&date=2020-03-02',
  '/snapshots',
  '/settings',
  '/help?part=plan',
] as const;
