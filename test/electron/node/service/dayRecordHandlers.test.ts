import path from 'node:path';
import { expect, test } from 'vitest';
import { loadArrivals, loadCityReports, loadCounts } from '../../../../electron/node/db/dayRecordTable.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { loadPosition } from '../../../../electron/node/position/loadPosition.ts';
import type { ArrivalEntry } from '../../../../shared/position/arrivalEntry.ts';
import type { CityReport } from '../../../../shared/position/cityReport.ts';
import type { CountEntry } from '../../../../shared/position/countEntry.ts';
import { officeForTest } from './serviceForTest.ts';

const day = '2020-03-02';
const report = (pieces: number, more: Partial<CityReport> = {}): CityReport => ({
  date: day,
  city: '360400',
  issued: [{ tier: 'frontline', product: 'MASK-SURG', pieces }],
  onHand: [{ product: 'MASK-SURG', pieces: 500 }],
  note: '',
  ...more,
});
const ofMaterial: CountEntry['place'] = { kind: 'makerMaterial', enterprise: 'E1', item: 'MB' };
const count = (quantity: string, place: CountEntry['place'] = ofMaterial): CountEntry => ({ on: day, place, quantity, note: '' });
const announced = { date: '2020-03-03', owner: 'pool', item: 'MB', region: null, quantity: 0.3, nth: 1 };
const late = (quantity: string, more: Partial<ArrivalEntry> = {}): ArrivalEntry => ({
  announced,
  outcome: 'expected',
  on: '2020-03-04',
  quantity,
  note: '',
  ...more,
});
function databaseIn(dataDir: string) {
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}
const days = { from: day, to: '2020-03-05' };

test('a city’s report is kept, replaced by a later one, and gone once it is removed', async () => {
  const { call } = await officeForTest();
  expect(await call('cityDay.save', { reports: [report(40)] })).toEqual({ ok: true, value: [report(40)] });
  await call('cityDay.save', { reports: [report(70)] });
  expect(await call('cityDay.list', days)).toEqual({ ok: true, value: [report(70)] });
  expect(await call('cityDay.remove', { date: day, city: '360400' })).toEqual({ ok: true, value: report(70) });
  expect(await call('cityDay.list', days)).toEqual({ ok: true, value: [] });
  expect(await call('cityDay.remove', { date: day, city: '360400' })).toMatchObject({ error: { kind: 'dayRecordGone' } });
  const audit = await call('audit.list', { filter: {}, sort: null, from: 0, count: 100 });
  if (!audit.ok) throw new Error(audit.error.kind);
  const entries = audit.value.rows.filter(({ what }) => what.startsWith('cityDay.'));
  expect(entries.map(({ what }) => what)).toEqual(['cityDay.remove', 'cityDay.save', 'cityDay.save']);
});

test('what cannot be is refused with the whole batch', async () => {
  const { call } = await officeForTest();
  const stranger = report(1, { city: '360100', issued: [{ tier: 'frontline', product: 'NOTHING', pieces: 1 }] });
  expect(await call('cityDay.save', { reports: [report(40), stranger] })).toMatchObject({
    error: { kind: 'dayRecordNamesUnknown', code: 'NOTHING' },
  });
  expect(await call('cityDay.save', { reports: [report(40, { city: '360121' })] })).toMatchObject({
    error: { kind: 'dayRecordNamesUnknown', code: '360121' },
  });
  expect(await call('cityDay.save', { reports: [report(40, { date: '2020-03-03' })] })).toMatchObject({
    error: { kind: 'dayNotCome', on: '2020-03-03', working: day },
  });
  expect(await call('cityDay.save', { reports: [report(-1)] })).toMatchObject({ error: { kind: 'invalidInput' } });
  expect(await call('cityDay.list', days)).toEqual({ ok: true, value: [] });
  const goods = { kind: 'poolGoods', city: '360100', item: 'MASK-SURG' } as const;
  expect(await call('count.save', { counts: [count('0.5', goods)] })).toMatchObject({ error: { kind: 'piecesNotWhole' } });
  expect(await call('count.save', { counts: [count('5', { ...ofMaterial, item: 'EL' })] })).toMatchObject({
    error: { kind: 'materialNotKept' },
  });
  expect(await call('arrival.save', { arrivals: [late('1', { announced: { ...announced, nth: 2 } })] })).toMatchObject({
    error: { kind: 'arrivalUnknown' },
  });
  expect(await call('arrival.save', { arrivals: [late('1', { outcome: 'arrived' })] })).toMatchObject({ error: { kind: 'dayNotCome' } });
  expect(await call('arrival.save', { arrivals: [late('1', { on: '2020-03-01' })] })).toMatchObject({ error: { kind: 'expectedInPast' } });
});

