// The drill of an office: keeps what was there before, lets days pass one after the other, and says how far it is.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Backup } from '../../../shared/contract/backupApi.ts';
import { createClient, type Transport } from '../../../shared/contract/client.ts';
import type { DrillProgress, DrillState } from '../../../shared/contract/drillApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import { standardLuck } from '../../../shared/rehearsal/luckTable.ts';
import { drillText } from '../../../shared/text/drillText.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { insertDrill, loadDrill } from '../db/drillTable.ts';
import { scenarioAtHand } from '../db/scenarioTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction } from '../db/sql.ts';
import { numberBytes } from '../files/numberFile.ts';
import { budgetBytes } from '../service/automaticBackups.ts';
import { defaultSettings } from '../service/defaultSettings.ts';
import { audit, type ServiceContext } from '../service/serviceContext.ts';
import { workingDay } from '../service/workingDay.ts';
import { backUp } from '../files/backups.ts';
import { cityPackageName, makeCityPackage, removeCityPackage, type OpenOfficeIn } from './cityPackage.ts';
import { liveDrillDay, type DrillOrder } from './drillDay.ts';

export interface DrillsOptions {
  readonly context: ServiceContext;
  /** The office's own channels, called by nobody's window. */
  readonly dispatch: Transport;
  readonly openOfficeIn: OpenOfficeIn;
  /** Writes down what broke a day. */
  readonly report: (error: AppError) => void;
}

export interface Drills {
  state(): DrillState;
  pass(days: number, seed: number): Result<DrillState, AppError>;
  stop(): DrillState;
  isBusy(): boolean;
  /** Breaks off the day that passes. */
  close(): Promise<void>;
}

interface Going {
  progress: Omit<DrillProgress, 'seconds'>;
  readonly since: number;
  isBroken: boolean;
  ended: Promise<void>;
}

export function createDrills({ context, dispatch, openOfficeIn, report }: DrillsOptions): Drills {
  const { db, dataDir, clock } = context;
  let going: Going | null = null;
  let failure: AppError | null = null;

  return { state, pass, stop, isBusy: () => going !== null, close };

  function state(): DrillState {
    const drill = loadDrill(db);
    const begun = drill === null ? null : { day: drill.day, seed: drill.seed };
    const brought = begun === null ? null : cityPackageName(dataDir);
    if (going === null) return { begun, progress: null, failure, brought };
    const seconds = Math.max(0, Math.round((clock().getTime() - going.since) / 1000));
    return { begun, progress: { ...going.progress, seconds }, failure: null, brought };
  }

  function pass(days: number, seed: number): Result<DrillState, AppError> {
    if (going !== null) return ok(state());
    const meta = loadDatasetMeta(db);
    if (meta === null) return err({ kind: 'noDataset' });
    if (!meta.isSample) return err({ kind: 'drillRealData', dataset: meta.label });
    const scenario = scenarioAtHand(db);
    if (scenario.id !== baseScenario) return err({ kind: 'dayInScenario', name: scenario.name });
    const begun = begin(seed);
    if (!begun.ok) return begun;
    failure = null;
    const now: Going = {
      progress: { days, done: 0, day: workingDay(db, clock), stage: 'news', isStopping: false },
      since: clock().getTime(),
      isBroken: false,
      ended: Promise.resolve(),
    };
    going = now;
    now.ended = live(now, begun.value).then((result) => {
      going = null;
      context.noted?.('drill.pass');
      if (result.ok || now.isBroken) return;
      failure = result.error;
      report(result.error);
    });
    return ok(state());
  }

  /** The seed of the drill that is on, or of one that begins now. */
  function begin(seed: number): Result<number, AppError> {
    const known = loadDrill(db);
    if (known !== null) return ok(known.seed);
    const reason: Backup['reason'] = 'before-drill';
    removeCityPackage(dataDir);
    const kept = backUp({ dataDir, reason, at: clock(), budgetBytes: budgetBytes(db) });
    if (!kept.ok) return kept;
    return inTransaction<number, AppError>(db, () => {
      const drill = {
        seed,
        day: workingDay(db, clock),
        begunAt: clock().toISOString(),
        backup: kept.value,
        numberBytes: numberBytes(dataDir),
      };
      insertDrill(db, drill);
      audit(context, 'drill.pass', null, drill);
      return ok(seed);
    });
  }

  async function live(now: Going, seed: number): Promise<Result<null, AppError>> {
    const { language } = loadSettings(db, defaultSettings);
    const call = createClient(confirming(now, drillText[language].officer));
    for (; now.progress.done < now.progress.days; ) {
      now.progress = { ...now.progress, day: workingDay(db, clock) };
      const tell = (stage: DrillProgress['stage']) => {
        now.progress = { ...now.progress, stage };
      };
      const words = drillText[language].package;
      const bringPackage: DrillOrder['bringPackage'] = (day, reports) =>
        makeCityPackage({ call, openOfficeIn, dataDir, day, reports, language, words });
      const lived = await liveDrillDay({ call, luck: standardLuck, seed, language, tell, bringPackage });
      if (!lived.ok) return lived;
      now.progress = { ...now.progress, done: now.progress.done + 1 };
      if (now.progress.isStopping) break;
    }
    return ok(null);
  }

  /** An officer who is asked whether a figure is right says yes; once the office closes, nobody is there to ask. */
  function confirming(now: Going, officer: string): Transport {
    return async (channel, input) => {
      if (now.isBroken) return err({ kind: 'cancelled' });
      const answer = await dispatch(channel, input);
      const isAsked = !answer.ok && answer.error.kind === 'doubtful';
      return isAsked ? dispatch(channel, { ...(input as object), confirmedBy: officer }) : answer;
    };
  }

  function stop(): DrillState {
    if (going !== null) going.progress = { ...going.progress, isStopping: true };
    return state();
  }

  async function close(): Promise<void> {
    if (going === null) return;
    going.isBroken = true;
    await going.ended;
  }
}
