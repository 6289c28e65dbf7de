// Measures what the main calls cost in an office after a year of work, one after the other in one process: the time of each and the size of
// its answer; then its pages in Chromium.
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createService } from '../../electron/node/service/createService.ts';
import type { Channel, Input } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { CallFigures } from './callFigures.ts';
import { firstReading } from './firstReading.ts';
import { yearOffice, type YearSize } from './yearOffice.ts';
import { yearScreens, type ScreenFigures } from './yearScreens.ts';

export interface YearFigures {
  readonly dataDir: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly megabytes: number;
  readonly calls: readonly CallFigures[];
  readonly screens: readonly ScreenFigures[];
}

/**
 * `folder` keeps the office and reuses the one that is there; without it, the office is removed afterwards. Measurements always use a copy.
 * `rounds` of 0 opens no browser.
 */
export async function yearCase(size: YearSize, folder: string | null, rounds: number): Promise<YearFigures> {
  const work = mkdtempSync(path.join(tmpdir(), 'tongdiao-year-'));
  try {
    const dataDir = folder ?? path.join(work, 'office');
    const isThere = existsSync(path.join(dataDir, 'tongdiao.db'));
    const { rows } = isThere ? { rows: {} } : await yearOffice(dataDir, size);
    const copied = (name: string) => {
      const copy = path.join(work, name);
      cpSync(dataDir, copy, { recursive: true, filter: (from) => !from.includes('backups') });
      return copy;
    };
    const calls = await measured(copied('measured'));
    const screens = rounds === 0 ? [] : await yearScreens(copied('shown'), rounds);
    return { dataDir, rows, megabytes: statSync(path.join(dataDir, 'tongdiao.db')).size / 1e6, calls, screens };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measured(dataDir: string): Promise<CallFigures[]> {
  const figures: CallFigures[] = [];
  const started = performance.now();
  let [ids, now] = [0, new Date()];
  const service = createService({ dataDir, sampleDir: dataDir, clock: () => now, newId: () => `bench-${++ids}`, who: 'bench' });
  const call = createClient(service.dispatch);
  try {
    await call('app.state', {});
    figures.push({ call: 'open and app.state', seconds: (performance.now() - started) / 1000, megabytes: 0, refused: '' });
    const timed = async <C extends Channel>(channel: C, input: Input<C>, note = '') => {
      const begun = performance.now();
      const answer = await call(channel, input);
      const seconds = (performance.now() - begun) / 1000;
      const megabytes = Buffer.byteLength(JSON.stringify(answer)) / 1e6;
      figures.push({
        call: note === '' ? channel : `${channel}, ${note}`,
        seconds,
        megabytes,
        refused: answer.ok ? '' : answer.error.kind,
      });
      return answer;
    };
    const cycles = await timed('ledger.cycles', { from: 0, count: 10 });
    const lastDay = (await lastReportedDay(call)) ?? '2020-03-02';
    now = new Date(`${lastDay}T12:00:00`);
    await timed('dataset.get', {});
    await timed('position.get', {}, 'from the first paper on');
    for (const note of ['the first', 'the second', 'the third']) {
      const state = await call('app.state', {});
      if (!state.ok) throw new Error(state.error.kind);
      await timed('day.close', { day: state.value.workingDay, by: 'bench' }, note);
      await timed('position.get', {}, `after ${note} close`);
    }
    await timed('day.review', {});
    await timed('plan.list', {});
    const list = { filter: { find: '', state: 'all' }, sort: null, from: 0, count: 100, seek: null } as const;
    await timed('order.summary', {});
    await timed('order.list', list);
    await timed('order.list', { ...list, from: 40_000 }, 'far down');
    await timed('order.list', { ...list, filter: { find: '南昌', state: 'all' } }, 'find 南昌');
    await timed('order.list', { ...list, filter: { find: '南昌 2020-1', state: 'all' } }, 'find two words');
    await timed('order.list', { ...list, sort: { by: 'cartons', descending: true } }, 'sorted');
    await timed('order.choose', { filter: { find: '', state: 'closed' }, among: null }, 'all closed');
    const orders = await call('order.list', { ...list, filter: { find: '', state: 'shipped' } });
    const answer = await timed('ledger.accounts', {});
    const account = answer.ok ? answer.value.accounts[0] : null;
    if (account !== undefined && account !== null)
      await timed('ledger.lines', {
        account: { enterprise: account.enterprise, material: account.material },
        isOpenOnly: true,
        from: 0,
        count: 100,
      });
    await timed('ledger.closing', {});
    await timed('daily.list', { from: addDays(lastDay, -30), to: lastDay }, 'a month');
    const reports = await call('daily.list', { from: lastDay, to: lastDay });
    if (!reports.ok || !orders.ok || !cycles.ok) throw new Error('The office does not answer.');
    const changed = reports.value.map((report) => ({
      ...report,
      materials: report.materials.map((row) => ({ ...row, received: String(Number(row.received) + 1.5) })),
    }));
    await timed('daily.save', { reports: changed }, `${changed.length} with other material`);
    await timed('daily.save', { reports: changed.slice(0, 1) }, 'one, unchanged');
    const [{ enterprise, materials }] = changed;
    const [{ material }] = materials;
    const entry = { enterprise, material, product: null, pieces: null, source: '入库 1', note: '因故', on: lastDay } as const;
    const line = await timed('ledger.enter', { ...entry, kind: 'materialReturned', quantity: '1' });
    if (line.ok) await timed('ledger.reverse', { line: line.value.id, on: lastDay, note: '错记' });
    const shipped = orders.value.rows[0]?.order;
    const shipment = shipped?.events.find(({ kind }) => kind === 'shipped');
    if (shipped !== undefined && shipment?.kind === 'shipped') {
      const lines = shipment.lines.map(({ product, pieces }) => ({ product, accepted: pieces, damaged: 0, refused: 0 }));
      const received = { kind: 'received', on: shipped.arrival, shipment: shipment.id, lines, signedBy: '签收人' } as const;
      await timed('order.event', { order: shipped.id, event: received }, 'received');
    }
    const paper = { date: lastDay, subject: null, language: 'zh', paragraphs: null } as const;
    await timed('report.paper', { draft: { ...paper, kind: 'daily' } }, 'daily');
    await timed('report.paper', { draft: { ...paper, kind: 'weekly' } }, 'weekly');
    await timed('ledger.closeCycle', { endedOn: lastDay, confirmed: [] });
    await timed('audit.list', { filter: {}, sort: null, from: 0, count: 100 });
    await timed('audit.check', {});
    const file = await timed('snapshot.export', { since: null, passphrase: null });
    if (file.ok) figures.push(...(await firstReading(`${dataDir}-city`, file.value)));
    await timed('backup.make', {});
  } finally {
    await service.close();
  }
  return figures;
}

/** The year begins on 2 March 2020. */
async function lastReportedDay(call: ReturnType<typeof createClient>): Promise<string | null> {
  for (let month = 12; month >= 0; month -= 1) {
    const from = addDays('2020-03-02', month * 31);
    const some = await call('daily.list', { from, to: addDays(from, 30) });
    if (some.ok && some.value.length > 0) return some.value.at(-1)?.date ?? null;
  }
  return null;
}
