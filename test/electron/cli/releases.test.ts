// Shows that the command line tells, prints and enters releases to the public as the app does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { releaseChoice } from '../../helpers/releaseSamples.ts';
import { officeForTest } from '../node/service/serviceForTest.ts';
import { runHere } from './runHere.ts';

it('a release is listed, its notice is written, and what an outlet sold is entered or refused', async () => {
  const { service, call, dataDir } = await officeForTest();
  const place = { kind: 'cityGoods', city: '360100', item: 'MASK-SURG' } as const;
  await call('count.save', { counts: [{ on: '2020-03-02', place, quantity: '10000', note: '' }], confirmedBy: '值班长' });
  const draft = await call('release.save', { release: '', choice: releaseChoice });
  if (!draft.ok) throw new Error(draft.error.kind);
  expect(await call('release.issue', { release: draft.value.id, by: '王主任' })).toMatchObject({ ok: true });
  await service.close();
  const of = (...words: string[]) => runHere(['releases', ...words, '--data', dataDir]);
  const enter = (...words: string[]) => of('enter', '1', '--outlet', 'P-001', '--by', '市仓库', ...words);
  expect(await enter('--kind', 'sent', '--pieces', '6000')).toMatchObject({
    code: 0,
    stdout: '统调投〔2020〕1号 百姓大药房中山路店 发货 6,000 只，尚存 6,000 只\n',
  });
  expect((await enter('--pieces', '5000', '--left', '1000')).stdout).toContain('售出 5,000 只，尚存 1,000 只');
  expect(await enter('--kind', 'returned', '--pieces', '1001')).toMatchObject({ code: 1, stderr: expect.stringContaining('P-001') });
  expect(await enter('--pieces', 'many')).toMatchObject({ code: 1 });
  expect((await of('list')).stdout).toContain('统调投〔2020〕1号 南昌 外科 8,000 只，投放中：已发 6,000，售出 5,000，尚存 1,000');
  const out = path.join(dataDir, 'notice.html');
  expect(await of('print', '1', '--out', out)).toMatchObject({ code: 0 });
  expect(readFileSync(out, 'utf8')).toContain('关于在南昌向社会投放医用外科口罩的公告');
  expect(await of('print', '2', '--out', path.join(dataDir, 'other.html'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('没有投放 2'),
  });
}, 30_000);
