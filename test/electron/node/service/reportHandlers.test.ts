import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ok } from '../../../../shared/base/result.ts';
import { projectStages } from '../../../../shared/capacity/projectKinds.ts';
import type { ReportRequest } from '../../../../shared/contract/reportApi.ts';
import { openedWorkbook } from '../../../helpers/editedWorkbook.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { closeUntil } from './closeDays.ts';
import { planOf } from './officeSteps.ts';
import { paperOffice } from './paperOffice.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const draft: ReportRequest = { kind: 'daily', date: '2020-03-02', subject: null, language: 'zh', paragraphs: null };
const [{ code: enterprise }] = everyTable.enterprises;

test('an issued report has the next number of its kind and is frozen, whatever is reported later', async () => {
  const { call, dataDir, service } = await officeForTest();
  const edited = { ...draft, paragraphs: ['改过的一段。'] };
  const first = await call('report.issue', { draft: edited });
  if (!first.ok) throw new Error(JSON.stringify(first.error));
  expect(first.value).toMatchObject({ kind: 'daily', number: 1, issuedBy: '值班员' });
  const before = await call('report.paper', { issued: first.value.id });
  expect(before).toMatchObject({ value: { paragraphs: ['改过的一段。'], subtitle: expect.stringContaining('第1期') } });
  await call('daily.save', {
    reports: [
      {
        date: draft.date,
        enterprise,
        output: [{ product: everyTable.products[0].code, pieces: 7 }],
        materials: [],
        workforce: null,
        note: '',
      },
    ],
  });
  expect(await call('report.paper', { issued: first.value.id })).toEqual(before);
  expect(await call('report.issue', { draft })).toMatchObject({ value: { number: 2 } });
  expect(await call('report.issue', { draft: { ...draft, kind: 'weekly' } })).toMatchObject({ value: { number: 1 } });
  expect(await call('report.list', { from: 0, count: 10 })).toMatchObject({
    value: { rows: [{ kind: 'weekly' }, { number: 2 }, { number: 1 }] },
  });
  expect(await call('report.list', { from: 1, count: 1 })).toMatchObject({ value: { from: 1, rows: [{ number: 2 }], count: 3 } });
  await service.close();
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  expect(() => db.exec('DELETE FROM issued_reports')).toThrow('kept');
  expect(() => db.exec(`UPDATE issued_reports SET running = 9`)).toThrow('final');
  db.close();
  expect(await serviceForTest({ dataDir }).call('report.paper', { issued: first.value.id })).toEqual(before);
});

test('the sheet of a day tells the plan in force on that day, not the one approved since', async () => {
  const { call } = await officeForTest();
  const needOn = async (date: string) => {
    const paper = await call('report.paper', { draft: { ...draft, date } });
    if (!paper.ok) throw new Error(paper.error.kind);
    return paper.value.tables[1].rows.reduce((sum, { cells }) => sum + (cells[1].value ?? 0), 0);
  };
  await call('plan.approve', { plan: await planOf(call) });
  const first = await needOn('2020-03-02');
  expect(first).toBeGreaterThan(0);
  await closeUntil(call, '2020-03-03');
  const data = await call('dataset.get', {});
  if (!data.ok) throw new Error(data.error.kind);
  const [seen] = data.value.demands;
  const texts = { quantityPieces: String(seen.quantityPieces + 1000) };
  expect(await call('edit.change', { table: 'demands', rows: [{ row: 0, seen: seen as never, texts }] })).toMatchObject({ ok: true });
  expect(await call('plan.approve', { plan: await planOf(call) })).toMatchObject({ ok: true });
  expect(await needOn('2020-03-02')).toBe(first);
  expect(await needOn('2020-03-03')).toBe(first + 1000);
});

