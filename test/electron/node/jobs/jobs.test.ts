// Shows that a long job never keeps others waiting: reads are answered, writes wait or are refused, and cancelling and crashes change
// nothing.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readingChannels } from '../../../../electron/node/jobs/jobRules.ts';
import type { Channel } from '../../../../shared/contract/api.ts';
import { apiSchemas } from '../../../../shared/contract/apiSchemas.ts';
import { isJobName } from '../../../../shared/domain/jobs.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { planOf } from '../service/officeSteps.ts';
import { officeForTest, serviceForTest, uploaded } from '../service/serviceForTest.ts';
import { brakedCity, brakedOffice } from './braked.ts';

const [demand] = everyTable.demands;
const more = (count: number) =>
  uploaded({ ...everyTable, demands: [...everyTable.demands, ...Array.from({ length: count }, (_, k) => ({ ...demand, code: `K${k}` }))] });
const draft = { kind: 'daily', date: '2020-03-02', subject: null, language: 'zh', paragraphs: null } as const;

test('while a long job is under way, all reads are answered, in the order in which they were asked', async () => {
  const { call, brake, reached, loosen, jobOf } = await brakedOffice();
  const plan = await planOf(call);
  brake('INSERT INTO demands');
  const order: string[] = [];
  const imported = call('dataset.import', { label: '大', files: more(5) }).then((answer) => order.push(`import ${answer.ok}`));
  await reached();
  const reads = [
    call('app.state', {}).then(({ ok }) => order.push(`state ${ok}`)),
    call('plan.get', { plan }).then(({ ok }) => order.push(`plan ${ok}`)),
    call('snapshot.status', {}).then(({ ok }) => order.push(`status ${ok}`)),
    call('report.paper', { draft }).then(({ ok }) => order.push(`report ${ok}`)),
    call('backup.make', {}).then(({ ok }) => order.push(`backup ${ok}`)),
  ];
  await Promise.all(reads);
  expect(await jobOf('dataset.import')).toMatchObject({ stage: 'writing', canCancel: true });
  loosen();
  await imported;
  expect(order.slice(0, 2)).toEqual(['state true', 'plan true']);
  expect([...order].sort()).toEqual(['backup true', 'import true', 'plan true', 'report true', 'state true', 'status true']);
  expect(order.at(-1)).toBe('import true');
});

test('one paper is laid out for the preview at once, while many wait their turn behind a report', async () => {
  const { call, brake, reached, loosen } = await brakedOffice();
  const plan = await planOf(call);
  await call('plan.approve', { plan });
  const made = await call('order.make', { plan });
  const orders = made.ok ? made.value.map(({ id }) => id) : [];
  brake('SELECT');
  const ended: string[] = [];
  const report = call('report.paper', { draft }).then(() => ended.push('report'));
  await reached();
  const many = call('order.print', { orders }).then(() => ended.push(`${orders.length} orders`));
  expect(await call('order.print', { orders: orders.slice(0, 1) })).toMatchObject({ ok: true });
  expect(ended).toEqual([]);
  loosen();
  await Promise.all([report, many]);
  expect(ended).toEqual(['report', `${orders.length} orders`]);
});

test('a short write waits for a long job and is then done', async () => {
  const { call, brake, reached, loosen } = await brakedOffice();
  brake('INSERT INTO demands');
  const imported = call('dataset.import', { label: '大', files: more(5) });
  await reached();
  const saved = call('dataset.savePolicy', { ...everyTable.policy, days: 3 });
  expect(await call('app.state', {})).toMatchObject({ ok: true, value: { dataset: { policy: everyTable.policy } } });
  loosen();
  // It was not there when the job ended, and arrived later.
  expect(await imported).toMatchObject({ ok: true, value: { dataset: { label: '大', policy: everyTable.policy } } });
  expect(await saved).toMatchObject({ ok: true, value: { dataset: { label: '大', policy: { days: 3 } } } });
});

test('a short write that waits in vain is refused with the name of the job, and is not done later', async () => {
  const { call, brake, reached, loosen } = await brakedOffice({ patienceSeconds: 0.05 });
  brake('INSERT INTO demands');
  const imported = call('dataset.import', { label: '大', files: more(5) });
  await reached();
  const refused = await call('dataset.savePolicy', { ...everyTable.policy, days: 3 });
  expect(refused).toEqual({ ok: false, error: { kind: 'busy', job: 'dataset.import', seconds: 0.05 } });
  loosen();
  expect(await imported).toMatchObject({ ok: true, value: { dataset: { label: '大', policy: everyTable.policy } } });
});

