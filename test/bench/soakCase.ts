// The soak: an hour's work of several windows within minutes, over the real HTTP host, with the office's invariants checked at the end.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startHttpHost } from '../../electron/http/httpHost.ts';
import { createService } from '../../electron/node/service/createService.ts';
import type { Result } from '../../shared/base/result.ts';
import { createClient, type Transport } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { livedInOffice } from '../electron/node/service/livedIn.ts';
import { planOf } from '../electron/node/service/officeSteps.ts';
import { workStep } from '../electron/node/service/officeWork.ts';
import { soundness } from '../electron/node/service/soundness.ts';
import { seededRandom } from '../helpers/seededRandom.ts';

export interface SoakFigures {
  readonly calls: number;
  readonly refused: number;
  readonly seconds: number;
  /** Answers that only a bug can cause, and unhandled rejections. */
  readonly internal: number;
  readonly unhandled: number;
  /** Memory in use after garbage collection, at a quarter of the time and at the end. */
  readonly quarterMegabytes: number;
  readonly endMegabytes: number;
  readonly numbers: number;
  readonly wrong: readonly string[];
}

const windows = 4;
/** Number of steps of a window between two plans that it makes and approves. */
const stepsAPlan = 400;

export async function soakCase(calls: number, seed: number): Promise<SoakFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao-soak-'));
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', onUnhandled);
  try {
    const office = await livedInOffice(folder);
    let ids = 0;
    const service = createService({
      dataDir: office.dataDir,
      sampleDir: office.sampleDir,
      clock: () => new Date('2020-03-02T12:00:00.000Z'),
      newId: () => `soak-${++ids}`,
      who: 'bench',
    });
    const host = await startHttpHost({ dispatch: service.dispatch, rendererDir: folder, port: 0 });
    const started = performance.now();
    let [made, refused, internal, quarterMegabytes] = [0, 0, 0, 0];
    const work = async (dispatch: Transport, k: number) => {
      const random = seededRandom(seed + k);
      for (let step = 1; made < calls; step += 1) {
        if (step % stepsAPlan === 0) await planAndApprove(dispatch);
        const { answer } = await workStep(dispatch, office, random);
        made += 1;
        if (!answer.ok) refused += 1;
        if (!answer.ok && answer.error.kind === 'internal') internal += 1;
        if (made === Math.floor(calls / 4)) quarterMegabytes = usedMegabytes();
      }
    };
    const dispatches: Transport[] = [];
    // One after the other: a new key invalidates the last one.
    for (let k = 0; k < windows; k += 1) dispatches.push(await openWindow(host.newLink()));
    await Promise.all(dispatches.map(work));
    const seconds = (performance.now() - started) / 1000;
    const endMegabytes = usedMegabytes();
    await host.close();
    await service.close();
    const { wrong, numbers } = soundness(office.dataDir);
    const log = readLog(path.join(office.dataDir, 'tongdiao.log'));
    return {
      calls: made,
      refused,
      seconds,
      internal: internal + log,
      unhandled: unhandled.length,
      quarterMegabytes,
      endMegabytes,
      numbers,
      wrong,
    };
  } finally {
    process.off('unhandledRejection', onUnhandled);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A browser window: its key is used up, its cookie is kept. */
async function openWindow(link: string): Promise<Transport> {
  const opened = await fetch(link, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return async (channel, input) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const response = await fetch(new URL(`/api/${channel}`, link), { method: 'POST', headers, body: JSON.stringify(input) });
    return (await response.json()) as Result<unknown, AppError>;
  };
}

/** As far as others allow: what changed meanwhile is refused in words. */
async function planAndApprove(dispatch: Transport): Promise<void> {
  const call = createClient(dispatch);
  const plan = await planOf(call).catch(() => null);
  if (plan === null) return;
  const approved = await call('plan.approve', { plan });
  if (approved.ok) await call('order.make', { plan });
}

function usedMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

function readLog(file: string): number {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').length;
  } catch {
    return 0;
  }
}
