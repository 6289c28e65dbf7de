import { fork } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takeOrderNumber } from '../../../../electron/node/db/orderCounterTable.ts';
import { insertOrders, listOrders, loadOrder, saveIssued } from '../../../../electron/node/db/orderTable.ts';
import { insertPlan } from '../../../../electron/node/db/planTable.ts';
import { all, inTransaction, run, sql, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { err, ok } from '../../../../shared/base/result.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import { openForTest, temporaryDatabase, temporaryFolder } from './temporaryDatabase.ts';

const draft: Order = {
  id: 'o1',
  plan: 'p1',
  from: '2020-03-02',
  to: '2020-03-02',
  sender: '360100',
  senderName: '南昌市',
  receiver: '360400',
  receiverName: '九江市',
  km: 118.5,
  tiers: ['frontline'],
  lines: [{ product: 'MASK', name: '口罩', standard: null, unit: '只', quantityPieces: 4000, cartons: 2, massGrams: 13_000 }],
  shares: [{ date: '2020-03-02', demand: 'D1', tier: 'frontline', product: 'MASK', quantityPieces: 4000, cartons: 2 }],
  arrival: '2020-03-03',
  state: { kind: 'draft' },
  events: [],
};

function withOrders(db: WritableDatabase, count: number): Order[] {
  const counts = { days: 14, seconds: 1, solves: 1, groups: 1, shortGroups: 0 };
  insertPlan(db, { id: 'p1', datasetHash: 'h', start: '2020-03-02', createdAt: '2020-03-01T08:00:00.000Z', planText: '{}', ...counts });
  const orders = Array.from({ length: count }, (_, index) => ({ ...draft, id: `o${index + 1}` }));
  insertOrders(db, orders);
  return orders;
}

test('drafts are read back as made, in order', () => {
  const db = temporaryDatabase();
  const orders = withOrders(db, 12);
  expect(listOrders(db)).toEqual(orders);
});

test('an issued order has its number, and neither the order nor its content can be changed or deleted', () => {
  const db = temporaryDatabase();
  withOrders(db, 1);
  const number = { prefix: '赣防物调', year: 2020, running: 12 };
  const issued: Order = { ...draft, state: { kind: 'issued', number, issuedOn: '2020-03-02', issuedAt: '2020-03-02T01:00:00.000Z' } };
  saveIssued(db, issued);
  expect(loadOrder(db, 'o1')).toEqual(issued);
  expect(() => saveIssued(db, issued)).toThrow('an issued order is final');
  expect(() => run(db, sql`UPDATE orders SET document_json = '{}' WHERE id = 'o1'`)).toThrow('an issued order is final');
  expect(() => run(db, sql`DELETE FROM orders WHERE id = 'o1'`)).toThrow('an issued order is final');
});

test('numbers continue within prefix and year, and a refused issue returns its number', () => {
  const db = temporaryDatabase();
  const take = (prefix: string, year: number) => takeOrderNumber(db, prefix, year).running;
  const numbers: number[] = [];
  inTransaction(db, () => ok(numbers.push(take('赣防物调', 2020), take('赣防物调', 2020), take('赣防物调', 2021), take('饶防物调', 2020))));
  inTransaction(db, () => err(numbers.push(take('赣防物调', 2020))));
  inTransaction(db, () => ok(numbers.push(take('赣防物调', 2020))));
  expect(numbers).toEqual([1, 2, 1, 1, 3, 3]);
});

test('two programs that issue at the same time share one series of numbers without gaps or repetitions', async () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  const db = openForTest(file);
  withOrders(db, 80);
  const issuing = ['1', '0'].map((odd) => exitOf(fork(path.join(import.meta.dirname, 'issueOrders.ts'), [file, odd])));
  expect(await Promise.all(issuing)).toEqual([0, 0]);
  const numbers = all<{ running: number }>(db, sql`SELECT number_running AS running FROM orders ORDER BY number_running`);
  expect(numbers.map(({ running }) => running)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
});

function exitOf(child: ReturnType<typeof fork>): Promise<number | null> {
  return new Promise((resolve) => void child.on('exit', resolve));
}
