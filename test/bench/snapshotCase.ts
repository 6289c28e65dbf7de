// Measures snapshots against SQLite's own copy: the same records exported and imported, and copied with VACUUM INTO and inserted in one
// transaction, in one process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createService } from '../../electron/node/service/createService.ts';
import { createClient } from '../../shared/contract/client.ts';
import { datasetFiles } from '../../shared/domain/datasetText.ts';
import { everyTable } from '../helpers/everyTable.ts';

export interface SnapshotFigures {
  readonly records: number;
  readonly sqliteSeconds: number;
  readonly exportSeconds: number;
  /** Opened, merged and applied. The backup made before is not counted: SQLite's copy has none. */
  readonly importSeconds: number;
  readonly fileMegabytes: number;
}

export async function snapshotCase(records: number): Promise<SnapshotFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao-bench-'));
  try {
    let ids = 0;
    const office = (name: string) => {
      const dataDir = path.join(folder, name);
      const service = createService({ dataDir, sampleDir: folder, clock: () => new Date(), newId: () => `${name}-${++ids}`, who: 'bench' });
      return { dataDir, service, call: createClient(service.dispatch) };
    };
    const right = async <T extends { readonly ok: boolean }>(answer: Promise<T>) => {
      const result = await answer;
      if (!result.ok) throw new Error(JSON.stringify(result).slice(0, 300));
      return result as Extract<T, { readonly ok: true }>;
    };
    const province = office('province');
    await right(province.call('office.create', { name: '省', kind: 'province', region: '360000', language: 'zh', start: 'empty' }));
    const [demand] = everyTable.demands;
    const demands = Array.from({ length: records }, (_, k) => ({ ...demand, code: `D${k}`, quantityPieces: 1000 + k }));
    const files = [...datasetFiles({ ...everyTable, demands, pins: [] })].map(([name, text]) => ({
      name,
      base64: Buffer.from(text).toString('base64'),
    }));
    await right(province.call('dataset.import', { label: '大', files }));

    const sqliteSeconds = timed(() => copyAgain(path.join(province.dataDir, 'tongdiao.db'), path.join(folder, 'copy.db')));
    const started = performance.now();
    const file = await right(province.call('snapshot.export', { since: null, passphrase: null }));
    const exportSeconds = (performance.now() - started) / 1000;

    const city = office('city');
    await right(city.call('office.create', { name: '市', kind: 'city', region: '360100', language: 'zh', start: 'empty' }));
    const reading = performance.now();
    const opened = await right(city.call('snapshot.open', { file: file.value, passphrase: null }));
    const trusting = performance.now();
    await right(city.call('snapshot.trust', { token: opened.value.token }));
    const applying = performance.now();
    await right(city.call('snapshot.apply', { token: opened.value.token, decisions: {}, withoutRefused: true }));
    const importSeconds = (trusting - reading + performance.now() - applying) / 1000;
    await province.service.close();
    await city.service.close();
    const fileMegabytes = Math.round(file.value.base64.length * 0.75) / 1e6;
    return { records, sqliteSeconds, exportSeconds, importSeconds, fileMegabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyAgain(from: string, to: string): void {
  const source = new BetterSqlite3(from, { readonly: true });
  source.prepare('VACUUM INTO ?').run(to);
  const copy = new BetterSqlite3(to);
  copy.pragma('journal_mode = WAL');
  copy.pragma('synchronous = FULL');
  const rows = source.prepare('SELECT * FROM demands').all() as Record<string, unknown>[];
  const names = Object.keys(rows[0]);
  copy.exec('BEGIN; DELETE FROM demands');
  const insert = copy.prepare(
    `INSERT INTO demands (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(names.map((name) => row[name]));
  copy.exec('COMMIT');
  copy.close();
  source.close();
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}
