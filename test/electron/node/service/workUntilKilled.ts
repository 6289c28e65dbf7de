// A program that works at random in an office until it is killed. It reports when it has begun, and every step.
import { readFileSync } from 'node:fs';
import { createService } from '../../../../electron/node/service/createService.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import type { LivedIn } from './livedIn.ts';
import { workStep } from './officeWork.ts';

const [dataDir, officeFile, seed] = process.argv.slice(2);
const office = JSON.parse(readFileSync(officeFile, 'utf8')) as LivedIn;
const random = seededRandom(Number(seed));
let ids = 0;
const newId = () => `k${seed}-${++ids}`;
const service = createService({
  dataDir,
  sampleDir: office.sampleDir,
  clock: () => new Date('2020-03-02T12:00:00.000Z'),
  newId,
  who: '值班员',
});
process.send?.('begun');
for (;;) {
  const { channel, answer } = await workStep(service.dispatch, office, random);
  process.send?.('step');
  if (!answer.ok && answer.error.kind === 'internal') throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
}
