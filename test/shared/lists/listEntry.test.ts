// A list is read as of any day, and says what came and went.
import { expect, it } from 'vitest';
import { isListed, listChanges, listedOn, type ListEntry } from '../../../shared/lists/listEntry.ts';
import { listEntry } from '../../helpers/listSamples.ts';

const off = (on: string) => ({ on, by: '省工信厅', reason: '已转产' });
const names = (entries: readonly ListEntry[]) => entries.map(({ name }) => name);

it('An entry is on the list from its first day to its last, or to the day before it was taken off', () => {
  const days = ['2020-03-01', '2020-03-02', '2020-03-05', '2020-03-06'];
  const on = (entry: ListEntry) => days.map((day) => isListed(entry, day));
  expect(on(listEntry)).toEqual([false, true, true, true]);
  expect(on({ ...listEntry, to: '2020-03-05' })).toEqual([false, true, true, false]);
  expect(on({ ...listEntry, to: '2020-03-08', off: off('2020-03-05') })).toEqual([false, true, false, false]);
  // Taken off after it had run out anyway.
  expect(on({ ...listEntry, to: '2020-03-04', off: off('2020-03-06') })).toEqual([false, true, false, false]);
});

it('A list of a day has its own kind only, by place and name', () => {
  const entries: ListEntry[] = [
    { ...listEntry, id: 'b', name: 'B厂', region: '360400' },
    { ...listEntry, id: 'c', name: 'C厂' },
    { ...listEntry, id: 'a', name: 'A厂' },
    { ...listEntry, id: 'p', name: '高速公路', kind: 'project' },
    { ...listEntry, id: 'd', name: 'D厂', from: '2020-03-09' },
  ];
  expect(names(listedOn(entries, 'enterprise', '2020-03-03'))).toEqual(['A厂', 'C厂', 'B厂']);
  expect(names(listedOn(entries, 'project', '2020-03-03'))).toEqual(['高速公路']);
  expect(names(listedOn(entries, 'enterprise', '2020-03-09'))).toEqual(['A厂', 'C厂', 'D厂', 'B厂']);
});

it('Changes name what came and what left in the days, and nothing that was taken off on its first day', () => {
  const entries: ListEntry[] = [
    { ...listEntry, id: 'a', name: '早已在册', from: '2020-02-01' },
    { ...listEntry, id: 'b', name: '来', from: '2020-03-04' },
    { ...listEntry, id: 'c', name: '走', from: '2020-02-01', off: off('2020-03-08') },
    { ...listEntry, id: 'd', name: '期满', from: '2020-02-01', to: '2020-03-03' },
    { ...listEntry, id: 'e', name: '登错', from: '2020-03-04', off: off('2020-03-04') },
  ];
  const { added, left } = listChanges(entries, 'enterprise', '2020-03-02', '2020-03-08');
  expect([names(added), names(left)]).toEqual([['来'], ['期满', '走']]);
});
