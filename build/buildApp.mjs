// Builds the app: the screens for every host, and the main, preload, service and worker bundles for Electron. Rebuilds only what is stale.
// Usage: `node build/buildApp.mjs [renderer] [electron] [week] [--force]`; the first two if none is named. The week, which the sample is lived for
// 一周之后, takes minutes, so that only packages and whoever asks for it have it.
import { spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceTexts } from './licences.mjs';
import { nativeDigests } from './nativeDigests.mjs';
import { refusalOfThisNode } from './requireNode.mjs';
import { keepHash, staleHash } from './staleness.mjs';

const root = join(import.meta.dirname, '..');
const targets = {
  renderer: {
    sources: ['renderer', 'shared', 'docs/manual', 'vite.config.ts', 'package-lock.json', 'build/licences.mjs'],
    product: 'dist/renderer/index.html',
    stamp: 'dist/stamps/renderer',
    build: buildRenderer,
  },
  electron: {
    sources: ['electron', 'shared', 'build/buildApp.mjs', 'build/nativeDigests.mjs', 'package.json', 'package-lock.json'],
    product: 'dist/main/main.js',
    stamp: 'dist/stamps/electron',
    build: buildElectron,
  },
  week: {
    sources: ['electron/node', 'shared', 'sample', 'build/livedWeek.ts', 'package-lock.json'],
    product: 'dist/week/zh.json',
    stamp: 'dist/stamps/week',
    build: liveWeek,
  },
};

const refusal = refusalOfThisNode();
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  await main(process.argv.slice(2));
}

async function main(words) {
  const named = Object.keys(targets).filter((name) => words.includes(name));
  for (const name of named.length > 0 ? named : ['renderer', 'electron']) {
    const target = targets[name];
    const hash = staleHash(words.includes('--force') ? { ...target, stamp: 'dist/stamps/none' } : target);
    if (hash === null) continue;
    await target.build();
    keepHash(target.stamp, hash);
  }
}

/** Built in a temporary folder and moved into place as a whole, so that a running app, or an aborted build, keeps the old screens. */
async function buildRenderer() {
  // Set whatever the caller's environment says: a test's own would build development screens.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  const aside = join(root, 'dist', `renderer-${process.pid}`);
  try {
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: aside } });
    writeFileSync(join(aside, 'THIRD-PARTY.txt'), licenceTexts(root));
    rmSync(join(root, 'dist', 'renderer'), { recursive: true, force: true });
    renameSync(aside, join(root, 'dist', 'renderer'));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function buildElectron() {
  const { build } = await import('esbuild');
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  };
  // Code shared by entries goes into separate files, so that a thread loads no more than it needs. Files of older builds are removed, or
  // they would be packed too.
  rmSync(join(root, 'dist', 'main'), { recursive: true, force: true });
  await build({
    ...common,
    format: 'esm',
    splitting: true,
    entryPoints: {
      main: 'electron/main/main.ts',
      serviceProcess: 'electron/main/serviceProcess.ts',
      jobWorker: 'electron/node/jobs/jobWorker.ts',
      utilityPlannerProcess: 'electron/main/utilityPlannerProcess.ts',
      intakeThread: 'electron/node/intake/intakeThread.ts',
    },
    outdir: 'dist/main',
  });
  writeFileSync(join(root, 'dist', 'main', 'nativeDigests.json'), JSON.stringify(nativeDigests(root)));
  // a sandboxed preload script can only be CommonJS, in one file
  await build({
    ...common,
    format: 'cjs',
    entryPoints: ['electron/preload/preload.ts'],
    outfile: 'dist/preload/preload.cjs',
    sourcemap: false,
  });
}

/** In both languages at a time, each in a process of its own. */
async function liveWeek() {
  const codes = await Promise.all(
    ['zh', 'en'].map(
      (language) =>
        new Promise((done) => {
          const child = spawn(process.execPath, [join(root, 'build', 'livedWeek.ts'), language], { cwd: root, stdio: 'inherit' });
          child.once('error', () => done(1));
          child.once('exit', done);
        }),
    ),
  );
  if (codes.some((code) => code !== 0)) throw new Error('the week of the sample could not be lived');
}
