// A program that works where no file may grow, and prints as JSON lines what each channel answered.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createService } from '../../../../electron/node/service/createService.ts';
import { createClient } from '../../../../shared/contract/client.ts';
import { channelExamples } from '../../../helpers/channelExamples.ts';
import type { LivedIn } from './livedIn.ts';
import { asSeenNow, writeChannels } from './officeWork.ts';

const [dataDir, officeFile] = process.argv.slice(2);
const office = JSON.parse(readFileSync(officeFile, 'utf8')) as LivedIn;
let ids = 0;
const newId = () => `full-${++ids}`;
const service = createService({
  dataDir,
  sampleDir: office.sampleDir,
  clock: () => new Date('2020-03-02T12:00:00.000Z'),
  newId,
  who: '值班员',
});
const call = createClient(service.dispatch);
const reader = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'), { readonly: true });
await fillDisk();
for (const channel of writeChannels) {
  const before = content();
  const answer = await service.dispatch(channel, await asSeenNow(service.dispatch, office.examples[channel]));
  const kind = answer.ok ? 'ok' : answer.error.kind;
  process.stdout.write(`${JSON.stringify({ channel, kind, isChanged: content() !== before })}\n`);
}
reader.close();
await service.close();

function content(): string {
  const names = reader.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  return JSON.stringify(names.map((name) => reader.prepare(`SELECT * FROM "${name}"`).raw().all()));
}

/** Writes until nothing fits, however small: settings with many pages, then a name and its entry in the log. */
async function fillDisk(): Promise<void> {
  const { order } = channelExamples['settings.save'];
  const settings = { ...channelExamples['settings.save'], order: { ...order, copies: '抄'.repeat(200) } };
  while ((await call('settings.save', settings)).ok);
  while ((await service.dispatch('scenario.rename', office.examples['scenario.rename'])).ok);
}
