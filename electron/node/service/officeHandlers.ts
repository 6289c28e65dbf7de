// Handlers for the office: found it (once), change its settings, and return the state from which every screen starts.
import { err, ok } from '../../../shared/base/result.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { insertOffice, loadOffice } from '../db/officeTable.ts';
import { loadSettings, saveSettings } from '../db/settingsTable.ts';
import { inTransaction } from '../db/sql.ts';
import { appState } from './appState.ts';
import { replaceWithSample } from './datasetHandlers.ts';
import { defaultSettings } from './defaultSettings.ts';
import { readSample } from './sampleDataset.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';
import { audit } from './serviceContext.ts';
import { differingParts, sameVersion, settingsVersion } from './versions.ts';

export function officeHandlers(context: ServiceContext): Pick<Handlers, 'app.state' | 'office.create' | 'settings.save'> {
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

    'settings.save': ({ version, ...settings }) =>
      inTransaction<AppState, AppError>(db, () => {
        const present = loadSettings(db, defaultSettings);
        const same = sameVersion('settings', version, settingsVersion(present), () => differingParts(present, settings));
        if (!same.ok) return same;
        audit(context, 'settings.save', present, settings);
        saveSettings(db, settings);
        return ok(appState(context));
      }),
  };
}
