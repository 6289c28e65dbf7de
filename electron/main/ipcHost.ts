// Connects the service to the page in the desktop app: one IPC channel, open only to the top frame of the app's own page.
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Transport } from '../../shared/contract/client.ts';
import { appOrigin } from './appProtocol.ts';

/** The IPC channel that preload calls. */
export const ipcChannel = 'tongdiao';
/** The IPC channel on which the page receives a snapshot opened by the system. */
export const fileChannel = 'tongdiao-file';

/** A call from any other sender is a bug or an attack: it is rejected and never reaches dispatch. */
export function startIpcHost(dispatch: (channel: string, input: unknown, window: string) => ReturnType<Transport>): void {
  ipcMain.handle(ipcChannel, (event, channel: unknown, input: unknown) => {
    if (!isOwnPage(event)) throw new Error('refused: not a page of this app');
    if (typeof channel !== 'string') throw new Error('refused: a channel is a text');
    return dispatch(channel, input, String(event.sender.id));
  });
}

function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  // reject a frame that has since been removed or navigated away
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false;
  const url = URL.parse(senderFrame.url);
  return url !== null && `${url.protocol}//${url.host}` === appOrigin;
}
