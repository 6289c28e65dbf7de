import path from 'node:path';
import { expect, test } from 'vitest';
import { connectDatabase } from '../../../../electron/node/db/connectDatabase.ts';
import type { PrintPdf } from '../../../../electron/node/service/serviceContext.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import type { PaperKind } from '../../../../shared/papers/paperKind.ts';
import type { PaperFilter } from '../../../../shared/papers/paperQuery.ts';
import { paperItems, paperName, paperState } from '../../../../shared/papers/paperState.ts';
import { paperOffice, type PaperOffice } from './paperOffice.ts';
import { paperPlan } from './paperPlan.ts';

const everything: PaperFilter = { kind: 'all', state: 'all', day: null, plan: null, city: null, find: '' };

async function papersForTest(printPdf?: PrintPdf): Promise<PaperOffice> {
  const made = await paperOffice({ printPdf });
  made.savePlan('p1');
  await made.call('plan.approve', { plan: 'p1' });
  const papers = await made.call('paper.make', { plan: 'p1' });
  if (!papers.ok) throw new Error(JSON.stringify(papers.error));
  return made;
}

async function listed(call: Client, filter: Partial<PaperFilter> = {}): Promise<Paper[]> {
  const page = await call('paper.list', { filter: { ...everything, ...filter }, sort: null, from: 0, count: 500, seek: null });
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  return page.value.rows.map(({ paper }) => paper);
}

async function firstOf(call: Client, kind: PaperKind): Promise<Paper> {
  const [paper] = await listed(call, { kind });
  if (paper === undefined) throw new Error(`no ${kind}`);
  return paper;
}

async function counts(call: Client, kind: PaperKind) {
  const summary = await call('paper.summary', {});
  if (!summary.ok) throw new Error(JSON.stringify(summary.error));
  return summary.value.counts[kind];
}

test('a plan in force becomes drafts of every kind, once', async () => {
  const { call, savePlan } = await papersForTest();
  const papers = await listed(call);
  expect(new Set(papers.map(({ kind }) => kind))).toEqual(new Set(['allotment', 'taskNotice', 'reserveSlip']));
  expect(papers.every((paper) => paperState(paper) === 'draft')).toBe(true);
  const again = await call('paper.make', { plan: 'p1' });
  expect(again).toEqual({ ok: false, error: { kind: 'papersExist', plan: 'P-0302-1', count: papers.length } });
  savePlan('p2');
  expect(await call('paper.make', { plan: 'p2' })).toMatchObject({ ok: false, error: { kind: 'planNotApproved' } });
});

test('allotments of a later plan of the cycle say what was handed out before, and hand out the rest', async () => {
  const { call, savePlan } = await papersForTest();
  const own = (await listed(call, { kind: 'allotment' })).filter((paper) => paper.kind === 'allotment' && paper.party.code === 'E1');
  expect(await call('paper.issue', { papers: [own[0].id] })).toMatchObject({ ok: true });
  savePlan(
    'p2',
    paperPlan({
      quotas: [
        { enterprise: 'E1', material: 'MB', need: 30, rating: 1, quota: 30, given: 15, quantity: 15 },
        { enterprise: 'E2', material: 'MB', need: 10, rating: 1, quota: 10, given: 0, quantity: 10 },
      ],
    }),
  );
  expect(await call('plan.approve', { plan: 'p2' })).toMatchObject({ ok: true });
  expect(await call('paper.make', { plan: 'p2' })).toMatchObject({ ok: true });
  const later = (await listed(call, { kind: 'allotment', plan: 'p2' })).flatMap((paper) => (paper.kind === 'allotment' ? [paper] : []));
  const ofE1 = later.filter(({ party }) => party.code === 'E1');
  expect(ofE1.reduce((sum, { lines }) => sum + Number(lines[0].quantity), 0)).toBe(15);
  expect(ofE1[0].lines[0].shares[0].cycle).toEqual({ quota: 30, given: 15 });
  expect(later.find(({ party }) => party.code === 'E2')?.lines[0].shares[0]).not.toHaveProperty('cycle');
  const printed = await call('paper.print', { papers: [ofE1[0].id] });
  expect(printed.ok && printed.value.html).toContain('本轮已配 15 kg，本方案续配 15 kg');
});

