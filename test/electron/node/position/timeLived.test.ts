import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { officeForTest } from '../service/serviceForTest.ts';
import { livedAsPlanned } from './livedAsPlanned.ts';

test('a province that lives its plan day by day through the app begins every morning with what is left of the plan', async () => {
  const facts = generateInstance({ seed: 2, cities: 3, enterprises: 4, products: 2, materials: 1, days: 5 });
  const sampleDir = temporaryFolder();
  for (const [name, text] of datasetFiles(facts)) writeFileSync(path.join(sampleDir, name), text);
  const { call } = await officeForTest({ sampleDir, clock: () => new Date(`${facts.policy.start}T12:00:00`) });
  expect(await livedAsPlanned(call, { last: 4, planned: [1, 4] })).toEqual([]);
}, 120_000);