test('a report is handed out as a page, a PDF and a workbook whose figures are numbers', async () => {
  const printed: string[] = [];
  const { call } = await officeForTest({
    printPdf: async (html) => {
      printed.push(html);
      return ok(new Uint8Array([37, 80]));
    },
  });
  const page = await call('report.file', { report: { draft }, format: 'html' });
  expect(page).toMatchObject({ value: { name: '口罩生产调拨日报_2020年3月2日.html' } });
  expect(await call('report.file', { report: { draft }, format: 'pdf' })).toMatchObject({ ok: true });
  expect(printed[0]).toContain('草稿');
  const issued = await call('report.issue', { draft });
  if (!issued.ok) throw new Error(issued.error.kind);
  await call('report.file', { report: { issued: issued.value.id }, format: 'pdf' });
  expect(printed[1]).not.toContain('草稿');
  const book = await call('report.file', { report: { draft }, format: 'xlsx' });
  if (!book.ok) throw new Error(book.error.kind);
  const read = openedWorkbook(Buffer.from(book.value.base64, 'base64'));
  expect(read.SheetNames).toHaveLength(6);
  expect(read.Sheets[read.SheetNames[4]].C2).toMatchObject({ t: 'n' });
  expect(await call('report.paper', { issued: 'x' })).toMatchObject({ error: { kind: 'reportNotFound' } });
});

test('a public notice is corrected by a later one that names it and says why, once', async () => {
  const { call } = await officeForTest();
  const notice = { ...draft, kind: 'public', from: '2020-03-02' } as const;
  const first = await call('report.issue', { draft: notice });
  if (!first.ok) throw new Error(JSON.stringify(first.error));
  const corrects = { report: first.value.id, reason: '漏列一批到货' };
  const second = await call('report.issue', { draft: notice, corrects });
  if (!second.ok) throw new Error(JSON.stringify(second.error));
  expect(second.value).toMatchObject({ kind: 'public', number: 2, corrects });
  expect(await call('report.paper', { issued: second.value.id })).toMatchObject({
    value: { paragraphs: expect.arrayContaining(['更正第1号：替代第1期。更正原因：漏列一批到货']) },
  });
  expect(await call('report.list', { from: 0, count: 10 })).toMatchObject({ value: { rows: [{ number: 2, corrects }, { number: 1 }] } });
  const newest = await call('report.list', { from: 0, count: 1 });
  expect(newest).toMatchObject({ value: { rows: [{ number: 2 }], notices: [{ number: 2, corrects }, { number: 1 }] } });
  expect(await call('report.issue', { draft: notice, corrects })).toMatchObject({ error: { kind: 'noticeNotCorrectable', number: 1 } });
});

test('a directed donation is confirmed like any arrival and stands apart in the notice, by its city', async () => {
  const { call } = await officeForTest();
  const row = { date: draft.date, owner: 'pool', item: 'MASK-SURG', region: '360100' };
  const texts = [
    { ...row, quantity: '5000', source: 'donation', receiver: '' },
    { ...row, quantity: '7000', source: 'directed', receiver: '360400' },
  ];
  expect(await call('edit.add', { table: 'supplies', texts })).toMatchObject({ ok: true });
  const listed = await call('arrival.list', { from: draft.date, to: draft.date });
  if (!listed.ok) throw new Error(listed.error.kind);
  const gift = listed.value.find(({ announced }) => announced.receiver === '360400');
  if (gift === undefined) throw new Error('the donation is announced');
  const arrival = { announced: gift.announced, outcome: 'arrived', on: draft.date, quantity: '6500', note: '' } as const;
  expect(await call('arrival.save', { arrivals: [arrival] })).toMatchObject({ ok: true });
  const notice = await call('report.paper', { draft: { ...draft, kind: 'public', from: draft.date } });
  if (!notice.ok) throw new Error(notice.error.kind);
  const [, { rows, note }] = notice.value.tables;
  expect(rows[0].cells.map(({ text }) => text)).toEqual(['捐赠', '外科', '0', '5,000', '5,000']);
  expect(note).toContain('九江 外科 6,500 只');
});

