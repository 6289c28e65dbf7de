// Errors of orders and of what is entered for them.
import type { OrderId, PlanId } from './ids.ts';

export interface PromisedGoods {
  readonly city: string;
  readonly cityName: string;
  readonly product: string;
  readonly productName: string;
  readonly unit: string;
  readonly asked: number;
  readonly promised: number;
  readonly possible: number;
}

export type OrderError =
  | { readonly kind: 'ordersExist'; readonly plan: PlanId; readonly count: number }
  | { readonly kind: 'nothingToOrder'; readonly plan: PlanId }
  | { readonly kind: 'orderNotFound'; readonly order: OrderId }
  | { readonly kind: 'orderNotDraft'; readonly order: OrderId; readonly state: string }
  /** The event is not possible in the order's state. */
  | { readonly kind: 'orderStateWrong'; readonly order: OrderId; readonly state: string; readonly event: string }
  | {
      readonly kind: 'orderQuantityTooMuch';
      readonly event: string;
      readonly product: string;
      readonly asked: number;
      readonly possible: number;
    }
  /** Issued orders would send more of a product from a city than there is and the plan in force makes and calls; all in pieces. */
  | ({ readonly kind: 'goodsPromised' } & PromisedGoods)
  | { readonly kind: 'shipmentNotFound'; readonly order: OrderId }
  | { readonly kind: 'nothingEntered' }
  | { readonly kind: 'beforeIssue'; readonly on: string; readonly issuedOn: string };
