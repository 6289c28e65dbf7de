// What an office has on record: the base facts that people keep, papers, reports and counts. The position is made from nothing else.
import type { Millionths } from '../base/millionths.ts';
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { CapacityProject } from '../capacity/project.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, ItemCode, MaterialCode, OwnerCode, PaperId, PlanId, ProductCode, RegionCode } from '../domain/ids.ts';
import type { SilentMakerRule } from '../domain/office.ts';
import type { SupplySource } from '../domain/rowKinds.ts';
import type { Order } from '../orders/order.ts';
import type { FollowedContract } from '../partners/partnerContract.ts';
import type { Plan } from '../plan/plan.ts';
import type { OutletMove } from '../releases/outletMove.ts';
import type { SupportDecision } from '../support/supportDecision.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { CityReport } from './cityReport.ts';
import type { IssuedSlip } from './issuedSlip.ts';
import type { StockCount } from './movement.ts';

/** The paper and what it calls the material; the shipment on the way, null where the maker fetches it. */
export interface ReceiptEntry {
  readonly paper: PaperId;
  readonly item: string;
  readonly shipment: string | null;
}

/** A line of an allotment to a city or county, and what the paper calls the material. */
export interface CityAllotmentLine {
  readonly paper: PaperId;
  readonly item: string;
}

/** Scarce material that left the pool for a maker under an allotment, and how much of it the maker has accepted. */
export interface IssuedAllotment {
  readonly paper: string;
  readonly plan: PlanId;
  readonly on: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly quantity: Millionths;
  readonly receipts: readonly { readonly on: IsoDate; readonly quantity: Millionths }[];
  /** The city or county whose allotment it shares out; it comes from there, not from the pool. */
  readonly from?: RegionCode;
  readonly shareOf?: CityAllotmentLine;
  /** Where what arrives is entered; left out of records that were not made from papers. */
  readonly entry?: ReceiptEntry;
}

/** Scarce material that left the pool for a city or county, which shares it out among the enterprises it answers for. */
export interface CityAllotment extends Omit<IssuedAllotment, 'enterprise' | 'from' | 'shareOf' | 'entry'> {
  readonly line: CityAllotmentLine;
  readonly place: RegionCode;
  /** What it has not shared out, as the plan meant it for enterprises. */
  readonly shares: readonly { readonly enterprise: EnterpriseCode; readonly quantity: Millionths }[];
}

/** What really came of a supply row: another day, another quantity, or both. The row is identified by its contents. */
export interface ConfirmedArrival {
  readonly announced: {
    readonly date: IsoDate;
    readonly owner: OwnerCode;
    readonly item: ItemCode;
    readonly region: RegionCode | null;
    readonly quantity: number;
    readonly source?: SupplySource | null | undefined;
    readonly receiver?: RegionCode | null | undefined;
  };
  /** Null: it never came. */
  readonly arrivedOn: IsoDate | null;
  readonly quantity: Millionths;
  readonly paper: string;
  /** It is late: nobody saw it yet, and it is presumed to come on that day. */
  readonly isExpected?: true;
}

/** An approved plan and the first day it is in force; it ends where the next one begins. */
export interface PlanInForce {
  readonly id: PlanId;
  readonly from: IsoDate;
  readonly plan: Plan;
}

/** Pieces that left makers, and material they received. Negative pieces left before the cycle and have not been credited in the arrears. */
export interface SettledMoves {
  readonly shipped: readonly { readonly enterprise: EnterpriseCode; readonly product: ProductCode; readonly pieces: number }[];
  readonly received: readonly { readonly enterprise: EnterpriseCode; readonly material: MaterialCode; readonly quantity: Millionths }[];
}

export interface OfficeRecords {
  /** Base facts. Their `policy.start` is the morning on which `stocks` were counted, unless `counts` say more. */
  readonly facts: Dataset;
  readonly cycleStart: IsoDate;
  /** What the arrears of the facts have settled of the days since `cycleStart`, where a cycle was closed in the middle of its last day. */
  readonly settled?: SettledMoves;
  /** The last day to plan. */
  readonly lastDay: IsoDate;
  readonly counts: readonly StockCount[];
  /** Issued orders with their events. */
  readonly orders: readonly Order[];
  readonly allotments: readonly IssuedAllotment[];
  readonly cityAllotments: readonly CityAllotment[];
  readonly slips: readonly IssuedSlip[];
  readonly makerReports: readonly DailyReport[];
  readonly cityReports: readonly CityReport[];
  readonly arrivals: readonly ConfirmedArrival[];
  /** In the order in which they were approved. */
  readonly plans: readonly PlanInForce[];
  readonly silentMaker: SilentMakerRule;
  /**
   * What the books know of all days before its morning. The lists then say nothing of these days, but for open orders, slips still to move,
   * allotments that places have not shared out or to which something happened since, and the plan in force.
   */
  readonly checkpoint?: Checkpoint;
  /** Left out where there are none. They say which lines of the facts do not count yet. */
  readonly projects?: readonly CapacityProject[];
  /** Decisions on requests for support, in the order in which they were signed. Left out where there are none. */
  readonly decisions?: readonly SupportDecision[];
  /** Goods handed to outlets and brought back by them, by day. Left out where there are none. */
  readonly outletMoves?: readonly OutletMove[];
  /** Issued contracts with neighbouring provinces, with all that was told of them. Left out where there are none. */
  readonly contracts?: readonly FollowedContract[];
}

/** The plan in force on a day; null before the first. Of plans that begin on the same day, the last one approved. */
export function planOn(plans: readonly PlanInForce[], day: IsoDate): PlanInForce | null {
  let found: PlanInForce | null = null;
  for (const candidate of plans) if (candidate.from <= day && (found === null || candidate.from >= found.from)) found = candidate;
  return found;
}
