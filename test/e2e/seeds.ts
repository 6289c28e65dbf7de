// Makes the data folders that tests start from: the sample, the sample planned, and planned, approved and with orders. Made once per run;
// every test gets a copy.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, request, type APIRequestContext } from '@playwright/test';
import type { Result } from '../../shared/base/result.ts';
import { createClient, type Client } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { runFolder } from '../helpers/runFolder.ts';
import { startOffice, type Host } from './host.ts';

export interface Seeds {
  /** The sample, and no plan. */
  readonly sample: string;
  /** The sample with one draft plan. */
  readonly planned: string;
  /** The plan approved, its orders and other papers made, and the first three orders issued. */
  readonly ordered: string;
}

export const office = {
  name: '江西省疫情防控物资统调办公室',
  kind: 'province',
  region: '360000',
  language: 'zh',
  start: 'sample',
} as const;

/** The worker that is first makes them; the others wait for it. */
export async function seedsOfRun(): Promise<Seeds> {
  const folder = join(runFolder() ?? tmpdir(), 'seeds');
  const seeds = { sample: join(folder, 'sample'), planned: join(folder, 'planned'), ordered: join(folder, 'ordered') };
  const done = join(folder, 'done');
  try {
    await mkdir(folder);
  } catch {
    await expect(() => expect(existsSync(done)).toBe(true)).toPass({ timeout: 150_000, intervals: [100] });
    return seeds;
  }
  try {
    await makeSeeds(seeds);
    await writeFile(done, '');
    return seeds;
  } catch (error) {
    // The next worker tries again.
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function makeSeeds({ sample, planned, ordered }: Seeds): Promise<void> {
  let plan = '';
  const first = await startOffice();
  await withClient(first, async (client) => void answered(await client('office.create', office)));
  await rename(await first.end(), sample);
  const second = await startOffice({ seed: sample });
  await withClient(second, async (client) => {
    plan = await planTheSample(client);
  });
  await rename(await second.end(), planned);
  const third = await startOffice({ seed: planned });
  await withClient(third, (client) => orderThePlan(client, plan));
  await rename(await third.end(), ordered);
}

/** Signed in separately from the browser. */
export async function clientOf(host: Host): Promise<{ readonly client: Client; readonly requests: APIRequestContext }> {
  const requests = await request.newContext({ baseURL: host.origin });
  await requests.get(host.link);
  const client = createClient(async (channel, input) => {
    const response = await requests.post(`/api/${channel}`, { data: input, headers: { 'Content-Type': 'application/json' } });
    return (await response.json()) as Result<unknown, AppError>;
  });
  return { client, requests };
}

export function answered<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function withClient(host: Host, work: (client: Client) => Promise<void>): Promise<void> {
  const { client, requests } = await clientOf(host);
  await work(client);
  await requests.dispose();
}

async function planTheSample(client: Client): Promise<string> {
  const { run } = answered(await client('plan.start', {}));
  await expect(async () => expect(answered(await client('plan.progress', { run })).kind).toBe('done')).toPass({
    timeout: 150_000,
    intervals: [200],
  });
  const state = answered(await client('plan.progress', { run }));
  if (state.kind !== 'done') throw new Error(`the run is ${state.kind}`);
  return state.planId;
}

async function orderThePlan(client: Client, plan: string): Promise<void> {
  answered(await client('plan.approve', { plan }));
  const orders = answered(await client('order.make', { plan }));
  answered(await client('order.issue', { orders: orders.slice(0, 3).map((order) => order.id) }));
  answered(await client('paper.make', { plan }));
}
