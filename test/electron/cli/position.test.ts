// Shows that the command line writes what the planner would see, and notices books that do not follow from the papers.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import { datasetHash } from '../../../shared/domain/datasetText.ts';
import { channelExamples } from '../../helpers/channelExamples.ts';
import { planOf } from '../node/service/officeSteps.ts';
import { officeForTest } from '../node/service/serviceForTest.ts';
import { runHere } from './runHere.ts';

it('the dataset of the working day and its statement are written, and the folder can be planned again', async () => {
  const { service, dataDir, call } = await officeForTest();
  const view = await call('position.get', {});
  await service.close();
  const out = path.join(dataDir, '..', 'position');
  const said = await runHere(['position', '--data', dataDir, '--out', out, '--json']);
  expect(said).toMatchObject({ code: 0, stderr: '' });
  const { datasetHash: hash, places } = JSON.parse(said.stdout) as { datasetHash: string; places: number };
  const dataset = await readDatasetFolder(out);
  expect(dataset).toMatchObject({ ok: true });
  expect(dataset.ok && datasetHash(dataset.value)).toBe(hash);
  expect(view.ok && [view.value.hash, view.value.rows.length]).toEqual([hash, places]);
  const [head, ...lines] = readFileSync(path.join(out, 'statement.csv'), 'utf8').trimEnd().split('\n');
  expect(head).toBe('place,holder,item,entry,known,quantity,last_count,presumed_share');
  const sums = new Map<string, number>();
  for (const line of lines) {
    const [place, holder, item, entry, , quantity] = line.split(',');
    const key = `${place}|${holder}|${item}`;
    sums.set(key, (sums.get(key) ?? 0) + (entry === 'closing' ? -Number(quantity) : Number(quantity)));
  }
  expect([...sums.values()].every((sum) => Math.abs(sum) < 1e-6)).toBe(true);
  const wrong = await runHere(['position', '--data', dataDir, '--out', out, '--day', '2020-01-01']);
  expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('没有 2020-01-01 的结存') });
}, 30_000);

it('lines that nobody has verified are named and left out, or written with the day on which they are expected', async () => {
  const { service, dataDir, call } = await officeForTest();
  const { project } = channelExamples['capacity.save'];
  const milestones = project.milestones.map((one) => ({ ...one, planned: one.planned && '2020-03-03' }));
  await call('capacity.save', { project: { ...project, milestones, lines: [{ ...project.lines[0], code: 'L1' }] } });
  await service.close();
  const linesWith = async (...more: readonly string[]) => {
    const out = path.join(dataDir, '..', `position${more.join('')}`);
    const said = await runHere(['position', '--data', dataDir, '--out', out, ...more]);
    const dataset = await readDatasetFolder(out);
    return [said.stdout.trimEnd().split('\n').at(-1), dataset.ok && dataset.value.lines.map(({ code, from }) => `${code} ${from}`)];
  };
  expect(await linesWith()).toEqual(['没有用尚未验收的产线：L1 (二号线)', ['L2 null']]);
  expect(await linesWith('--expected')).toEqual([
    '含尚未验收、按预期投产的产线：L1 (二号线)',
    ['L1 2020-03-03', 'L1 2020-03-03', 'L2 null'],
  ]);
}, 30_000);

it('the books of an office are computed anew and agree, and a line of the account that no paper says is named', async () => {
  const { service, dataDir, call } = await officeForTest();
  const plan = await planOf(call);
  await call('plan.approve', { plan });
  const made = await call('order.make', { plan });
  if (!made.ok) throw new Error(made.error.kind);
  const source = ({ sources = [] }: (typeof made.value)[number]) => sources.some(({ enterprise }) => enterprise !== null);
  expect(await call('order.issue', { orders: made.value.filter(source).map(({ id }) => id) })).toMatchObject({ ok: true });
  await service.close();
  expect(await runHere(['office', 'check', '--data', dataDir])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^从第一张单据重新计算：\d+ 处结存/),
  });
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  db.exec('DROP TRIGGER ledger_lines_kept');
  const { changes } = db.prepare('DELETE FROM ledger_lines WHERE origin IS NOT NULL').run();
  db.close();
  expect(changes).toBeGreaterThan(0);
  const broken = await runHere(['office', 'check', '--data', dataDir, '--json']);
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.stdout)).toMatchObject({ error: { kind: 'booksDiffer', findings: [{ kind: 'account' }] } });
}, 60_000);
