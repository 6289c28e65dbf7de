// Brings an older database up to the newest version, using an explicit list of migrations.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { officeAndDataset } from './migrations/0001-officeAndDataset.ts';
import { plansAndOrders } from './migrations/0002-plansAndOrders.ts';
import { pinDecisions } from './migrations/0003-pinDecisions.ts';
import { scenarios } from './migrations/0004-scenarios.ts';
import { editSteps } from './migrations/0005-editSteps.ts';
import { intakeMappings } from './migrations/0006-intakeMappings.ts';
import { norms } from './migrations/0007-norms.ts';
import { orderEvents } from './migrations/0008-orderEvents.ts';
import { ledger } from './migrations/0009-ledger.ts';
import { dailyReportsAndCycles } from './migrations/0010-dailyReportsAndCycles.ts';
import { projectsAndReports } from './migrations/0011-projectsAndReports.ts';
import { exchange } from './migrations/0012-exchange.ts';
import { auditChain } from './migrations/0013-auditChain.ts';
import { ledgerAccounts } from './migrations/0014-ledgerAccounts.ts';
import { editBounds } from './migrations/0015-editBounds.ts';
import { reportCounters } from './migrations/0016-reportCounters.ts';
import { exchangeTrust } from './migrations/0017-exchangeTrust.ts';
import { cycleMemory } from './migrations/0018-cycleMemory.ts';
import { recodings } from './migrations/0019-recodings.ts';
import { orderIndex } from './migrations/0020-orderIndex.ts';
import { ledgerDays } from './migrations/0021-ledgerDays.ts';
import { unitPlaces } from './migrations/0022-unitPlaces.ts';
import { frozenTexts } from './migrations/0023-frozenTexts.ts';
import { papers } from './migrations/0024-papers.ts';
import { dayCloses } from './migrations/0025-dayCloses.ts';
import { dayRecords } from './migrations/0026-dayRecords.ts';
import { accountOrigins } from './migrations/0027-accountOrigins.ts';
import { shareOuts } from './migrations/0028-shareOuts.ts';
import { lineBases } from './migrations/0030-lineBases.ts';
import { positionCheckpoints } from './migrations/0032-positionCheckpoints.ts';
import { noticeCorrections } from './migrations/0038-noticeCorrections.ts';
import { announcedDemands } from './migrations/0039-announcedDemands.ts';
import { planChanges } from './migrations/0040-planChanges.ts';
import { reportsOfMakers } from './migrations/0041-reportsOfMakers.ts';
import { matters } from './migrations/0044-matters.ts';
import { supplySources } from './migrations/0046-supplySources.ts';
import { checkpointsOfNotices } from './migrations/0051-checkpointsOfNotices.ts';
import { drills } from './migrations/0052-drills.ts';
import { releases } from './migrations/0054-releases.ts';
import { signings } from './migrations/0059-signings.ts';
import { orderColumns } from './migrations/0064-orderColumns.ts';
import { contacts } from './migrations/0065-contacts.ts';
import { englishNames } from './migrations/0068-englishNames.ts';
import type { Migration } from './migrations/migration.ts';
import { inTransaction, type WritableDatabase } from './sql.ts';

export const migrations: readonly Migration[] = [
  officeAndDataset,
  plansAndOrders,
  pinDecisions,
  scenarios,
  editSteps,
  intakeMappings,
  norms,
  orderEvents,
  ledger,
  dailyReportsAndCycles,
  projectsAndReports,
  exchange,
  auditChain,
  ledgerAccounts,
  editBounds,
  reportCounters,
  exchangeTrust,
  cycleMemory,
  recodings,
  orderIndex,
  ledgerDays,
  unitPlaces,
  frozenTexts,
  papers,
  dayCloses,
  dayRecords,
  accountOrigins,
  shareOuts,
  lineBases,
  positionCheckpoints,
  noticeCorrections,
  announcedDemands,
  planChanges,
  reportsOfMakers,
  matters,
  supplySources,
  checkpointsOfNotices,
  drills,
  releases,
  signings,
  orderColumns,
  contacts,
  englishNames,
];

export function newestVersion(list: readonly Migration[] = migrations): number {
  return Math.max(...list.map((migration) => migration.version));
}

/** Runs the missing migrations, each in its own transaction. Refuses a database of a later program with `databaseNewer`. */
export function migrate(db: WritableDatabase, list: readonly Migration[] = migrations): Result<void, AppError> {
  const known = newestVersion(list);
  const found = userVersion(db);
  if (found > known) return err({ kind: 'databaseNewer', found, known });
  for (const migration of list) {
    inTransaction(db, () => {
      // read inside the transaction: another process may have migrated in the meantime
      if (userVersion(db) < migration.version) {
        db.exec(migration.sql);
        migration.move?.(db);
        db.pragma(`user_version = ${migration.version}`);
      }
      return ok(undefined);
    });
  }
  return ok(undefined);
}

/** Whether the database holds data that a migration would change; a new one has nothing to lose. */
export function isOlder(db: WritableDatabase, list: readonly Migration[] = migrations): boolean {
  const found = userVersion(db);
  return found > 0 && found < newestVersion(list);
}

function userVersion(db: WritableDatabase): number {
  return db.pragma('user_version', { simple: true }) as number;
}
