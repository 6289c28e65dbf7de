import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAudit } from '../../../../electron/node/db/auditTable.ts';
import type { DailyReport } from '../../../../shared/capacity/dailyReport.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
import { closeUntil } from './closeDays.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest } from './serviceForTest.ts';

const today = '2020-03-02';
const clock = () => new Date(2020, 2, 2, 12);

/** An office with one issued order, and nobody to confirm doubts. */
async function officeWithOrder() {
  const { call, service, dataDir } = await officeForTest({ clock });
  const plan = await planOf(call);
  await call('plan.approve', { plan });
  const made = await call('order.make', { plan });
  if (!made.ok) throw new Error(made.error.kind);
  const [order] = made.value;
  await call('order.issue', { orders: [order.id] });
  const [line] = order.lines;
  return { service, dataDir, call, plan, order: order.id, line, pieces: line.quantityPieces, ask: service.dispatch };
}

describe('The day of what happened to an order', () => {
  const shipped = (on: string, product: string, pieces: number) =>
    ({ kind: 'shipped', on, lines: [{ product, pieces }], carrier: '', vehicle: '', driver: '' }) as const;

  it('is refused after the working day, and accepted on it', async () => {
    const { ask, order, line, pieces } = await officeWithOrder();
    const enter = (on: string, confirmedBy?: string) =>
      ask('order.event', { order, event: shipped(on, line.product, Math.ceil(pieces / 4)), confirmedBy });
    expect(await enter('2020-03-03')).toEqual({ ok: false, error: { kind: 'afterWorkingDay', on: '2020-03-03', today } });
    expect(await enter('2029-03-02', '值班长')).toMatchObject({ error: { kind: 'afterWorkingDay' } });
    expect(await enter(today)).toMatchObject({ ok: true });
    const revoke = { order, on: '2020-12-02', by: '值班长', reason: '误填', successor: null, road: 'returned' };
    expect(await ask('order.revoke', revoke)).toMatchObject({ error: { kind: 'afterWorkingDay' } });
  });

  it('is never before what it follows: a receipt before its shipment, a return before the receipt', async () => {
    const { ask, order, line, pieces, call } = await officeWithOrder();
    await closeUntil(call, '2020-03-04');
    const sent = await ask('order.event', { order, event: shipped('2020-03-03', line.product, pieces), confirmedBy: '值班长' });
    const shipment = sent.ok ? (sent.value as { events: { id: string }[] }).events[0].id : '';
    const lines = [{ product: line.product, accepted: pieces, damaged: 0, refused: 0 }];
    const receive = (on: string) =>
      ask('order.event', { order, event: { kind: 'received', on, shipment, lines, signedBy: '' }, confirmedBy: '值班长' });
    const tooEarly = { kind: 'eventTooEarly', event: 'received', on: today, earlier: 'shipped', earlierOn: '2020-03-03' };
    expect(await receive(today)).toEqual({ ok: false, error: tooEarly });
    expect(await receive('2020-03-04')).toMatchObject({ ok: true });
    const back = { kind: 'returned', on: '2020-03-03', lines: [{ product: line.product, pieces: 1 }], reason: '错发' };
    expect(await ask('order.event', { order, event: back, confirmedBy: '值班长' })).toMatchObject({
      error: { kind: 'eventTooEarly', earlier: 'received', earlierOn: '2020-03-04' },
    });
  });
});

