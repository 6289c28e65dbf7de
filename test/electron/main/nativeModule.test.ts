// Shows that a packed app whose native module was altered, swapped or removed is told apart from one as built.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { alteredNativeModule } from '../../../electron/main/nativeModule.ts';

// The build scripts have no types.
const { nativeDigests } = (await import('../../../build/nativeDigests.mjs' as string)) as { nativeDigests: (root: string) => unknown };
const root = join(import.meta.dirname, '..', '..', '..');
const name = `${process.platform}-${process.arch}.node`;

function packed() {
  const folder = mkdtempSync(join(tmpdir(), 'tongdiao-native-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const prebuilds = join(folder, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  mkdirSync(prebuilds, { recursive: true });
  const file = join(prebuilds, name);
  cpSync(join(root, 'node_modules', 'better-sqlite3', 'prebuilds', name), file);
  const digests = join(folder, 'nativeDigests.json');
  writeFileSync(digests, JSON.stringify(nativeDigests(root)));
  return { check: () => alteredNativeModule(join(folder, 'app.asar'), digests), file, digests, prebuilds };
}

test('the module as built is accepted', () => {
  expect(packed().check()).toBeNull();
});

test('one changed byte, another file of its name, one beside it, none, or no digests: each is reported', () => {
  const flipped = packed();
  const bytes = readFileSync(flipped.file);
  bytes[bytes.length >> 1] ^= 1;
  writeFileSync(flipped.file, bytes);
  expect(flipped.check()).toBe(flipped.file);

  const beside = packed();
  writeFileSync(join(beside.prebuilds, 'other.node'), 'x');
  expect(beside.check()).toBe(join(beside.prebuilds, 'other.node'));

  const gone = packed();
  rmSync(gone.file);
  expect(gone.check()).toBe(gone.prebuilds);

  const blind = packed();
  rmSync(blind.digests);
  expect(blind.check()).toBe(blind.prebuilds);
});
