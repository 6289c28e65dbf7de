// An office whose two windows are killed again and again between or inside their transactions; after each kill it is opened and looked at.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createService } from '../../../../electron/node/service/createService.ts';
import { createClient, type Client } from '../../../../shared/contract/client.ts';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import { confirming } from '../../../helpers/confirming.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { booksBroken, promisesBroken } from './promisesBroken.ts';

export interface KilledRun {
  readonly pairs: number;
  readonly kills: number;
  /** How often each step was answered so. */
  readonly said: ReadonlyMap<string, number>;
  readonly wrong: readonly string[];
}

/** Pairs of steps before a kill, at most, and milliseconds into the next one. */
const [mostPairs, longest] = [6, 400];

/** `program` is promisesUntilKilled.ts; `folder` is empty. Ends after so many pairs of steps. */
export async function promisesKilled(program: string, folder: string, seed: number, pairs: number): Promise<KilledRun> {
  const facts = generateInstance({ seed, cities: 3, enterprises: 4, products: 2, materials: 1, days: 6 });
  const { start } = facts.policy;
  const [dataDir, sampleDir] = [path.join(folder, 'office'), path.join(folder, 'sample')];
  mkdirSync(sampleDir);
  for (const [name, text] of datasetFiles(facts)) writeFileSync(path.join(sampleDir, name), text);
  const clock = () => new Date(`${start}T12:00:00`);
  const inOffice = async <T>(work: (call: Client) => Promise<T>): Promise<T> => {
    let ids = 0;
    const service = createService({ dataDir, sampleDir, clock, newId: () => `o${++ids}`, who: '值班员' });
    try {
      return await work(createClient(confirming(service.dispatch)));
    } finally {
      await service.close();
    }
  };
  await inOffice((call) =>
    call('office.create', { name: '统调办', kind: 'province', region: '360000', language: 'zh', start: 'sample' } as const),
  );
  const random = seededRandom(seed);
  const said = new Map<string, number>();
  const wrong: string[] = [];
  let [made, kills] = [0, 0];
  while (made < pairs && wrong.length === 0) {
    kills += 1;
    const told = await killAfter(
      program,
      [dataDir, sampleDir, start, `${seed * 1000 + kills}`],
      random.int(0, mostPairs),
      random.next() * longest,
    );
    for (const step of told.flatMap((pair) => pair.split('; '))) {
      said.set(step, (said.get(step) ?? 0) + 1);
      if (step.includes('internal')) wrong.push(step);
    }
    made += told.length + 1;
    const broken = [...(await inOffice((call) => promisesBroken(call, facts))), ...booksBroken(dataDir, clock)];
    wrong.push(...broken.map((fault) => `seed ${seed}, kill ${kills}: ${fault}`));
  }
  return { pairs: made, kills, said, wrong };
}

/** The pairs of steps that were done by then. */
async function killAfter(program: string, words: readonly string[], pairs: number, milliseconds: number): Promise<string[]> {
  const child = fork(program, words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const told: string[] = [];
  let [errors, begun] = ['', false];
  child.stderr?.on('data', (text) => {
    errors += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (said) => {
      if (begun) told.push(String(said));
      begun = true;
      if (told.length === pairs) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`it ended by itself: ${errors}`))));
  });
  return told;
}
