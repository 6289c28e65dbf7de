// Keeps the files of docs/scaling true: shells and clusters can read them, and every option they use is one of the program's.
import { spawnSync } from 'node:child_process';
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
