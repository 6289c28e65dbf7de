// Shows that the command line closes the working day as the app does.
import { expect, it } from 'vitest';
import { officeForTest, serviceForTest } from '../node/service/serviceForTest.ts';
import { runHere } from './runHere.ts';

it('a day is closed under a name, and the next command closes the next day', async () => {
  const { service, dataDir } = await officeForTest();
  await service.close();
  const first = await runHere(['day', 'close', '--data', dataDir, '--by', '值班长']);
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('2020-03-02 已由 值班长 结转，营业日是 2020-03-03') });
  const second = await runHere(['day', 'close', '--data', dataDir, '--by', '王处', '--json']);
  expect(JSON.parse(second.stdout)).toMatchObject({ day: '2020-03-03', by: '王处', workingDay: '2020-03-04' });
  const { call } = serviceForTest({ dataDir });
  expect(await call('day.list', { from: 0, count: 10, day: null })).toMatchObject({
    value: { rows: [{ signedBy: '王处' }, { signedBy: '值班长' }] },
  });
}, 30_000);

it('a folder without an office has no day to close', async () => {
  expect(await runHere(['day', 'close', '--data', 'nowhere'])).toMatchObject({ code: 1, stdout: '' });
});
