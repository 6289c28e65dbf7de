// Connects the screens to the service: through the window's bridge in the desktop app, over HTTP in a browser.
import { err, type Result } from '../shared/base/result.ts';
import { windowHeader } from '../shared/contract/changeNews.ts';
import type { Transport } from '../shared/contract/client.ts';
import type { UploadedFile } from '../shared/contract/files.ts';
import type { AppError } from '../shared/domain/errors.ts';

declare global {
  interface Window {
    /** Set by the desktop app's preload script; missing in a browser. */
    readonly tongdiao?: Transport;
    /** Reports snapshots that the system opened with the desktop app. */
    readonly tongdiaoFiles?: (listener: (file: UploadedFile) => void) => void;
  }
}

/** Distinguishes this page from the app's other windows. */
export const windowName = String(Math.random()).slice(2) + String(performance.timeOrigin);

/** Never rejects: if no answer comes, the answer is `disconnected`. */
export function createTransport(bridge: Transport | undefined = window.tongdiao): Transport {
  const send = bridge ?? sendOverHttp;
  return async (channel, input) => {
    try {
      return await send(channel, input);
    } catch {
      return err({ kind: 'disconnected', status: null });
    }
  };
}

async function sendOverHttp(channel: string, input: unknown): Promise<Result<unknown, AppError>> {
  const response = await fetch(`/api/${channel}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [windowHeader]: windowName },
    body: JSON.stringify(input),
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
  });
  if (response.status !== 200) return err({ kind: 'disconnected', status: response.status });
  return (await response.json()) as Result<unknown, AppError>;
}
