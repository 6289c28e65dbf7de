// Shows that the command line tells, prints and enters contracts with other provinces as the app does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { swapChoice } from '../../helpers/contractSamples.ts';
import { officeForTest } from '../node/service/serviceForTest.ts';
import { runHere } from './runHere.ts';

it('a contract is listed, its sheet is written, and what went out and came in is entered or refused', async () => {
  const { service, call, dataDir } = await officeForTest();
  const draft = await call('contract.save', { contract: '', choice: swapChoice });
  if (!draft.ok) throw new Error(draft.error.kind);
  expect(await call('contract.issue', { contract: draft.value.id, by: '王主任' })).toMatchObject({ ok: true });
  await service.close();
  const of = (...words: string[]) => runHere(['contracts', ...words, '--data', dataDir]);
  const enter = (...words: string[]) => of('enter', '1', '--by', '省仓库', ...words);
  expect(await enter('--kind', 'sent', '--quantity', '4000')).toMatchObject({
    code: 0,
    stdout: '统调协〔2020〕1号 换出 4000，未结 3,600 只\n',
  });
  expect((await enter('--quantity', '1000')).stdout).toContain('收到 1000，未结 2,600 只');
  expect(await enter('--quantity', '2601')).toMatchObject({ code: 1, stderr: expect.stringContaining('3,600') });
  expect((await of('list')).stdout).toContain(
    '统调协〔2020〕1号 湖南省，履行中：换出 外科 4000 只，应换入 3,600 只＝已收 1,000＋核销 0＋未结 2,600',
  );
  const out = path.join(dataDir, 'sheet.html');
  expect(await of('print', '1', '--out', out)).toMatchObject({ code: 0 });
  expect(readFileSync(out, 'utf8')).toContain('与湖南省订单替代合同');
  expect(await of('print', '2', '--out', path.join(dataDir, 'other.html'))).toMatchObject({ code: 1 });
}, 30_000);
