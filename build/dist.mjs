// Implements `npm run dist`: rebuilds what is stale, packages the app for officers' machines and writes a file of checksums beside the
// packages. Usage: `npm run dist -- [--dir] [--linux] [--win] [--without-week] [--electron-dist FOLDER] [--out FOLDER]`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { refusalOfThisNode } from './requireNode.mjs';

const root = join(import.meta.dirname, '..');
const usage = `npm run dist -- [--dir] [--linux] [--win] [--without-week] [--electron-dist FOLDER] [--out FOLDER]
  --dir            只生成程序文件夹，不做安装包 · the app's folder only, no installer
  --linux, --win   目标系统，默认本机 · for which system, this one by default
  --without-week   不带示例的一周（生成要几分钟） · without the sample's week, which takes minutes to live
  --electron-dist  已下载的 Electron 程序文件夹 · a folder with Electron's program, for machines without a network
  --out            输出文件夹，默认 dist/packages · where to, dist/packages by default`;

const refusal = refusalOfThisNode();
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  process.exitCode = await main();
}

async function main() {
  const options = readOptions();
  if (options === null || options.help) {
    (options === null ? console.error : console.log)(usage);
    return options === null ? 2 : 0;
  }
  const parts = options['without-week'] ? ['renderer', 'electron'] : ['renderer', 'electron', 'week'];
  const built = await run(process.execPath, [join(root, 'build', 'buildApp.mjs'), ...parts]);
  if (built !== 0) return built;
  const out = resolve(process.env.INIT_CWD ?? root, options.out ?? join(root, 'dist', 'packages'));
  const words = ['--config', 'electron-builder.yml', `--config.directories.output=${out}`, '--publish', 'never'];
  if (options.linux) words.push('--linux');
  if (options.win) words.push('--win');
  if (options.dir) words.push('--dir');
  if (options['electron-dist']) {
    const folder = resolve(process.env.INIT_CWD ?? root, options['electron-dist']);
    words.push(`--config.electronDist=${folder}`);
  }
  const packed = await run(process.execPath, [join(root, 'node_modules', 'electron-builder', 'cli.js'), ...words]);
  if (packed === 0 && !options.dir) writeChecksums(out);
  return packed;
}

/** Null if the arguments are wrong. */
function readOptions() {
  try {
    return parseArgs({
      options: {
        dir: { type: 'boolean', default: false },
        linux: { type: 'boolean', default: false },
        win: { type: 'boolean', default: false },
        'without-week': { type: 'boolean', default: false },
        'electron-dist': { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch {
    return null;
  }
}

/** In the format of `sha256sum -c`, so that a package carried on a USB stick can be checked at the other end. */
function writeChecksums(folder) {
  const packages = readdirSync(folder).filter((name) => /\.(AppImage|deb|exe)$/.test(name) && statSync(join(folder, name)).isFile());
  const lines = packages.sort().map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}  ${name}\n`,
  );
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

function run(program, words) {
  return new Promise((done) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}
