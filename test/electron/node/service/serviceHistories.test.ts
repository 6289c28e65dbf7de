// Shows over the real service that the books of an office follow from its papers alone, whenever and in whatever order they were entered.
// `npm run bench -- --histories 500` tries more of them.
import { expect, test } from 'vitest';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { historyTemplate, tryHistory } from './serviceHistory.ts';

const histories = 12;

test('random histories balance every evening, and entered later and in another order they come to the same books', async () => {
  const folder = temporaryFolder();
  const template = await historyTemplate(folder);
  const kinds = new Set<string>();
  for (let seed = 1; seed <= histories; seed += 1) {
    const end = await tryHistory(template, folder, seed);
    for (const kind of end.kinds) kinds.add(kind);
    expect(end.lived.faults, `seed ${seed}`).toEqual([]);
    expect(end.otherwise.faults, `seed ${seed}`).toEqual([]);
    expect(end.otherwise, `seed ${seed}`).toEqual(end.lived);
  }
  expect([...kinds].sort()).toEqual(['issue', 'received', 'report', 'returned', 'revoked', 'shipped', 'voided', 'writtenOff']);
}, 120_000);
