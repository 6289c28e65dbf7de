// Shares the allotment or the task notice of a city or county out among its enterprises: the rule's proposal for what is open, and draft
// notices of what an officer decides. The place's own office does it, or the province for it.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Sharing } from '../../../shared/contract/paperApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { EnterpriseCode, PaperId, RegionCode } from '../../../shared/domain/ids.ts';
import { obligorOf } from '../../../shared/domain/obligor.ts';
import type { PaperToShare } from '../../../shared/papers/paper.ts';
import { paperName, paperState } from '../../../shared/papers/paperState.ts';
import { planNames } from '../../../shared/papers/planNames.ts';
import { quantityOf } from '../../../shared/papers/quantity.ts';
import { shareOut, type RuleShare } from '../../../shared/papers/shareOut.ts';
import { shareKey, type SharePart } from '../../../shared/papers/sharePart.ts';
import { isShareable, shareItems, sharedQuantities, unshared } from '../../../shared/papers/shareState.ts';
import { proposedTasks, shareTask, type TaskDueOf } from '../../../shared/papers/shareTask.ts';
import { proposedShares } from '../../../shared/planner/quotas/proposedShares.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { insertSigning } from '../db/deskTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { loadPaper, noticesOf } from '../db/paperTable.ts';
import { loadReceivedPaper } from '../db/receivedPapers.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { deleteShareDrafts, insertShares } from '../db/sharePaperTable.ts';
import { inTransaction } from '../db/sql.ts';
import { loadPosition } from '../position/loadPosition.ts';
import { officerAtDesk } from './deskDuty.ts';
import { audit, type ServiceContext } from './serviceContext.ts';
import { taskDues } from './taskDues.ts';
import { workingDay } from './workingDay.ts';

/** Errors: `paperNotFound`, `paperNotShared`, `recordOfOther`, `noDataset`. */
export function sharingOf(context: ServiceContext, id: PaperId): Result<Sharing, AppError> {
  const found = ground(context, id);
  return found.ok ? ok(sharing(found.value)) : found;
}

/** Errors: those of `sharingOf`; `shareOutside`, `shareTooMuch`, `shareNotLots`, `paperItemUnknown`. */
export function sharePaper(context: ServiceContext, id: PaperId, parts: readonly SharePart[]): Result<Sharing, AppError> {
  const { db } = context;
  return inTransaction<Sharing, AppError>(db, () => {
    const found = ground(context, id);
    if (!found.ok) return found;
    const { parent, own, dataset, notices } = found.value;
    const items = new Set(shareItems(parent).map(({ item }) => item));
    for (const { enterprise, item } of parts) {
      const name = dataset.enterprises.find(({ code }) => code === enterprise)?.name ?? enterprise;
      if (!own.has(enterprise)) return err({ kind: 'shareOutside', place: parent.party.name, enterprise: name });
      if (!items.has(item)) return err({ kind: 'paperItemUnknown', paper: paperName(parent), item });
    }
    const made = noticesOfParts(context, found.value, parts);
    // Nothing in the parts takes back what was drafted before.
    const isTakenBack = !made.ok && made.error.kind === 'nothingEntered' && notices.some(({ issue }) => issue === null);
    if (!made.ok && !isTakenBack) return made;
    deleteShareDrafts(db, id);
    if (made.ok) {
      insertShares(db, made.value);
      for (const { id: share } of made.value) insertSigning(db, 'paper', share, 'draft', officerAtDesk(db));
    }
    const after = made.ok
      ? made.value.flatMap((notice) =>
          [...sharedQuantities(notice)].map(([item, quantity]) => [notice.party.code, item, quantityOf(quantity)]),
        )
      : [];
    audit(context, 'paper.shareOut', { paper: paperName(parent) }, { paper: paperName(parent), parts: after });
    return sharingOf(context, id);
  });
}

function noticesOfParts(
  { db, clock, newId }: ServiceContext,
  { parent, dataset, left, rule, dueOf }: Ground,
  parts: readonly SharePart[],
): Result<PaperToShare[], AppError> {
  const head = { names: planNames(dataset), office: officeOwner(db), today: workingDay(db, clock), newId: () => newId() };
  return parent.kind === 'allotment'
    ? shareOut(parent, left, parts, { ...head, rule })
    : shareTask(parent, left, parts, { ...head, dueOf });
}

interface Ground {
  readonly parent: PaperToShare;
  readonly dataset: Dataset;
  /** Enterprises the place answers for. */
  readonly own: ReadonlySet<EnterpriseCode>;
  readonly place: RegionCode;
  readonly notices: readonly PaperToShare[];
  /** Not in issued notices, in millionths. */
  readonly left: ReadonlyMap<string, bigint>;
  readonly rule: ReadonlyMap<string, RuleShare>;
  readonly dueOf: TaskDueOf;
}

