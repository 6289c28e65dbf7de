// One order in literal figures, for the tests of orders and their paper.
import type { OrderSettings } from '../../../shared/domain/office.ts';
import type { Order, OrderLine } from '../../../shared/orders/order.ts';

export const sampleSettings: OrderSettings = {
  agency: '江西省疫情防控物资统调办公室',
  prefix: '赣防物调',
  urgency: '特急',
  secrecy: 'none',
  period: '',
  span: 'day',
  basis: '赣府发〔2020〕6号三（四）',
  responsible: '省级调度（示例）',
  draftedBy: '示例丙',
  copies: '省交通运输厅。',
  arrivalHour: 18,
  kmPerDay: 500,
};

export const draftOrder: Order = {
  id: 'order-1',
  plan: 'plan-1',
  from: '2020-03-02',
  to: '2020-03-02',
  sender: '360100',
  senderName: '南昌市',
  receiver: '361100',
  receiverName: '上饶市',
  km: 268.2,
  tiers: ['frontline', 'city_basic'],
  lines: [
    {
      product: 'MED',
      name: '一次性使用医用口罩',
      standard: 'YY/T 0969-2013',
      unit: '只',
      quantityPieces: 232_000,
      cartons: 116,
      massGrams: 858_400,
    },
    { product: 'SURG', name: '医用外科口罩', standard: null, unit: '只', quantityPieces: 76_000, cartons: 38, massGrams: 296_400 },
    { product: 'N95', name: '医用防护口罩 N95', standard: 'GB 19083-2010', unit: '只', quantityPieces: 400, cartons: 1, massGrams: 4_800 },
  ],
  shares: [],
  arrival: '2020-03-03',
  state: { kind: 'draft' },
  events: [],
};

export const issuedOrder: Order = {
  ...draftOrder,
  state: {
    kind: 'issued',
    number: { prefix: '赣防物调', year: 2020, running: 12 },
    issuedOn: '2020-03-02',
    issuedAt: '2020-03-02T01:00:00.000Z',
  },
};

/** Lines of goods named by their position, the first with a name of more than thirty characters. */
export function orderLines(count: number): OrderLine[] {
  return Array.from({ length: count }, (_, index) => ({
    ...draftOrder.lines[2],
    name: index === 0 ? '医用一次性防护服（无菌型，带胶条，连体式，附鞋套、头罩与手套全套，特大号）' : `示例物资${index + 1}`,
  }));
}
