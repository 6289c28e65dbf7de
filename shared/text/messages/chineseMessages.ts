// All Chinese words as one value, which sets the shape every other language must fill.
import { zhAudit } from './zh/audit.ts';
import { zhBackups } from './zh/backups.ts';
import { zhBatch } from './zh/batch.ts';
import { zhCapacity } from './zh/capacity.ts';
import { zhChanges } from './zh/changes.ts';
import { zhCommon } from './zh/common.ts';
import { zhDaily } from './zh/daily.ts';
import { zhDayRecords } from './zh/dayRecords.ts';
import { zhData } from './zh/data.ts';
import { zhDays } from './zh/days.ts';
import { zhDrill } from './zh/drill.ts';
import { zhFindings } from './zh/findings.ts';
import { zhFrame } from './zh/frame.ts';
import { zhIntake } from './zh/intake.ts';
import { zhLedger } from './zh/ledger.ts';
import { zhLists } from './zh/lists.ts';
import { zhLock } from './zh/lock.ts';
import { zhNorms } from './zh/norms.ts';
import { zhOrders } from './zh/orders.ts';
import { zhPapers } from './zh/papers.ts';
import { zhPins } from './zh/pins.ts';
import { zhPlaces } from './zh/places.ts';
import { zhPlan } from './zh/plan.ts';
import { zhPosition } from './zh/position.ts';
import { zhRecode } from './zh/recode.ts';
import { zhRehearsal } from './zh/rehearsal.ts';
import { zhContracts } from './zh/contracts.ts';
import { zhReleases } from './zh/releases.ts';
import { zhReports } from './zh/reports.ts';
import { zhScenarios } from './zh/scenarios.ts';
import { zhSettings } from './zh/settings.ts';
import { zhSituation } from './zh/situation.ts';
import { zhSnapshots } from './zh/snapshots.ts';
import { zhSupport } from './zh/support.ts';
import { zhTable } from './zh/table.ts';
import { zhStart } from './zh/start.ts';

export const zhMessages = {
  audit: zhAudit,
  backups: zhBackups,
  batch: zhBatch,
  capacity: zhCapacity,
  changes: zhChanges,
  common: zhCommon,
  daily: zhDaily,
  dayRecords: zhDayRecords,
  data: zhData,
  days: zhDays,
  drill: zhDrill,
  findings: zhFindings,
  frame: zhFrame,
  intake: zhIntake,
  ledger: zhLedger,
  lists: zhLists,
  lock: zhLock,
  norms: zhNorms,
  orders: zhOrders,
  papers: zhPapers,
  pins: zhPins,
  places: zhPlaces,
  plan: zhPlan,
  position: zhPosition,
  recode: zhRecode,
  rehearsal: zhRehearsal,
  contracts: zhContracts,
  releases: zhReleases,
  reports: zhReports,
  scenarios: zhScenarios,
  settings: zhSettings,
  situation: zhSituation,
  snapshots: zhSnapshots,
  support: zhSupport,
  table: zhTable,
  start: zhStart,
};

type Words<T> = T extends string ? string : { readonly [Key in keyof T]: Words<T[Key]> };
export type Messages = Words<typeof zhMessages>;
