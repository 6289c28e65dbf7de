// The dispatch order (调拨单): one sender, one receiver, one time span; its goods and its states.
import { err, ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import type { DemandCode, EnterpriseCode, OrderId, PlanId, ProductCode, RegionCode } from '../domain/ids.ts';
import type { Tier } from '../domain/tables.ts';
import type { IssuedForm } from './issuedForm.ts';
import type { OrderEntry, OrderEvent } from './orderEvent.ts';

export interface OrderLine {
  readonly product: ProductCode;
  readonly name: string;
  readonly standard: string | null;
  readonly unit: string;
  readonly quantityPieces: number;
  readonly cartons: number;
  readonly massGrams: number;
}

/** What each demand gets from an order, so that the paper can be traced back to the plan. */
export interface OrderShare {
  readonly date: IsoDate;
  readonly demand: DemandCode;
  readonly tier: Tier;
  readonly product: ProductCode;
  readonly quantityPieces: number;
  readonly cartons: number;
}

/** Pieces of one enterprise, or of the pool's own stock (null). */
export interface OrderSource {
  readonly product: ProductCode;
  readonly enterprise: EnterpriseCode | null;
  readonly pieces: number;
}

export type OrderState =
  | { readonly kind: 'draft' }
  /** `number` is final: without gaps within year and prefix, and never reused. `issuedAt` is an ISO instant. */
  | {
      /** Derived from the events since; see orderEvents.ts. */
      readonly kind: 'issued' | 'shipped' | 'received' | 'closed' | 'revoked';
      readonly number: OrderNumber;
      readonly issuedOn: IsoDate;
      readonly issuedAt: string;
    };

export const orderStates = ['draft', 'issued', 'shipped', 'received', 'closed', 'revoked'] as const satisfies readonly OrderState['kind'][];

export interface OrderNumber {
  readonly prefix: string;
  readonly year: number;
  readonly running: number;
}

export interface Order {
  readonly id: OrderId;
  readonly plan: PlanId;
  /** First and last day on which its goods are shipped. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly sender: RegionCode;
  readonly senderName: string;
  readonly receiver: RegionCode;
  readonly receiverName: string;
  readonly km: number;
  /** In the policy's order of tiers. */
  readonly tiers: readonly Tier[];
  readonly lines: readonly OrderLine[];
  readonly shares: readonly OrderShare[];
  /** The owners of the goods, in shipping order. Missing in orders from older versions. */
  readonly sources?: readonly OrderSource[];
  /** Kept from its issue on; missing in a draft, and in orders issued by older versions. */
  readonly form?: IssuedForm;
  /** Day by which everything must have arrived. */
  readonly arrival: IsoDate;
  readonly state: OrderState;
  /** Events since it was issued that count, oldest first. */
  readonly events: readonly OrderEvent[];
  /** All that was entered, with what was voided and what repeats another receipt; missing where everything counts. */
  readonly entries?: readonly OrderEntry[];
}

/** 赣防物调〔2020〕12号 */
export function orderNumberText(number: OrderNumber): string {
  return `${number.prefix}〔${number.year}〕${number.running}号`;
}

/**
 * draft → issued; final. `on` is the date on the paper, `at` the instant of issue (ISO). Rejects an order that is not a draft as
 * `orderNotDraft`.
 */
export function issueOrder(order: Order, number: OrderNumber, on: IsoDate, at: string, form?: IssuedForm): Result<Order, AppError> {
  if (order.state.kind !== 'draft') return err({ kind: 'orderNotDraft', order: order.id, state: order.state.kind });
  return ok({ ...order, ...(form === undefined ? {} : { form }), state: { kind: 'issued', number, issuedOn: on, issuedAt: at } });
}
