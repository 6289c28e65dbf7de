// Keeps the files of docs/scaling true: shells and clusters can read them, and every option they use is one of the program's.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rehearsalCliUsage } from '../shared/text/rehearsalCliText.ts';
import { projectRoot, readProjectFile } from './helpers/projectFiles.ts';

interface IndexedJob {
  readonly kind: string;
  readonly spec: {
    readonly completionMode: string;
    readonly completions: number;
    readonly template: { readonly spec: { readonly containers: readonly { readonly command: readonly string[] }[] } };
  };
}

const job = JSON.parse(readProjectFile('docs/scaling/job.json')) as IndexedJob;
const command = job.spec.template.spec.containers[0].command[2];
const scripts = ['docs/scaling/parallel.sh', 'docs/scaling/slurm.sh'];

test.each(scripts)('%s is a script that a shell can read', (script) => {
  expect(spawnSync('sh', ['-n', join(projectRoot, script)], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test('Slurm reads its wishes from the head of its script, and a task of the array computes its share', () => {
  const text = readProjectFile('docs/scaling/slurm.sh');
  const wishes = [...text.matchAll(/^#SBATCH --([a-z-]+)(?:=(\S+))?$/gm)].map(([, name, value]) => [name, value]);
  expect(wishes.length).toBe(text.split('#SBATCH').length - 1);
  expect(Object.fromEntries(wishes)).toMatchObject({ 'cpus-per-task': '1', mem: '3G', time: '04:00:00' });
  // Wishes below the first command are not read.
  expect(text.lastIndexOf('#SBATCH')).toBeLessThan(text.indexOf('set -eu'));
  const out = mkdtempSync(join(tmpdir(), 'tongdiao-slurm-'));
  const env = { ...process.env, TONGDIAO: 'echo', SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '100' };
  const ran = spawnSync('sh', [join(projectRoot, 'docs/scaling/slurm.sh'), 'data', 'v.json', '1000', out], { encoding: 'utf8', env });
  rmSync(out, { recursive: true });
  expect(ran.stdout.trim()).toBe(
    `rehearse data --variants v.json --runs 1000 --index 7 --of 100 --processes 1 --out ${join(out, 'share-7')}`,
  );
});

test('the job is indexed from 0 over as many shares as it has completions', () => {
  expect(job).toMatchObject({ kind: 'Job', spec: { completionMode: 'Indexed' } });
  expect(command).toContain(`--index $((JOB_COMPLETION_INDEX + 1)) --of ${job.spec.completions} `);
  expect(spawnSync('sh', ['-n', '-c', command], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test('each names the options of a share as the program has them', () => {
  for (const text of [...scripts.map(readProjectFile), command]) {
    const called = /rehearse ["/].*?--out/s.exec(text)?.[0] ?? '';
    const options = [...called.matchAll(/--([a-z]+)/g)].map(([, option]) => option);
    expect(options).toEqual(['variants', 'runs', 'index', 'of', 'processes', 'out']);
    for (const option of options) expect(Object.keys(rehearsalCliUsage)).toContain(option);
  }
});
