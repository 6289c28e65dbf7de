// The contract: every channel in one line. Hosts and client take their types from it; apiSchemas.ts validates the inputs.
import type { AppError } from '../domain/errors.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { MaterialCode, PlanId, RunId, RegionCode } from '../domain/ids.ts';
import type { LineBasis } from '../domain/linesApart.ts';
import type { Language, OfficeKind, Settings } from '../domain/office.ts';
import type { DecidedPin } from '../domain/pins.ts';
import type { Policy } from '../domain/policy.ts';
import type { ScenarioRef } from '../domain/scenario.ts';
import type { Attribution } from '../plan/attribution.ts';
import type { CalmPrice } from '../plan/calmPrice.ts';
import type { FillPreview } from '../plan/fillPreview.ts';
import type { PinPrice } from '../plan/pinPrice.ts';
import type { Plan } from '../plan/plan.ts';
import type { QuotaBandAnswer } from '../plan/quotaBand.ts';
import type { FillChange, RemedyChange, RemedyTrial } from '../plan/remedy.ts';
import type { VerifyingWorth } from '../plan/verifyingWorth.ts';
import type { LivedRun } from '../rehearsal/outcome.ts';
import type { PlanProgress } from '../planner/progress.ts';
import type { Pin } from '../domain/tables.ts';
import type { AppState, Empty, Seen } from './appState.ts';
import type { CapacityApi } from './capacityApi.ts';
import type { ChangeApi } from './changeApi.ts';
import type { ContractApi } from './contractApi.ts';
import type { DailyApi } from './dailyApi.ts';
import type { DayApi } from './dayApi.ts';
import type { DayRecordApi } from './dayRecordApi.ts';
import type { DrillApi } from './drillApi.ts';
import type { FindingApi } from './findingApi.ts';
import type { FormApi } from './formApi.ts';
import type { EditApi } from './editApi.ts';
import type { ExportApi } from './exportApi.ts';
import type { UploadedFile } from './files.ts';
import type { IntakeApi } from './intakeApi.ts';
import type { JobApi } from './jobApi.ts';
import type { LedgerApi } from './ledgerApi.ts';
import type { ListApi } from './listApi.ts';
import type { NormApi } from './normApi.ts';
import type { NumberApi } from './numberApi.ts';
import type { OrderApi } from './orderApi.ts';
import type { PaperApi } from './paperApi.ts';
import type { PositionApi } from './positionApi.ts';
import type { QuotaBandApi } from './quotaBandApi.ts';
import type { RecodeApi } from './recodeApi.ts';
import type { RehearsalApi } from './rehearsalApi.ts';
import type { ReleaseApi } from './releaseApi.ts';
import type { ReportApi } from './reportApi.ts';
import type { ScenarioApi } from './scenarioApi.ts';
import type { SnapshotApi } from './snapshotApi.ts';
import type { SupportApi } from './supportApi.ts';
import type { AuditApi } from './auditApi.ts';
import type { BackupApi } from './backupApi.ts';
import type { LockApi } from './lockApi.ts';

export type PlanState = 'draft' | 'approved' | 'superseded';

export interface PlanSummary {
  readonly id: PlanId;
  /** Number as officers quote it: P-0302-1. */
  readonly label: string;
  readonly state: PlanState;
  /** The scenario it was made in, with its name at that time. */
  readonly scenario: ScenarioRef;
  readonly datasetHash: string;
  /** False if the dataset or policy has changed since. */
  readonly isCurrent: boolean;
  readonly start: string;
  readonly days: number;
  /** ISO instants. */
  readonly createdAt: string;
  readonly approvedAt: string | null;
  readonly seconds: number;
  readonly solves: number;
  readonly groups: number;
  readonly shortGroups: number;
  readonly lineBasis: LineBasis;
  /** Whether the plan in force, where one was known, was kept to as far as fills allow. */
  readonly leastChange: boolean;
  /** Who ran and who approved it; null where nobody sat at the desk. */
  readonly draftedBy: string | null;
  readonly approvedBy: string | null;
  readonly orders: number;
}

export interface PlanView {
  readonly summary: PlanSummary;
  readonly plan: Plan;
  /** The dataset frozen with the plan. */
  readonly dataset: Dataset;
}

/** The planner's answer to a question other than a plan; nothing was saved. */
export type PlannerFinding =
  /** The groups with a remedy tried. */
  | { readonly kind: 'tried'; readonly trial: RemedyTrial }
  /** The effect of changed data on a plan's groups. */
  | { readonly kind: 'previewed'; readonly preview: FillPreview }
  /** The prices of a plan's pins. */
  | { readonly kind: 'priced'; readonly prices: readonly PinPrice[] }
  /** Why two plans differ. */
  | { readonly kind: 'attributed'; readonly attribution: Attribution }
  /** What quotas within a band would gain. */
  | { readonly kind: 'banded'; readonly answer: QuotaBandAnswer }
  /** What verifying lines would gain. */
  | { readonly kind: 'weighed'; readonly worth: VerifyingWorth }
  /** What keeping to the plan in force costs. */
  | { readonly kind: 'calmed'; readonly price: CalmPrice }
  /** What a decision changes, group by group. */
  | { readonly kind: 'compared'; readonly groups: readonly FillChange[] }
  /** One run of a rehearsal. */
  | { readonly kind: 'rehearsed'; readonly lived: LivedRun };

