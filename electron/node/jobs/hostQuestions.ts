// Lets a job thread ask its host: asynchronously for PDFs, synchronously for the keychain, since signing is synchronous.
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { PrintPdf } from '../service/serviceContext.ts';
import type { KeySeal } from '../sync/officeKeys.ts';
import { answered, type FromJobThread, type HostQuestion, type HostReply, type JobStart, type ToJobThread } from './jobMessages.ts';

/** The host's keychain, callable as if it were local. */
export function hostSeal(port: MessagePort, { shared, replies }: JobStart): KeySeal {
  const numbers = new Int32Array(shared);
  const ask = (question: HostQuestion): unknown => {
    Atomics.store(numbers, answered, 0);
    port.postMessage({ kind: 'question', question, isAwaited: false } satisfies FromJobThread);
    // No timeout: a keychain may prompt a person first. Only an answer or the end of the thread ends the wait.
    Atomics.wait(numbers, answered, 0);
    const reply = receiveMessageOnPort(replies)?.message as HostReply;
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  };
  return {
    seal: (text) => ask({ what: 'seal', text }) as Uint8Array,
    open: (bytes) => ask({ what: 'unseal', bytes }) as string,
  };
}

/** The host's printer. One page at a time, since a thread handles one call at a time. */
export function hostPrinter(port: MessagePort): PrintPdf {
  return (html) =>
    new Promise((resolve, reject) => {
      const hear = (message: ToJobThread) => {
        if (message.kind !== 'reply') return;
        port.off('message', hear);
        const { reply } = message;
        if (reply.ok) resolve(reply.value as Awaited<ReturnType<PrintPdf>>);
        else reject(new Error(reply.message));
      };
      port.on('message', hear);
      port.postMessage({ kind: 'question', question: { what: 'printPdf', html }, isAwaited: true } satisfies FromJobThread);
    });
}
