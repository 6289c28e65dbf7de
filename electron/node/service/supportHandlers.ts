// Handlers for requests for support: a city asks, the office puts its evidence beside the request, and the province decides on what it has
// seen worked out.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { SupportList } from '../../../shared/contract/supportApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { tooFarAhead } from '../../../shared/domain/dayCheck.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import type { FillChange } from '../../../shared/plan/remedy.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { demandsAsked, poolPieces } from '../../../shared/support/supportBounds.ts';
import {
  decisionOn,
  requestStates,
  type SupportCost,
  type SupportDecision,
  type SupportDraft,
} from '../../../shared/support/supportDecision.ts';
import { sixDecimals } from '../../../shared/support/supportEvidence.ts';
import type { SupportRequest } from '../../../shared/support/supportRequest.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertMatter, listMatters } from '../db/matterTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { nextReportNumber, raiseReportCounter } from '../db/reportTable.ts';
import { scenarioAtHand } from '../db/scenarioTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { writeGiven, writeGiving } from '../files/numberFile.ts';
import { loadPosition, type OfficePosition } from '../position/loadPosition.ts';
import { officeEvidence } from '../position/officeEvidence.ts';
import { written } from './numberSeries.ts';
import { audit, type Handlers, type PlanningContext, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type SupportChannel = Extract<Channel, `support.${string}`>;

/** What a run of the planner was asked: the decision, and the data it was tried on. */
interface Tried {
  readonly draft: string;
  readonly hash: string;
}

export function supportHandlers(context: PlanningContext): Pick<Handlers, SupportChannel> {
  const { db, clock, newId, who, runs } = context;
  const tried = new Map<RunId, Tried>();
  return {
    'support.list': () => ok(listed(context)),

    'support.ask': ({ request: entered }) =>
      inTransaction<SupportRequest, AppError>(db, () => {
        const dataset = loadDataset(db);
        if (dataset === null) return err({ kind: 'noDataset' });
        const before = entered.id === '' ? null : requestOf(db, entered.id);
        if (before !== null && !before.ok) return before;
        const request = before === null ? { ...entered, id: newId() } : entered;
        const fault =
          notOwn(db, request) ??
          (before === null ? null : notOwn(db, before.value)) ??
          requestFault(request, dataset) ??
          tooFarAhead(request.askedOn, workingDay(db, clock));
        if (fault !== null) return err(fault);
        insertMatter(db, 'request', request, who(), clock().toISOString());
        audit(context, 'support.ask', before?.value ?? null, request);
        return ok(request);
      }),

    'support.withdraw': ({ request: id }) =>
      inTransaction<SupportRequest, AppError>(db, () => {
        const request = requestOf(db, id);
        if (!request.ok) return request;
        const fault = notOwn(db, request.value);
        if (fault !== null) return err(fault);
        insertMatter(db, 'request', request.value, who(), clock().toISOString(), true);
        audit(context, 'support.withdraw', request.value, null);
        return request;
      }),

    'support.evidence': ({ request: id }) => {
      const request = listMatters(db, 'request').find((one) => one.id === id);
      if (request === undefined) return err({ kind: 'requestNotFound', request: id });
      const decision = decisionOn(id, listMatters(db, 'decision'));
      if (decision !== null) return ok(decision.evidence);
      const position = loadPosition(db, clock);
      return position === null ? err({ kind: 'noDataset' }) : ok(officeEvidence(request, position));
    },

    'support.try': ({ draft }) => {
      const made = decisionOf(context, draft);
      if (!made.ok) return made;
      const { decision, position } = made.value;
      const { records, morning, dataset } = position;
      // A term that begins later is tried as if it began now: what it costs would not be seen otherwise.
      const now = { ...decision, from: morning };
      const changed = positionOf({ ...records, decisions: [...(records.decisions ?? []), now] }, morning).dataset;
      const run = runs.ask({ dataset, task: { kind: 'compare', changed } });
      tried.set(run, { draft: JSON.stringify(draft), hash: position.hash });
      return ok({ run });
    },

    'support.decide': ({ draft, run }) => {
      const { dataDir } = context;
      const today = workingDay(db, clock);
      const year = Number(today.slice(0, 4));
      const series = [{ kind: 'report', name: 'reply', year }] as const;
      const signed = inTransaction<SupportDecision, AppError>(db, () => {
        const made = decisionOf(context, draft);
        if (!made.ok) return made;
        const { decision, position } = made.value;
        const [state, asked] = [runs.state(run), tried.get(run)];
        if (state?.kind !== 'compared' || asked?.draft !== JSON.stringify(draft) || asked.hash !== position.hash)
          return err({ kind: 'decisionNotTried' });
        const running = nextReportNumber(db, 'reply', year);
        const final = { ...decision, id: newId(), number: { year, running }, costs: costsOf(state.groups) };
        raiseReportCounter(db, { kind: 'reply', year, next: running + 1 });
        insertMatter(db, 'decision', final, who(), clock().toISOString());
        audit(context, 'support.decide', null, final);
        writeGiving(dataDir, written(db, series, today));
        return ok(final);
      });
      if (signed.ok) writeGiven(dataDir, written(db, series, today));
      return signed;
    },

    'support.revoke': ({ decision: id, by, reason }) =>
      inTransaction<SupportDecision, AppError>(db, () => {
        const before = listMatters(db, 'decision').find((one) => one.id === id);
        if (before === undefined) return err({ kind: 'decisionNotFound', decision: id });
        if (officeOwner(db) !== province) return err({ kind: 'recordOfOther', table: 'decisions', owner: province });
        if (before.revoked !== null) return err({ kind: 'decisionRevoked', number: before.number.running, on: before.revoked.on });
        const after = { ...before, revoked: { on: workingDay(db, clock), by, reason } };
        insertMatter(db, 'decision', after, who(), clock().toISOString());
        audit(context, 'support.revoke', before, after);
        return ok(after);
      }),
  };
}

function listed({ db, clock }: ServiceContext): SupportList {
  const decisions = listMatters(db, 'decision');
  const own = officeOwner(db);
  return {
    states: requestStates(listMatters(db, 'request'), decisions, workingDay(db, clock)),
    decisions,
    mayDecide: own === province,
    ownCity: own === province ? null : own,
  };
}

/** An open request. Errors: `requestNotFound`, `requestDecided`. */
function requestOf(db: ReadableDatabase, id: string): Result<SupportRequest, AppError> {
  const request = listMatters(db, 'request').find((one) => one.id === id);
  if (request === undefined) return err({ kind: 'requestNotFound', request: id });
  const decision = decisionOn(id, listMatters(db, 'decision'));
  return decision === null ? ok(request) : err({ kind: 'requestDecided', number: decision.number.running });
}

/** The province may enter everybody's. */
function notOwn(db: ReadableDatabase, { city }: SupportRequest): AppError | null {
  const own = officeOwner(db);
  return own === province || own === city ? null : { kind: 'recordOfOther', table: 'requests', owner: city };
}

function requestFault(request: SupportRequest, dataset: Dataset): AppError | null {
  const { city, product, unit, from, to, quantityPieces } = request;
  if (!dataset.regions.some(({ code, level }) => code === city && level === 'city')) return { kind: 'requestNamesUnknown', code: city };
  if (!dataset.products.some(({ code }) => code === product)) return { kind: 'requestNamesUnknown', code: product };
  if (from > to) return { kind: 'requestDaysWrong', from, to };
  if (quantityPieces === 0) return { kind: 'requestEmpty' };
  if (unit === null) return null;
  const [demand] = demandsAsked(request, dataset);
  if (demand === undefined || demand.product !== product || !isIn(dataset, demand.region, city))
    return { kind: 'requestDemandWrong', demand: unit.demand };
  return null;
}

function isIn({ regions }: Dataset, region: string, city: string): boolean {
  return region === city || regions.some(({ code, parent }) => code === region && parent === city);
}

/** The decision as it would be signed, without number and costs, and what it rests on. */
function decisionOf(
  { db, clock }: ServiceContext,
  draft: SupportDraft,
): Result<{ readonly decision: SupportDecision; readonly position: OfficePosition }, AppError> {
  if (officeOwner(db) !== province) return err({ kind: 'recordOfOther', table: 'decisions', owner: province });
  const scenario = scenarioAtHand(db);
  if (scenario.id !== baseScenario) return err({ kind: 'decisionInScenario', name: scenario.name });
  const request = requestOf(db, draft.request);
  if (!request.ok) return request;
  const position = loadPosition(db, clock);
  if (position === null) return err({ kind: 'noDataset' });
  const { capPieces, from, to, reason, decidedBy } = draft;
  const { quantityPieces } = request.value;
  const working = position.morning;
  if (capPieces > quantityPieces) return err({ kind: 'decisionAboveAsked', cap: capPieces, asked: quantityPieces });
  if (from > to || to < working) return err({ kind: 'decisionDaysWrong', from, to, working });
  const { dataset, records } = position;
  const decision: SupportDecision = {
    id: 'draft',
    request: request.value,
    capPieces,
    hadPieces: poolPieces(demandsAsked(request.value, dataset), dataset.secured),
    from,
    to,
    cycle: records.cycleStart,
    reason,
    decidedOn: working,
    decidedBy,
    number: { year: Number(working.slice(0, 4)), running: 1 },
    evidence: officeEvidence(request.value, position),
    costs: [],
    revoked: null,
  };
  return ok({ decision, position });
}

/** So many groups stand on the reply: those that change most. */
const costsShown = 60;
/** A change below this is rounding between two solutions. */
const noticeable = 1e-5;

/** Groups that lose most first. */
function costsOf(groups: readonly FillChange[]): SupportCost[] {
  const gained = ({ before, after, needPieces }: FillChange) => (after - before) * needPieces;
  return groups
    .filter((group) => Math.abs(group.after - group.before) > noticeable && Math.abs(gained(group)) >= 0.5)
    .sort((a, b) => Math.abs(gained(b)) - Math.abs(gained(a)))
    .slice(0, costsShown)
    .sort((a, b) => gained(a) - gained(b))
    .map((group) => ({ ...group, before: sixDecimals(group.before), after: sixDecimals(group.after) }));
}
