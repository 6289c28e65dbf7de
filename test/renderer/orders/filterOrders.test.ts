import { describe, expect, it } from 'vitest';
import { filterOrders } from '../../../renderer/orders/filterOrders.ts';
import { createNames } from '../../../renderer/ui/names.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { smallDataset } from '../../helpers/smallDataset.ts';

const names = createNames(smallDataset, 'zh');
const line = { product: 'MED', name: '一次性使用医用口罩', standard: null, unit: '只', quantityPieces: 100, cartons: 1, massGrams: 300 };
const draft: Order = {
  id: 'o1',
  plan: 'p1',
  from: '2020-03-02',
  to: '2020-03-02',
  sender: '110100',
  senderName: '甲市',
  receiver: '110200',
  receiverName: '乙市',
  km: 80,
  tiers: ['frontline'],
  lines: [line],
  shares: [],
  arrival: '2020-03-03',
  state: { kind: 'draft' },
  events: [],
};
const issued: Order = {
  ...draft,
  id: 'o2',
  receiver: '420100',
  receiverName: '湖北省武汉市',
  state: {
    kind: 'issued',
    number: { prefix: '赣防物调', year: 2020, running: 12 },
    issuedOn: '2020-03-02',
    issuedAt: '2020-03-02T01:00:00Z',
  },
};

describe('Finding orders', () => {
  const found = (search: string, state: 'all' | 'draft' | 'issued' = 'all') =>
    filterOrders([draft, issued], search, state, names).map((order) => order.id);

  it('keeps all without words, and those of a state where one is chosen', () => {
    expect(found('')).toEqual(['o1', 'o2']);
    expect(found('', 'draft')).toEqual(['o1']);
  });

  it('finds by number, place, product and tier, every word counting', () => {
    expect(found('〔2020〕12号')).toEqual(['o2']);
    expect(found('甲市 武汉')).toEqual(['o2']);
    expect(found('一次性 抗疫')).toEqual(['o1', 'o2']);
    expect(found('外科')).toEqual([]);
  });
});
