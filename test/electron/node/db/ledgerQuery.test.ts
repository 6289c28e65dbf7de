import { describe, expect, it } from 'vitest';
import { insertCycle } from '../../../../electron/node/db/cycleTable.ts';
import { lateDaysOf, linePage, openAccounts } from '../../../../electron/node/db/ledgerQuery.ts';
import { insertLedgerLine, linesOfDays, linesOfEnterprises, listLedgerLines } from '../../../../electron/node/db/ledgerTable.ts';
import type { WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { addDays } from '../../../../shared/domain/calendar.ts';
import { accountsOf, overdueOf, reverseLine } from '../../../../shared/ledger/account.ts';
import { closingOf } from '../../../../shared/ledger/cycle.ts';
import { noEffect, type LedgerLine } from '../../../../shared/ledger/ledgerLine.ts';
import { lateDays } from '../../../../shared/reports/reportFacts.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { smallDataset } from '../../../helpers/smallDataset.ts';
import { temporaryDatabase } from './temporaryDatabase.ts';
import { share } from '../../../helpers/share.ts';

const rule = { floor: 0.5, memory: 0.5 };

/** Requests and receipts of four accounts over some weeks, some reversed, with the cycle closed twice. */
function book(seed: number): { db: WritableDatabase; closed: number; today: string } {
  const db = temporaryDatabase();
  const random = seededRandom(seed);
  const lines: LedgerLine[] = [];
  let closed = 0;
  const enter = (line: LedgerLine) => {
    lines.push(line);
    insertLedgerLine(db, line, '甲', '2020-03-01T08:00:00Z');
  };
  for (let k = 0; k < 120; k += 1) {
    const quantity = String(random.between(1, 50, 3));
    const kind = random.pick(['goodsCalled', 'goodsAccepted', 'materialAccepted'] as const);
    const effect = {
      goodsCalled: { called: quantity },
      goodsAccepted: { discharged: quantity },
      materialAccepted: { received: quantity, due: quantity },
    }[kind];
    const last = lines.at(-1);
    if (last !== undefined && last.reverses === null && random.int(1, 10) === 1) enter(reverseLine(last, `r${k}`, last.on, '错记'));
    enter({
      ...noEffect,
      ...effect,
      id: `l${k}`,
      kind,
      on: addDays('2020-03-01', random.int(0, 30)),
      enterprise: random.pick(['E1', 'E2']),
      material: random.pick(['MB', 'FILTER']),
      quantity,
      product: null,
      pieces: null,
      source: `单 ${k}`,
      note: '',
      reverses: null,
    });
    if (k === 40 || k === 80) {
      const accounts = closingOf(lines, closed, smallDataset, rule);
      closed = lines.length;
      insertCycle(db, { id: `c${k}`, endedOn: '2020-03-15', lines: closed, rule, accounts, confirmed: [] }, '甲', '2020-03-15T08:00:00Z');
    }
  }
  return { db, closed, today: addDays('2020-03-01', random.int(5, 40)) };
}

const books = share(8, 20);

describe('The linkage account, read in parts,', () => {
  it('gives the accounts and delays that all its lines give', () => {
    for (let seed = 1; seed <= books; seed += 1) {
      const { db, closed, today } = book(seed);
      const lines = listLedgerLines(db);
      const whole = accountsOf(lines, closed).map(({ lines: _, ...account }) => {
        const own = lines.filter((line) => line.enterprise === account.enterprise && line.material === account.material);
        return { ...account, overdue: overdueOf(own, today) };
      });
      const answer = openAccounts(db, today);
      expect(answer).toEqual({ held: [], accounts: whole, openLines: lines.length - closed, cycles: 2, since: '2020-03-15' });
      expect(lateDaysOf(openAccounts(db, addDays(today, 1)))).toEqual(lateDays(lines, today));
    }
  });

  it('returns the lines of an account window by window, and says which are reversed', () => {
    const { db, closed } = book(3);
    const account = { enterprise: 'E1', material: 'MB' };
    const lines = listLedgerLines(db);
    const open = lines.slice(closed).filter((line) => line.enterprise === 'E1' && line.material === 'MB');
    const page = linePage(db, { account, isOpenOnly: true, from: 1, count: 3 });
    expect(page.count).toBe(open.length);
    expect(page.rows.map(({ line }) => line)).toEqual(open.slice(1, 4));
    const all = linePage(db, { account: null, isOpenOnly: false, from: 0, count: 500 });
    expect(all.rows.map(({ line }) => line)).toEqual(lines);
    for (const { line, isReversed } of all.rows) expect(isReversed).toBe(lines.some(({ reverses }) => reverses === line.id));
  });

  it('finds the lines of days and of enterprises', () => {
    const { db } = book(4);
    const lines = listLedgerLines(db);
    expect(linesOfDays(db, '2020-03-05', '2020-03-08')).toEqual(lines.filter(({ on }) => on >= '2020-03-05' && on <= '2020-03-08'));
    expect(linesOfEnterprises(db, ['E2'])).toEqual(lines.filter(({ enterprise }) => enterprise === 'E2'));
  });
});
