// Closes a cycle: what each account owed and discharged, the resulting rating, and the arrears carried forward.
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';
import type { RatingRule } from '../domain/office.ts';
import type { Arrears } from '../domain/tables.ts';
import { accountsOf, cycleRating, proposedRating, type Carried } from './account.ts';
import type { LedgerLine } from './ledgerLine.ts';

export interface CycleAccount {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly opening: string;
  readonly due: string;
  readonly discharged: string;
  readonly balance: string;
  /** Discharged ÷ owed. */
  readonly met: number;
  readonly ratingBefore: number;
  readonly ratingProposed: number;
}

/** Immutable once closed. The first `lines` ledger lines belong to this cycle or earlier ones. */
export interface Cycle {
  readonly id: string;
  readonly endedOn: IsoDate;
  readonly lines: number;
  readonly rule: RatingRule;
  readonly accounts: readonly CycleAccount[];
  /** Enterprises whose proposed rating was confirmed. */
  readonly confirmed: readonly EnterpriseCode[];
  /** The first day of the next cycle, the working day on which it was closed. Cycles closed by older programs have none. */
  readonly nextFrom?: IsoDate;
  /** What of the days from then on the closing balances have settled already. Missing where `nextFrom` is. */
  readonly settled?: SettledGoods;
}

/** Pieces that left makers and material they received; negative pieces had left before, and the account had not credited them yet. */
export interface SettledGoods {
  readonly shipped: readonly { readonly enterprise: EnterpriseCode; readonly product: ProductCode; readonly pieces: number }[];
  readonly received: readonly { readonly enterprise: EnterpriseCode; readonly material: MaterialCode; readonly quantity: string }[];
}

/**
 * Parameters as in `accountsOf`: either all lines and how many of them are closed, or the lines since the last close and the balances it
 * left.
 */
export function closingOf(
  lines: readonly LedgerLine[],
  closed: number,
  dataset: Dataset,
  rule: RatingRule,
  carried: readonly Carried[] = [],
): CycleAccount[] {
  const ratings = new Map(dataset.enterprises.map(({ code, rating }) => [code, rating ?? 1]));
  return accountsOf(lines, closed, carried).map((account) => {
    const { enterprise, material, opening, due, discharged, balance } = account;
    const ratingBefore = ratings.get(enterprise) ?? 1;
    const met = cycleRating(account);
    return {
      enterprise,
      material,
      opening,
      due,
      discharged,
      balance,
      met,
      ratingBefore,
      ratingProposed: proposedRating(account, ratingBefore, rule),
    };
  });
}

/** One rating for each enterprise: the lowest of its materials. */
export function ratingsOf(accounts: readonly CycleAccount[]): ReadonlyMap<EnterpriseCode, number> {
  const ratings = new Map<EnterpriseCode, number>();
  for (const { enterprise, ratingProposed } of accounts) ratings.set(enterprise, Math.min(ratings.get(enterprise) ?? 1, ratingProposed));
  return ratings;
}

/** What is still owed, as arrears for the next plan. A dataset stores millionths; a smaller remainder is rounded up to one millionth. */
export function arrearsOf(accounts: readonly CycleAccount[]): Arrears[] {
  return accounts.flatMap(({ enterprise, material, balance }) => {
    const quantity = Math.ceil(Number(balance) * 1e6 - 1e-3) / 1e6;
    return quantity > 0 ? [{ enterprise, material, quantity }] : [];
  });
}
