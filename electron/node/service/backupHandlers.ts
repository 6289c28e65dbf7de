// Owns backups as the office uses them: listed, looked into, made by hand. Putting one back is the service's own affair.
import { ok } from '../../../shared/base/result.ts';
import { listBackups, readBackup } from '../files/backups.ts';
import { backUp } from './automaticBackups.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

/** What needs no database that can be opened. */
export function backupReaders(dataDir: string): Pick<Handlers, 'backup.list' | 'backup.content'> {
  return {
    'backup.list': () => ok(listBackups(dataDir)),
    'backup.content': ({ name }) => readBackup(dataDir, name),
  };
}

export function backupMaker(context: Pick<ServiceContext, 'db' | 'dataDir' | 'clock'>): Pick<Handlers, 'backup.make'> {
  return {
    'backup.make': () => {
      backUp(context, 'by-hand');
      return ok(listBackups(context.dataDir));
    },
  };
}