test('ten times what a city usually issues, and ten times what was announced, must be confirmed', async () => {
  const { service, call } = await officeForTest();
  const usual = ['2020-02-27', '2020-02-28', '2020-02-29'].map((date) => report(40, { date }));
  await call('cityDay.save', { reports: usual });
  const asked = await service.dispatch('cityDay.save', { reports: [report(400)] });
  expect(asked).toMatchObject({
    error: { kind: 'doubtful', doubts: [{ kind: 'farMore', what: 'issued', enterprise: '九江市', asked: 400, usual: 40 }] },
  });
  expect(await service.dispatch('cityDay.save', { reports: [report(399)] })).toMatchObject({ ok: true });
  expect(await service.dispatch('arrival.save', { arrivals: [late('3')] })).toMatchObject({
    error: { kind: 'doubtful', doubts: [{ what: 'arrived', usual: 0.3 }] },
  });
});

test('an arrival is to be confirmed from its day on, and counts as it was confirmed', async () => {
  const { call } = await officeForTest();
  const list = async (to: string) => {
    const answer = await call('arrival.list', { from: day, to });
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value;
  };
  expect(await list(day)).toEqual([]);
  expect(await list('2020-03-03')).toEqual([{ announced, entry: null, isPresumed: true, isAnnounced: true }]);
  await call('arrival.save', { arrivals: [late('0.25')] });
  expect(await list('2020-03-03')).toMatchObject([{ isPresumed: false, entry: { quantity: '0.25' } }]);
  expect(await list('2020-03-04')).toMatchObject([{ isPresumed: true }]);
  await call('arrival.save', { arrivals: [late('0', { outcome: 'never', on: null })] });
  expect(await list('2020-03-04')).toMatchObject([{ isPresumed: false, entry: { outcome: 'never' } }]);
  await call('arrival.remove', { announced });
  expect(await list('2020-03-03')).toMatchObject([{ isPresumed: true, entry: null }]);
});

test('codes that changed or were merged are read as what they became', async () => {
  const { call, service, dataDir } = await officeForTest();
  await call('cityDay.save', { reports: [report(40), report(2, { city: '361100' })] });
  await call('count.save', { counts: [count('0.1'), count('0.02', { kind: 'makerMaterial', enterprise: 'E2', item: 'MB' })] });
  const decided = { by: '核对人', reason: '区划调整' };
  const merge = { table: 'regions', from: '361100', to: '360400', ...decided } as const;
  expect(await call('recode.apply', merge)).toMatchObject({ ok: true });
  expect(await call('recode.apply', { table: 'enterprises', from: 'E2', to: 'E1', ...decided })).toMatchObject({ ok: true });
  expect(await call('recode.apply', { table: 'products', from: 'MASK-SURG', to: 'M1', ...decided })).toMatchObject({ ok: true });
  const together = report(42, {
    issued: [{ tier: 'frontline', product: 'M1', pieces: 42 }],
    onHand: [{ product: 'M1', pieces: 1000 }],
  });
  expect(await call('cityDay.list', days)).toEqual({ ok: true, value: [together] });
  expect(await call('count.list', days)).toEqual({ ok: true, value: [count('0.12')] });
  // One report replaces both parts, and removing it removes both.
  await call('cityDay.save', { reports: [{ ...together, issued: [], note: '核对' }] });
  expect(await call('cityDay.list', days)).toMatchObject({ value: [{ city: '360400', issued: [], note: '核对' }] });
  await call('count.remove', { on: day, place: ofMaterial });
  await service.close();
  const db = databaseIn(dataDir);
  expect(loadCityReports(db, day)).toMatchObject([{ city: '360400', note: '核对' }]);
  expect(loadCounts(db, day)).toEqual([]);
  expect(loadArrivals(db, day)).toEqual([]);
  db.close();
});

