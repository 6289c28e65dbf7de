import { execFile, execFileSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bundledProgram } from '../../../helpers/bundledProgram.ts';
import { officeForTest } from './serviceForTest.ts';

/** Separate disks, mounted in a private namespace, are available on Linux if the kernel lets users create one. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

type Told = { readonly ok: boolean; readonly error?: { readonly kind: string }; readonly value?: unknown };

/** What the program reports about a copy of the office, on a separate disk that `prepare` has changed. */
async function toldOn(prepare: string, ...words: readonly string[]): Promise<Told[]> {
  const { service, dataDir } = await officeForTest();
  await service.close();
  const program = await bundledProgram(path.join(import.meta.dirname, 'openOnDisk.ts'));
  const script = `mount -t tmpfs -o size=8m tmpfs /mnt && mkdir /mnt/office && cp "$0"/* /mnt/office && ${prepare} && exec "$@"`;
  const { stdout } = await promisify(execFile)('unshare', [
    '-rm',
    'bash',
    '-c',
    script,
    dataDir,
    process.execPath,
    program,
    '/mnt/office',
    ...words,
  ]);
  return JSON.parse(stdout) as Told[];
}

const fill = 'head -c 100m /dev/zero > /mnt/filler 2>/dev/null; true';

describe.skipIf(!canMount())('An office on a disk', () => {
  it('that is write-protected says so, and is not called damaged', async () => {
    const [state] = await toldOn('mount -o remount,ro /mnt');
    expect(state).toMatchObject({ ok: false, error: { kind: 'diskReadOnly' } });
  });
  it('that is full says so, and opens once there is space again', async () => {
    const [state, , , later] = await toldOn(`${fill}`, '/mnt/filler');
    expect(state).toMatchObject({ ok: false, error: { kind: 'diskFull' } });
    expect(later).toMatchObject({ ok: true, value: { office: { name: '江西省统调办' } } });
  });
  it('that has no space for a backup goes on, starts none, and says how much is needed', async () => {
    const [state, status, made] = await toldOn('true');
    expect(state).toMatchObject({ ok: true });
    const tooSmall = { kind: 'diskFull', path: '/mnt/office/backups', needed: expect.any(Number), free: expect.any(Number) };
    expect(status).toMatchObject({ ok: true, value: { bytes: 0, trouble: { kind: 'backupStopped', cause: tooSmall } } });
    expect(made).toMatchObject({ ok: false, error: tooSmall });
  });
});
