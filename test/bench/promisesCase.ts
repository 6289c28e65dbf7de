// Two windows of an office at random, killed again and again: so many pairs of steps, over offices of a hundred pairs each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisesKilled } from '../electron/node/position/promisesKilled.ts';

const pairsAnOffice = 100;

/** Whether all held; tells each office as it is done. */
export async function promises(pairs: number, seed: number): Promise<boolean> {
  let [made, isSound] = [0, true];
  const program = path.join(import.meta.dirname, '../electron/node/position/promisesUntilKilled.ts');
  for (let n = 0; made < pairs; n += 1) {
    const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao-promises-'));
    const run = await promisesKilled(program, folder, seed + n, Math.min(pairsAnOffice, pairs - made));
    rmSync(folder, { recursive: true, force: true });
    made += run.pairs;
    isSound = isSound && run.wrong.length === 0;
    const done = [...run.said].flatMap(([step, count]) => (step.endsWith(': done') ? [`${step.slice(0, -6)} ${count}`] : []));
    console.log(`seed ${seed + n}: ${run.pairs} pairs, ${run.kills} kills; ${done.sort().join(', ')}`);
    for (const fault of run.wrong) console.log(`  ${fault}`);
  }
  return isSound;
}
