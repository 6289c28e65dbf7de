// Implements `npm test`: runs every check, even after one fails, and ends with one summary line. `npm run test:quick` (--quick) skips the
// long scenarios, everything that starts programs or offices, the build, and the browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { refusalOfThisNode } from './requireNode.mjs';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');

await main();

async function main() {
  const refusal = refusalOfThisNode();
  if (refusal !== null) {
    console.error(refusal);
    process.exitCode = 1;
    return;
  }
  const reports = mkdtempSync(join(tmpdir(), 'tongdiao-test-'));
  try {
    const counts = await runAll(reports, process.argv.includes('--quick'));
    const passed = sumOf(counts, 'passed');
    const failed = sumOf(counts, 'failed');
    const skipped = sumOf(counts, 'skipped');
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
    printTable(counts);
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

async function runAll(reports, isQuick) {
  if (!existsSync(bin)) {
    console.error('Nothing is installed yet. Run "npm ci" first.');
    return [{ name: 'installation', passed: 0, failed: 1, skipped: 0 }];
  }
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    // Hundreds of short programs are started; each finds its modules compiled.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
  };
  if (!process.stdout.isTTY && !env.FORCE_COLOR) env.NO_COLOR = '1';
  return isQuick ? quickChecks(env, reports) : allChecks(env, reports);
}

async function quickChecks(env, reports) {
  return [...(await sourceChecks(env)), await vitest(env, reports, ['--project', 'pure'])];
}

async function allChecks(env, reports) {
  // Loaded only here: it reads TypeScript, which an older Node cannot.
  const { ensureChromium, ensureParallel, ensurePoppler } = await import('./ensureChromium.mjs');
  const chromium = await ensureChromium();
  const poppler = ensurePoppler();
  const parallel = ensureParallel();
  if (chromium.path) env.TONGDIAO_CHROMIUM = chromium.path;
  const counts = await sourceChecks(env);
  // Before the tests: several of them start the built app at the same time.
  counts.push(oneCheck('build', await run('build', ['npm', 'run', '-s', 'build'], env, 300)));
  counts.push(await vitest(env, reports));
  const playwrightReport = join(reports, 'playwright.json');
  const playwright = ['playwright', 'test', '--reporter=list,json'];
  const e2eEnv = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  counts.push(readPlaywright(await run('end to end', playwright, e2eEnv, 1800), playwrightReport));
  for (const { problem } of [chromium, poppler, parallel]) if (problem) console.error(`\n${problem}`);
  return counts;
}

/** Runs lint and the type check in parallel. */
async function sourceChecks(env) {
  const codes = await Promise.all([
    run('lint', ['biome', 'check', '--error-on-warnings', '.'], env, 120, 'at the end'),
    run('type check', ['tsc', '-p', '.'], env, 300, 'at the end'),
  ]);
  return ['lint', 'type check'].map((name, k) => oneCheck(name, codes[k]));
}

async function vitest(env, reports, words = []) {
  const report = join(reports, 'vitest.json');
  const command = ['vitest', 'run', ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return readVitest(await run('unit and integration', command, env, 1800), report);
}

/**
 * Runs one tool without standard input and ends it with all its children when its time is up. Its output is shown as it comes, or `at the
 * end` if another tool runs in parallel.
 */
function run(name, [command, ...args], env, seconds, shown = 'as it comes') {
  const head = `\n── ${name} ${'─'.repeat(Math.max(2, 74 - name.length))}`;
  const isKept = shown === 'at the end';
  if (!isKept) console.log(head);
  const onWindows = process.platform === 'win32';
  return new Promise((resolve) => {
    const output = isKept ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', output, output], detached: !onWindows, shell: onWindows });
    const kept = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => kept.push(bytes));
    const end = () => {
      try {
        if (onWindows) child.kill();
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It ended by itself in the meantime.
      }
    };
    const stop = () => {
      end();
      process.exit(130);
    };
    const timer = setTimeout(() => {
      kept.push(Buffer.from(`${name}: not done after ${seconds} s, ended.\n`));
      if (!isKept) console.error(kept.splice(0).join('').trimEnd());
      end();
    }, seconds * 1000);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      if (isKept) console.log([head, Buffer.concat(kept).toString().trimEnd()].filter((text) => text !== '').join('\n'));
      resolve(code);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    child.on('error', (error) => {
      console.error(`${name}: ${command} could not be started: ${error.message}`);
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

function oneCheck(name, code) {
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function readVitest(code, path) {
  const name = 'unit and integration';
  const report = readReport(path);
  if (!report) return { name, passed: 0, failed: 1, skipped: 0 };
  // A file that cannot be loaded has no tests to fail, so it counts as one failure.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return honest(code, { name, passed: report.numPassedTests, failed: report.numFailedTests + unloaded, skipped });
}

function readPlaywright(code, path) {
  const name = 'end to end';
  const report = readReport(path);
  if (!report) return { name, passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest(code, { name, passed: expected, failed: unexpected + flaky, skipped });
}

/** A runner that failed without reporting a failure, or that ran no tests, counts as one failure. */
function honest(code, counts) {
  const ranNothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (code !== 0 || ranNothing) ? { ...counts, failed: 1 } : counts;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function printTable(counts) {
  console.log(`\n── together ${'─'.repeat(66)}`);
  for (const { name, passed, failed, skipped } of counts) {
    const mark = failed > 0 ? 'FAILED' : 'ok';
    console.log(`${mark.padEnd(7)} ${name.padEnd(22)} passed ${passed}, failed ${failed}, skipped ${skipped}`);
  }
  console.log('');
}

function sumOf(counts, key) {
  return counts.reduce((total, count) => total + count[key], 0);
}
