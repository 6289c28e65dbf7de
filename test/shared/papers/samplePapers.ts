// One draft of each paper in literal figures, for the tests of papers and their printed form.
import type { Allotment, ReserveSlip, TaskNotice } from '../../../shared/papers/paper.ts';

const base = { plan: 'plan-1', issue: null, events: [] };
const party = { kind: 'enterprise', code: 'E1', name: '示例医疗用品有限公司', city: '360100', cityName: '南昌市' } as const;

export const draftAllotment: Allotment = {
  kind: 'allotment',
  id: 'allotment-1',
  ...base,
  from: '2020-03-02',
  to: '2020-03-03',
  party,
  lines: [
    {
      material: 'MB',
      name: '熔喷布',
      unit: 'kg',
      lot: '10',
      quantity: '50.5',
      days: [
        { date: '2020-03-02', quantity: '30' },
        { date: '2020-03-03', quantity: '20.5' },
      ],
      linkageRatio: 0.4,
      tasks: [
        { product: 'MED', name: '一次性使用医用口罩', unit: '只', pieces: 20_200 },
        { product: 'S', name: '医用外科口罩', unit: '只', pieces: 20_200 },
      ],
      shares: [
        {
          enterprise: 'E1',
          name: '示例医疗用品有限公司',
          need: 1234.5678,
          rating: 0.8,
          lambda: 0.051234567,
          isPinned: false,
          quota: 50.5,
          quantity: '50.5',
        },
      ],
    },
  ],
};

export const draftNotice: TaskNotice = {
  kind: 'taskNotice',
  id: 'notice-1',
  ...base,
  from: '2020-03-02',
  to: '2020-03-08',
  party,
  days: [
    { date: '2020-03-02', product: 'S', name: '医用外科口罩', unit: '只', pieces: 12_000 },
    { date: '2020-03-04', product: 'S', name: '医用外科口罩', unit: '只', pieces: 8_000 },
    { date: '2020-03-04', product: 'N95', name: '医用防护口罩 N95', unit: '只', pieces: 400 },
  ],
  materials: [{ material: 'MB', name: '熔喷布', unit: 'kg', arrears: '27', allotted: '50.5', linkageRatio: 0.4, called: '20' }],
};

export const draftSlip: ReserveSlip = {
  kind: 'reserveSlip',
  id: 'slip-1',
  ...base,
  from: '2020-03-02',
  to: '2020-03-02',
  sender: { enterprise: 'E1', name: '示例医疗用品有限公司' },
  city: { code: '360100', name: '南昌市' },
  lines: [
    {
      product: 'S',
      name: '医用外科口罩',
      standard: 'YY 0469-2011',
      unit: '只',
      pieces: 900,
      cartons: 1,
      massGrams: 3_060,
      days: [{ date: '2020-03-02', pieces: 900 }],
    },
  ],
};