test('imported sheets are written in a thread: cancelled midway, they change nothing and can be applied again', async () => {
  const { call, brake, reached, loosen, jobOf, content } = await brakedOffice();
  const sheet = {
    name: '库存.csv',
    base64: Buffer.from('盘点表\n持有单位,物资,存放地,数量\n统筹,医用口罩,南昌,1.5万\n').toString('base64'),
  };
  const open = await call('intake.open', { files: [sheet], mapping: null });
  if (!open.ok) throw new Error(JSON.stringify(open.error));
  const { id, proposals } = open.value;
  const settings = proposals.map((proposal) => ({ ...proposal.settings, names: { 医用口罩: 'MASK-SURG' } }));
  const read = await call('intake.read', { id, settings });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.summary.problems).toEqual([]);
  const before = content();
  brake('INSERT INTO stocks');
  const apply = () => call('intake.apply', { id, settings, hash: read.value.hash });
  const applied = apply();
  await reached();
  expect(await call('dataset.get', {})).toMatchObject({ ok: true });
  await call('job.cancel', { job: (await jobOf('intake.write')).id });
  expect(await applied).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(content()).toBe(before);
  loosen();
  expect(await apply()).toMatchObject({ ok: true, value: { history: { undo: 1 } } });
}, 30_000);

test('a plan found while a long job writes is saved after it', async () => {
  const { call, brake, reached, loosen } = await brakedOffice();
  brake('INSERT INTO demands');
  const imported = call('dataset.import', { label: '大', files: more(5) });
  await reached();
  const started = await call('plan.start', {});
  if (!started.ok) throw new Error(started.error.kind);
  const state = async () => {
    const answer = await call('plan.progress', started.value);
    return answer.ok ? answer.value : answer.error;
  };
  await vi.waitFor(async () => expect(await state()).toMatchObject({ progress: { stage: 'verify' } }), { timeout: 30_000 });
  expect(await call('plan.list', {})).toEqual({ ok: true, value: [] });
  loosen();
  expect(await imported).toMatchObject({ ok: true });
  await vi.waitFor(async () => expect(await state()).toMatchObject({ kind: 'done' }), { timeout: 30_000 });
  expect(await call('plan.list', {})).toMatchObject({ ok: true, value: [{ isCurrent: false }] });
}, 60_000);

test('a job cancelled while writing changes nothing, and the next one goes on', async () => {
  const { call, brake, reached, loosen, jobOf, content, dataDir } = await brakedOffice();
  const before = content();
  brake('INSERT INTO demands');
  const imported = call('dataset.import', { label: '大', files: more(5) });
  await reached();
  const { id } = await jobOf('dataset.import');
  expect(await call('job.cancel', { job: id })).toMatchObject({ ok: true, value: [{ id, stage: 'ending', canCancel: false }] });
  expect(await imported).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(await call('job.list', {})).toEqual({ ok: true, value: [] });
  expect(content()).toBe(before);
  loosen();
  expect(await call('dataset.import', { label: '大', files: more(5) })).toMatchObject({ ok: true, value: { dataset: { label: '大' } } });
  expect(readdirSync(path.join(dataDir, 'backups')).filter((name) => name.includes('.new'))).toEqual([]);
});

test('a job waiting for its turn can be cancelled, and cancelling a finished one does nothing', async () => {
  const { call, brake, reached, loosen, jobOf } = await brakedOffice();
  brake('INSERT INTO demands');
  const imported = call('dataset.import', { label: '大', files: more(5) });
  await reached();
  const exported = call('snapshot.export', { since: null, passphrase: null });
  const { id, stage } = await jobOf('snapshot.export');
  expect(stage).toBe('waiting');
  await call('job.cancel', { job: id });
  expect(await exported).toEqual({ ok: false, error: { kind: 'cancelled' } });
  loosen();
  expect(await imported).toMatchObject({ ok: true });
  expect(await call('job.cancel', { job: id })).toEqual({ ok: true, value: [] });
  expect(await call('snapshot.status', {})).toMatchObject({ ok: true, value: { sequence: 0 } });
});

test('once it is final, cancelling comes too late and the job is reported as done', async () => {
  const { call, brake, reached, loosen, jobOf } = await brakedOffice();
  brake('COMMIT');
  const exported = call('snapshot.export', { since: null, passphrase: null });
  await reached();
  await call('job.cancel', { job: (await jobOf('snapshot.export')).id });
  loosen();
  expect(await exported).toMatchObject({ ok: true, value: { name: expect.stringMatching(/\.tdz$/) } });
  expect(await call('snapshot.status', {})).toMatchObject({ ok: true, value: { sequence: 1 } });
});

