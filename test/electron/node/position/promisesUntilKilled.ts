// A program in which two windows of an office take random steps at the same time until it is killed. It reports when it has begun, and every
// pair of steps.
import { createService } from '../../../../electron/node/service/createService.ts';
import { createClient } from '../../../../shared/contract/client.ts';
import { confirming } from '../../../helpers/confirming.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { promiseStep } from './promiseOffice.ts';

const [dataDir, sampleDir, day, seed] = process.argv.slice(2);
const random = seededRandom(Number(seed));
let ids = 0;
const clock = () => new Date(`${day}T12:00:00`);
const service = createService({ dataDir, sampleDir, clock, newId: () => `p${seed}-${++ids}`, who: '值班员' });
const call = createClient(confirming(service.dispatch));
process.send?.('begun');
for (;;) {
  const steps = await Promise.all([promiseStep(call, random), promiseStep(call, random)]);
  process.send?.(steps.join('; '));
}
