// Random histories of a small office over its real service: each must balance, and must not depend on the order of entry. A fault is told as
// it comes, and how far the run is, so that a long run may be broken off and gone on with at the next seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { historyTemplate, tryHistory } from '../electron/node/service/serviceHistory.ts';

export interface HistoryFigures {
  readonly histories: number;
  readonly entries: number;
  readonly seconds: number;
  /** What went wrong, by seed. */
  readonly wrong: readonly string[];
}

/** After so many histories it is told how far the run is. */
const tellEvery = 10;

export async function historyCase(histories: number, seed: number, tell: (line: string) => void): Promise<HistoryFigures> {
  const startedAt = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao-histories-'));
  const wrong: string[] = [];
  let entries = 0;
  try {
    const template = await historyTemplate(folder);
    for (let k = seed; k < seed + histories; k += 1) {
      const own = mkdtempSync(path.join(folder, 'history-'));
      const end = await tryHistory(template, own, k);
      entries += end.entries;
      const unlike = (['accounts', 'position', 'closed'] as const).filter((part) => end.lived[part] !== end.otherwise[part]);
      const faults = [...end.lived.faults, ...end.otherwise.faults, ...unlike.map((part) => `${part} depends on the order of entry`)];
      for (const fault of faults) {
        wrong.push(`seed ${k}: ${fault}`);
        tell(`seed ${k}: ${fault}`);
      }
      const done = k - seed + 1;
      if (done % tellEvery === 0 || done === histories)
        tell(`${done} of ${histories} (seeds ${seed} to ${k}): ${entries} entries, ${wrong.length} faults`);
      rmSync(own, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { histories, entries, seconds: Math.round((performance.now() - startedAt) / 1000), wrong };
}
