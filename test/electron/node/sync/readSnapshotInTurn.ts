// A program that imports a snapshot and undoes it, in turn, until it is killed. It reports when it has begun, imported and undone.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createService } from '../../../../electron/node/service/createService.ts';
import { createClient } from '../../../../shared/contract/client.ts';

const [dataDir, file, worker] = process.argv.slice(2);
let ids = process.pid * 1000;
const service = createService({
  dataDir,
  sampleDir: dataDir,
  clock: () => new Date(),
  newId: () => `id-${++ids}`,
  who: '值班员',
  threads: worker === undefined ? undefined : { workerUrl: pathToFileURL(worker) },
});
const call = createClient(service.dispatch);
const snapshot = { name: 'a.tdz', base64: readFileSync(file).toString('base64') };
// A thread that has loaded its modules is killed at its work rather than while starting.
if (worker !== undefined) await call('snapshot.open', { file: snapshot, passphrase: null });
process.send?.('begun');
for (;;) {
  const opened = await call('snapshot.open', { file: snapshot, passphrase: null });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  if (opened.value.state === 'ready') {
    const applied = await call('snapshot.apply', { token: opened.value.token, decisions: {}, withoutRefused: true });
    if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  }
  process.send?.('read');
  const undone = await call('snapshot.undo', {});
  if (!undone.ok) throw new Error(JSON.stringify(undone.error));
  process.send?.('undone');
}
