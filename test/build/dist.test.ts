// Shows what is packed for officers' machines. Electron's program may be missing where tests run, so a stand-in with its marker for the
// switches is packed in its place; everything else is real.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alteredNativeModule } from '../../electron/main/nativeModule.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tongdiao-dist-'));
const out = join(folder, 'out');
const unpacked = join(out, 'linux-unpacked');
let files: readonly string[] = [];

beforeAll(async () => {
  const stand = join(folder, 'electron');
  mkdirSync(join(stand, 'resources'), { recursive: true });
  // The marker that Electron's program has, then version 1 and nine switches as delivered.
  const wire = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101001011')]);
  writeFileSync(join(stand, 'electron'), Buffer.concat([Buffer.from('stand-in '), wire, Buffer.alloc(64)]), { mode: 0o755 });
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as { version: string };
  for (const [name, text] of [
    ['version', version],
    ['LICENSE', ''],
    ['LICENSES.chromium.html', ''],
  ])
    writeFileSync(join(stand, name), text);
  const words = [join(root, 'build', 'dist.mjs'), '--dir', '--linux', '--without-week', '--electron-dist', stand, '--out', out];
  await promisify(execFile)(process.execPath, words, { cwd: root });
  files = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false }).map((file) => file.replaceAll('\\', '/'));
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The packed app', () => {
  it('has what it needs to run: bundles, screens, sample, fonts for papers', () => {
    expect(files.length).toBeGreaterThan(300);
    for (const file of [
      '/package.json',
      '/LICENSE',
      '/dist/main/main.js',
      '/dist/main/serviceProcess.js',
      '/dist/main/jobWorker.js',
      '/dist/main/utilityPlannerProcess.js',
      '/dist/main/intakeThread.js',
      '/dist/preload/preload.cjs',
      '/dist/renderer/index.html',
      '/dist/renderer/THIRD-PARTY.txt',
      '/dist/renderer/rare-han/rare-han.css',
      '/sample/demands.csv',
      '/node_modules/highs/build/highs.wasm',
      '/node_modules/@fontsource/noto-serif-sc/700.css',
    ])
      expect(files, file).toContain(file);
  });

  it('knows the module outside the archive by its digest, and starts with no other', () => {
    const archive = join(unpacked, 'resources', 'app.asar');
    const digests = join(folder, 'nativeDigests.json');
    writeFileSync(digests, extractFile(archive, 'dist/main/nativeDigests.json'));
    expect(alteredNativeModule(archive, digests)).toBeNull();
    const beside = join(`${archive}.unpacked`, 'node_modules', 'better-sqlite3', 'prebuilds', 'other.node');
    writeFileSync(beside, 'x');
    expect(alteredNativeModule(archive, digests)).toBe(beside);
    rmSync(beside);
  });

  it('passes on the licence of every package it is made of', () => {
    const text = readFileSync(join(root, 'dist', 'renderer', 'THIRD-PARTY.txt'), 'utf8');
    for (const name of ['react', 'antd', 'echarts', 'zrender', 'better-sqlite3', 'highs', 'zod', 'micromark'])
      expect(text, name).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+.*: \\S+`, 'm'));
    expect(text).toContain('Tongdiao Rare Han');
    expect(text.match(/Permission is hereby granted/g)?.length ?? 0).toBeGreaterThan(60);
    for (const tool of ['vitest', 'electron-builder', 'typescript']) expect(text, tool).not.toMatch(new RegExp(`^${tool} \\d`, 'm'));
  });

  it('has every package the program needs, and none that only its developers need', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const packed = (name: string) => files.some((file) => file.startsWith(`/node_modules/${name}/`));
    expect(Object.keys(dependencies).filter((name) => !packed(name))).toEqual([]);
    expect(Object.keys(devDependencies).filter((name) => packed(name))).toEqual([]);
    expect(files.filter((file) => file.startsWith('/node_modules/node-linux'))).toEqual([]);
  });

  it('has no source map, test, type, note or key', () => {
    const wrong = /\.(map|ts|mts|cts|tsx|md|pem|key|db|tdz)$|\/(test|tests|__tests__)\/|^\/(test|electron|renderer|shared|build|docs)\//;
    // A week lived before is packed with a city's data package.
    expect(files.filter((file) => wrong.test(file) && !file.startsWith('/dist/week/'))).toEqual([]);
  });

  it('has the native code of its own system alone, outside the archive where the system can load it', () => {
    const natives = files.filter((file) => file.endsWith('.node'));
    expect(natives).toEqual([`/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
    expect(existsSync(join(unpacked, 'resources', 'app.asar.unpacked', natives[0]))).toBe(true);
  });

  it('cannot be used as Node or inspected by a debugger, and loads only from its archive', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'tongdiao'));
    const on = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({ runAsNode: false, nodeOptions: false, inspect: false, integrity: true, onlyAsar: true, fileProtocol: false });
  });
});

describe('Packing', () => {
  it('with an unknown argument shows the usage and exits with 2', async () => {
    const words = [join(root, 'build', 'dist.mjs'), '--mac'];
    await expect(promisify(execFile)(process.execPath, words, { cwd: root })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('npm run dist'),
    });
  });
});
