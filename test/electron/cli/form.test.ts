// Shows that the command line saves the forms of daily reports and counts and enters filled ones, as the app does.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { editedWorkbook, putCell, sheetOf } from '../../helpers/editedWorkbook.ts';
import { officeForTest, serviceForTest } from '../node/service/serviceForTest.ts';
import { runHere } from './runHere.ts';

it('a city’s form goes out, comes back filled in and is entered; what is doubtful needs a name', async () => {
  const { service, dataDir } = await officeForTest();
  await service.close();
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'tongdiao-form-')), '日报.xlsx');
  expect(await runHere(['daily', 'form', 'cities', '--data', dataDir, '--out', file])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2020-03-02 的填报表已写入'),
  });
  expect(await runHere(['daily', 'form', 'cities', '--data', dataDir, '--out', file])).toMatchObject({ code: 1 });
  writeFileSync(
    file,
    editedWorkbook(readFileSync(file), (book) => putCell(sheetOf(book, 'report'), 'F2', 40)),
  );
  const entered = await runHere(['daily', 'enter', file, '--data', dataDir]);
  expect(entered).toMatchObject({ code: 0, stdout: expect.stringContaining('登记 1 份设区市日报（2020-03-02）') });

  const counts = file.replace('日报', '盘点');
  await runHere(['daily', 'form', 'counts', '--data', dataDir, '--out', counts]);
  writeFileSync(
    counts,
    editedWorkbook(readFileSync(counts), (book) => putCell(sheetOf(book, 'makerMaterial'), 'G2', 9000)),
  );
  expect(await runHere(['daily', 'enter', counts, '--data', dataDir])).toMatchObject({ code: 1, stdout: '' });
  expect(await runHere(['daily', 'enter', counts, '--data', dataDir, '--by', '李明'])).toMatchObject({ code: 0 });
  const { call } = serviceForTest({ dataDir });
  expect(await call('cityDay.list', { from: '2020-03-02', to: '2020-03-02' })).toMatchObject({ value: [{ issued: [{ pieces: 40 }] }] });
  expect(await call('count.list', { from: '2020-03-02', to: '2020-03-02' })).toMatchObject({ value: [{ quantity: '9000' }] });
}, 60_000);
