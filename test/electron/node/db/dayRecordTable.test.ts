import { expect, test } from 'vitest';
import { lastOfDays, listDayRecords, replaceDayRecord, withdrawDayRecord } from '../../../../electron/node/db/dayRecordTable.ts';
import { inTransaction } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { CountEntry } from '../../../../shared/position/countEntry.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { temporaryDatabase } from './temporaryDatabase.ts';

const first = '2020-03-01';
const counts: CountEntry[] = ['2020-03-01', '2020-03-02', '2020-03-03'].flatMap((on) =>
  ['E1', 'E2'].map(
    (enterprise, k): CountEntry => ({ on, place: { kind: 'makerMaterial', enterprise, item: 'MB' }, quantity: `${k}.5`, note: '' }),
  ),
);

test('counts entered in any order, some of them wrongly first or withdrawn in between, are the same counts', () => {
  const random = seededRandom(24);
  for (let round = 0; round < 30; round += 1) {
    const db = temporaryDatabase();
    inTransaction(db, () => {
      for (const count of random.shuffled(counts)) {
        if (random.next() < 0.5) replaceDayRecord(db, 'count', { ...count, quantity: '99' }, '甲', 't');
        if (random.next() < 0.3) withdrawDayRecord(db, 'count', count, '甲', 't');
        replaceDayRecord(db, 'count', count, '甲', 't');
      }
      return ok(undefined);
    });
    expect(listDayRecords(db, 'count', first, lastOfDays)).toEqual(counts);
  }
});

test('withdrawing what was entered restores what was there before it', () => {
  const db = temporaryDatabase();
  const [kept, other] = counts;
  inTransaction(db, () => {
    replaceDayRecord(db, 'count', kept, '甲', 't');
    expect(withdrawDayRecord(db, 'count', other, '甲', 't')).toBeNull();
    replaceDayRecord(db, 'count', other, '甲', 't');
    expect(withdrawDayRecord(db, 'count', other, '甲', 't')).toEqual(other);
    return ok(undefined);
  });
  expect(listDayRecords(db, 'count', first, lastOfDays)).toEqual([kept]);
});
