// The service: one data folder, whichever host it is spoken to through; its lock, and the change to a backup while it runs.
import os from 'node:os';
import type { Result } from '../../../shared/base/result.ts';
import { err } from '../../../shared/base/result.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { BackupContent } from '../../../shared/contract/backupApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { setAside } from '../files/backupFolder.ts';
import { restoreBackup } from '../files/restoreBackup.ts';
import type { HearNews } from './changeFeed.ts';
import { createChangeFeed } from './changeFeed.ts';
import type { Dispatch } from './dispatch.ts';
import type { OpenOffice } from './openOffice.ts';
import { openOffice } from './openOffice.ts';
import { createScreenLock } from './screenLock.ts';
import type { ServiceOptions } from './serviceOptions.ts';

export interface Service {
  /** `window` names who asks, so that it is not told of its own changes. */
  readonly dispatch: (channel: string, input: unknown, window?: string) => ReturnType<Dispatch>;
  /** Tells of every change, whoever made it. Ends with the call of what it answers. */
  subscribe(hear: HearNews): () => void;
  /** Whether a run of the planner is under way or waits. */
  isBusy(): boolean;
  /** Ends runs under way and closes the database. */
  close(): Promise<void>;
}

/** Where the database cannot be opened, every channel answers why (`databaseNewer`, `databaseUnreadable`, `cannotWrite`), but backups do. */
export function createService(options: ServiceOptions): Service {
  const lock = createScreenLock(options.dataDir, options.clock);
  const standing = {
    ...lock.handlers,
    'backup.restore': ({ name }: { name: string }) => restore(name),
    'backup.beginAnew': () => beginAnew(),
  };
  const feed = createChangeFeed();
  let office: OpenOffice = openOffice(options, standing, feed.note);
  /** Answers still to come from the database that is open. */
  const underWay = new Set<Promise<unknown>>();
  let changing: Promise<unknown> = Promise.resolve();
  return {
    async dispatch(channel, input, window) {
      if (options.hasScreen === true && lock.isLocked() && !channel.startsWith('lock.')) return err({ kind: 'locked' });
      // One change may have begun while another was waited for.
      for (let seen: unknown = null; seen !== changing; await changing) seen = changing;
      // The disk may have been mended since: whoever asks for the state anew wants to know.
      if (channel === 'app.state' && office.refusal !== null) office = openOffice(options, standing, feed.note);
      const answer = feed.by(window ?? null, () => office.dispatch(channel, input));
      // The lock is none of the database: what it does is in no audit log.
      if (channel.startsWith('lock.') && channel !== 'lock.state') feed.by(window ?? null, () => feed.note(channel));
      // A change waits for all others, not for itself.
      if (channel !== 'backup.restore') {
        underWay.add(answer);
        void answer.finally(() => underWay.delete(answer));
      }
      return answer;
    },
    subscribe: feed.subscribe,
    isBusy: () => office.isBusy(),
    close: () => office.close(),
  };

  function restore(name: string): Promise<Result<AppState, AppError>> {
    const change = async () => {
      // Before anything is stopped for it.
      const content = (await office.dispatch('backup.content', { name })) as Result<BackupContent, AppError>;
      if (!content.ok) return content;
      await Promise.allSettled([...underWay]);
      await office.close();
      const who = options.who ?? os.userInfo().username;
      const restored = restoreBackup({ dataDir: options.dataDir, name, now: options.clock(), who });
      office = openOffice(options, standing, feed.note);
      return restored.ok ? office.state() : restored;
    };
    const done = change();
    changing = done.catch(() => {});
    return done;
  }

  /** Only where the database is missing: nothing is thrown away, and no number is given again. */
  function beginAnew(): Result<AppState, AppError> {
    if (office.refusal === null) return office.state();
    if (office.refusal.kind !== 'databaseMissing') return err(office.refusal);
    setAside(options.dataDir, options.clock());
    office = openOffice(options, standing, feed.note, true);
    return office.state();
  }
}
