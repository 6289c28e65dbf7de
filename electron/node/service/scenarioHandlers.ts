// Handlers for scenarios: copy, open, rename, remove, adopt, and explain why their plans differ.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel, PlannerFinding } from '../../../shared/contract/api.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { ScenarioId } from '../../../shared/domain/ids.ts';
import { baseScenario, type Scenario } from '../../../shared/domain/scenario.ts';
import { saveAttribution } from '../db/attributionTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { loadPlanFile } from '../db/planTable.ts';
import {
  deleteScenario,
  insertScenario,
  listScenarios,
  openScenario,
  renameScenario,
  scenarioAtHand,
  swapWithBase,
} from '../db/scenarioTable.ts';
import { inTransaction } from '../db/sql.ts';
import { appState } from './appState.ts';
import { postOpening } from './openingLines.ts';
import { audit, type Handlers, type PlanningContext } from './serviceContext.ts';

type ScenarioChannel = Extract<Channel, `scenario.${string}`>;

export function scenarioHandlers(context: PlanningContext): Pick<Handlers, ScenarioChannel> {
  const { db, runs, clock, newId } = context;
  const found = (id: ScenarioId): Result<Scenario, AppError> => {
    const scenario = listScenarios(db).find((one) => one.id === id);
    return scenario === undefined ? err({ kind: 'scenarioNotFound', scenario: id }) : ok(scenario);
  };
  const free = (name: string, id: ScenarioId | null): Result<null, AppError> =>
    listScenarios(db).some((one) => one.name === name && one.id !== id) ? err({ kind: 'scenarioNameTaken', name }) : ok(null);
  return {
    'scenario.list': () => ok(listScenarios(db)),

    'scenario.create': ({ name }) =>
      inTransaction<AppState, AppError>(db, () => {
        const isFree = free(name, null);
        if (!isFree.ok) return isFree;
        const from = scenarioAtHand(db);
        insertScenario(db, { id: newId(), name }, clock().toISOString());
        audit(context, 'scenario.create', from, scenarioAtHand(db));
        return ok(appState(context));
      }),

    'scenario.open': ({ scenario }) =>
      inTransaction<AppState, AppError>(db, () => {
        const there = found(scenario);
        if (!there.ok) return there;
        const from = scenarioAtHand(db);
        openScenario(db, scenario);
        audit(context, 'scenario.open', from, scenarioAtHand(db));
        return ok(appState(context));
      }),

    'scenario.rename': ({ scenario, name }) =>
      inTransaction<readonly Scenario[], AppError>(db, () => {
        const there = found(scenario);
        if (!there.ok) return there;
        if (scenario === baseScenario) return err({ kind: 'scenarioIsBase' });
        const isFree = free(name, scenario);
        if (!isFree.ok) return isFree;
        renameScenario(db, scenario, name);
        audit(context, 'scenario.rename', there.value.name, name);
        return ok(listScenarios(db));
      }),

    'scenario.remove': ({ scenario }) =>
      inTransaction<readonly Scenario[], AppError>(db, () => {
        const there = found(scenario);
        if (!there.ok) return there;
        if (scenario === baseScenario) return err({ kind: 'scenarioIsBase' });
        if (there.value.isAtHand) return err({ kind: 'scenarioAtHand', name: there.value.name });
        deleteScenario(db, scenario);
        audit(context, 'scenario.remove', there.value, null);
        return ok(listScenarios(db));
      }),

    'scenario.adopt': ({ scenario, keepAs }) =>
      inTransaction<AppState, AppError>(db, () => {
        const there = found(scenario);
        if (!there.ok) return there;
        if (scenario === baseScenario) return err({ kind: 'scenarioIsBase' });
        const isFree = free(keepAs, scenario);
        if (!isFree.ok) return isFree;
        const before = listScenarios(db).find(({ id }) => id === baseScenario)?.datasetHash ?? null;
        swapWithBase(db, scenario, keepAs);
        openScenario(db, baseScenario);
        const adopted = loadDataset(db);
        if (adopted !== null) postOpening(context, adopted);
        audit(context, 'scenario.adopt', { base: before }, { base: there.value.datasetHash, adopted: there.value.name, keptAs: keepAs });
        return ok(appState(context));
      }),

    'scenario.attribute': ({ before, after }) => {
      const [earlier, later] = [loadPlanFile(db, before), loadPlanFile(db, after)];
      if (earlier === null) return err({ kind: 'planNotFound', plan: before });
      if (later === null) return err({ kind: 'planNotFound', plan: after });
      const keep = (finding: PlannerFinding) => {
        if (finding.kind !== 'attributed') return;
        inTransaction<null, AppError>(db, () => {
          saveAttribution(db, before, after, finding.attribution);
          return ok(null);
        });
      };
      return ok({
        run: runs.ask({ dataset: later.dataset, task: { kind: 'attribution', before: earlier, after: later } }, undefined, keep),
      });
    },
  };
}
