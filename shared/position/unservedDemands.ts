// The demands whose last day is over: what they had, what is on its way to them, and what nobody promised them.
import { compareText } from '../base/compareText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { DemandCode } from '../domain/ids.ts';
import type { Demand } from '../domain/tables.ts';

export interface UnservedDemand {
  readonly demand: Demand;
  /** Pieces: accepted or issued by the city; on the way or in an issued order; neither. */
  readonly hadPieces: number;
  readonly promisedPieces: number;
  readonly missingPieces: number;
  /** The row that asks for the missing pieces again; null if none does. */
  readonly askedAgain: DemandCode | null;
}

/** Of the demands due on the day, those with missing pieces, by tier as the policy orders them and then by how much is missing. */
export function unservedDemands(
  { demands, secured, policy }: Pick<Dataset, 'demands' | 'secured'> & { readonly policy: Pick<Dataset['policy'], 'tiers'> },
  day: IsoDate,
): UnservedDemand[] {
  const codes = new Set(demands.map(({ code }) => code));
  const rows = Map.groupBy(secured, ({ demand }) => demand);
  const rank = ({ tier }: Demand) => policy.tiers.indexOf(tier);
  return demands
    .filter(({ due }) => due === day)
    .map((demand): UnservedDemand => {
      const sum = (states: readonly string[]) =>
        (rows.get(demand.code) ?? []).reduce((total, row) => (states.includes(row.state) ? total + row.quantityPieces : total), 0);
      const [hadPieces, promisedPieces] = [sum(['accepted', 'own']), sum(['transit', 'committed'])];
      const missingPieces = Math.max(0, demand.quantityPieces - hadPieces - promisedPieces);
      return {
        demand,
        hadPieces,
        promisedPieces,
        missingPieces,
        askedAgain: codes.has(nextCode(demand.code)) ? nextCode(demand.code) : null,
      };
    })
    .filter(({ missingPieces }) => missingPieces > 0)
    .sort((a, b) => rank(a.demand) - rank(b.demand) || b.missingPieces - a.missingPieces || compareText(a.demand.code, b.demand.code));
}

/** A row that asks again for what `unserved` missed: it names the old row by its code, D12 → D12-2 → D12-3, and takes over the rest. */
export function askedAgainRow({ demand, missingPieces }: UnservedDemand, from: IsoDate, due: IsoDate): Demand {
  return { ...demand, code: nextCode(demand.code), quantityPieces: missingPieces, from, due };
}

function nextCode(code: DemandCode): DemandCode {
  const [, old, count] = /^(.*)-(\d{1,3})$/.exec(code) ?? [];
  return old === undefined || count === undefined ? `${code}-2` : `${old}-${Number(count) + 1}`;
}
