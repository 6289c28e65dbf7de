// Stores scenarios: the open one is in the tables, the others are kept whole as JSON.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../shared/domain/datasetText.ts';
import { livingDataset } from '../../../shared/domain/frozenDataset.ts';
import type { ScenarioId, PlanId } from '../../../shared/domain/ids.ts';
import type { DecidedPin } from '../../../shared/domain/pins.ts';
import { baseScenario, type Scenario, type ScenarioRef } from '../../../shared/domain/scenario.ts';
import { recodeDataset } from '../../../shared/recoding/recodeDataset.ts';
import { recodeRows } from '../../../shared/recoding/recodeRows.ts';
import { loadDatasetMeta, type DatasetMeta } from './datasetMetaTable.ts';
import { clearDataset, loadDataset, saveDataset } from './datasetTables.ts';
import { deleteEditSteps } from './editStepTable.ts';
import { loadAliases } from './recodingTable.ts';
import { deletePinDecisions, savePinDecision, withDecisions } from './pinDecisionTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** The base first, then by age. */
export function listScenarios(db: ReadableDatabase): Scenario[] {
  const rows = all<ScenarioRow>(
    db,
    sql`SELECT id, name, created_at, frozen_json IS NULL AS at_hand, frozen_json ->> '$.meta.hash' AS hash
        FROM scenarios ORDER BY id <> ${baseScenario}, created_at, rowid`,
  );
  const hash = loadDatasetMeta(db)?.hash ?? null;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    isAtHand: row.at_hand === 1,
    datasetHash: row.at_hand === 1 ? hash : row.hash,
  }));
}

export function scenarioAtHand(db: ReadableDatabase): ScenarioRef {
  const row = first<ScenarioRef>(db, sql`SELECT id, name FROM scenarios WHERE frozen_json IS NULL`);
  return row ?? { id: baseScenario, name: '' };
}

/** The first day of the base facts, whichever scenario is at hand; null without base facts. */
export function baseStart(db: ReadableDatabase): IsoDate | null {
  const frozen = first<{ start: IsoDate | null }>(
    db,
    sql`SELECT frozen_json ->> '$.meta.policy.start' AS start FROM scenarios WHERE id = ${baseScenario} AND frozen_json IS NOT NULL`,
  );
  return frozen === undefined ? (loadDatasetMeta(db)?.policy.start ?? null) : frozen.start;
}

/** Creates a scenario with the dataset in the tables; the scenario that was open is frozen. Call within a transaction. */
export function insertScenario(db: WritableDatabase, { id, name }: ScenarioRef, at: string): void {
  freezeAtHand(db);
  run(db, sql`INSERT INTO scenarios (id, name, created_at, frozen_json) VALUES (${id}, ${name}, ${at}, NULL)`);
}

/** Freezes the open scenario and opens another. Call within a transaction. */
export function openScenario(db: WritableDatabase, id: ScenarioId): void {
  if (scenarioAtHand(db).id === id) return;
  const text = first<{ frozen_json: string }>(db, sql`SELECT frozen_json FROM scenarios WHERE id = ${id}`)?.frozen_json;
  freezeAtHand(db);
  run(db, sql`UPDATE scenarios SET frozen_json = NULL WHERE id = ${id}`);
  const frozen = JSON.parse(text ?? 'null') as Frozen | null;
  deletePinDecisions(db);
  deleteEditSteps(db);
  if (frozen === null || frozen.dataset === null || frozen.meta === null) return clearDataset(db);
  // It may have been frozen before some of the present tables or columns existed.
  const living = livingDataset(frozen.dataset) as Dataset;
  // Codes may have changed since.
  const aliases = loadAliases(db);
  const { dataset, steps } = recodeDataset(living, aliases);
  const isSame = steps.length === 0 && dataset.policy === living.policy;
  saveDataset(db, dataset, isSame ? frozen.meta : { ...frozen.meta, hash: datasetHash(dataset) });
  for (const { pin, decision } of frozen.pins)
    if (decision !== null) savePinDecision(db, recodeRows('pins', [pin], aliases)[0] ?? pin, decision);
}

/** Swaps the datasets of the scenario and the base, and renames the scenario. Call within a transaction. */
export function swapWithBase(db: WritableDatabase, id: ScenarioId, name: string): void {
  const texts = new Map(
    all<{ id: string; frozen_json: string | null }>(db, sql`SELECT id, frozen_json FROM scenarios`).map((row) => [row.id, row]),
  );
  const [base, other] = [texts.get(baseScenario)?.frozen_json ?? null, texts.get(id)?.frozen_json ?? null];
  // one at a time: at most one scenario may be without its JSON at any moment
  run(db, sql`UPDATE scenarios SET frozen_json = 'null' WHERE id IN (${baseScenario}, ${id})`);
  run(db, sql`UPDATE scenarios SET frozen_json = ${other} WHERE id = ${baseScenario}`);
  run(db, sql`UPDATE scenarios SET frozen_json = ${base}, name = ${name} WHERE id = ${id}`);
}

export function renameScenario(db: WritableDatabase, id: ScenarioId, name: string): void {
  run(db, sql`UPDATE scenarios SET name = ${name} WHERE id = ${id}`);
}

export function deleteScenario(db: WritableDatabase, id: ScenarioId): void {
  run(db, sql`DELETE FROM scenarios WHERE id = ${id}`);
}

/** Call within the transaction that saves the plan. */
export function insertPlanScenario(db: WritableDatabase, plan: PlanId, { id, name }: ScenarioRef): void {
  if (id !== baseScenario) run(db, sql`INSERT INTO plan_scenarios (plan_id, scenario_id, scenario_name) VALUES (${plan}, ${id}, ${name})`);
}

interface ScenarioRow {
  readonly id: ScenarioId;
  readonly name: string;
  readonly created_at: string;
  readonly at_hand: number;
  readonly hash: string | null;
}

interface Frozen {
  readonly dataset: Dataset | null;
  readonly meta: DatasetMeta | null;
  readonly pins: readonly DecidedPin[];
}

function freezeAtHand(db: WritableDatabase): void {
  const dataset = loadDataset(db);
  const frozen: Frozen = { dataset, meta: loadDatasetMeta(db), pins: dataset === null ? [] : withDecisions(db, dataset.pins) };
  run(db, sql`UPDATE scenarios SET frozen_json = ${JSON.stringify(frozen)} WHERE frozen_json IS NULL`);
}
