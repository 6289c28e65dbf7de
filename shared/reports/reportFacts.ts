// The facts reports are made from, and the sums that several reports share.
import { addDecimals } from '../base/decimalText.ts';
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { CapacityProject } from '../capacity/project.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { FindingState } from '../findings/finding.ts';
import type { EnterpriseCode, MaterialCode, PlanId, ProductCode, RegionCode } from '../domain/ids.ts';
import { overdueOf } from '../ledger/account.ts';
import type { ListEntry } from '../lists/listEntry.ts';
import type { LedgerLine } from '../ledger/ledgerLine.ts';
import type { Order } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import type { FollowedContract } from '../partners/partnerContract.ts';
import type { Plan } from '../plan/plan.ts';
import type { ConfirmedArrival } from '../position/officeRecords.ts';
import type { MaterialBook } from '../position/dayBooks.ts';
import type { SettledGoods } from '../position/settledGoods.ts';

export interface ReportFacts {
  readonly date: IsoDate;
  readonly dataset: Dataset;
  readonly projects: readonly CapacityProject[];
  /** At least the days covered by the report; more do no harm. */
  readonly reports: readonly DailyReport[];
  /** At least the lines the report is about: those of its days, of its enterprise, or of its city's makers. */
  readonly lines: readonly LedgerLine[];
  /** The longest delay of each enterprise that has one, in days, if `lines` are not all there are. */
  readonly late?: ReadonlyMap<EnterpriseCode, number>;
  readonly orders: readonly Order[];
  /** What settled orders moved that are not among `orders`; left out if `orders` are all. None of the plan in force may be among them. */
  readonly settled?: readonly SettledGoods[];
  /** The books of the evening; left out for a day they do not reach. */
  readonly books?: ReadonlyMap<MaterialCode, MaterialBook>;
  /** What people confirmed of announced arrivals; left out where the report names none. */
  readonly arrivals?: readonly ConfirmedArrival[];
  /** Issued contracts with neighbouring provinces; left out where the report names no arrivals. */
  readonly contracts?: readonly FollowedContract[];
  /** The plan in force on that day, and its id in the orders made from it. */
  readonly plan: Plan | null;
  readonly planId: PlanId | null;
  /** As they stood on that day; left out for reports that do not tell of them. */
  readonly findings?: readonly FindingState[];
  /** Entries of dated lists, whenever they hold; left out for reports that do not tell of them. */
  readonly lists?: readonly ListEntry[];
}

/** The city an enterprise is in; its own region if that belongs to no city. */
export function cityOfMakers({ regions, enterprises }: Dataset): ReadonlyMap<EnterpriseCode, RegionCode> {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return new Map(enterprises.map(({ code, region }) => [code, cityOf(region, byCode) ?? region]));
}

/** Pieces reported from `from` to `to`, summed by any key. */
export function outputBy(
  reports: readonly DailyReport[],
  from: IsoDate,
  to: IsoDate,
  keyOf: (enterprise: EnterpriseCode, product: ProductCode) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { date, enterprise, output } of reports) {
    if (date < from || date > to) continue;
    for (const { product, pieces } of output) {
      const key = keyOf(enterprise, product);
      sums.set(key, (sums.get(key) ?? 0) + pieces);
    }
  }
  return sums;
}

/** Orders in force at the end of a day, with the events up to then; revoked ones are left out. */
export function ordersOn(orders: readonly Order[], date: IsoDate): Order[] {
  return orders.flatMap((order) => {
    if (order.state.kind === 'draft' || order.state.issuedOn > date) return [];
    const events = order.events.filter(({ on }) => on <= date);
    return events.some(({ kind }) => kind === 'revoked') ? [] : [{ ...order, events }];
  });
}

/** Pieces accepted so far, by tier. Accepted goods fill an order's shares in sequence. */
export function acceptedByTier(orders: readonly Order[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const order of orders)
    for (const { product, accepted } of lineBalances(order)) {
      let left = accepted;
      for (const share of order.shares.filter((one) => one.product === product)) {
        const taken = Math.min(left, share.quantityPieces);
        left -= taken;
        sums.set(share.tier, (sums.get(share.tier) ?? 0) + taken);
      }
    }
  return sums;
}

/** The longest delay of each enterprise with an account, in days. `lines` are all lines of the accounts. */
export function lateDays(lines: readonly LedgerLine[], date: IsoDate): ReadonlyMap<EnterpriseCode, number> {
  const late = new Map<EnterpriseCode, number>();
  for (const group of Map.groupBy(lines, ({ enterprise, material }) => `${enterprise}|${material}`).values()) {
    const days = overdueOf(group, addDays(date, 1))?.days ?? 0;
    const [{ enterprise }] = group;
    late.set(enterprise, Math.max(late.get(enterprise) ?? 0, days));
  }
  return late;
}

export interface TaskSums {
  /** In the material's unit, as exact decimals. */
  readonly called: string;
  readonly accepted: string;
}

/** What was called from each enterprise, and what of it was accepted, over a period; all its linked materials together. */
export function tasksBy(
  lines: readonly LedgerLine[],
  from: IsoDate,
  to: IsoDate,
  keyOf: (enterprise: EnterpriseCode) => string,
): ReadonlyMap<string, TaskSums> {
  const sums = new Map<string, TaskSums>();
  for (const line of lines) {
    if (line.on < from || line.on > to) continue;
    const isGoods = line.kind === 'goodsAccepted' || line.kind === 'goodsReturned';
    const before = sums.get(keyOf(line.enterprise)) ?? { called: '0', accepted: '0' };
    sums.set(keyOf(line.enterprise), {
      called: addDecimals(before.called, line.called),
      accepted: isGoods ? addDecimals(before.accepted, line.discharged) : before.accepted,
    });
  }
  return sums;
}

/** Enterprises with a line: these must report daily. */
export function reportingMakers({ dataset }: Pick<ReportFacts, 'dataset'>): EnterpriseCode[] {
  const withLines = new Set(dataset.lines.map(({ enterprise }) => enterprise));
  return dataset.enterprises.map(({ code }) => code).filter((code) => withLines.has(code));
}
