// Random histories of a small office over its real service: each must balance, and must not depend on the order of entry.
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

export async function historyCase(histories: number, seed: number): Promise<HistoryFigures> {
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
      wrong.push(...[...end.lived.faults, ...end.otherwise.faults].map((fault) => `seed ${k}: ${fault}`));
      for (const part of ['accounts', 'position', 'closed'] as const)
        if (end.lived[part] !== end.otherwise[part]) wrong.push(`seed ${k}: ${part} depends on the order of entry`);
      rmSync(own, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { histories, entries, seconds: Math.round((performance.now() - startedAt) / 1000), wrong };
}