function ground(context: ServiceContext, id: PaperId): Result<Ground, AppError> {
  const { db, clock } = context;
  const parent = loadPaper(db, id);
  if (parent === null) return err({ kind: 'paperNotFound', paper: id });
  if (!isShareable(parent)) return err({ kind: 'paperNotShared', paper: paperName(parent) });
  const place = presentCode(loadAliases(db), 'regions', parent.party.code) as RegionCode;
  if (loadReceivedPaper(db, id) !== null && officeOwner(db) !== place)
    return err({ kind: 'recordOfOther', table: 'papers', owner: officeOwner(db) === province ? place : province });
  const position = loadPosition(db, clock);
  if (position === null) return err({ kind: 'noDataset' });
  const { records, morning } = position;
  const dataset = records.facts;
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const own = new Set(
    dataset.enterprises.filter(({ region }) => obligorOf(region, regions, new Set([place])) === place).map(({ code }) => code),
  );
  const notices = noticesOf(db, id);
  const left = unshared(
    parent,
    notices.filter(({ issue }) => issue !== null),
  );
  const dueOf = taskDues(db, own);
  const found = { parent, dataset, own, place, notices, left, dueOf };
  if (parent.kind === 'taskNotice') return ok({ ...found, rule: taskRule(found) });
  // What places hold is not yet given to anybody here.
  const held = records.cityAllotments.map((allotment) => ({ ...allotment, shares: [] }));
  const now = positionOf({ ...records, cityAllotments: held }, morning);
  const shares = proposedShares(now.dataset, own, left);
  return ok({ ...found, rule: new Map(shares.map((share) => [shareKey({ ...share, item: share.material }), share])) });
}

function taskRule({ parent, dataset, own, left, dueOf }: Omit<Ground, 'rule'>): Map<string, RuleShare> {
  if (parent.kind !== 'taskNotice') return new Map();
  return new Map(
    proposedTasks(parent, dataset, own, left, { names: planNames(dataset), dueOf }).map((task) => [
      shareKey(task),
      { need: task.owedPieces, rating: 1, lambda: null, quota: task.pieces, quantity: task.pieces },
    ]),
  );
}

function sharing({ parent, dataset, own, place, notices, left, rule }: Ground): Sharing {
  const issued = notices.filter(({ issue }) => issue !== null);
  const drafts = notices.filter(({ issue }) => issue === null);
  const sums = (of: readonly PaperToShare[]) => {
    const found = new Map<string, bigint>();
    for (const notice of of)
      if (paperState(notice) !== 'void')
        for (const [item, quantity] of sharedQuantities(notice)) {
          const key = shareKey({ enterprise: notice.party.code, item });
          found.set(key, (found.get(key) ?? 0n) + quantity);
        }
    return found;
  };
  const [given, drafted] = [sums(issued), sums(drafts)];
  const standing = sharedQuantities(parent);
  return {
    paper: parent.id,
    number: paperName(parent),
    place,
    items: shareItems(parent).map(({ item, name, unit, lot }) => ({
      item,
      name,
      unit,
      lot,
      quantity: quantityOf(standing.get(item) ?? 0n),
      open: quantityOf(left.get(item) ?? 0n),
      makers: dataset.enterprises
        .filter(({ code }) => own.has(code))
        .map((enterprise) => {
          const key = shareKey({ enterprise: enterprise.code, item });
          const share = rule.get(key);
          const draft = drafted.get(key);
          return {
            enterprise: enterprise.code,
            name: enterprise.name,
            need: share?.need ?? 0,
            rating: share?.rating ?? enterprise.rating ?? 1,
            lambda: share?.lambda ?? null,
            issued: quantityOf(given.get(key) ?? 0n),
            draft: draft === undefined ? null : quantityOf(draft),
            proposed: quantityOf(BigInt(Math.round((share?.quantity ?? 0) * 1e6))),
          };
        })
        // Whoever has no need and got nothing is not offered anything; of a task, whoever does not make the product.
        .filter(({ enterprise, need, issued: had, draft }) => {
          const isMeant = parent.kind === 'taskNotice' ? rule.has(shareKey({ enterprise, item })) : need > 0;
          return isMeant || had !== '0' || draft !== null;
        }),
    })),
    issued: issued.filter((notice) => paperState(notice) !== 'void' && paperState(notice) !== 'revoked').length,
    drafts: drafts.length,
  };
}
