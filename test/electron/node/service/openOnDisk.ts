// A program that opens an office on a full or write-protected disk and prints what the screens would be told. Given a file to remove, it
// frees that much space and asks once more.
import { rmSync } from 'node:fs';
import { createService } from '../../../../electron/node/service/createService.ts';

const [dataDir, filler] = process.argv.slice(2);
const service = createService({
  dataDir,
  sampleDir: dataDir,
  clock: () => new Date('2020-03-02T12:00:00.000Z'),
  newId: () => 'id',
  who: '值班员',
});
const told = [
  await service.dispatch('app.state', {}),
  await service.dispatch('backup.status', {}),
  await service.dispatch('backup.make', {}),
];
if (filler !== undefined) {
  rmSync(filler);
  told.push(await service.dispatch('app.state', {}));
}
process.stdout.write(JSON.stringify(told));
await service.close();
