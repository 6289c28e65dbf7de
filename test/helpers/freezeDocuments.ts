// Makes one document of every frozen kind with the present code. Run it once per format, commit the output, and never overwrite it.
//   node test/helpers/freezeDocuments.ts test/fixtures/frozen/format2
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { loadPlanText } from '../../electron/node/db/planTextTable.ts';
import type { ReadableDatabase } from '../../electron/node/db/sql.ts';
import { createClient } from '../../shared/contract/client.ts';
import { createService } from '../../electron/node/service/createService.ts';
import { livedInOffice } from '../electron/node/service/livedIn.ts';

const [, , target] = process.argv;
if (target === undefined) throw new Error('name the folder to write to');
mkdirSync(target, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao-frozen-'));
try {
  const { dataDir, sampleDir } = await livedInOffice(folder);
  const clock = () => new Date('2020-03-03T12:00:00.000Z');
  const closing = createService({ dataDir, sampleDir, clock, newId: () => 'frozen-0', who: '值班员' });
  const closed = await createClient(closing.dispatch)('day.close', { day: '2020-03-02', by: '值班长' });
  if (!closed.ok) throw new Error(JSON.stringify(closed.error));
  await closing.close();
  // Before anything is sent, because sending ends the steps that can be undone.
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  const text = (sql: string) => db.prepare(sql).pluck().get() as string;
  const approved = text("SELECT id FROM plans WHERE state = 'approved'");
  writeFileSync(path.join(target, 'plan.json'), loadPlanText(db as ReadableDatabase, approved) ?? '');
  writeFileSync(path.join(target, 'report.json'), text('SELECT paper_json FROM issued_reports'));
  db.prepare('VACUUM INTO ?').run(path.join(folder, 'whole.db'));
  db.close();
  writeFileSync(path.join(target, 'tongdiao.db.gz'), gzipSync(readFileSync(path.join(folder, 'whole.db')), { level: 9 }));
  const service = createService({ dataDir, sampleDir, clock, newId: () => 'frozen-1', who: '值班员' });
  const call = createClient(service.dispatch);
  const snapshot = await call('snapshot.export', { since: null, passphrase: null });
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.error));
  writeFileSync(path.join(target, 'snapshot.tdz'), Buffer.from(snapshot.value.base64, 'base64'));
  const sealed = await call('snapshot.export', { since: null, passphrase: 'frozen' });
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  writeFileSync(path.join(target, 'sealed.tdz'), Buffer.from(sealed.value.base64, 'base64'));
  await service.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
