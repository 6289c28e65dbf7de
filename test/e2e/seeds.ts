// Makes the data folders that tests start from: the sample planned, and planned, approved and with orders. Made once per worker; every test
// gets a copy.
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, request, type APIRequestContext } from '@playwright/test';
import type { Result } from '../../shared/base/result.ts';
import { createClient, type Client } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { startOffice, type Host } from './host.ts';

export interface Seeds {
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

export async function makeSeeds(): Promise<Seeds & { readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tongdiao-seeds-'));
  const planned = join(folder, 'planned');
  const ordered = join(folder, 'ordered');
  let plan = '';
  const first = await startOffice();
  await withClient(first, async (client) => {
    plan = await planTheSample(client);
  });
  await rename(await first.end(), planned);
  const second = await startOffice({ seed: planned });
  await withClient(second, (client) => orderThePlan(client, plan));
  await rename(await second.end(), ordered);
  return { planned, ordered, remove: () => rm(folder, { recursive: true, force: true }) };
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
  answered(await client('office.create', office));
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
