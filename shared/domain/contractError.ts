// Errors of contracts with neighbouring provinces. Quantities are plain decimals in the unit of what goes out, or pieces of what comes in.
import type { IsoDate } from './calendar.ts';

export type ContractError =
  | { readonly kind: 'contractNotFound'; readonly contract: string }
  | { readonly kind: 'contractNamesUnknown'; readonly code: string }
  /** Co-production gives scarce material of the pool, a swap gives goods in whole pieces from a city's pool stock. */
  | { readonly kind: 'contractItemWrong'; readonly item: string; readonly gives: 'co_production' | 'swap' }
  | { readonly kind: 'contractDaysWrong'; readonly on: IsoDate; readonly from: IsoDate; readonly to: IsoDate }
  /** By the ratio, what goes out brings another number of pieces than the days of what comes in add up to. */
  | { readonly kind: 'contractSumsDiffer'; readonly byRatio: number; readonly inDays: number }
  | { readonly kind: 'contractIssued'; readonly number: string }
  | { readonly kind: 'contractNotIssued' }
  | { readonly kind: 'contractRevoked'; readonly number: string; readonly on: IsoDate }
  | { readonly kind: 'contractClosed'; readonly number: string; readonly on: IsoDate }
  /** On that day so much is missing in the place it is to leave. */
  | { readonly kind: 'contractAboveStock'; readonly item: string; readonly on: IsoDate; readonly short: string }
  | { readonly kind: 'contractEntryDayWrong'; readonly on: IsoDate; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'contractNotWhole'; readonly quantity: string }
  | { readonly kind: 'contractSentTooMuch'; readonly sent: string; readonly most: string }
  | { readonly kind: 'contractBackTooMuch'; readonly on: IsoDate }
  | { readonly kind: 'contractReceivedTooMuch'; readonly received: number; readonly most: number }
  | { readonly kind: 'contractWrittenOffTooMuch'; readonly pieces: number; readonly open: number }
  | { readonly kind: 'contractReasonMissing' }
  | { readonly kind: 'contractEntryNotFound'; readonly entry: string }
  /** The other side gave so many pieces more than it owes: it cannot be left so. */
  | { readonly kind: 'contractInAdvance'; readonly number: string; readonly pieces: number }
  | { readonly kind: 'contractStillOpen'; readonly number: string; readonly pieces: number };
