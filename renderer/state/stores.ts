// All stores as one value: created once by main, passed to the screens by context, created with a fake transport in tests.
import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { AppState } from '../../shared/contract/appState.ts';
import type { Client } from '../../shared/contract/client.ts';
import { createAppStore, type AppStore } from './appStore.ts';
import { createAuditStore, type AuditStore } from './auditStore.ts';
import { createBackupStore, type BackupStore } from './backupStore.ts';
import { createBandStore, type BandStore } from './bandStore.ts';
import { createCall } from './call.ts';
import { createDrillStore, type DrillStore } from './drillStore.ts';
import { createEditStore, type EditStore } from './editStore.ts';
import { createCapacityStore, type CapacityStore } from './capacityStore.ts';
import { createChangeStore, type ChangeStore } from './changeStore.ts';
import { createContractStore, type ContractStore } from './contractStore.ts';
import { createDailyStore, type DailyStore } from './dailyStore.ts';
import { createDayStore, type DayStore } from './dayStore.ts';
import { createDayRecordStore, type DayRecordStore } from './dayRecordStore.ts';
import { createDoubtStore, type DoubtStore } from './doubtStore.ts';
import { createDatasetStore, type DatasetStore } from './datasetStore.ts';
import { createReleaseStore, type ReleaseStore } from './releaseStore.ts';
import { createFindingStore, type FindingStore } from './findingStore.ts';
import { createIntakeStore, type IntakeStore } from './intakeStore.ts';
import { createJobStore, followedClient, type JobStore } from './jobStore.ts';
import { createNoticeStore, type NoticeStore } from './noticeStore.ts';
import { createLedgerStore, type LedgerStore } from './ledgerStore.ts';
import { createLockStore, watchedClient, type LockStore } from './lockStore.ts';
import { createNormStore, type NormStore } from './normStore.ts';
import { createNumberStore, type NumberStore } from './numberStore.ts';
import { createOrderListStore, type OrderListStore } from './orderListStore.ts';
import { createOrdersStore, type OrdersStore } from './ordersStore.ts';
import { createPaperListStore, type PaperListStore } from './paperListStore.ts';
import { createPapersStore, type PapersStore } from './papersStore.ts';
import { createPinStore, type PinStore } from './pinStore.ts';
import { createPlaceStore, type PlaceStore } from './placeStore.ts';
import { createPlanStore, type PlanStore } from './planStore.ts';
import { createPositionStore, type PositionStore } from './positionStore.ts';
import { createPreviewStore, type PreviewStore } from './previewStore.ts';
import { createRecodeStore, type RecodeStore } from './recodeStore.ts';
import { createRehearsalStore, type RehearsalStore } from './rehearsalStore.ts';
import { createReportStore, type ReportStore } from './reportStore.ts';
import { createRosterStore, type RosterStore } from './rosterStore.ts';
import { createScenarioStore, type ScenarioStore } from './scenarioStore.ts';
import { createSnapshotStore, type SnapshotStore } from './snapshotStore.ts';
import { createSupportStore, type SupportStore } from './supportStore.ts';
import { createTrialStore, type TrialStore } from './trialStore.ts';
import { createWorthStore, type WorthStore } from './worthStore.ts';

export interface Stores {
  readonly notices: NoticeStore;
  readonly doubts: DoubtStore;
  readonly lock: LockStore;
  readonly jobs: JobStore;
  readonly audit: AuditStore;
  readonly backups: BackupStore;
  readonly app: AppStore;
  readonly dataset: DatasetStore;
  readonly edit: EditStore;
  readonly intake: IntakeStore;
  readonly norms: NormStore;
  readonly numbers: NumberStore;
  readonly ledger: LedgerStore;
  readonly daily: DailyStore;
  readonly days: DayStore;
  readonly dayRecords: DayRecordStore;
  readonly drills: DrillStore;
  readonly capacity: CapacityStore;
  readonly recode: RecodeStore;
  readonly rehearsals: RehearsalStore;
  readonly reports: ReportStore;
  readonly snapshots: SnapshotStore;
  readonly pins: PinStore;
  readonly places: PlaceStore;
  readonly plan: PlanStore;
  readonly position: PositionStore;
  readonly preview: PreviewStore;
  readonly orders: OrdersStore;
  readonly orderList: OrderListStore;
  readonly papers: PapersStore;
  readonly allotment: PaperListStore;
  readonly taskNotice: PaperListStore;
  readonly reserveSlip: PaperListStore;
  readonly scenarios: ScenarioStore;
  readonly changes: ChangeStore;
  readonly band: BandStore;
  readonly findings: FindingStore;
  readonly releases: ReleaseStore;
  readonly contracts: ContractStore;
  readonly rosters: RosterStore;
  readonly support: SupportStore;
  readonly trial: TrialStore;
  readonly worth: WorthStore;
}