export type RunState =
  | { readonly kind: 'running'; readonly progress: PlanProgress | null; readonly seconds: number }
  | { readonly kind: 'done'; readonly planId: PlanId; readonly seconds: number }
  | (PlannerFinding & { readonly seconds: number })
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface OfficeInput {
  readonly name: string;
  readonly kind: OfficeKind;
  readonly region: RegionCode | null;
  readonly language: Language;
  readonly start: 'sample' | 'empty';
}

export interface Api
  extends AuditApi,
    BackupApi,
    CapacityApi,
    ChangeApi,
    ContractApi,
    DailyApi,
    DayApi,
    DayRecordApi,
    DrillApi,
    FindingApi,
    FormApi,
    EditApi,
    ExportApi,
    IntakeApi,
    JobApi,
    LedgerApi,
    ListApi,
    LockApi,
    NormApi,
    NumberApi,
    OrderApi,
    PaperApi,
    PositionApi,
    QuotaBandApi,
    RecodeApi,
    RehearsalApi,
    ReleaseApi,
    ReportApi,
    ScenarioApi,
    SnapshotApi,
    SupportApi {
  'app.state': (input: Empty) => AppState;
  /** Who sits at the desk from now on; null leaves the seat empty. */
  'desk.sit': (input: { officer: string | null }) => AppState;
  'office.create': (input: OfficeInput) => AppState;
  /** Corrects the office's name or place. Papers already issued stay as they are. */
  'office.correct': (input: { name: string; region: RegionCode | null; by: string; reason: string }) => AppState;
  'settings.save': (input: Settings & Seen) => AppState;
  'dataset.get': (input: Empty) => Dataset;
  'dataset.import': (input: { label: string; files: readonly UploadedFile[] }) => AppState;
  'dataset.loadSample': (input: Empty) => AppState;
  'dataset.export': (input: Empty) => { files: readonly UploadedFile[] };
  'dataset.savePolicy': (input: Policy & Seen) => AppState;
  /** Ratios between 0 and 1 for scarce materials of the dataset; other materials keep their ratio. */
  'dataset.saveLinkageRatios': (input: { ratios: Readonly<Record<MaterialCode, number>> } & Seen) => AppState;
  /**
   * With `expected`, lines that nobody has verified count from the day on which they are expected to; such a plan cannot be approved. With
   * `leastChange` false, what the plan in force announced is set aside.
   */
  'plan.start': (input: { lines?: LineBasis; leastChange?: boolean }) => { run: RunId };
  /** What verifying the lines that the planner leaves out would gain. `plan.progress` and `plan.cancel` apply to it too. */
  'plan.worthOfVerifying': (input: Empty) => { run: RunId };
  /** Tries a change of the plan's dataset in the planner's thread. `plan.progress` and `plan.cancel` apply to it too. */
  'plan.tryRemedy': (input: { plan: PlanId; change: RemedyChange }) => { run: RunId };
  /**
   * Finds how the current data would change the plan's groups, in the planner's thread. `plan.progress` and `plan.cancel` apply to it too.
   */
  'plan.preview': (input: { plan: PlanId }) => { run: RunId };
  'plan.progress': (input: { run: RunId }) => RunState;
  'plan.cancel': (input: { run: RunId }) => RunState;
  /** Newest first, at most `count` of them (100 if it is left out), and in any case the plan in force. */
  'plan.list': (input: { count?: number }) => readonly PlanSummary[];
  'plan.get': (input: { plan: PlanId }) => PlanView;
  'plan.approve': (input: { plan: PlanId }) => PlanSummary;
  'pin.list': (input: Empty) => readonly DecidedPin[];
  /** Adds a pin, or replaces another. */
  'pin.save': (input: { pin: Pin; reason: string; replaces: Pin | null } & Seen) => AppState;
  'pin.remove': (input: { pin: Pin } & Seen) => AppState;
  /** Finds what each pin of a plan costs, in the planner's thread. `plan.progress` and `plan.cancel` apply to it too. */
  'pin.prices': (input: { plan: PlanId }) => { run: RunId };
}

export type Channel = keyof Api;
export type Input<C extends Channel> = Parameters<Api[C]>[0];
export type Output<C extends Channel> = ReturnType<Api[C]>;
