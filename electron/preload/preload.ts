// The bridge to the screens: calls in one direction, opened files and news of changes in the other, and nothing else of Electron or Node.
// Bundled as CommonJS, as a sandboxed preload script must be.
import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '../../shared/contract/client.ts';

/** The IPC channels that main listens and sends on. */
const [ipcChannel, fileChannel, newsChannel] = ['tongdiao', 'tongdiao-file', 'tongdiao-news'];

const transport: Transport = (channel, input) => ipcRenderer.invoke(ipcChannel, channel, input);

contextBridge.exposeInMainWorld('tongdiao', transport);
contextBridge.exposeInMainWorld('tongdiaoFiles', (listener: (file: unknown) => void) => {
  ipcRenderer.on(fileChannel, (_event, file) => listener(file));
});
contextBridge.exposeInMainWorld('tongdiaoNews', (listener: (news: unknown) => void) => {
  ipcRenderer.on(newsChannel, (_event, news) => listener(news));
});
