// Owns the bridge into the screens: calls one way, opened files and news of changes the other, nothing else of Electron or Node. Bundled as CommonJS,
// which is what a sandboxed preload script must be.
import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '../../shared/contract/client.ts';

/** The names main listens and speaks on. */
const [ipcChannel, fileChannel, newsChannel] = ['tongdiao', 'tongdiao-file', 'tongdiao-news'];

const transport: Transport = (channel, input) => ipcRenderer.invoke(ipcChannel, channel, input);

contextBridge.exposeInMainWorld('tongdiao', transport);
contextBridge.exposeInMainWorld('tongdiaoFiles', (listener: (file: unknown) => void) => {
  ipcRenderer.on(fileChannel, (_event, file) => listener(file));
});
contextBridge.exposeInMainWorld('tongdiaoNews', (listener: (news: unknown) => void) => {
  ipcRenderer.on(newsChannel, (_event, news) => listener(news));
});
