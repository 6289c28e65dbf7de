// Handlers for the office: found it (once), change its settings, and return the state from which every screen starts.
import { err, ok } from '../../../shared/base/result.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { loadTable } from '../db/datasetTables.ts';
import { correctOffice, insertOffice, loadOffice } from '../db/officeTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { loadSettings, saveSettings } from '../db/settingsTable.ts';
import { inTransaction } from '../db/sql.ts';
import { appState } from './appState.ts';
import { replaceWithSample } from './datasetHandlers.ts';
import { defaultSettings } from './defaultSettings.ts';
import { readSample } from './sampleDataset.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { differingParts, sameVersion, settingsVersion } from './versions.ts';

/** What kind of place an office of each kind is responsible for; null if any will do. */
const levelOf = { province: 'province', city: 'city', county: 'county', enterprise: null } as const;

export function officeHandlers(
  context: ServiceContext,
): Pick<Handlers, 'app.state' | 'office.create' | 'office.correct' | 'settings.save'> {
  const { db, clock } = context;
  return {
    'app.state': () => ok(appState(context)),

    'office.create': async ({ name, kind, region, language, start }) => {
      const sample = start === 'sample' ? await readSample(context.sampleDir) : null;
      if (sample !== null && !sample.ok) return sample;
      return inTransaction<AppState, AppError>(db, () => {
        const existing = loadOffice(db);
        if (existing !== null) return err({ kind: 'officeExists', name: existing.name });
        const office = { name, kind, region };
        insertOffice(db, office, clock().toISOString());
        saveSettings(db, { ...loadSettings(db, defaultSettings), language });
        audit(context, 'office.create', null, office);
        if (sample !== null) replaceWithSample(context, 'office.create', sample.value);
        return ok(appState(context));
      });
    },

    'office.correct': ({ name, region, by, reason }) =>
      inTransaction<AppState, AppError>(db, () => {
        const before = loadOffice(db);
        if (before === null) return err({ kind: 'noOffice' });
        const place = presentCode(loadAliases(db), 'regions', region);
        const level = loadTable(db, 'regions').find(({ code }) => code === place)?.level;
        // An office without data yet is where it says it is.
        const isWrong = place !== null && loadDatasetMeta(db) !== null && level !== levelOf[before.kind] && levelOf[before.kind] !== null;
        if (isWrong) return err({ kind: 'officePlaceWrong', region: place, office: before.kind });
        correctOffice(db, { name, region: place });
        audit(context, 'office.correct', before, { ...before, name, region: place, by, reason });
        return ok(appState(context));
      }),

    'settings.save': ({ version, ...settings }) =>
      inTransaction<AppState, AppError>(db, () => {
        const present = loadSettings(db, defaultSettings);
        const same = sameVersion('settings', version, settingsVersion(present), () => differingParts(present, settings));
        if (!same.ok) return same;
        const { officers } = settings.desk;
        const twice = officers.find(({ name }, k) => officers.findIndex((one) => one.name === name) !== k);
        if (twice !== undefined) return err({ kind: 'officerTwice', name: twice.name });
        audit(context, 'settings.save', present, settings);
        saveSettings(db, settings);
        return ok(appState(context));
      }),
  };
}
