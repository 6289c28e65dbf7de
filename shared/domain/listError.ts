// Errors of dated lists: key enterprises and key projects.
import type { IsoDate } from './calendar.ts';

/** `name` is that of the enterprise or project. */
export type ListError =
  | { readonly kind: 'listEntryNotFound'; readonly entry: string }
  | { readonly kind: 'listPlaceUnknown'; readonly name: string; readonly code: string }
  /** There is no such demand, it is of another tier, or in another place. */
  | { readonly kind: 'listDemandWrong'; readonly name: string; readonly demand: string }
  | { readonly kind: 'listDaysWrong'; readonly name: string; readonly from: IsoDate; readonly to: IsoDate }
  /** The same name in the same place is on the list on some of the days already. */
  | { readonly kind: 'listedTwice'; readonly name: string; readonly from: IsoDate }
  | { readonly kind: 'listEntryOff'; readonly name: string; readonly on: IsoDate }
  /** It has been on the list, so that it can be taken off but not withdrawn. */
  | { readonly kind: 'listEntryBegun'; readonly name: string; readonly from: IsoDate };