describe('Ten times too much', () => {
  it('received is asked about, compared with what was sent, and who confirmed it is kept', async () => {
    const { ask, service, dataDir, order, line, pieces } = await officeWithOrder();
    const event = { kind: 'shipped', on: today, lines: [{ product: line.product, pieces }], carrier: '', vehicle: '', driver: '' };
    const sent = await ask('order.event', { order, event });
    const shipment = sent.ok ? (sent.value as { events: { id: string }[] }).events[0].id : '';
    const receive = (accepted: number, confirmedBy?: string) => {
      const lines = [{ product: line.product, accepted, damaged: 0, refused: 0 }];
      return ask('order.event', { order, event: { kind: 'received', on: today, shipment, lines, signedBy: '' }, confirmedBy });
    };
    const asked = pieces * 10;
    const doubt = { kind: 'farMore', what: 'received', enterprise: null, name: line.name, asked, usual: pieces, unit: line.unit };
    expect(await receive(asked)).toEqual({ ok: false, error: { kind: 'doubtful', doubts: [doubt] } });
    expect(await receive(asked, '收货人')).toMatchObject({ ok: true });
    await service.close();
    const last = loadAudit(openForTest(path.join(dataDir, 'tongdiao.db'))).at(-1);
    expect(last).toMatchObject({ what: 'order.event', after: { confirmed: { by: '收货人', doubts: [doubt] } } });
  });

  it('even a piece more than was sent is asked about, and as much as was sent is not', async () => {
    const { ask, service, dataDir, order, line, pieces } = await officeWithOrder();
    const event = { kind: 'shipped', on: today, lines: [{ product: line.product, pieces }], carrier: '', vehicle: '', driver: '' };
    const sent = await ask('order.event', { order, event });
    const shipment = sent.ok ? (sent.value as { events: { id: string }[] }).events[0].id : '';
    const receive = (accepted: number) => {
      const lines = [{ product: line.product, accepted, damaged: 0, refused: 0 }];
      return ask('order.event', { order, event: { kind: 'received', on: today, shipment, lines, signedBy: '' }, confirmedBy: undefined });
    };
    expect(await receive(pieces + 1)).toMatchObject({ error: { kind: 'doubtful', doubts: [{ asked: pieces + 1, usual: pieces }] } });
    expect(await receive(pieces)).toMatchObject({ ok: true });
    await service.close();
    expect(JSON.stringify(loadAudit(openForTest(path.join(dataDir, 'tongdiao.db'))).at(-1))).not.toContain('confirmed');
  });

  it('made or used is asked about by maker, and all of a batch at once', async () => {
    const { service } = await officeForTest({ clock });
    const [line] = everyTable.lines;
    const material = everyTable.materials.find(({ scarce }) => scarce)?.code ?? '';
    const report = (date: string, pieces: number, used: string): DailyReport => ({
      date,
      enterprise: line.enterprise,
      output: [{ product: line.product, pieces }],
      materials: [{ material, received: '0', used, onHand: '0' }],
      workforce: null,
      note: '',
    });
    const save = (reports: readonly DailyReport[], confirmedBy?: string) => service.dispatch('daily.save', { reports, confirmedBy });
    const usual = everyTable.lines.reduce(
      (sum, one) => (one.enterprise === line.enterprise && one.product === line.product ? sum + one.ratePiecesPerDay : sum),
      0,
    );
    expect(await save(['2020-02-27', '2020-02-28', '2020-02-29'].map((date) => report(date, usual, '2')))).toMatchObject({ ok: true });
    const doubtful = await save([report('2020-03-01', usual * 10, '1'), report(today, usual, '20')]);
    expect(doubtful).toMatchObject({
      ok: false,
      error: {
        kind: 'doubtful',
        doubts: [
          { kind: 'farMore', what: 'output', asked: usual * 10, usual },
          { kind: 'farMore', what: 'materialUsed', asked: 20, usual: 2 },
        ],
      },
    });
    expect(await service.dispatch('daily.list', { from: '2020-03-01', to: today })).toEqual({ ok: true, value: [] });
    expect(await save([report('2020-03-03', usual, '2')])).toMatchObject({ error: { kind: 'doubtful', doubts: [{ kind: 'dayAhead' }] } });
    expect(await save([report('2029-03-01', usual, '2')])).toMatchObject({ error: { kind: 'dayTooFarAhead' } });
    expect(await save([report('2020-03-01', usual * 10, '1')], '统计员')).toMatchObject({ ok: true });
  });
});

