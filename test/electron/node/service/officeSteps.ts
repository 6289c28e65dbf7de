// Steps of an office that tests and their programs share, without the test runner.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import type { Input, RunState } from '../../../../shared/contract/api.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import { everyTable } from '../../../helpers/everyTable.ts';

/** Runs the planner to its end; returns the id of the draft. */
export async function planOf(call: Client, input: Input<'plan.start'> = {}): Promise<string> {
  const started = await call('plan.start', input);
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  const end = await endOf(call, started.value.run);
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return end.planId;
}

export async function endOf(call: Client, run: string): Promise<RunState> {
  for (;;) {
    const state = await call('plan.progress', { run });
    if (!state.ok) throw new Error(JSON.stringify(state.error));
    if (state.value.kind !== 'running') return state.value;
    await later(20);
  }
}

/** The small dataset in place of the sample that comes with the app. */
export function sampleFolder(folder: string): string {
  const sample = path.join(folder, 'sample');
  mkdirSync(sample);
  for (const [name, text] of datasetFiles(everyTable)) writeFileSync(path.join(sample, name), text);
  return sample;
}
