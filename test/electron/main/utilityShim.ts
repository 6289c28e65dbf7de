// Stands for Electron's start of a utility process: gives a child of Node the port a utility process has, then runs its script.
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

const early: unknown[] = [];
const port = new EventEmitter();
let isListening = false;
process.on('message', (data) => {
  if (isListening) port.emit('message', { data });
  else early.push(data);
});
// as in Electron, messages wait for the first who listens
port.on('newListener', (name) => {
  if (name !== 'message' || isListening) return;
  isListening = true;
  queueMicrotask(() => {
    for (const data of early) port.emit('message', { data });
  });
});
process.on('disconnect', () => process.exit(1));
Object.assign(process, { parentPort: Object.assign(port, { postMessage: (data: unknown) => process.send?.(data) }) });
await import(pathToFileURL(process.argv[2]).href);
