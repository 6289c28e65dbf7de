// What a recoding carries along besides the rows of the dataset: decisions about pins, demands computed by norms, and drafts of orders.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { pinKey, pinTarget, type DecidedPin } from '../../../shared/domain/pins.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { Pin, Region } from '../../../shared/domain/tables.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { aliasesOf, presentCode, type Aliases, type Recoding } from '../../../shared/recoding/recoding.ts';
import { recodeRows } from '../../../shared/recoding/recodeRows.ts';
import { recodedObligors } from '../../../shared/recoding/recodedObligors.ts';
import { replaceObligors, storedObligors, type StoredObligor } from '../db/obligorTable.ts';
import { computedFormulas, keepComputed } from '../db/normTable.ts';
import { savePinDecision, withDecisions } from '../db/pinDecisionTable.ts';
import { all, run, sql, type WritableDatabase } from '../db/sql.ts';
import { newestEntries, type Since } from './codeUses.ts';
import { carryPaperDrafts, paperDraftsBack, type DraftBefore } from './paperDraftPlaces.ts';

/** Kept with the recoding, so that it can be undone. */
export interface Before {
  /** Null if the policy does not name the code. */
  readonly policy: { readonly before: Policy; readonly after: Policy } | null;
  /** Drafts whose places changed, as they were. */
  readonly drafts: readonly { readonly id: string; readonly document: unknown }[];
  /** Those of allotments, task notices and reserve slips; left out by recodings that were made before there were any. */
  readonly papers?: readonly DraftBefore[];
  /** Which of the two places answered for their makers; left out where neither did. */
  readonly obligors?: readonly StoredObligor[];
  readonly newest: Since;
}

/** Call within the transaction that saves `after`, before it is saved. */
export function carryAlong(db: WritableDatabase, recoding: Recoding, before: Dataset, after: Dataset): Before {
  const aliases = aliasesOf([recoding]);
  carryDecisions(db, withDecisions(db, before.pins), after.pins, aliases, recoding);
  carryFormulas(db, before, aliases);
  const obligors = carryObligors(db, recoding);
  return {
    policy: before.policy === after.policy ? null : { before: before.policy, after: after.policy },
    drafts: carryDrafts(db, aliases, after.regions),
    papers: carryPaperDrafts(db, aliases, after.regions),
    ...(obligors.length === 0 ? {} : { obligors }),
    newest: newestEntries(db),
  };
}

/** What recodings carried along goes back: who answers, and drafts that were not issued since. */
export function partsBack(db: WritableDatabase, recoding: Recoding, { drafts, papers = [], obligors = [] }: Before): void {
  if (obligors.length > 0) {
    const places = [recoding.from, recoding.to];
    replaceObligors(db, places, obligorsBack(storedObligors(db, places), recoding, obligors));
  }
  paperDraftsBack(db, papers);
  for (const { id, document } of drafts)
    run(db, sql`UPDATE orders SET document_json = ${JSON.stringify(document)} WHERE id = ${id} AND state = 'draft'`);
}

/** Returns the settings of both places as they were. */
function carryObligors(db: WritableDatabase, recoding: Recoding): StoredObligor[] {
  const { table, from, to } = recoding;
  if (table !== 'regions') return [];
  const places = [from, to];
  const before = storedObligors(db, places);
  const since = recodedObligors(new Map(before.map(({ region, since_position }) => [region, since_position])), [recoding]).get(to);
  const setting = before.find(({ region }) => region === to) ?? before.find(({ region }) => region === from);
  const now = setting === undefined || since === undefined ? [] : [{ ...setting, region: to, since_position: since }];
  replaceObligors(db, places, now);
  return before;
}

/** A place that only has another code takes its setting of today back; of two that were merged, each has its own again. */
export function obligorsBack(
  now: readonly StoredObligor[],
  { from, isMerge }: Recoding,
  before: readonly StoredObligor[],
): StoredObligor[] {
  return isMerge ? [...before] : now.map((setting) => ({ ...setting, region: from }));
}

/** A pin whose bounds are a sum has the decisions of both. */
function carryDecisions(
  db: WritableDatabase,
  decided: readonly DecidedPin[],
  pins: readonly Pin[],
  aliases: Aliases,
  { who, reason, at }: Pick<Recoding, 'who' | 'reason' | 'at'>,
): void {
  const byTarget = Map.groupBy(decided, ({ pin }) => pinTarget((recodeRows('pins', [pin], aliases)[0] ?? pin) as Pin));
  const known = new Set(decided.map(({ pin }) => pinKey(pin)));
  for (const pin of pins) {
    const group = byTarget.get(pinTarget(pin)) ?? [];
    const [first, ...others] = group.flatMap(({ decision }) => (decision === null ? [] : [decision]));
    if (known.has(pinKey(pin)) || first === undefined) continue;
    const reasons = [first, ...others].map((one) => `${one.author}：${one.reason}`);
    savePinDecision(db, pin, others.length === 0 ? first : { author: who, reason: [reason, ...new Set(reasons)].join('；'), at });
  }
}

function carryFormulas(db: WritableDatabase, { demands }: Dataset, aliases: Aliases): void {
  const formulaOf = computedFormulas(db);
  const made = recodeRows('demands', demands, aliases);
  const computed = made.flatMap((row, at) => {
    const formula = row === null || row === demands[at] ? null : formulaOf(demands[at]);
    return row === null || formula === null ? [] : [{ row, formula }];
  });
  keepComputed(db, computed);
}

/** A draft is not on paper yet: it is issued with the places as they are called now. Goods and makers are those of its plan. */
export function carryDrafts(db: WritableDatabase, aliases: Aliases, regions: readonly Region[]): Before['drafts'] {
  if (aliases.regions.size === 0) return [];
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const rows = all<{ id: string; document_json: string }>(db, sql`SELECT id, document_json FROM orders WHERE state = 'draft'`);
  return rows.flatMap(({ id, document_json }) => {
    const document = JSON.parse(document_json) as Pick<Order, 'sender' | 'senderName' | 'receiver' | 'receiverName'>;
    const sender = presentCode(aliases, 'regions', document.sender);
    const receiver = presentCode(aliases, 'regions', document.receiver);
    if (sender === document.sender && receiver === document.receiver) return [];
    const next = {
      ...document,
      sender,
      senderName: sender === document.sender ? document.senderName : (names.get(sender) ?? document.senderName),
      receiver,
      receiverName: receiver === document.receiver ? document.receiverName : (names.get(receiver) ?? document.receiverName),
    };
    run(db, sql`UPDATE orders SET document_json = ${JSON.stringify(next)} WHERE id = ${id}`);
    return [{ id, document }];
  });
}
