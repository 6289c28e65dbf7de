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
  '/changes',
  '/orders',
  '/daily?date=2020-03-02',
  '/daily?date=2020-03-02&tab=cities',
  '/daily?date=2020-03-02&tab=counts&kind=makerMaterial',
  '/daily?date=2020-03-02&tab=arrivals',
  '/days',
  '/ledger',
  '/capacity',
  '/reports?kind=daily&date=2020-03-02',
  '/snapshots',
  '/support',
  '/support?tab=findings',
  '/support?tab=lists',
  '/support?tab=releases',
  '/support?tab=contracts',
  '/rehearsal',
  '/settings',
  '/help?part=plan',
] as const;

/** Pages that names lead to, of one city and of one maker. */
export const placeRoutes = ['/city/360100', '/maker/JX001'] as const;
