// Errors of requests for support and the decisions on them.
import type { IsoDate } from './calendar.ts';

export type SupportError =
  | { readonly kind: 'requestNotFound'; readonly request: string }
  | { readonly kind: 'requestNamesUnknown'; readonly code: string }
  | { readonly kind: 'requestDaysWrong'; readonly from: IsoDate; readonly to: IsoDate }
  /** Nothing is asked for. */
  | { readonly kind: 'requestEmpty' }
  /** The demand is not of a key project or key enterprise of the city, or of another product. */
  | { readonly kind: 'requestDemandWrong'; readonly demand: string }
  /** A request that was decided stays as it is. `number` is that of the decision. */
  | { readonly kind: 'requestDecided'; readonly number: number }
  | { readonly kind: 'decisionAboveAsked'; readonly cap: number; readonly asked: number }
  | { readonly kind: 'decisionDaysWrong'; readonly from: IsoDate; readonly to: IsoDate; readonly working: IsoDate }
  /** Whom it costs what was not computed for this decision and the data as they are. */
  | { readonly kind: 'decisionNotTried' }
  /** A scenario is at hand; decisions are made on the data of the office. */
  | { readonly kind: 'decisionInScenario'; readonly name: string }
  | { readonly kind: 'decisionNotFound'; readonly decision: string }
  | { readonly kind: 'decisionRevoked'; readonly number: number; readonly on: IsoDate };
