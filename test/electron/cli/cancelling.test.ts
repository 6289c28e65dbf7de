// Shows that a plan that is stopped, gently or not, leaves nothing half-written.
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planInThread } from '../../../electron/cli/planInThread.ts';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import { example, root, runTongdiao, startTongdiao } from './runTongdiao.ts';

const sample = join(root, 'sample');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongdiao-cancel-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Planning in a thread', () => {
  it('is cancelled under way, and before it begins', async () => {
    const dataset = await readDatasetFolder(sample);
    if (!dataset.ok) throw new Error('the sample is good');
    const stop = new AbortController();
    const stages: string[] = [];
    const tell = ({ stage }: { readonly stage: string }) => {
      stages.push(stage);
      stop.abort();
    };
    expect(await planInThread(dataset.value, { promises: false, leastChange: true }, tell, stop.signal)).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect(stages.length).toBeGreaterThan(0);
    expect(await planInThread(dataset.value, { promises: false, leastChange: true }, tell, stop.signal)).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });
});

describe('A plan', () => {
  it('interrupted at the terminal writes nothing, or everything if it had finished', async () => {
    const child = startTongdiao(['plan', sample, '--out', join(folder, 'plan')]);
    const closed = once(child, 'close');
    await wait(1_200);
    child.kill('SIGINT');
    // through npm a process receives the signal twice
    child.kill('SIGINT');
    const [code] = await closed;
    // a machine fast enough to finish first has written everything
    expect(readdirSync(folder)).toEqual(code === 0 ? ['plan'] : []);
  });

  it('killed at any moment leaves the previous plan, and the next run leaves nothing else', async () => {
    const out = join(folder, 'plan');
    await runTongdiao(['plan', example, '--out', out]);
    for (const milliseconds of [150, 450, 600, 750, 900]) {
      const child = startTongdiao(['plan', example, '--out', out]);
      const closed = once(child, 'close');
      await wait(milliseconds);
      child.kill('SIGKILL');
      await closed;
    }
    expect((await runTongdiao(['plan', example, '--out', out])).code).toBe(0);
    expect((await runTongdiao(['verify', out, '--dataset', example])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['plan']);
  });
});
