// Entry point of the desktop app's service process. Main keeps windows, keychain and printing; the service asks it for them.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HostQuestion, HostReply } from '../node/jobs/jobMessages.ts';
import { createService, type Service } from '../node/service/createService.ts';
import type { PrintPdf } from '../node/service/serviceContext.ts';
import { plannersOfMain } from './plannerRelay.ts';
import type { FromService, ServiceStart, ToService } from './serviceMessages.ts';

const { parentPort } = process;
const say = (message: FromService) => parentPort.postMessage(message);
const waiting = new Map<number, (reply: HostReply) => void>();
const planners = plannersOfMain(say);
let questions = 0;
let service: Service | null = null;

parentPort.on('message', ({ data }) => {
  const message = data as ToService;
  if (message.kind === 'start') {
    service = serviceFor(message.start);
    service.subscribe((news) => say({ kind: 'news', news }));
  } else if (message.kind === 'call') void call(message);
  else if (message.kind === 'reply') waiting.get(message.id)?.(message.reply);
  else if (message.kind === 'close') void close();
  else planners.hear(message);
});

async function call({ id, channel, input, window }: Extract<ToService, { readonly kind: 'call' }>): Promise<void> {
  if (service === null) throw new Error('called before it was started');
  say({ kind: 'answer', id, answer: await service.dispatch(channel, input, window) });
}

async function close(): Promise<void> {
  await service?.close();
  process.exit(0);
}

function serviceFor({ dataDir, sampleDir, canSeal }: ServiceStart): Service {
  return createService({
    dataDir,
    sampleDir,
    hasScreen: true,
    clock: () => new Date(),
    newId: () => randomUUID(),
    printPdf: (html) => ask({ what: 'printPdf', html }) as ReturnType<PrintPdf>,
    startPlanner: planners.start,
    keepsPlanner: true,
    threads: {
      workerUrl: bundled('jobWorker.js'),
      keySeal: canSeal
        ? {
            seal: (text) => ask({ what: 'seal', text }) as Promise<Uint8Array>,
            open: (bytes) => ask({ what: 'unseal', bytes }) as Promise<string>,
          }
        : undefined,
    },
  });
}

/** A worker bundled beside this file; undefined if the app runs from its sources, where workers lie beside their callers. */
function bundled(name: string): URL | undefined {
  const file = path.join(import.meta.dirname, name);
  return existsSync(file) ? pathToFileURL(file) : undefined;
}

function ask(question: HostQuestion): Promise<unknown> {
  questions += 1;
  const id = questions;
  return new Promise((resolve, reject) => {
    waiting.set(id, (reply) => {
      waiting.delete(id);
      if (reply.ok) resolve(reply.value);
      else reject(new Error(reply.message));
    });
    say({ kind: 'question', id, question });
  });
}
