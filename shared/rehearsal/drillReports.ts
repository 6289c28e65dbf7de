// What makers and cities report in the evening of a day that was lived: some nothing, and here and there a digit too many.
import { decimalOfMillionths, toMillionths, wholePieces, type Millionths } from '../base/millionths.ts';
import type { CityReport } from '../position/cityReport.ts';
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode } from '../domain/ids.ts';
import { asHeld } from '../domain/supplyHolder.ts';
import type { Given } from '../domain/tables.ts';
import { standardConsumption, standardUse } from '../position/consumption.ts';
import { makerCities } from '../position/makerCities.ts';
import { materialOfDay, piecesOf, type LivedDay } from './passDay.ts';
import type { RunLuck } from './runLuck.ts';

/** `still`: said by a maker that stood still. */
export interface ReportNotes {
  readonly usual: string;
  readonly still: string;
}

/** Workers that one line needs on all its shifts of a day, and the shifts: enough to show what a workforce report looks like. */
const [workersOfLine, shifts] = [24, 2];
const tooMany = 10;

/** Of every maker with a line that reports, in the order of enterprises. `dataset` and `handed` are those the day was lived with. */
export function makerReports(
  dataset: Dataset,
  { done }: LivedDay,
  luck: RunLuck,
  handed: readonly Given[],
  notes: ReportNotes,
): DailyReport[] {
  const date = dataset.policy.start;
  const linesOf = Map.groupBy(dataset.lines, ({ enterprise }) => enterprise);
  const makerOf = new Map(dataset.lines.map(({ code, enterprise }) => [code, enterprise]));
  const madeBy = Map.groupBy(done.production, ({ line }) => makerOf.get(line) ?? '');
  const had = materialOfDay(dataset, handed);
  const consumptionOf = standardConsumption(dataset);
  return dataset.enterprises.flatMap(({ code }): DailyReport[] => {
    const lines = linesOf.get(code) ?? [];
    if (lines.length === 0 || luck.isSilent('maker', code, date)) return [];
    const made = madeBy.get(code) ?? [];
    const products = [...new Set(lines.map(({ product }) => product))];
    const output = products.map((product) => ({ product, pieces: piecesOf(made.filter((row) => row.product === product)) }));
    const isStill = luck.runningShare(code, date) === 0;
    const share = isStill ? 0 : luck.staffShare(code, date);
    const needed = workersOfLine * new Set(lines.map((line) => line.code)).size;
    return [
      {
        date,
        enterprise: code,
        output: luck.isMistaken(code, date) ? withDigitTooMany(output) : output,
        materials: materialsOf(code, standardUse(consumptionOf, code, output)),
        workforce: { present: Math.round((share * needed) / shifts), needed, shifts },
        note: isStill ? notes.still : notes.usual,
      },
    ];
  });

  function materialsOf(code: EnterpriseCode, used: ReadonlyMap<string, Millionths>): DailyReport['materials'] {
    return dataset.materials.flatMap(({ code: material, scarce }) => {
      const [there, use] = [had.get(`${code}|${material}`) ?? 0n, used.get(material) ?? 0n];
      if (!scarce || (there === 0n && use === 0n)) return [];
      const received = handed.filter((row) => row.enterprise === code && row.material === material);
      const left = there > use ? there - use : 0n;
      return [
        {
          material,
          received: decimalOfMillionths(received.reduce((sum, { quantity }) => sum + toMillionths(quantity), 0n)),
          used: decimalOfMillionths(use),
          onHand: decimalOfMillionths(left),
        },
      ];
    });
  }
}

/** Of every city that reports, in the order of regions. */
export function cityReports(dataset: Dataset, { done }: LivedDay, luck: RunLuck, note: string): CityReport[] {
  const date = dataset.policy.start;
  const cityOfMaker = makerCities(dataset);
  const tierOf = new Map(dataset.demands.map(({ code, tier }) => [code, tier]));
  return dataset.regions.flatMap(({ code: city, level }): CityReport[] => {
    if (level !== 'city' || luck.isSilent('city', city, date)) return [];
    const used = done.ownUse.filter((row) => row.city === city);
    const issued = [...Map.groupBy(used, ({ demand, product }) => `${tierOf.get(demand)}|${product}`).values()].flatMap((rows) => {
      const tier = tierOf.get(rows[0].demand);
      return tier === undefined ? [] : [{ tier, product: rows[0].product, pieces: piecesOf(rows) }];
    });
    const onHand = dataset.products.flatMap(({ code: product }) => {
      const released = done.releases.filter((row) => row.product === product && cityOfMaker(row.enterprise) === city);
      const pieces = heldBy(city, product) + piecesOf(released) - piecesOf(used.filter((row) => row.product === product));
      return pieces > 0 ? [{ product, pieces }] : [];
    });
    return [{ date, city, issued, onHand: luck.isMistaken(city, date) ? withDigitTooMany(onHand) : onHand, note }];
  });

  function heldBy(city: string, item: string): number {
    const rows = [...dataset.stocks, ...dataset.supplies.filter((row) => row.date === date).map(asHeld)];
    const mine = rows.filter((row) => row.owner === city && row.item === item);
    return wholePieces(mine.reduce((sum, { quantity }) => sum + toMillionths(quantity), 0n));
  }
}

function withDigitTooMany<Row extends { readonly pieces: number }>(rows: readonly Row[]): Row[] {
  const at = rows.findIndex(({ pieces }) => pieces > 0);
  return rows.map((row, k) => (k === at ? { ...row, pieces: row.pieces * tooMany } : row));
}
