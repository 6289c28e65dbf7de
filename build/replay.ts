// Plans a dataset again and shows the details (`npm run replay`): every solver run, its models as text if requested, and whether the plan
// equals the saved one. The dataset is a folder, or is looked up in an office's database by its fingerprint, as found in a log or on a
// paper.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { loadPlanText } from '../electron/node/db/planTextTable.ts';
import type { ReadableDatabase } from '../electron/node/db/sql.ts';
import { readDatasetFolder } from '../electron/node/files/datasetFolder.ts';
import { loadHighsSolver } from '../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../shared/domain/dataset.ts';
import { datasetHash } from '../shared/domain/datasetText.ts';
import type { PlanId } from '../shared/domain/ids.ts';
import type { Plan } from '../shared/plan/plan.ts';
import { frozenPlan, planText } from '../shared/plan/planText.ts';
import { verifyPlan } from '../shared/plan/verifyPlan.ts';
import { lpText } from '../shared/planner/model/lpText.ts';
import { recordingSolver } from '../shared/planner/model/recordingSolver.ts';
import { runPlan } from '../shared/planner/runPlan.ts';

const usage = `npm run replay -- DIR [--lp FOLDER] [--every]
npm run replay -- --data FOLDER --fingerprint HASH [--lp FOLDER] [--every]
  DIR            a dataset folder
  --data         an office's data folder; --fingerprint is the beginning of a dataset's hash, at least 6 digits
  --lp           writes the models there, in the LP format: model-001-run-001.lp is the first run of the first model
  --every        every run's model, not only the first of each`;

interface Found {
  readonly dataset: Dataset;
  /** The plan saved for it; null for a folder. */
  readonly kept: Plan | null;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    console.error(usage);
    return 2;
  }
  const found = options.folder === null ? findKept(options.data, options.fingerprint) : await readFolder(options.folder);
  if (typeof found === 'string') {
    console.error(found);
    return 1;
  }
  return replay(found, options.lp, options.isEvery);
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string', default: '' },
        fingerprint: { type: 'string', default: '' },
        lp: { type: 'string' },
        every: { type: 'boolean', default: false },
      },
    });
    const isKept = positionals.length === 0 && values.data !== '' && /^[0-9a-f]{6,64}$/.test(values.fingerprint);
    const isFolder = positionals.length === 1 && values.data === '' && values.fingerprint === '';
    if (isKept === isFolder) return null;
    const place = (path: string) => resolve(process.env.npm_lifecycle_event === 'replay' ? (process.env.INIT_CWD ?? '.') : '.', path);
    return {
      folder: isFolder ? place(positionals[0]) : null,
      data: place(values.data),
      fingerprint: values.fingerprint,
      lp: values.lp === undefined ? null : place(values.lp),
      isEvery: values.every,
    };
  } catch {
    return null;
  }
}

async function readFolder(folder: string): Promise<Found | string> {
  const dataset = await readDatasetFolder(folder);
  return dataset.ok ? { dataset: dataset.value, kept: null } : JSON.stringify(dataset.error, null, 2);
}

/** Read-only: the office's database is neither changed nor migrated. */
function findKept(data: string, fingerprint: string): Found | string {
  try {
    const db = new BetterSqlite3(join(data, 'tongdiao.db'), { readonly: true, fileMustExist: true });
    const id = db
      .prepare('SELECT id FROM plans WHERE substr(dataset_hash, 1, ?) = ? ORDER BY rowid DESC')
      .pluck()
      .get(fingerprint.length, fingerprint) as PlanId | undefined;
    const text = id === undefined ? null : keptText(db, id);
    db.close();
    if (text === null) return `No plan in ${data} was made from a dataset whose fingerprint begins with ${fingerprint}.`;
    const { plan, dataset } = frozenPlan(text);
    return { dataset, kept: plan };
  } catch (error) {
    return `The database in ${data} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function keptText(db: BetterSqlite3.Database, id: PlanId): string | null {
  const isOlder = db.prepare("SELECT 1 FROM pragma_table_info('plans') WHERE name = 'plan_json'").get() !== undefined;
  if (!isOlder) return loadPlanText(db as ReadableDatabase, id);
  return db.prepare('SELECT plan_json FROM plans WHERE id = ?').pluck().get(id) as string;
}

async function replay({ dataset, kept }: Found, lpFolder: string | null, isEvery: boolean): Promise<number> {
  console.log(`dataset ${datasetHash(dataset)}`);
  const texts = new Map<string, string>();
  const startedAt = performance.now();
  const solver = recordingSolver(await loadHighsSolver(), ({ model, run, method, solution, lp }) => {
    const milliseconds = Math.round(performance.now() - startedAt);
    const name = `model-${digits(model)}-run-${digits(run)}`;
    console.log(
      `${String(milliseconds).padStart(7)} ms  ${name}  ${method.padEnd(8)} ${solution.status} ${solution.objective} (${solution.iterations} iterations)`,
    );
    if (lpFolder !== null && (isEvery || run === 1)) texts.set(`${name}.lp`, lpText(lp()));
  });
  const planned = runPlan(dataset, solver, { leastChange: kept?.leastChange ?? true });
  if (lpFolder !== null) {
    await mkdir(lpFolder, { recursive: true });
    for (const [name, text] of texts) await writeFile(join(lpFolder, name), text);
    console.log(`${texts.size} models written to ${lpFolder}`);
  }
  if (!planned.ok) {
    console.error(JSON.stringify(planned.error, null, 2));
    return 1;
  }
  const plan = planned.value;
  const violations = verifyPlan({ plan, dataset });
  console.log(violations.length === 0 ? 'The plan holds.' : JSON.stringify(violations, null, 2));
  if (kept === null) return violations.length === 0 ? 0 : 1;
  const isSame = comparable(plan, dataset) === comparable(kept, dataset);
  console.log(
    isSame
      ? 'It is the plan that was kept, byte for byte.'
      : `It differs from the plan that was kept (${kept.engine}; this is ${plan.engine}).`,
  );
  return violations.length === 0 && isSame ? 0 : 1;
}

/** Without the promises of remedies, which are tried only after planning. */
function comparable(plan: Plan, dataset: Dataset): string {
  return planText({ plan: { ...plan, reasons: [] }, dataset });
}

function digits(number: number): string {
  return String(number).padStart(3, '0');
}
