// Errors of orders and of what is entered for them.
import type { OrderId, PlanId } from './ids.ts';

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
  | { readonly kind: 'shipmentNotFound'; readonly order: OrderId }
  | { readonly kind: 'nothingEntered' }
  | { readonly kind: 'beforeIssue'; readonly on: string; readonly issuedOn: string };
