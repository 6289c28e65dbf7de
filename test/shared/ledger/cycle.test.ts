import { describe, expect, it } from 'vitest';
import { accountsOf, overdueOf, createStandings } from '../../../shared/ledger/account.ts';
import { arrearsOf, closingOf, ratingsOf } from '../../../shared/ledger/cycle.ts';
import type { LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { goodsEntries, materialEntry, planEntries, postEntries, reverseLines } from '../../../shared/ledger/postings.ts';
import { handMadeDataset as dataset, handMadePlan } from '../../helpers/handMadePlan.ts';

let ids = 0;
const newId = () => `l${++ids}`;
const posted = (...entries: Parameters<typeof postEntries>[0]) => postEntries(entries, dataset, createStandings([]), newId);
const material = (on: string, quantity: string) =>
  materialEntry('materialAccepted', on, { enterprise: 'E1', material: 'MB', quantity }, 'x');
const goods = (kind: 'goodsCalled' | 'goodsAccepted', on: string, pieces: number) =>
  goodsEntries(kind, on, [{ enterprise: 'E1', product: 'S', pieces }], dataset, 'x');

describe('The lines of a plan', () => {
  it('are its quotas and its calls, in the material they stand for', () => {
    const lines = posted(...planEntries(handMadePlan, dataset, 'P-1'));
    const [account] = accountsOf(lines);
    const quota = handMadePlan.quotas.reduce((sum, row) => sum + row.quantity, 0);
    const called = handMadePlan.deliveries.reduce((sum, row) => sum + row.quantityPieces, 0) / 1000;
    expect([Number(account.quota), Number(account.called)]).toEqual([quota, called]);
    expect(account.balance).toBe('0');
    expect(lines.every(({ source }) => source === 'P-1')).toBe(true);
  });
  it('are taken back by lines that leave nothing called and nothing overdue', () => {
    const lines = posted(...planEntries(handMadePlan, dataset, 'P-1'));
    const back = reverseLines(lines, ({ source }) => source === 'P-1', '2020-03-05', '替换', newId);
    expect(accountsOf([...lines, ...back])).toMatchObject([{ quota: '0', called: '0' }]);
    expect(overdueOf([...lines, ...back], '2020-03-20')).toBeNull();
    expect(reverseLines([...lines, ...back], () => true, '2020-03-05', '', newId)).toEqual([]);
  });
});

describe('A call', () => {
  it('is overdue from the day after, for as long as goods accepted do not meet it, the oldest first', () => {
    const calls = posted(...goods('goodsCalled', '2020-03-02', 300), ...goods('goodsCalled', '2020-03-04', 200));
    expect(overdueOf(calls, '2020-03-02')).toBeNull();
    expect(overdueOf(calls, '2020-03-03')).toEqual({ quantity: '0.3', days: 1 });
    const some = [...calls, ...posted(...goods('goodsAccepted', '2020-03-03', 300))];
    expect(overdueOf(some, '2020-03-04')).toBeNull();
    expect(overdueOf(some, '2020-03-07')).toEqual({ quantity: '0.2', days: 3 });
  });
});

describe('A cycle', () => {
  const rule = { floor: 0.3, memory: 0.5 };
  const first: LedgerLine[] = posted(material('2020-03-02', '10'), ...goods('goodsAccepted', '2020-03-03', 2000));

  it('rates what was discharged of what was owed, and carries the rest forward as arrears', () => {
    const accounts = closingOf(first, 0, dataset, rule);
    expect(accounts).toMatchObject([{ due: '5', discharged: '2', balance: '3', met: 0.4, ratingBefore: 1, ratingProposed: 0.7 }]);
    expect(arrearsOf(accounts)).toEqual([{ enterprise: 'E1', material: 'MB', quantity: 3 }]);
    expect([...ratingsOf(accounts)]).toEqual([['E1', 0.7]]);
  });
  it('begins with what the cycle before left, and counts nothing twice', () => {
    const second = posted(material('2020-03-09', '2'), ...goods('goodsAccepted', '2020-03-10', 4000));
    const [account] = accountsOf([...first, ...second], first.length);
    expect(account).toMatchObject({ opening: '3', due: '1', owed: '4', discharged: '4', balance: '0' });
    expect(closingOf([...first, ...second], first.length, dataset, rule)).toMatchObject([{ met: 1 }]);
    expect(account.lines).toHaveLength(second.length);
    const carried = closingOf(first, 0, dataset, rule);
    expect(closingOf(second, 0, dataset, rule, carried)).toEqual(closingOf([...first, ...second], first.length, dataset, rule));
    expect(closingOf([], 0, dataset, rule, carried)).toEqual(closingOf(first, first.length, dataset, rule));
  });
  it('leaves no arrears where more was delivered than owed, and takes that into the next', () => {
    const more = [...first, ...posted(...goods('goodsAccepted', '2020-03-04', 5000))];
    expect(arrearsOf(closingOf(more, 0, dataset, rule))).toEqual([]);
    expect(accountsOf(more, more.length)).toMatchObject([{ opening: '-2', owed: '-2' }]);
  });
});
