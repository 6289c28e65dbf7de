// Shows that a plan can be made again outside the app: from a folder, or from what an office kept, with the models as text.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../electron/node/db/temporaryDatabase.ts';
import { planOf } from '../electron/node/service/officeSteps.ts';
import { officeForTest } from '../electron/node/service/serviceForTest.ts';

const root = join(import.meta.dirname, '..', '..');
const example = join(root, 'test', 'fixtures', 'examples', '01-pool-is-shared-fairly');

function replay(...words: readonly string[]) {
  return promisify(execFile)(process.execPath, [join(root, 'build', 'replay.ts'), ...words], { cwd: root });
}

it('a folder is planned again, run by run, and its models are written', async () => {
  const lp = join(temporaryFolder(), 'lp');
  const { stdout } = await replay(example, '--lp', lp, '--every');
  expect(stdout).toMatch(/^dataset [0-9a-f]{64}\n/);
  expect(stdout).toContain('The plan holds.');
  const files = readdirSync(lp);
  expect(files).toContain('model-001-run-001.lp');
  expect(stdout.match(/ ms {2}model-/g)).toHaveLength(files.length);
});

it('a plan an office kept is found by the beginning of its fingerprint, and comes out the same', async () => {
  const { call, service, dataDir } = await officeForTest();
  await planOf(call);
  const list = await call('plan.list', {});
  await service.close();
  if (!list.ok) throw new Error(list.error.kind);
  const { stdout } = await replay('--data', dataDir, '--fingerprint', list.value[0].datasetHash.slice(0, 8));
  expect(stdout).toContain('byte for byte');
  await expect(replay('--data', dataDir, '--fingerprint', '00000000')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('00000000'),
  });
});

it('a wrong call shows the usage and exits with 2', async () => {
  for (const words of [[], [example, '--fingerprint', '123456'], ['--data', example], ['--data', example, '--fingerprint', 'xyz']])
    await expect(replay(...words), words.join(' ')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('npm run replay') });
});