describe('What is entered into the account by hand', () => {
  const entry = (on: string, quantity: string) =>
    ({
      kind: 'materialAccepted',
      on,
      enterprise: 'E1',
      material: 'MB',
      quantity,
      product: null,
      pieces: null,
      source: '',
      note: '',
    }) as const;

  it('is refused years ahead, asked about tomorrow and at ten times the usual, and kept with who confirmed it', async () => {
    const { service } = await officeForTest({ clock });
    const ask = service.dispatch;
    expect(await ask('ledger.enter', entry('2029-03-02', '3'))).toMatchObject({ error: { kind: 'dayTooFarAhead' } });
    expect(await ask('ledger.enter', entry('2020-03-03', '3'))).toMatchObject({
      error: { kind: 'doubtful', doubts: [{ kind: 'dayAhead' }] },
    });
    for (const quantity of ['3', '2', '2.5']) expect(await ask('ledger.enter', entry(today, quantity))).toMatchObject({ ok: true });
    expect(await ask('ledger.enter', entry(today, '30'))).toMatchObject({
      error: { kind: 'doubtful', doubts: [{ kind: 'farMore', what: 'entered', enterprise: '南昌一厂', asked: 30, usual: 3, unit: '吨' }] },
    });
    const line = await ask('ledger.enter', { ...entry(today, '30'), confirmedBy: '值班长' });
    if (!line.ok) return expect.fail('it was confirmed');
    const { id } = line.value as { readonly id: string };
    const reversal = { line: id, note: '多录一位' };
    expect(await ask('ledger.reverse', { ...reversal, on: '2029-03-02' })).toMatchObject({ error: { kind: 'dayTooFarAhead' } });
    expect(await ask('ledger.reverse', { ...reversal, on: today })).toMatchObject({ ok: true });
    expect(await ask('ledger.closeCycle', { endedOn: '2029-03-02', confirmed: [] })).toMatchObject({ error: { kind: 'dayTooFarAhead' } });
    expect(await ask('ledger.closeCycle', { endedOn: '2020-03-03', confirmed: [] })).toMatchObject({ error: { kind: 'doubtful' } });
    expect(await ask('ledger.closeCycle', { endedOn: today, confirmed: [] })).toMatchObject({ ok: true });
  });

  it('is compared with what was allotted, before there is anything to compare with', async () => {
    const { service, dataDir, ask, call, plan } = await officeWithOrder();
    await call('paper.make', { plan });
    const filter = { kind: 'allotment', state: 'draft', day: null, plan: null, city: null, find: '' } as const;
    const allotments = await call('paper.choose', { filter, among: null });
    await call('paper.issue', { papers: allotments.ok ? allotments.value.drafts : [] });
    const lines = await ask('ledger.lines', { account: null, isOpenOnly: true, from: 0, count: 500 });
    const rows = lines.ok ? (lines.value as { rows: { line: { kind: string; enterprise: string; quantity: string } }[] }).rows : [];
    const quota = rows.map(({ line }) => line).find(({ kind }) => kind === 'quotaGiven');
    if (quota === undefined) return expect.fail(`no quota in ${dataDir} of ${String(service)}`);
    const much = (Number(quota.quantity) * 10).toFixed(6);
    expect(await ask('ledger.enter', { ...entry(today, much), enterprise: quota.enterprise })).toMatchObject({
      error: { kind: 'doubtful', doubts: [{ kind: 'farMore', asked: Number(much), usual: Number(quota.quantity) }] },
    });
  });
});

describe('A report', () => {
  it('of a day to come is asked about, and of a day far ahead refused', async () => {
    const { service } = await officeForTest({ clock });
    const issue = (date: string) =>
      service.dispatch('report.issue', { draft: { kind: 'daily', date, subject: null, language: 'zh', paragraphs: null } });
    expect(await issue('2029-03-02')).toMatchObject({ error: { kind: 'dayTooFarAhead' } });
    expect(await issue('2020-03-03')).toMatchObject({ error: { kind: 'doubtful', doubts: [{ kind: 'dayAhead' }] } });
    expect(await issue(today)).toMatchObject({ ok: true });
  });
});

describe('A capacity project', () => {
  it('is verified on no day to come without a question, and on none far ahead; plans may lie ahead', async () => {
    const { service } = await officeForTest({ clock });
    const stages = ['approved', 'building', 'installed', 'trial', 'verified'];
    const save = (real: string) =>
      service.dispatch('capacity.save', {
        project: {
          id: '',
          name: '扩产一期',
          kind: 'new',
          enterprise: 'E1',
          milestones: stages.map((stage, k) => ({ stage, planned: '2029-01-01', real: k === 0 ? real : null })),
          lines: [{ code: 'L9', product: 'MASK-SURG', piecesPerDay: 100 }],
          verification: null,
          obstacles: [],
          subsidies: [],
        },
      });
    expect(await save('2029-03-02')).toMatchObject({ error: { kind: 'dayTooFarAhead' } });
    expect(await save('2020-03-03')).toMatchObject({ error: { kind: 'doubtful' } });
    expect(await save(today)).toMatchObject({ ok: true });
  });
});
