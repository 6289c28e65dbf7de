// Runs only the host, for `npm run dev`. Arguments: data folder and port.
import { join } from 'node:path';
import { keepCompiled } from './compileCache.mjs';

const [dataDir, port] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
keepCompiled();
const { runHttpApp } = await import('../electron/http/runHttpApp.ts');
process.exitCode = await runHttpApp({
  dataDir,
  sampleDir: join(root, 'sample'),
  rendererDir: join(root, 'dist', 'renderer'),
  port: Number(port),
  idleMinutes: null,
  openBrowser: false,
});
