import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFilesAtomically } from '../../../../electron/node/files/atomicWrite.ts';

let parent: string;
let target: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'write-'));
  target = join(parent, 'plan');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

function plan(content: string): Map<string, string> {
  return new Map([
    ['plan.json', content],
    ['groups.csv', content],
  ]);
}

function read(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(target)
      .sort()
      .map((name) => [name, readFileSync(join(target, name), 'utf8')]),
  );
}

/** The id of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid as number;
}

test('files are written into a new folder, with its parents', async () => {
  target = join(parent, 'a', 'b', 'plan');
  expect(await writeFilesAtomically(target, plan('1'))).toEqual({ ok: true, value: null });
  expect(read()).toEqual({ 'groups.csv': '1', 'plan.json': '1' });
});

test('an earlier plan is replaced completely, and nothing is left of it or beside it', async () => {
  await writeFilesAtomically(target, plan('1').set('tasks.csv', '1'));
  expect((await writeFilesAtomically(target, plan('2'))).ok).toBe(true);
  expect(read()).toEqual({ 'groups.csv': '2', 'plan.json': '2' });
  expect(readdirSync(parent)).toEqual(['plan']);
});

test('an empty folder is filled', async () => {
  mkdirSync(target);
  expect((await writeFilesAtomically(target, plan('1'))).ok).toBe(true);
});

test('a folder with something else, or a file, is left alone', async () => {
  mkdirSync(target);
  writeFileSync(join(target, 'family.jpg'), 'x');
  expect(await writeFilesAtomically(target, plan('1'))).toEqual({ ok: false, error: { kind: 'outputExists', path: target } });
  expect(await writeFilesAtomically(join(target, 'family.jpg'), plan('1'))).toMatchObject({ error: { kind: 'outputExists' } });
  expect(read()).toEqual({ 'family.jpg': 'x' });
  expect(readdirSync(parent)).toEqual(['plan']);
});

test('a failed write says so and leaves the old plan and no leftovers', async () => {
  await writeFilesAtomically(target, plan('1'));
  expect(await writeFilesAtomically(target, plan('2').set('../evil.csv', 'x'))).toMatchObject({
    ok: false,
    error: { kind: 'cannotWrite', path: target },
  });
  expect(read()).toEqual({ 'groups.csv': '1', 'plan.json': '1' });
  expect(readdirSync(parent)).toEqual(['plan']);
});

test('what a killed run left behind is removed, and what it moved aside is restored', async () => {
  const pid = await endedProcess();
  await writeFilesAtomically(target, plan('old'));
  renameSync(target, join(parent, `.plan.tongdiao-old-${pid}-1`));
  mkdirSync(join(parent, `.plan.tongdiao-new-${pid}-1`));
  const refused = await writeFilesAtomically(target, new Map([['../x', '']]));
  expect(refused.ok).toBe(false);
  expect(read()).toEqual({ 'groups.csv': 'old', 'plan.json': 'old' });
  expect(readdirSync(parent)).toEqual(['plan']);
});

test('killed at any moment, a run leaves a complete plan or none', async () => {
  const module = new URL('../../../../electron/node/files/atomicWrite.ts', import.meta.url).href;
  const script = `
    const { writeFilesAtomically } = await import(${JSON.stringify(module)});
    for (let n = 0; ; n++) {
      await writeFilesAtomically(${JSON.stringify(target)}, new Map(['plan.json', 'a.csv', 'b.csv'].map((name) => [name, String(n).repeat(5000)])));
      process.stdout.write('.');
    }
  `;
  for (let round = 0; round < 6; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    // By the time it dies, after reporting a finished write, the child is well into the next one, at a different moment each time.
    for (let writes = 0; writes <= round; writes++) await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('exit', resolve));
    if (existsSync(target)) {
      const contents = Object.values(read());
      expect(contents.length).toBe(3);
      expect(new Set(contents).size).toBe(1);
    }
  }
  expect((await writeFilesAtomically(target, plan('last'))).ok).toBe(true);
  expect(read()).toEqual({ 'groups.csv': 'last', 'plan.json': 'last' });
  expect(readdirSync(parent)).toEqual(['plan']);
});