test('allotments hold a week where the settings say so, with what is handed out by day, and as much as by the day', async () => {
  const byDay = await papersForTest();
  const made = await paperOffice();
  const app = await made.call('app.state', {});
  if (!app.ok) throw new Error(app.error.kind);
  // As settings were saved before each kind had a span of its own.
  const { spans: _, ...older } = { ...app.value.settings, order: { ...app.value.settings.order, span: 'week' } };
  const db = connectDatabase(path.join(made.dataDir, 'tongdiao.db'));
  db.prepare('INSERT OR REPLACE INTO settings (id, settings_json) VALUES (1, ?)').run(JSON.stringify(older));
  db.close();
  const read = await made.call('app.state', {});
  if (!read.ok) throw new Error(read.error.kind);
  expect(read.value.settings.spans).toEqual({ allotment: 'week', reserveSlip: 'week' });
  await made.call('settings.save', { ...read.value.settings, spans: { allotment: 'week', reserveSlip: 'day' } });
  made.savePlan('p1');
  await made.call('plan.approve', { plan: 'p1' });
  await made.call('paper.make', { plan: 'p1' });
  const perDay = async (call: Client, kind: PaperKind) => {
    const all = (await listed(call, { kind })).flatMap((paper) => (paper.kind === 'taskNotice' ? [] : [paper]));
    const rows = all.flatMap((paper) => (paper.kind === 'allotment' ? paper.lines.flatMap(({ days }) => days) : []));
    return { papers: all.length, rows: rows.map(({ date, quantity }) => `${date} ${quantity}`).sort() };
  };
  const [days, week] = [await perDay(byDay.call, 'allotment'), await perDay(made.call, 'allotment')];
  expect(week.papers).toBe(2);
  expect(days.papers).toBeGreaterThan(2);
  expect(week.rows).toEqual(days.rows);
  expect((await perDay(made.call, 'reserveSlip')).papers).toBe((await perDay(byDay.call, 'reserveSlip')).papers);
});

test('a list is filtered by kind, day, city, plan and words, and finds a paper by its place', async () => {
  const { call } = await papersForTest();
  const plan = 'p1';
  const allotment = await firstOf(call, 'allotment');
  if (allotment.kind !== 'allotment') throw new Error('an allotment');
  const { party, from, id } = allotment;
  expect((await listed(call, { kind: 'allotment', day: from })).every((paper) => paper.from <= from && paper.to >= from)).toBe(true);
  expect((await listed(call, { city: party.city })).length).toBeGreaterThan(0);
  expect(await listed(call, { city: '369999' })).toEqual([]);
  const ofMaker = await listed(call, { party: 'E1' });
  expect(ofMaker.length).toBeGreaterThan(0);
  expect(ofMaker.every((one) => (one.kind === 'reserveSlip' ? one.sender.enterprise : one.party.code) === 'E1')).toBe(true);
  expect(await listed(call, { party: 'E999' })).toEqual([]);
  expect(await listed(call, { plan: 'x' })).toEqual([]);
  expect((await listed(call, { find: party.name, plan })).some((paper) => paper.id === id)).toBe(true);
  const page = await call('paper.list', { filter: { ...everything, kind: 'allotment' }, sort: null, from: 0, count: 1, seek: id });
  expect(page).toMatchObject({ ok: true, value: { sought: { row: { position: 1, planLabel: 'P-0302-1' }, place: 0 } } });
});

test('each kind takes its own letters and numbers in the order asked for', async () => {
  const { call } = await papersForTest();
  const allotments = await listed(call, { kind: 'allotment' });
  const notice = await firstOf(call, 'taskNotice');
  const issued = await call('paper.issue', { papers: [allotments[0].id, notice.id, allotments[1].id] });
  expect(issued.ok && issued.value.map(paperName)).toEqual(['赣防物配〔2020〕1号', '赣防物任〔2020〕1号', '赣防物配〔2020〕2号']);
  expect(await call('number.list', {})).toMatchObject({
    value: expect.arrayContaining([{ kind: 'order', name: '赣防物配', year: 2020, next: 3 }]),
  });
  expect((await listed(call, { find: '赣防物配〔2020〕2号', numberOnly: true })).map(({ id }) => id)).toEqual([allotments[1].id]);
});

