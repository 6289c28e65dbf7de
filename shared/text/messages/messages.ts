// The words of the screens, one value per language. English has exactly the keys of Chinese: a missing one is a type error.
import type { Language } from '../../domain/office.ts';
import { zhMessages, type Messages } from './chineseMessages.ts';
import { enAudit } from './en/audit.ts';
import { enBackups } from './en/backups.ts';
import { enBatch } from './en/batch.ts';
import { enCapacity } from './en/capacity.ts';
import { enChanges } from './en/changes.ts';
import { enCommon } from './en/common.ts';
import { enDaily } from './en/daily.ts';
import { enDayRecords } from './en/dayRecords.ts';
import { enData } from './en/data.ts';
import { enDays } from './en/days.ts';
import { enDrill } from './en/drill.ts';
import { enFindings } from './en/findings.ts';
import { enFrame } from './en/frame.ts';
import { enIntake } from './en/intake.ts';
import { enLedger } from './en/ledger.ts';
import { enLists } from './en/lists.ts';
import { enLock } from './en/lock.ts';
import { enNorms } from './en/norms.ts';
import { enOrders } from './en/orders.ts';
import { enPapers } from './en/papers.ts';
import { enPins } from './en/pins.ts';
import { enPlaces } from './en/places.ts';
import { enPlan } from './en/plan.ts';
import { enPosition } from './en/position.ts';
import { enRecode } from './en/recode.ts';
import { enRehearsal } from './en/rehearsal.ts';
import { enContracts } from './en/contracts.ts';
import { enReleases } from './en/releases.ts';
import { enReports } from './en/reports.ts';
import { enScenarios } from './en/scenarios.ts';
import { enSettings } from './en/settings.ts';
import { enSituation } from './en/situation.ts';
import { enSnapshots } from './en/snapshots.ts';
import { enSupport } from './en/support.ts';
import { enTable } from './en/table.ts';
import { enStart } from './en/start.ts';

export const messages: { readonly [Name in Language]: Messages } = {
  zh: zhMessages,
  en: {
    audit: enAudit,
    backups: enBackups,
    batch: enBatch,
    capacity: enCapacity,
    changes: enChanges,
    common: enCommon,
    daily: enDaily,
    dayRecords: enDayRecords,
    data: enData,
    days: enDays,
    drill: enDrill,
    findings: enFindings,
    frame: enFrame,
    intake: enIntake,
    ledger: enLedger,
    lists: enLists,
    lock: enLock,
    norms: enNorms,
    orders: enOrders,
    papers: enPapers,
    pins: enPins,
    places: enPlaces,
    plan: enPlan,
    position: enPosition,
    recode: enRecode,
    rehearsal: enRehearsal,
    contracts: enContracts,
    releases: enReleases,
    reports: enReports,
    scenarios: enScenarios,
    settings: enSettings,
    situation: enSituation,
    snapshots: enSnapshots,
    support: enSupport,
    table: enTable,
    start: enStart,
  },
};
