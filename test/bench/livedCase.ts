// Lives plans day by day through the app's service: the sample's thirteen mornings, and those of made-up provinces by seed. Of each morning the
// dataset that the planner would see is compared with what is left of the first plan, and its fills with the first plan's; the first and the
// last morning are planned and checked by the app as well.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createService } from '../../electron/node/service/createService.ts';
import { loadHighsSolver } from '../../electron/node/solver/highsSolver.ts';
import { readDataset } from '../../shared/dataset/readDataset.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { datasetFiles } from '../../shared/domain/datasetText.ts';
import { findPinConflict } from '../../shared/planner/pins/pinConflicts.ts';
import { planFills } from '../../shared/planner/levels/planFills.ts';
import type { Solver } from '../../shared/planner/solver.ts';
import { livedAsPlanned, type Fills } from '../electron/node/position/livedAsPlanned.ts';
import { confirming } from '../helpers/confirming.ts';
import { folderFiles, sampleFolder } from '../helpers/datasetFiles.ts';
import { provinceBySeed } from '../helpers/provinceBySeed.ts';

/** Two weeks, so that there are thirteen mornings, and small enough that twenty provinces are lived in minutes. */
const size = { cities: 4, enterprises: 8, products: 3, materials: 2, days: 14 };

/** Whether all held; prints a table. */
export async function lived(provinces: number, seed: number): Promise<boolean> {
  const solver = await loadHighsSolver();
  const rows: Record<string, string | number>[] = [];
  const faults: string[] = [];
  for (let n = 0; n <= provinces; n += 1) {
    const name = n === 0 ? 'sample' : `seed ${seed + n - 1}`;
    const started = process.cpuUsage();
    const facts = withFineLots(n === 0 ? sample() : withPlan(provinceBySeed(seed + n - 1, size), solver));
    const found = await livedCase(facts, (dataset) => fillsOf(dataset, solver)).catch((error: Error) => [error.stack ?? error.message]);
    const { user, system } = process.cpuUsage(started);
    rows.push({
      province: name,
      mornings: facts.policy.days - 1,
      differences: found.length,
      's of processor': Math.round((user + system) / 1e6),
    });
    console.error(`${name}: ${found.length === 0 ? 'holds' : found.slice(0, 60).join('\n  ')}`);
    faults.push(...found);
  }
  console.table(rows);
  return faults.length === 0;
}

/**
 * Papers hand material out in whole lots, the plan to the millionth: with lots of a millionth both say the same. What lots of the usual size
 * hold back from one maker and give another is no matter of the law.
 */
function withFineLots(facts: Dataset): Dataset {
  return { ...facts, materials: facts.materials.map((material) => ({ ...material, lot: 0.000001 })) };
}

/** Pins that cannot hold together are left out. */
function withPlan(facts: Dataset, solver: Solver): Dataset {
  return findPinConflict(facts, solver).ok ? facts : { ...facts, pins: [] };
}

function fillsOf(dataset: Dataset, solver: Solver): Fills {
  const found = planFills(dataset, solver, () => {});
  if ('status' in found) throw new Error(`No fills: ${found.status}`);
  return found.groups.map((group, k) => ({ ...group, needPieces: group.need, fillExact: found.fills[k] }));
}

async function livedCase(facts: Dataset, fills: (dataset: Dataset) => Fills): Promise<string[]> {
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
    const last = facts.policy.days - 1;
    return await livedAsPlanned(call, { last, planned: [1, last], fillsOf: fills });
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