test('a batch in which some cannot be issued says so before, and issues the others on a second yes', async () => {
  const { call } = await papersForTest();
  const [first, second] = await listed(call, { kind: 'allotment' });
  await call('paper.issue', { papers: [first.id] });
  const batch = { papers: [first.id, 'x', second.id] };
  expect(await call('paper.issue', batch)).toEqual({
    ok: false,
    error: {
      kind: 'batchNotIssuable',
      possible: 1,
      refused: [
        { why: 'notDraft', name: '赣防物配〔2020〕1号', state: 'issued' },
        { why: 'unknown', name: 'x' },
      ],
    },
  });
  expect((await counts(call, 'allotment')).issued).toBe(1);
  const rest = await call('paper.issue', { ...batch, withoutRefused: true });
  expect(rest.ok && rest.value.map(paperName)).toEqual(['赣防物配〔2020〕2号']);
});

test('drafts of a superseded plan are archived: out of lists, counts and choices, and cannot be issued', async () => {
  const { call, savePlan } = await papersForTest();
  const plan = 'p1';
  const [issued, draft] = await listed(call, { kind: 'allotment' });
  await call('paper.issue', { papers: [issued.id] });
  const drafts = (await counts(call, 'allotment')).draft;
  savePlan('p2');
  await call('plan.approve', { plan: 'p2' });
  expect(await counts(call, 'allotment')).toMatchObject({ draft: 0, archived: drafts, issued: 1 });
  expect((await listed(call, { kind: 'allotment' })).map(({ id }) => id)).toEqual([issued.id]);
  expect((await listed(call, { kind: 'allotment', state: 'archived', plan })).length).toBe(drafts);
  expect(await call('paper.choose', { filter: everything, among: null })).toMatchObject({ value: { papers: [issued.id], drafts: [] } });
  expect(await call('paper.issue', { papers: [draft.id] })).toMatchObject({
    error: { kind: 'batchNotIssuable', possible: 0, refused: [{ why: 'planNotInForce', name: { kind: 'allotment' }, plan: 'P-0302-1' }] },
  });
});

test('material is received, a wrong receipt is voided by name, and a revoked paper takes nothing more', async () => {
  const { call } = await papersForTest();
  const { id } = await firstOf(call, 'allotment');
  await call('paper.issue', { papers: [id] });
  const paper = (await listed(call, { kind: 'allotment' })).find((one) => one.id === id) as Paper;
  const lines = paperItems(paper).map(({ item }) => ({ item, accepted: '1', damaged: '0', refused: '0' }));
  const on = '2020-03-02';
  const received = await call('paper.event', { paper: id, event: { kind: 'received', on, shipment: null, lines, signedBy: '张三' } });
  expect(received.ok && paperState(received.value)).toBe('received');
  if (!received.ok) return;
  const event = received.value.events[0].id;
  const voided = await call('paper.event', { paper: id, event: { kind: 'voided', on, event, by: '李四', reason: '登错单' } });
  expect(voided.ok && paperState(voided.value)).toBe('issued');
  expect(voided.ok && voided.value.events.length).toBe(2);
  const revoked = await call('paper.revoke', { paper: id, on, by: '李四', reason: '停产', road: null });
  expect(revoked.ok && paperState(revoked.value)).toBe('revoked');
  const late = await call('paper.event', { paper: id, event: { kind: 'received', on, shipment: null, lines, signedBy: '' } });
  expect(late).toMatchObject({ ok: false, error: { kind: 'paperStateWrong' } });
  const tomorrow = await call('paper.event', {
    paper: id,
    event: { kind: 'voided', on: '2020-03-03', event: null, by: '李', reason: '错' },
  });
  expect(tomorrow).toMatchObject({ ok: false, error: { kind: 'afterWorkingDay' } });
});

test('papers print as the official form and as a PDF named after the number', async () => {
  const { call } = await papersForTest(async () => ok(new TextEncoder().encode('%PDF')));
  const papers = await listed(call);
  const [{ id }] = papers;
  const html = async (ids: readonly string[]) => {
    const printed = await call('paper.print', { papers: ids });
    if (!printed.ok) throw new Error(printed.error.kind);
    return printed.value.html;
  };
  expect(await html(papers.map((paper) => paper.id))).toContain('统配通知单');
  expect(await html([id])).toContain('草稿');
  await call('paper.issue', { papers: [id] });
  expect(await html([id])).toContain('赣防物配〔2020〕1号');
  expect(await call('paper.pdf', { papers: [id] })).toMatchObject({ value: { name: '赣防物配〔2020〕1号.pdf' } });
  expect(await call('paper.writtenOut', { papers: [id] })).toEqual({ ok: true, value: [] });
});
