import path from 'node:path';
import { expect, test } from 'vitest';
import { listCheckpoints } from '../../../../electron/node/db/checkpointTable.ts';
import { checkOffice } from '../../../../electron/node/position/checkOffice.ts';
import { loadPosition } from '../../../../electron/node/position/loadPosition.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
import { closeUntil } from '../service/closeDays.ts';
import { paperOffice } from '../service/paperOffice.ts';
import { serviceForTest } from '../service/serviceForTest.ts';

const clock = () => new Date('2020-03-02T04:00:00.000Z');
const by = '值班长';
const noDriver = { carrier: '', vehicle: '', driver: '' };

async function right<T>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }>,
): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  return given.value;
}

const papersOf = async (call: Client, kind: 'allotment' | 'reserveSlip') => {
  const filter = { kind, state: 'all', day: null, plan: 'p1', city: null, find: '' } as const;
  return (await right(call('paper.list', { filter, sort: null, from: 0, count: 50, seek: null }))).rows.map(({ paper }) => paper);
};

/** An office that issued everything of its plan on 2 March and closed three days. */
async function livedIn() {
  const made = await paperOffice({ clock });
  const { call, savePlan, dataDir } = made;
  savePlan('p1');
  await right(call('plan.approve', { plan: 'p1' }));
  await right(call('paper.make', { plan: 'p1' }));
  const orders = await right(call('order.make', { plan: 'p1' }));
  await right(call('order.issue', { orders: orders.map(({ id }) => id) }));
  const [allotments, slips] = [await papersOf(call, 'allotment'), await papersOf(call, 'reserveSlip')];
  await right(call('paper.issue', { papers: [...allotments, ...slips].map(({ id }) => id) }));
  const [order] = orders;
  const shipped = await right(
    call('order.event', {
      order: order.id,
      event: { kind: 'shipped', on: '2020-03-02', lines: [{ product: 'S', pieces: 900 }], ...noDriver },
    }),
  );
  await closeUntil(call, '2020-03-05');
  const db = openForTest(path.join(dataDir, 'tongdiao.db'));
  return { ...made, order: shipped, allotments, slips, db };
}

test('a position begins with the last checkpoint that what was entered since leaves true, and is what the first paper on makes', async () => {
  const { call, order, allotments, db } = await livedIn();
  const mornings = () => listCheckpoints(db).map(({ morning }) => morning);
  const begins = () => {
    expect(checkOffice(db, clock)).toMatchObject({ ok: true });
    return loadPosition(db, clock)?.records.checkpoint?.morning ?? null;
  };
  expect(mornings()).toEqual(['2020-03-05', '2020-03-04', '2020-03-03']);
  expect(begins()).toBe('2020-03-05');
  const shipment = order.events[0].id;
  const lines = [{ product: 'S', accepted: 890, damaged: 10, refused: 0 }];
  // Of an open order, what happens today changes nothing before.
  const received = await right(
    call('order.event', { order: order.id, event: { kind: 'received', on: '2020-03-05', shipment, lines, signedBy: '库' } }),
  );
  expect(begins()).toBe('2020-03-05');
  const report = { enterprise: 'E1', output: [{ product: 'S', pieces: 2000 }], materials: [], workforce: null, note: '' };
  await right(call('daily.save', { reports: [{ date: '2020-03-04', ...report }] }));
  expect(begins()).toBe('2020-03-04');
  const place = { kind: 'makerGoods', enterprise: 'E1', item: 'S' } as const;
  await right(call('count.save', { counts: [{ on: '2020-03-04', place, quantity: '77', note: '' }] }));
  expect(begins()).toBe('2020-03-04');
  await right(
    call('cityDay.save', {
      reports: [{ date: '2020-03-03', city: '360100', issued: [], onHand: [{ product: 'S', pieces: 5 }], note: '' }],
    }),
  );
  expect(begins()).toBe('2020-03-03');
  await closeUntil(call, '2020-03-06');
  expect(mornings()).toEqual(['2020-03-06', '2020-03-03']);
  expect(begins()).toBe('2020-03-06');
  // What was voided is as if it had never been.
  await right(
    call('order.event', {
      order: order.id,
      event: { kind: 'voided', on: '2020-03-06', event: received.events.at(-1)?.id ?? '', by, reason: '录错' },
    }),
  );
  expect(begins()).toBe(null);
  await closeUntil(call, '2020-03-08');
  expect(begins()).toBe('2020-03-08');
  const [{ id: paper, lines: allotted }] = allotments.filter((one) => one.kind === 'allotment');
  const accepted = allotted.map(({ material: item, quantity }) => ({ item, accepted: quantity, damaged: '0', refused: '0' }));
  await right(
    call('paper.event', { paper, event: { kind: 'received', on: '2020-03-08', shipment: null, lines: accepted, signedBy: '库' } }),
  );
  expect(begins()).toBe(null);
});

