// Owns the bridge into the screens: one function, one IPC channel, nothing else of Electron or Node. Bundled as CommonJS,
// which is what a sandboxed preload script must be.
import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '../../shared/contract/client.ts';

/** The name main listens on. */
const ipcChannel = 'tongdiao';

const transport: Transport = (channel, input) => ipcRenderer.invoke(ipcChannel, channel, input);

contextBridge.exposeInMainWorld('tongdiao', transport);
