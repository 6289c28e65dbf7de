// Owns the app on a day of its own: the real service and host, whose clock shows the day last written to the standard input.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startHttpHost } from '../../electron/http/httpHost.ts';
import { createService } from '../../electron/node/service/createService.ts';
import { findChromium } from '../../electron/node/printing/findChromium.ts';
import { printPdf } from '../../electron/node/printing/printPdf.ts';

const root = join(import.meta.dirname, '..', '..');
const [dataDir, firstDay] = process.argv.slice(2);
let day = firstDay;
const chromium = await findChromium();
const service = createService({
  dataDir,
  sampleDir: join(root, 'sample'),
  clock: () => new Date(`${day}T08:00:00`),
  newId: () => randomUUID(),
  who: '值班员',
  printPdf: chromium === null ? undefined : (html) => printPdf(html, { chromium }),
});
const host = await startHttpHost({
  dispatch: service.dispatch,
  subscribe: service.subscribe,
  rendererDir: join(root, 'dist', 'renderer'),
  port: 0,
});
process.stdout.write(`${host.newLink()}\n`);
createInterface({ input: process.stdin })
  .on('line', (line) => {
    day = line.trim();
    process.stdout.write(`day ${day}\n`);
  })
  .on('close', async () => {
    await host.close();
    await service.close();
    process.exit(0);
  });