test('a public notice covers no day outside the books', async () => {
  const { call } = await officeForTest();
  const notice = (from: string, date: string) => call('report.paper', { draft: { ...draft, kind: 'public', from, date } });
  const error = { kind: 'noticePeriodWrong', first: '2020-03-02', last: '2020-03-02' };
  expect(await notice('2020-03-01', '2020-03-02')).toMatchObject({ error });
  expect(await notice('2020-03-02', '2020-03-03')).toMatchObject({ error });
  expect(await notice('2020-03-03', '2020-03-02')).toMatchObject({ error });
});

test('capacity projects are saved by versions, refused in words, and taken out', async () => {
  const { call } = await officeForTest();
  const project = {
    id: '',
    name: '二期',
    kind: 'new' as const,
    enterprise,
    milestones: projectStages.map((stage) => ({ stage, planned: null, real: null })),
    lines: [{ code: 'N-1', product: everyTable.products[0].code, piecesPerDay: 100 }],
    verification: null,
    obstacles: [],
    subsidies: [],
  };
  const saved = await call('capacity.save', { project });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const twice = {
    ...saved.value,
    subsidies: (['central', 'provincial'] as const).map((level) => ({ programme: level, level, phases: [] })),
  };
  expect(await call('capacity.save', { project: twice })).toMatchObject({ error: { kind: 'subsidyTwice', other: 'central' } });
  expect(await call('capacity.save', { project: { ...saved.value, name: '二期扩建' } })).toMatchObject({ value: { id: saved.value.id } });
  expect(await call('capacity.list', {})).toMatchObject({ value: [{ name: '二期扩建' }] });
  expect(await call('capacity.save', { project: { ...project, id: 'nobody' } })).toMatchObject({ error: { kind: 'projectNotFound' } });
  expect(await call('capacity.remove', { project: saved.value.id })).toEqual({ ok: true, value: [] });
});

test('material on the daily sheet is what the books say of the evening, allotments and presumed use among it', async () => {
  const { call, savePlan } = await paperOffice();
  const material = async () => {
    const paper = await call('report.paper', { draft });
    if (!paper.ok) throw new Error(JSON.stringify(paper.error));
    const table = paper.value.tables.find(({ title }) => title.includes('紧缺材料'));
    return table?.rows.map(({ cells }) => cells.slice(2, 6).map(({ text }) => text));
  };
  expect(await material()).toEqual([['0', '0', '0', '20']]);
  savePlan('p1');
  await call('plan.approve', { plan: 'p1' });
  await call('paper.make', { plan: 'p1' });
  const filter = { kind: 'allotment', state: 'draft', day: draft.date, plan: 'p1', city: null, find: '' } as const;
  const page = await call('paper.list', { filter, sort: null, from: 0, count: 50, seek: null });
  if (!page.ok) throw new Error(page.error.kind);
  expect(await call('paper.issue', { papers: page.value.rows.map(({ paper }) => paper.id) })).toMatchObject({ ok: true });
  // 20 kg leave the pool; E1 is presumed to make 2,500 of a gram each, as the plan says.
  expect(await material()).toEqual([['20', '2.5', '17.5', '0']]);
});

test("a city's sheet shows what the city has and needs in the morning of its day, not what the plan once began with", async () => {
  const { call, savePlan } = await paperOffice();
  savePlan('p1');
  await call('plan.approve', { plan: 'p1' });
  const needs = async (date: string) => {
    const paper = await call('report.paper', { draft: { ...draft, kind: 'city', subject: '360100', date } });
    if (!paper.ok) throw new Error(JSON.stringify(paper.error));
    return paper.value.tables[2].rows.map(({ cells: [product, , need, stock] }) => [product, need, stock].map(({ text }) => text));
  };
  expect(await needs('2020-03-02')).toEqual([['医用外科口罩', '744', '0']]);
  const counts = [{ on: '2020-03-03', place: { kind: 'cityGoods', city: '360100', item: 'S' }, quantity: '120', note: '' } as const];
  await closeUntil(call, '2020-03-03');
  expect(await call('count.save', { counts })).toMatchObject({ ok: true });
  expect((await needs('2020-03-03'))[0][2]).not.toBe('0');
});
