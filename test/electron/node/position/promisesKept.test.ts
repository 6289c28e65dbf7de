import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { officeForTest, serviceForTest } from '../service/serviceForTest.ts';
import { promiseStep } from './promiseOffice.ts';
import { booksBroken, promisesBroken } from './promisesBroken.ts';

/** Pairs of steps of two windows; each pair runs at the same time. */
const [offices, pairs] = [3, 40];

test('hundreds of steps of two windows promise no goods and no demand twice', async () => {
  const said = new Map<string, number>();
  for (let seed = 1; seed <= offices; seed += 1) {
    const facts = generateInstance({ seed, cities: 3, enterprises: 4, products: 2, materials: 1, days: 6 });
    const clock = () => new Date(`${facts.policy.start}T12:00:00`);
    const sampleDir = temporaryFolder();
    for (const [name, text] of datasetFiles(facts)) writeFileSync(path.join(sampleDir, name), text);
    const made = await officeForTest({ clock, sampleDir });
    let { service, call } = made;
    const random = seededRandom(seed);
    for (let pair = 0; pair < pairs; pair += 1) {
      const steps = await Promise.all([promiseStep(call, random), promiseStep(call, random)]);
      for (const step of steps) said.set(step, (said.get(step) ?? 0) + 1);
      expect(steps.filter((step) => step.includes('internal'))).toEqual([]);
      expect(await promisesBroken(call, facts), `seed ${seed}, pair ${pair}`).toEqual([]);
      if (pair % 20 === 19) {
        // Everything is read from the disk anew.
        await service.close();
        expect(booksBroken(made.dataDir, clock), `seed ${seed}, pair ${pair}`).toEqual([]);
        ({ service, call } = serviceForTest({ dataDir: made.dataDir, clock, newId: () => `r${seed}-${pair}-${random.int(0, 1e12)}` }));
      }
    }
  }
  // The steps did what they are named after.
  for (const step of ['plan', 'issue', 'ship', 'receive', 'revoke', 'writeOff', 'close'])
    expect(said.get(`${step}: done`) ?? 0, step).toBeGreaterThan(5);
  for (const step of ['issueSlip', 'moveSlip', 'revokeSlip']) expect(said.get(`${step}: done`) ?? 0, step).toBeGreaterThan(0);
}, 300_000);