test('facts of earlier days that change are seen, those of later days leave the books alone, and undoing a close forgets its checkpoint', async () => {
  const { call, db } = await livedIn();
  const begins = () => {
    expect(checkOffice(db, clock)).toMatchObject({ ok: true });
    return loadPosition(db, clock)?.records.checkpoint?.morning ?? null;
  };
  await right(
    call('edit.add', {
      table: 'demands',
      texts: [
        {
          code: 'new',
          tier: 'frontline',
          region: '360100',
          product: 'S',
          quantityPieces: '90',
          from: '2020-03-05',
          due: '2020-03-06',
          source: '',
        },
      ],
    }),
  );
  expect(begins()).toBe('2020-03-05');
  await right(
    call('edit.add', { table: 'supplies', texts: [{ date: '2020-03-04', owner: 'pool', item: 'MB', quantity: '5', region: '' }] }),
  );
  expect(begins()).toBe('2020-03-04');
  await right(call('edit.undo', {}));
  expect(begins()).toBe('2020-03-05');
  await right(call('day.undo', { day: '2020-03-04', by }));
  expect(begins()).toBe('2020-03-04');
  await right(call('day.close', { day: '2020-03-04', by }));
  expect(begins()).toBe('2020-03-05');
  const state = await right(call('app.state', {}));
  const settings = { ...state.settings, days: { ...state.settings.days, silentMaker: 'idle' as const } };
  await right(call('settings.save', { ...settings, version: state.settingsVersion }));
  expect(begins()).toBe(null);
});

test('where no checkpoint is left, the next close makes one for the days its review looks at', async () => {
  const { call, order, allotments, db } = await livedIn();
  await closeUntil(call, '2020-03-21');
  const shipment = order.events[0].id;
  const lines = [{ product: 'S', accepted: 890, damaged: 10, refused: 0 }];
  const event = { kind: 'received', on: '2020-03-20', shipment, lines, signedBy: '库' } as const;
  await right(call('order.event', { order: order.id, event }));
  // An allotment of the first day has an event on each side of the checkpoint to come.
  const [{ id: paper, lines: allotted }] = allotments.filter((one) => one.kind === 'allotment');
  for (const on of ['2020-03-04', '2020-03-19']) {
    const half = allotted.map(({ material: item }) => ({ item, accepted: '1', damaged: '0', refused: '0' }));
    await right(call('paper.event', { paper, event: { kind: 'received', on, shipment: null, lines: half, signedBy: '库' } }));
  }
  expect(listCheckpoints(db)).toEqual([]);
  await closeUntil(call, '2020-03-22');
  expect(listCheckpoints(db).map(({ morning }) => morning)).toEqual(['2020-03-22', '2020-03-07']);
  expect(checkOffice(db, clock)).toMatchObject({ ok: true });
  await closeUntil(call, '2020-03-24');
  expect(listCheckpoints(db).map(({ morning }) => morning)).toEqual(['2020-03-24', '2020-03-23', '2020-03-22', '2020-03-07']);
  // Whatever makes the last ones wrong, the earlier one serves.
  const report = { enterprise: 'E1', output: [{ product: 'S', pieces: 2000 }], materials: [], workforce: null, note: '' };
  await right(call('daily.save', { reports: [{ date: '2020-03-08', ...report }] }));
  expect(loadPosition(db, clock)?.records.checkpoint?.morning).toBe('2020-03-07');
  expect(checkOffice(db, clock)).toMatchObject({ ok: true });
});

test('where no checkpoint is left, the next start makes it, so that nobody waits for it at work', async () => {
  const { call, order, allotments, db, dataDir, service } = await livedIn();
  await closeUntil(call, '2020-03-21');
  const [{ id: paper, lines: allotted }] = allotments.filter((one) => one.kind === 'allotment');
  const half = allotted.map(({ material: item }) => ({ item, accepted: '1', damaged: '0', refused: '0' }));
  await right(call('paper.event', { paper, event: { kind: 'received', on: '2020-03-04', shipment: null, lines: half, signedBy: '库' } }));
  const event = { kind: 'voided', on: '2020-03-20', event: order.events[0].id, by, reason: '录错' } as const;
  await right(call('order.event', { order: order.id, event }));
  expect(listCheckpoints(db)).toEqual([]);
  await service.close();
  serviceForTest({ dataDir, clock });
  expect(listCheckpoints(db).map(({ morning }) => morning)).toEqual(['2020-03-07']);
  expect(loadPosition(db, clock)?.records.checkpoint?.morning).toBe('2020-03-07');
  expect(checkOffice(db, clock)).toMatchObject({ ok: true });
});
