// Runs many offices in one process, each with the real service and HTTP host on its own port, so that a test that needs an office need not
// wait for a program to start. An office's clock shows the machine's time, or the day it was given.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startHttpHost } from '../../electron/http/httpHost.ts';
import { findChromium } from '../../electron/node/printing/findChromium.ts';
import { printPdf } from '../../electron/node/printing/printPdf.ts';
import { createService } from '../../electron/node/service/createService.ts';
import { rememberingPlanner } from '../helpers/rememberingPlanner.ts';

/** `day`: null for the machine's own time. `plansAnew`: not even a plan that another test has had is answered from memory. */
export type OfficeRequest =
  | { readonly kind: 'open'; readonly office: number; readonly dataDir: string; readonly day: string | null; readonly plansAnew: boolean }
  | { readonly kind: 'setDay'; readonly office: number; readonly day: string }
  | { readonly kind: 'close'; readonly office: number };

export interface OfficeAnswer {
  readonly office: number;
  readonly kind: OfficeRequest['kind'];
  /** For `open`: the one-time address. */
  readonly link: string;
}

interface OpenOffice {
  day: string | null;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const offices = new Map<number, OpenOffice>();
const chromium = await findChromium();

process.on('message', (request: OfficeRequest) => void answer(request));
process.on('disconnect', async () => {
  await Promise.all([...offices.values()].map((office) => office.close()));
  process.exit(0);
});

async function answer(request: OfficeRequest): Promise<void> {
  const link = await carryOut(request);
  process.send?.({ office: request.office, kind: request.kind, link } satisfies OfficeAnswer);
}

async function carryOut(request: OfficeRequest): Promise<string> {
  if (request.kind === 'open') return open(request);
  const office = offices.get(request.office);
  if (office === undefined) throw new Error(`office ${request.office} is not open`);
  if (request.kind === 'setDay') office.day = request.day;
  else {
    offices.delete(request.office);
    await office.close();
  }
  return '';
}

async function open({ office: id, dataDir, day, plansAnew }: Extract<OfficeRequest, { kind: 'open' }>): Promise<string> {
  const service = createService({
    dataDir,
    sampleDir: join(root, 'sample'),
    hasScreen: true,
    clock: () => {
      const shown = offices.get(id)?.day ?? day;
      return shown === null ? new Date() : new Date(`${shown}T08:00:00`);
    },
    newId: () => randomUUID(),
    who: '值班员',
    startPlanner: plansAnew ? undefined : rememberingPlanner,
    printPdf: chromium === null ? undefined : (html) => printPdf(html, { chromium }),
  });
  const host = await startHttpHost({
    dispatch: service.dispatch,
    subscribe: service.subscribe,
    rendererDir: join(root, 'dist', 'renderer'),
    port: 0,
  });
  offices.set(id, {
    day,
    close: async () => {
      await host.close();
      await service.close();
    },
  });
  return host.newLink();
}
