import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAudit } from '../../../../electron/node/db/auditTable.ts';
import type { DailyReport } from '../../../../shared/capacity/dailyReport.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
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
  return { service, dataDir, order: order.id, line, pieces: line.quantityPieces, ask: service.dispatch };
}

describe('The day of what happened to an order', () => {
  const shipped = (on: string, product: string, pieces: number) =>
    ({ kind: 'shipped', on, lines: [{ product, pieces }], carrier: '', vehicle: '', driver: '' }) as const;

  it('is refused years ahead, asked about tomorrow, and taken today', async () => {
    const { ask, order, line, pieces } = await officeWithOrder();
    const enter = (on: string, confirmedBy?: string) =>
      ask('order.event', { order, event: shipped(on, line.product, Math.ceil(pieces / 4)), confirmedBy });
    expect(await enter('2029-03-02')).toEqual({ ok: false, error: { kind: 'dayTooFarAhead', on: '2029-03-02', today } });
    expect(await enter('2029-03-02', '值班长')).toMatchObject({ error: { kind: 'dayTooFarAhead' } });
    expect(await enter('2020-03-03')).toEqual({
      ok: false,
      error: { kind: 'doubtful', doubts: [{ kind: 'dayAhead', on: '2020-03-03', today }] },
    });
    expect(await enter('2020-03-03', '值班长')).toMatchObject({ ok: true });
    expect(await enter(today)).toMatchObject({ ok: true });
    const revoke = { order, on: '2020-12-02', by: '值班长', reason: '误填', successor: null };
    expect(await ask('order.revoke', revoke)).toMatchObject({ error: { kind: 'dayTooFarAhead' } });
  });

  it('is never before what it follows: a receipt before its shipment, a return before the receipt', async () => {
    const { ask, order, line, pieces } = await officeWithOrder();
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
  it('received is asked about with what was sent, and who confirmed it is kept', async () => {
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

  it('a little over is taken as it arrived, without a question and without a trace of one', async () => {
    const { ask, service, dataDir, order, line, pieces } = await officeWithOrder();
    const event = { kind: 'shipped', on: today, lines: [{ product: line.product, pieces }], carrier: '', vehicle: '', driver: '' };
    const sent = await ask('order.event', { order, event });
    const shipment = sent.ok ? (sent.value as { events: { id: string }[] }).events[0].id : '';
    const lines = [{ product: line.product, accepted: pieces + 1, damaged: 0, refused: 0 }];
    const received = { kind: 'received', on: today, shipment, lines, signedBy: '' };
    expect(await ask('order.event', { order, event: received, confirmedBy: '收货人' })).toMatchObject({ ok: true });
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
