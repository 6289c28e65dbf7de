import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../../../electron/node/printing/findChromium.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'find-chromium-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function program(...parts: string[]): Promise<string> {
  const file = path.join(folder, ...parts);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
}

test('the browser named by the office is preferred', async () => {
  const named = await program('my browser');
  expect(await findChromium({ TONGDIAO_CHROMIUM: named })).toBe(named);
});

test('a named browser that is missing is not silently replaced by another', async () => {
  expect(await findChromium({ TONGDIAO_CHROMIUM: path.join(folder, 'nowhere') })).toBeNull();
});

test('a folder is not taken for a browser', async () => {
  expect(await findChromium({ TONGDIAO_CHROMIUM: folder })).toBeNull();
});
