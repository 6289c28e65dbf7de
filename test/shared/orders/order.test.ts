import { expect, test } from 'vitest';
import { issueOrder, orderNumberText } from '../../../shared/orders/order.ts';
import { draftOrder, issuedOrder } from './sampleOrder.ts';

const number = { prefix: '赣防物调', year: 2020, running: 12 };

test('issuing a draft gives it its number, its day and the instant', () => {
  expect(issueOrder(draftOrder, number, '2020-03-02', '2020-03-02T01:00:00.000Z')).toEqual({ ok: true, value: issuedOrder });
});

test('an issued order is not issued again', () => {
  expect(issueOrder(issuedOrder, { ...number, running: 13 }, '2020-03-03', '2020-03-03T01:00:00.000Z')).toEqual({
    ok: false,
    error: { kind: 'orderNotDraft', order: 'order-1', state: 'issued' },
  });
});

test('a number has the year in tortoise-shell brackets and no leading zeros', () => {
  expect(orderNumberText(number)).toBe('赣防物调〔2020〕12号');
});
