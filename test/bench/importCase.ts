// Measures the import of long lists in processor time, the thread's share included: one list that is read, and one whose every row has a name
// that stands for no code, which is the dearest kind of refusal.
import path from 'node:path';
import { readDatasetFolder } from '../../electron/node/files/datasetFolder.ts';
import { startIntakeThread } from '../../electron/node/intake/intakeThreads.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';

export interface ImportFigures {
  readonly what: string;
  readonly rows: number;
  readonly processorSeconds: number;
  readonly outcome: string;
}

export async function importCase(rows: number): Promise<ImportFigures[]> {
  const sample = await readDatasetFolder(path.join(import.meta.dirname, '..', '..', 'sample'));
  if (!sample.ok) throw new Error(sample.error.kind);
  const dataset = { ...sample.value, supplies: [] };
  const cities = dataset.regions.filter(({ level }) => level === 'city').map(({ name }) => name);
  const head = '到货日期,归属,物资,数量（万只）';
  const day = (k: number) => `2020-03-${String(2 + (k % 14)).padStart(2, '0')}`;
  // Each row is another quantity of its day and city, which a list of arrivals may have.
  const plain = Array.from({ length: rows }, (_, k) => `${day(k)},${cities[k % cities.length]},医用外科口罩,${(k + 1) / 10}`);
  const unknown = Math.round(rows * 1.8);
  const named = Array.from({ length: unknown }, (_, k) => `${day(k)},某某市第${k}人民医院,医用外科口罩,1`);
  return [await measured('read', [head, ...plain], dataset), await measured('distinct unknown names', [head, ...named], dataset)];
}

async function measured(what: string, lines: readonly string[], dataset: Dataset): Promise<ImportFigures> {
  const before = process.cpuUsage();
  const thread = startIntakeThread(what);
  const files = [{ name: `${what}.csv`, bytes: new TextEncoder().encode(lines.join('\n')) }];
  const opened = await thread.ask('open', { files, dataset, mapping: null, wanted: null });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error).slice(0, 300));
  const settings = opened.value.proposals.map((proposal) => ({ ...proposal.settings, addUp: true }));
  const read = await thread.ask('read', { settings, dataset: null });
  if (!read.ok) throw new Error(JSON.stringify(read.error).slice(0, 300));
  const { user, system } = process.cpuUsage(before);
  await thread.close();
  const { summary, problems } = read.value;
  const outcome =
    problems.length > 0 ? `${problems.length} lines of problems, ${summary.problemCount} in all` : `${summary.sheets[0].rows} rows read`;
  return { what, rows: lines.length - 1, processorSeconds: (user + system) / 1e6, outcome };
}