test('a code that a count names is not removed from the data', async () => {
  const { call } = await officeForTest();
  await call('count.save', { counts: [count('0.1', { kind: 'makerMaterial', enterprise: 'E2', item: 'MB' })] });
  expect(await call('recode.preview', { table: 'enterprises', from: 'E2', to: 'E9' })).toMatchObject({
    value: { uses: expect.arrayContaining([{ what: 'dayRecords', count: 1, examples: [day] }]) },
  });
});

test('a count far from the books must be confirmed, and from then on the books begin with it', async () => {
  const { service, dataDir } = await officeForTest();
  const goods = { kind: 'poolGoods', city: '360100', item: 'MASK-SURG' } as const;
  expect(await service.dispatch('count.save', { counts: [count('60000', goods)] })).toMatchObject({
    error: { kind: 'doubtful', doubts: [{ kind: 'farFromBook', place: '南昌市', counted: 60_000, book: 120_000, unit: '只' }] },
  });
  expect(await service.dispatch('count.save', { counts: [count('61000', goods)] })).toMatchObject({ ok: true });
  await service.close();
  const db = databaseIn(dataDir);
  const position = loadPosition(db, () => new Date('2020-03-01T12:00:00.000Z'));
  expect(position?.dataset.stocks).toContainEqual({ owner: 'pool', item: 'MASK-SURG', quantity: 61_000, region: '360100' });
  db.close();
});

test('a report accepted as a count makes the books of the next morning, and does not keep the close from being undone', async () => {
  const { call } = await officeForTest();
  const place = { kind: 'cityGoods', city: '360400', item: 'MASK-SURG' } as const;
  expect(await call('count.acceptReports', { date: day, places: [place] })).toMatchObject({ error: { kind: 'nothingReported', on: day } });
  await call('cityDay.save', { reports: [report(0, { onHand: [{ product: 'MASK-SURG', pieces: 987_654 }] })] });
  const rows = async () => {
    const answer = await call('day.review', {});
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value.review.discrepancies.filter(({ kind }) => kind === 'stockDiffers').map(({ holder, told }) => [holder, told]);
  };
  expect(await rows()).toEqual([['360400', 987_654]]);
  const accepted = { on: '2020-03-03', place, quantity: '987654' };
  expect(await call('count.acceptReports', { date: day, places: [place] })).toMatchObject({ value: [accepted] });
  expect(await rows()).toEqual([]);
  expect(await call('count.acceptReports', { date: '2020-03-03', places: [place] })).toMatchObject({ error: { kind: 'dayNotCome' } });
  await call('day.close', { day, by: '王' });
  expect(await call('count.books', { on: '2020-03-03' })).toMatchObject({
    value: expect.arrayContaining([{ place, book: '987654', presumed: '0', lastCount: '2020-03-03' }]),
  });
  expect(await call('day.undo', { day, by: '王' })).toMatchObject({ ok: true });
  await call('day.close', { day, by: '王' });
  await call('count.save', { counts: [count('1')].map((one) => ({ ...one, on: '2020-03-03' })) });
  expect(await call('day.undo', { day, by: '王' })).toMatchObject({ error: { kind: 'dayCloseFollowed', count: 1 } });
});
