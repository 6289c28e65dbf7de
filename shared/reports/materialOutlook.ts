// The outlook of scarce materials: what the pool can allocate each day against what full capacity would use.
import { sum } from '../base/sum.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner, type LineCode, type MaterialCode } from '../domain/ids.ts';
import type { LineRow, Material } from '../domain/tables.ts';
import { availabilityByDay, horizonDays } from '../capacity/effectiveCapacity.ts';

export interface MaterialDay {
  readonly date: IsoDate;
  /** In the material's unit. */
  readonly available: number;
  readonly fullNeed: number;
  /** available / fullNeed; 1 if nothing is needed. */
  readonly days: number;
}

export interface MaterialOutlook {
  readonly material: MaterialCode;
  readonly name: string;
  readonly unit: string;
  readonly days: readonly MaterialDay[];
  readonly available: number;
  readonly fullNeed: number;
}

/** Scarce materials in dataset order. The first day includes the pool's stock less the reserve. */
export function materialOutlook(dataset: Dataset): readonly MaterialOutlook[] {
  return dataset.materials.filter((material) => material.scarce).map((material) => outlookOf(dataset, material));
}

function outlookOf(dataset: Dataset, material: Material): MaterialOutlook {
  const opening = openingStock(dataset, material.code);
  const fullNeedOn = fullNeedByDay(dataset, material.code);
  const days = horizonDays(dataset).map((date, index) => {
    const available = arriving(dataset, material.code, date) + (index === 0 ? opening : 0);
    const fullNeed = fullNeedOn(date);
    return { date, available, fullNeed, days: fullNeed === 0 ? 1 : available / fullNeed };
  });
  return {
    material: material.code,
    name: material.name,
    unit: material.unit,
    days,
    available: sum(days.map((day) => day.available)),
    fullNeed: sum(days.map((day) => day.fullNeed)),
  };
}

function openingStock(dataset: Dataset, material: MaterialCode): number {
  const stock = sum(dataset.stocks.filter((row) => row.owner === poolOwner && row.item === material).map((row) => row.quantity));
  return Math.max(0, stock - (dataset.policy.materialReserve[material] ?? 0));
}

function arriving(dataset: Dataset, material: MaterialCode, date: IsoDate): number {
  const rows = dataset.supplies.filter((row) => row.owner === poolOwner && row.item === material && row.date === date);
  return sum(rows.map((row) => row.quantity));
}

/** A line uses at most what its most material-intensive product uses, including its enterprise's loss. */
function fullNeedByDay(dataset: Dataset, material: MaterialCode): (date: IsoDate) => number {
  const perThousand = new Map(dataset.bom.filter((row) => row.material === material).map((row) => [row.product, row.perThousand]));
  const lossOf = new Map(dataset.enterprises.map((enterprise) => [enterprise.code, enterprise.loss ?? 0]));
  const availabilityOf = availabilityByDay(dataset);
  const rowsOfLine = new Map<LineCode, LineRow[]>();
  for (const row of dataset.lines) rowsOfLine.set(row.code, [...(rowsOfLine.get(row.code) ?? []), row]);
  const lines = [...rowsOfLine.values()];
  return (date) =>
    sum(
      lines.map((rows) =>
        Math.max(
          ...rows.map((row) => {
            const useOfDay = (row.ratePiecesPerDay / 1000) * (perThousand.get(row.product) ?? 0) * (1 + (lossOf.get(row.enterprise) ?? 0));
            return useOfDay * availabilityOf(row, date);
          }),
        ),
      ),
    );
}
