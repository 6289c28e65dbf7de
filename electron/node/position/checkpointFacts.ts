// What a checkpoint rests on besides papers, reports and counts: the base facts that decide what happened on days before its morning. Facts
// that only plans of later days read may change without it.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { SilentMakerRule } from '../../../shared/domain/office.ts';
import { arrivalMovements } from '../../../shared/position/arrivalMovements.ts';
import { checkpointFormat } from '../../../shared/position/checkpointText.ts';
import type { ConfirmedArrival } from '../../../shared/position/officeRecords.ts';
import { frozenTextHash } from '../db/frozenTextTable.ts';

/** `of` the facts as they are; the key of each morning begins with `all`. */
export interface FactsKeys {
  readonly all: string;
  readonly of: (morning: IsoDate) => string;
}

export function factsKeys(facts: Dataset, arrivals: readonly ConfirmedArrival[], silentMaker: SilentMakerRule): FactsKeys {
  const { policy, regions, products, materials, bom, enterprises, lines, stocks, substitutes } = facts;
  const all = hashOf([
    checkpointFormat,
    silentMaker,
    policy.start,
    policy.cycleStart ?? null,
    policy.tiers,
    regions,
    products,
    materials,
    bom,
    enterprises.map(({ code, region, loss }) => [code, region, loss]),
    lines.map(({ code, enterprise }) => [code, enterprise]),
    stocks,
    substitutes,
  ]);
  const came = arrivalMovements(facts, arrivals);
  return {
    all,
    of: (morning) => `${all}:${hashOf([facts.demands.filter(({ from }) => from < morning), came.filter(({ on }) => on < morning)])}`,
  };
}

function hashOf(parts: readonly unknown[]): string {
  return frozenTextHash(JSON.stringify(parts, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
}