/**
 * `pause` waits between two polls of a run; `begin` reloads the screens; `glance` waits between two polls of long work, null if that is not
 * shown.
 */
export function createStores(
  service: Client,
  pause: () => Promise<void>,
  begin: () => void = () => {},
  glance: (() => Promise<void>) | null = null,
): Stores {
  const lock = createLockStore(service);
  const watched = watchedClient(service, lock);
  const jobs = createJobStore(watched);
  const client = followedClient(watched, jobs, glance);
  const notices = createNoticeStore();
  const doubts = createDoubtStore();
  const call = createCall(client, notices, doubts);
  const app = createAppStore(call, notices);
  const dataset = createDatasetStore(call, app, notices);
  const edit = createEditStore(client, app, dataset, notices);
  const pins = createPinStore(call, app, notices, pause);
  const plan = createPlanStore(call, app, notices, pause);
  const position = createPositionStore(call);
  const acceptDay = async (state: AppState) => {
    app.getState().accept(state);
    await Promise.all([dataset.getState().load(), plan.getState().load(), position.getState().load()]);
  };
  const orderList = createOrderListStore(call);
  const orders = createOrdersStore(call, orderList);
  const paperLists = {
    allotment: createPaperListStore(call, 'allotment'),
    taskNotice: createPaperListStore(call, 'taskNotice'),
    reserveSlip: createPaperListStore(call, 'reserveSlip'),
  };
  const scenarios = createScenarioStore(call, { app, dataset, pins, plan, notices }, pause);
  return {
    notices,
    doubts,
    lock,
    jobs,
    audit: createAuditStore(call),
    backups: createBackupStore(client, notices, begin),
    app,
    dataset,
    edit,
    daily: createDailyStore(call),
    days: createDayStore(call, acceptDay),
    dayRecords: createDayRecordStore(call),
    drills: createDrillStore({ call, client, notices, pause, refresh: () => app.getState().load(), begin }),
    numbers: createNumberStore(call),
    capacity: createCapacityStore(call),
    recode: createRecodeStore(call, { app, dataset, edit }),
    rehearsals: createRehearsalStore(call, (state) => scenarios.getState().bring(state), pause),
    reports: createReportStore(call),
    ledger: createLedgerStore(call, { app, dataset, edit }),
    norms: createNormStore(call, { app, dataset, edit }),
    intake: createIntakeStore(client, { app, dataset, edit, notices }),
    pins,
    places: createPlaceStore(call),
    plan,
    position,
    preview: createPreviewStore(call, pause),
    scenarios,
    orders,
    orderList,
    papers: createPapersStore(call, paperLists),
    ...paperLists,
    snapshots: createSnapshotStore(client, { app, dataset, orders, notices }),
    changes: createChangeStore(call, notices, pause),
    band: createBandStore(call, app, pins, notices, pause),
    worth: createWorthStore(call, notices, pause),
    findings: createFindingStore(call),
    releases: createReleaseStore(call),
    contracts: createContractStore(call),
    rosters: createRosterStore(call),
    support: createSupportStore(call, notices, pause),
    trial: createTrialStore(call, notices, pause),
  };
}

export const StoresContext = createContext<Stores | null>(null);

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error('the screens stand inside StoresContext');
  return stores;
}

type StateOf<Name extends keyof Stores> = Stores[Name] extends StoreApi<infer State> ? State : never;

/** Reads a part of one store and renders again when it changes. */
export function useStored<Name extends keyof Stores, T>(name: Name, select: (state: StateOf<Name>) => T): T {
  const store = useStores()[name] as unknown as StoreApi<StateOf<Name>>;
  return useStore<StoreApi<StateOf<Name>>, T>(store, select);
}