test.each(['exit', 'throw'] as const)('a thread that ends midway (%s) leads to a refusal, changes nothing and is logged', async (what) => {
  const { call, brake, loosen, content, log } = await brakedOffice();
  const before = content();
  brake('INSERT INTO demands', what);
  const answer = await call('dataset.import', { label: '大', files: more(5) });
  const kind = what === 'exit' ? { kind: 'jobCrashed', job: 'dataset.import' } : { kind: 'internal' };
  expect(answer).toMatchObject({ ok: false, error: kind });
  expect(content()).toBe(before);
  expect(log()).toContain('dataset.import');
  loosen();
  expect(await call('dataset.import', { label: '大', files: more(5) })).toMatchObject({ ok: true });
});

test('a job that needs more memory than a thread may take is refused as such and changes nothing', async () => {
  const { call, content } = await brakedOffice({ maxMegabytes: 32 });
  const before = content();
  const answer = await call('dataset.import', { label: '太大', files: more(60_000) });
  expect(answer).toEqual({ ok: false, error: { kind: 'jobOutOfMemory', job: 'dataset.import', megabytes: 32 } });
  expect(content()).toBe(before);
  expect(await call('dataset.import', { label: '小', files: more(5) })).toMatchObject({ ok: true });
}, 60_000);

test('an opened snapshot can be imported after its thread ended, whether cancelled or idle', async () => {
  const province = await officeForTest();
  const file = await province.call('snapshot.export', { since: null, passphrase: null });
  if (!file.ok) throw new Error(file.error.kind);
  const { call, brake, reached, loosen, jobOf, content } = await brakedCity();
  const opened = await call('snapshot.open', { file: file.value, passphrase: null });
  if (!opened.ok) throw new Error(opened.error.kind);
  const trusted = await call('snapshot.trust', { token: opened.value.token });
  if (!trusted.ok) throw new Error(trusted.error.kind);
  const apply = () => call('snapshot.apply', { token: trusted.value.token, decisions: {}, withoutRefused: true });
  const before = content();
  brake('INSERT INTO demands');
  const applied = apply();
  await reached();
  await call('job.cancel', { job: (await jobOf('snapshot.apply')).id });
  expect(await applied).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(content()).toBe(before);
  loosen();
  expect(await apply()).toMatchObject({ ok: true, value: { app: { dataset: {} }, status: { canUndo: true } } });
  expect(await apply()).toEqual({ ok: false, error: { kind: 'snapshotClosed' } });
});

test('closing the office during a long job undoes the job, and it opens as it was', async () => {
  const { service, call, brake, reached, content, dataDir } = await brakedOffice();
  const before = content();
  brake('INSERT INTO demands');
  const imported = call('dataset.import', { label: '大', files: more(5) });
  await reached();
  await service.close();
  expect(await imported).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(content()).toBe(before);
  const again = serviceForTest({ dataDir });
  expect(await again.call('app.state', {})).toMatchObject({ ok: true, value: { dataset: { isSample: true } } });
});

test('long jobs can use the keychain and the printer of the host', async () => {
  const sealed: string[] = [];
  const keySeal = {
    seal: async (text: string) => {
      sealed.push(text);
      return Buffer.from(text).map((byte) => byte ^ 255);
    },
    open: async (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ 255)).toString('utf8'),
  };
  const printPdf = async (html: string) => ({ ok: true, value: new Uint8Array(Buffer.from(`%PDF ${html.length > 100}`)) }) as const;
  const { call, dataDir } = await officeForTest({ threads: { keySeal }, printPdf });
  const exported = await call('snapshot.export', { since: null, passphrase: null });
  expect(exported).toMatchObject({ ok: true });
  expect(sealed).toHaveLength(1);
  expect(readdirSync(dataDir)).toContain('office.key.sealed');
  expect(readdirSync(dataDir)).not.toContain('office.key');
  const pdf = await call('report.file', { report: { draft }, format: 'pdf' });
  expect(pdf.ok && Buffer.from(pdf.value.base64, 'base64').toString()).toBe('%PDF true');
});

test('every channel is a long job, or writes nothing, or waits for long jobs; keys are opened only in threads', () => {
  const channels = Object.keys(apiSchemas) as Channel[];
  expect(channels.filter((channel) => isJobName(channel) && readingChannels.has(channel))).toEqual([]);
  expect(channels.filter((channel) => channel.startsWith('snapshot.') && !isJobName(channel))).toEqual([]);
});
