import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { insertDailyReport } from '../../electron/node/db/dailyReportTable.ts';
import { openDatabase } from '../../electron/node/db/openDatabase.ts';
import { insertReceivedEvent, saveReceivedOrder } from '../../electron/node/db/receivedTables.ts';
import { inTransaction } from '../../electron/node/db/sql.ts';
import { createService } from '../../electron/node/service/createService.ts';
import { createClient } from '../../shared/contract/client.ts';
import { datasetFiles } from '../../shared/domain/datasetText.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import { ok } from '../../shared/base/result.ts';
import { generateInstance } from '../helpers/generateInstance.ts';
const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao-year-'));
let ids = 0;
const rss = () => Math.round(process.memoryUsage().rss / 1e6);
let peak = 0;
const timer = setInterval(() => { peak = Math.max(peak, rss()); }, 20); timer.unref();
const office = (name: string) => {
  const dataDir = path.join(folder, name);
  const service = createService({ dataDir, sampleDir: folder, clock: () => new Date(), newId: () => `${name}-${++ids}`, who: 'bench' });
  return { dataDir, service, call: createClient(service.dispatch) };
};
const right = async <T extends { readonly ok: boolean }>(answer: Promise<T>) => {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result).slice(0, 600));
  return result as Extract<T, { readonly ok: true }>;
};
const started = performance.now();
const time = async <T>(what: string, work: () => Promise<T>) => { const at = performance.now(); const v = await work(); console.log(what, Math.round(performance.now() - at), 'ms rss', rss(), 'maxRSS', Math.round(process.resourceUsage().maxRSS/1e3)); return v; };
const dataset = generateInstance({ seed: 1, cities: 11, enterprises: 130, products: 6, materials: 4, days: 7 });
let province = office('province');
await right(province.call('office.create', { name: '省', kind: 'province', region: '360000', language: 'zh', start: 'empty' }));
const files = [...datasetFiles(dataset)].map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') }));
await right(province.call('dataset.import', { label: '大', files }));
await province.service.close();
const opened = openDatabase(path.join(province.dataDir, 'tongdiao.db'));
if (!opened.ok) throw new Error('x');
const db = opened.value; db.pragma('synchronous = OFF');
const days = Number(process.env.DAYS ?? 365), papers = Number(process.env.PAPERS ?? 50000);
const cities = dataset.regions.filter(({ level }) => level === 'city').map(({ code }) => code);
inTransaction(db, () => {
  for (let d = 0; d < days; d += 1)
    for (const { code } of dataset.enterprises)
      insertDailyReport(db, { date: addDays('2020-03-02', d), enterprise: code, output: dataset.products.slice(0, 3).map(({ code: product }, k) => ({ product, pieces: 1000 + d + k })), materials: dataset.materials.map(({ code: material }) => ({ material, received: '0', used: '0.5', onHand: `${d}.5` })), workforce: { present: 50, needed: 60, shifts: 2 }, note: '' }, 'x', '2020-03-02T00:00:00.000Z');
  for (let k = 0; k < papers; k += 1) {
    const id = `order-${k}`;
    const on = addDays('2020-03-02', Math.floor((k / papers) * days));
    const receiver = cities[k % cities.length];
    const product = dataset.products[k % dataset.products.length].code;
    saveReceivedOrder(db, id, { id, plan: `plan-${k % 100}`, planLabel: 'P-0302-1', from: on, to: on, sender: '360100', senderName: '南昌市', receiver, receiverName: '某市', km: 100, tiers: ['frontline'], lines: [{ product, name: '口罩', standard: null, unit: '只', quantityPieces: 1000, cartons: 1, massGrams: 3000 }], shares: [1, 2, 3].map((n) => ({ date: on, demand: `D${n}`, tier: 'frontline', product, quantityPieces: 300, cartons: 0 })), sources: [{ product, enterprise: dataset.enterprises[k % 130].code, pieces: 1000 }], arrival: on, number: { prefix: '赣', year: 2020, running: k + 1 }, issuedOn: on, issuedAt: '2020-03-02T00:00:00.000Z' } as never);
    insertReceivedEvent(db, { id: `${id}|s`, order: id, office: 'province', event: { id: 's', on, kind: 'shipped', lines: [{ product, pieces: 1000 }], carrier: '', vehicle: '', driver: '' } }, 'x', 'y');
    insertReceivedEvent(db, { id: `${id}|r`, order: id, office: receiver, event: { id: 'r', on, kind: 'received', shipment: 's', lines: [{ product, accepted: 1000, damaged: 0, refused: 0 }], signedBy: '' } }, 'x', 'y');
  }
  return ok(undefined);
});
db.pragma('wal_checkpoint(TRUNCATE)'); db.close();
console.log('built', Math.round(performance.now() - started), 'db MB', statSync(path.join(province.dataDir, 'tongdiao.db')).size / 1e6);
province = office('province');
const file = await time('export', () => right(province.call('snapshot.export', { since: null, passphrase: null })));
console.log('file MB', file.value.base64.length * 0.75e-6);
const file2 = await time('export again', () => right(province.call('snapshot.export', { since: null, passphrase: null })));
await province.service.close();
const city = office('city');
await right(city.call('office.create', { name: '市', kind: 'city', region: cities[0], language: 'zh', start: 'empty' }));
const read = async (f: typeof file) => {
  const o = await time('open', () => right(city.call('snapshot.open', { file: f.value, passphrase: null })));
  if (o.value.state !== 'ready') await time('trust', () => right(city.call('snapshot.trust', { token: o.value.token })));
  console.log(JSON.stringify(o.value.counts));
  await time('apply', () => right(city.call('snapshot.apply', { token: o.value.token, decisions: {}, withoutRefused: true })));
  const c = openDatabase(path.join(city.dataDir, 'tongdiao.db')); if (c.ok) { console.log('undo bytes', c.value.prepare('SELECT position, length(undo_json) AS n FROM exchange_history').all()); c.value.pragma('wal_checkpoint(TRUNCATE)'); c.value.close(); }
  console.log('city db MB', statSync(path.join(city.dataDir, 'tongdiao.db')).size / 1e6);
};
await read(file);
await read(file2);
await city.service.close();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
