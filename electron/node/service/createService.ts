// The service over one data folder, the same for every host. Handles the screen lock and replaces the database with a backup while running.
import os from 'node:os';
import { err, type Result } from '../../../shared/base/result.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { BackupContent } from '../../../shared/contract/backupApi.ts';
import type { DrillState } from '../../../shared/contract/drillApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { removeCityPackage } from '../drill/cityPackage.ts';
import { daysOfWeek, findWeek, placeWeek, seedOfWeek, stageWeek } from '../drill/livedWeek.ts';
import { removeBackups, setAside } from '../files/backupFolder.ts';
import { backUp } from '../files/backups.ts';
import { forgetNumbersSince, numberBytes } from '../files/numberFile.ts';
import { restoreBackup } from '../files/restoreBackup.ts';
import { createChangeFeed, type HearNews } from './changeFeed.ts';
import type { Dispatch } from './dispatch.ts';
import { openOffice, type OpenOffice } from './openOffice.ts';
import { createScreenLock } from './screenLock.ts';
import type { ServiceOptions } from './serviceOptions.ts';

export interface Service {
  /** `window` names the caller, so that it is not notified of its own changes. */
  readonly dispatch: (channel: string, input: unknown, window?: string) => ReturnType<Dispatch>;
  /** Reports every change, whoever made it. Call the returned function to unsubscribe. */
  subscribe(hear: HearNews): () => void;
  /** Whether a planner run is in progress or queued. */
  isBusy(): boolean;
  /** Ends all runs and closes the database. */
  close(): Promise<void>;
}

/**
 * If the database cannot be opened, every channel except those for backups answers why (`databaseNewer`, `databaseUnreadable`,
 * `cannotWrite`).
 */
export function createService(options: ServiceOptions): Service {
  const lock = createScreenLock(options.dataDir, options.clock);
  const standing = {
    ...lock.handlers,
    'backup.restore': ({ name }: { name: string }) => restore(name),
    'backup.beginAnew': () => beginAnew(),
    'drill.leave': () => leaveDrill(),
    'drill.week': () => openWeek(),
  };
  const feed = createChangeFeed();
  let office: OpenOffice = openOffice(options, standing, feed);
  /** Calls that still await an answer from the open database. */
  const underWay = new Set<Promise<unknown>>();
  let changing: Promise<unknown> = Promise.resolve();
  return {
    async dispatch(channel, input, window) {
      if (options.hasScreen === true && lock.isLocked() && !channel.startsWith('lock.')) return err({ kind: 'locked' });
      // Another change may have begun while we waited for the first.
      for (let seen: unknown = null; seen !== changing; await changing) seen = changing;
      // Asking for the state again retries: the disk may have been repaired since.
      if (channel === 'app.state' && office.refusal !== null) office = openOffice(options, standing, feed);
      const answer = feed.by(window ?? null, () => office.dispatch(channel, input));
      // The lock is not part of the database, so the audit log does not record it.
      if (channel.startsWith('lock.') && channel !== 'lock.state') feed.by(window ?? null, () => feed.note(channel));
      // A restore waits for all other calls, but not for itself.
      if (channel !== 'backup.restore' && channel !== 'drill.leave' && channel !== 'drill.week') {
        underWay.add(answer);
        void answer.finally(() => underWay.delete(answer));
      }
      return answer;
    },
    subscribe: feed.subscribe,
    isBusy: () => office.isBusy(),
    close: () => office.close(),
  };

  /** Numbers of the drill are on no real paper, so that they are given again. */
  async function leaveDrill(): Promise<Result<AppState, AppError>> {
    const drill = office.drill();
    if (drill === null) return err({ kind: 'drillNotBegun' });
    return restore(drill.backup, () => {
      forgetNumbersSince(options.dataDir, drill.numberBytes);
      removeCityPackage(options.dataDir);
    });
  }

  async function openWeek(): Promise<Result<DrillState, AppError>> {
    const { dataDir, sampleDir, clock } = options;
    const state = office.state();
    if (!state.ok) return state;
    const { office: founded } = state.value;
    const isNew = state.value.drillSince === null && numberBytes(dataDir) === 0;
    const week = isNew ? findWeek(sampleDir, state.value) : null;
    if (week === null || founded === null) return asked('drill.pass', { days: daysOfWeek, seed: seedOfWeek });
    const order = { dataDir, at: clock(), budgetBytes: Number.POSITIVE_INFINITY };
    const before = backUp({ ...order, reason: 'before-drill' });
    if (!before.ok) return before;
    const staged = stageWeek(week, { dataDir, at: order.at, office: founded, before: before.value });
    const opened = await restore(staged, () => placeWeek(week, dataDir));
    removeBackups(dataDir, [{ name: staged }]);
    return opened.ok ? asked('drill.state', {}) : opened;
  }

  async function asked(channel: 'drill.pass' | 'drill.state', input: unknown): Promise<Result<DrillState, AppError>> {
    return (await office.dispatch(channel, input)) as Result<DrillState, AppError>;
  }

  /** `beforeOpening` is called once the backup is in its place. */
  function restore(name: string, beforeOpening: () => void = () => {}): Promise<Result<AppState, AppError>> {
    const change = async () => {
      // Check the backup before anything is stopped for it.
      const content = (await office.dispatch('backup.content', { name })) as Result<BackupContent, AppError>;
      if (!content.ok) return content;
      await Promise.allSettled([...underWay]);
      await office.close();
      const who = options.who ?? os.userInfo().username;
      const restored = restoreBackup({ dataDir: options.dataDir, name, now: options.clock(), who });
      if (restored.ok) beforeOpening();
      office = openOffice(options, standing, feed);
      // All that other windows show is of the office before.
      feed.note('backup.restore');
      return restored.ok ? office.state() : restored;
    };
    const done = change();
    changing = done.catch(() => {});
    return done;
  }

  /** Only if the database is missing: nothing is discarded, and no number is issued twice. */
  function beginAnew(): Result<AppState, AppError> {
    if (office.refusal === null) return office.state();
    if (office.refusal.kind !== 'databaseMissing') return err(office.refusal);
    setAside(options.dataDir, options.clock());
    office = openOffice(options, standing, feed, true);
    return office.state();
  }
}
