// Lives plans day by day through the app's service and plans every morning again: the sample's thirteen mornings, and those of made-up
// provinces by seed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createService } from '../../electron/node/service/createService.ts';
import { readDataset } from '../../shared/dataset/readDataset.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { datasetFiles } from '../../shared/domain/datasetText.ts';
import { livedAsPlanned } from '../electron/node/position/livedAsPlanned.ts';
import { confirming } from '../helpers/confirming.ts';
import { folderFiles, sampleFolder } from '../helpers/datasetFiles.ts';
import { provinceBySeed } from '../helpers/provinceBySeed.ts';

/** Whether all held; tells each as it is done. */
export async function lived(provinces: number, seed: number): Promise<boolean> {
  let isSound = true;
  for (let n = 0; n <= provinces; n += 1) {
    const name = n === 0 ? 'sample' : `seed ${seed + n - 1}`;
    const started = performance.now();
    const faults = await livedCase(n === 0 ? sample() : provinceBySeed(seed + n - 1)).catch((error: Error) => [error.message]);
    console.log(`${name}: ${faults.length === 0 ? 'holds' : faults.join('\n  ')} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
    isSound = isSound && faults.length === 0;
  }
  return isSound;
}

async function livedCase(facts: Dataset): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao-lived-'));
  const sampleDir = path.join(folder, 'sample');
  mkdirSync(sampleDir);
  for (const [name, text] of datasetFiles(facts)) writeFileSync(path.join(sampleDir, name), text);
  let ids = 0;
  const clock = () => new Date(`${facts.policy.start}T12:00:00`);
  const service = createService({ dataDir: path.join(folder, 'office'), sampleDir, clock, newId: () => `l${++ids}`, who: '值班员' });
  try {
    const call = createClient(confirming(service.dispatch));
    const { code: region } = facts.regions.find(({ level }) => level === 'province') ?? facts.regions[0];
    const office = await call('office.create', { name: '统调办', kind: 'province', region, language: 'zh', start: 'sample' });
    if (!office.ok) return [JSON.stringify(office.error)];
    return await livedAsPlanned(
      call,
      Array.from({ length: facts.policy.days - 1 }, (_, k) => k + 1),
    );
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sample(): Dataset {
  const read = readDataset(folderFiles(sampleFolder));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
