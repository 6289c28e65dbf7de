// Owns `npm test`: every check in turn, each one even where an earlier one failed, and one closing line over all of them.
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
    const counts = await runAll(reports);
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

async function runAll(reports) {
  if (!existsSync(bin)) {
    console.error('Nothing is installed yet. Run "npm ci" first.');
    return [{ name: 'installation', passed: 0, failed: 1, skipped: 0 }];
  }
  mkdirSync(join(root, 'test-results'), { recursive: true });
  // Loaded only here: it reads TypeScript, which a Node that is too old cannot.
  const { ensureChromium, ensurePoppler } = await import('./ensureChromium.mjs');
  const chromium = await ensureChromium();
  const poppler = ensurePoppler();
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  if (chromium.path) env.TONGDIAO_CHROMIUM = chromium.path;
  if (!process.stdout.isTTY && !env.FORCE_COLOR) env.NO_COLOR = '1';

  const vitestReport = join(reports, 'vitest.json');
  const playwrightReport = join(reports, 'playwright.json');
  const counts = [];
  counts.push(oneCheck('lint', await run('lint', ['biome', 'check', '--error-on-warnings', '.'], env, 120)));
  counts.push(oneCheck('type check', await run('type check', ['tsc', '-p', '.'], env, 300)));
  // Before the tests: several of them start the built app, at the same time.
  counts.push(oneCheck('build', await run('build', ['npm', 'run', '-s', 'build'], env, 300)));
  const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  counts.push(readVitest(await run('unit and integration', vitest, env, 900), vitestReport));
  const playwright = ['playwright', 'test', '--reporter=list,json'];
  const e2eEnv = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  counts.push(readPlaywright(await run('end to end', playwright, e2eEnv, 900), playwrightReport));
  for (const sentence of [chromium.problem, poppler.problem]) if (sentence) console.error(`\n${sentence}`);
  return counts;
}

/** Runs one tool with no standard input and its output passed through; ends it and all it started when its time is up. */
function run(name, [command, ...args], env, seconds) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(2, 74 - name.length))}`);
  const onWindows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], detached: !onWindows, shell: onWindows });
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
      console.error(`${name}: not done after ${seconds} s, ended.`);
      end();
    }, seconds * 1000);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
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
  // A file that cannot even be loaded has no tests to fail: it counts as one.
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

/** A runner that failed although it counted no failure, or that ran nothing, counts as one failure. */
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
