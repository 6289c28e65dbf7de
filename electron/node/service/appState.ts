// Builds the state that every screen shows: the office, its settings, a summary of the dataset and what this machine can do.
import { scenarioAtHand } from '../db/scenarioTable.ts';
import type { AppState, DatasetSummary } from '../../../shared/contract/appState.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { countRows, loadTable } from '../db/datasetTables.ts';
import { loadDrill } from '../db/drillTable.ts';
import { presentOffice } from '../db/officeTable.ts';
import { seatedOfficer } from '../db/deskTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { defaultSettings } from './defaultSettings.ts';
import type { ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';
import { pinsVersion, ruleVersion, settingsVersion } from './versions.ts';

export function appState({ db, version, printPdf, clock }: ServiceContext): AppState {
  const settings = loadSettings(db, defaultSettings);
  return {
    version,
    office: presentOffice(db),
    settings,
    settingsVersion: settingsVersion(settings),
    seat: seatedOfficer(db, settings.desk),
    workingDay: workingDay(db, clock),
    dataset: datasetSummary(db),
    drillSince: loadDrill(db)?.day ?? null,
    scenario: scenarioAtHand(db),
    canPrintPdf: printPdf !== undefined,
  };
}

function datasetSummary(db: ReadableDatabase): DatasetSummary | null {
  const meta = loadDatasetMeta(db);
  if (meta === null) return null;
  const { label, isSample, hash, policy } = meta;
  return {
    label,
    isSample,
    hash,
    rows: countRows(db),
    policy,
    ruleVersion: ruleVersion(policy, loadTable(db, 'materials')),
    pinsVersion: pinsVersion(loadTable(db, 'pins')),
  };
}
