// All stores as one value: created once by main, passed to the screens by context, created with a fake transport in tests.
import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Client } from '../../shared/contract/client.ts';
import type { AppStore } from './appStore.ts';
import { createAppStore } from './appStore.ts';
import type { AuditStore } from './auditStore.ts';
import { createAuditStore } from './auditStore.ts';
import type { BackupStore } from './backupStore.ts';
import { createBackupStore } from './backupStore.ts';
import type { BandStore } from './bandStore.ts';
import { createBandStore } from './bandStore.ts';
import { createCall } from './call.ts';
import type { EditStore } from './editStore.ts';
import { createEditStore } from './editStore.ts';
import type { CapacityStore } from './capacityStore.ts';
import { createCapacityStore } from './capacityStore.ts';
import type { DailyStore } from './dailyStore.ts';
import { createDailyStore } from './dailyStore.ts';
import type { DoubtStore } from './doubtStore.ts';
import { createDoubtStore } from './doubtStore.ts';
import type { DatasetStore } from './datasetStore.ts';
import { createDatasetStore } from './datasetStore.ts';
import type { IntakeStore } from './intakeStore.ts';
import { createIntakeStore } from './intakeStore.ts';
import type { JobStore } from './jobStore.ts';
import { createJobStore, followedClient } from './jobStore.ts';
import type { NoticeStore } from './noticeStore.ts';
import { createNoticeStore } from './noticeStore.ts';
import type { LedgerStore } from './ledgerStore.ts';
import { createLedgerStore } from './ledgerStore.ts';
import type { LockStore } from './lockStore.ts';
import { createLockStore, watchedClient } from './lockStore.ts';
import type { NormStore } from './normStore.ts';
import { createNormStore } from './normStore.ts';
import type { NumberStore } from './numberStore.ts';
import { createNumberStore } from './numberStore.ts';
import type { OrderListStore } from './orderListStore.ts';
import { createOrderListStore } from './orderListStore.ts';
import type { OrdersStore } from './ordersStore.ts';
import { createOrdersStore } from './ordersStore.ts';
import type { PinStore } from './pinStore.ts';
import { createPinStore } from './pinStore.ts';
import type { PlanStore } from './planStore.ts';
import { createPlanStore } from './planStore.ts';
import type { PreviewStore } from './previewStore.ts';
import { createPreviewStore } from './previewStore.ts';
import type { RecodeStore } from './recodeStore.ts';
import { createRecodeStore } from './recodeStore.ts';
import type { ReportStore } from './reportStore.ts';
import { createReportStore } from './reportStore.ts';
import type { ScenarioStore } from './scenarioStore.ts';
import { createScenarioStore } from './scenarioStore.ts';
import type { SnapshotStore } from './snapshotStore.ts';
import { createSnapshotStore } from './snapshotStore.ts';
import type { TrialStore } from './trialStore.ts';
import { createTrialStore } from './trialStore.ts';

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
  readonly capacity: CapacityStore;
  readonly recode: RecodeStore;
  readonly reports: ReportStore;
  readonly snapshots: SnapshotStore;
  readonly pins: PinStore;
  readonly plan: PlanStore;
  readonly preview: PreviewStore;
  readonly orders: OrdersStore;
  readonly orderList: OrderListStore;
  readonly scenarios: ScenarioStore;
  readonly band: BandStore;
  readonly trial: TrialStore;
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
  const orderList = createOrderListStore(call);
  const orders = createOrdersStore(call, orderList);
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
    numbers: createNumberStore(call),
    capacity: createCapacityStore(call),
    recode: createRecodeStore(call, { app, dataset, edit }),
    reports: createReportStore(call),
    ledger: createLedgerStore(call, { app, dataset, edit }),
    norms: createNormStore(call, { app, dataset, edit }),
    intake: createIntakeStore(client, { app, dataset, edit, notices }),
    pins,
    plan,
    preview: createPreviewStore(call, pause),
    scenarios: createScenarioStore(call, { app, dataset, pins, plan, notices }, pause),
    orders,
    orderList,
    snapshots: createSnapshotStore(client, { app, dataset, orders, notices }),
    band: createBandStore(call, app, pins, notices, pause),
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
