// Likely mistakes in a dataset: values the rules allow but that look wrong, each with its row. Only extreme outliers are reported, so that
// the list of a clean dataset stays empty.
import { dayNumber } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner, type EnterpriseCode, type LineCode, type MaterialCode, type ProductCode, type RegionCode } from '../domain/ids.ts';
import type { TableName } from '../domain/tables.ts';

export type Suspect =
  /** Goods reported to arrive from an enterprise in a day, above the daily output of all its lines. */
  | {
      readonly kind: 'aboveCapacity';
      readonly enterprise: EnterpriseCode;
      readonly product: ProductCode;
      readonly date: string;
      readonly pieces: number;
      readonly capacityPieces: number;
    }
  /** A figure at least ten times most others of its kind, such as pieces entered for 万. `row` counts from 1. */
  | { readonly kind: 'tenfold'; readonly table: TableName; readonly code: string; readonly value: number; readonly usual: number }
  /** The reserve is larger than the pool's material. */
  | { readonly kind: 'reserveAboveStock'; readonly material: MaterialCode; readonly reserve: number; readonly stock: number }
  /** An enterprise with lines but without any stock, supply, arrear or line day. */
  | { readonly kind: 'notReported'; readonly enterprises: readonly EnterpriseCode[]; readonly of: number }
  /** A city without any demand. */
  | { readonly kind: 'cityWithoutDemand'; readonly cities: readonly RegionCode[] }
  /** No product is made of it. */
  | { readonly kind: 'materialUnused'; readonly material: MaterialCode }
  /** More than ten pieces a day for every inhabitant. */
  | { readonly kind: 'demandAboveNorm'; readonly demand: string; readonly region: RegionCode; readonly perPersonDay: number }
  /** Codes of the same enterprise and product that differ only in case, spaces, dashes or leading zeros. */
  | { readonly kind: 'lineTwice'; readonly lines: readonly LineCode[]; readonly enterprise: EnterpriseCode };

/** Pieces per person and day beyond any need for protection. */
const normPieces = 1;
const farAbove = 10;

export function suspectsOf(dataset: Dataset): readonly Suspect[] {
  return [
    ...linesTwice(dataset),
    ...tenfoldRates(dataset),
    ...tenfoldDemands(dataset),
    ...aboveCapacity(dataset),
    ...demandsAboveNorm(dataset),
    ...reservesAboveStock(dataset),
    ...materialsUnused(dataset),
    ...citiesWithoutDemand(dataset),
    ...notReported(dataset),
  ];
}

function linesTwice({ lines }: Dataset): Suspect[] {
  const plain = (code: string) =>
    code
      .toLowerCase()
      .replace(/[\s._-]/g, '')
      .replace(/(?<!\d)0+(?=\d)/g, '');
  const alike = Map.groupBy(lines, (line) => `${line.enterprise}|${line.product}|${plain(line.code)}`);
  return [...alike.values()].flatMap((rows): Suspect[] => {
    const codes = [...new Set(rows.map(({ code }) => code))];
    return codes.length < 2 ? [] : [{ kind: 'lineTwice', lines: codes, enterprise: rows[0].enterprise }];
  });
}

function tenfoldRates({ lines }: Dataset): Suspect[] {
  const byProduct = Map.groupBy(lines, ({ product }) => product);
  return [...byProduct.values()].flatMap((rows) =>
    outliers(rows, ({ ratePiecesPerDay }) => ratePiecesPerDay).map(
      ({ row, usual }): Suspect => ({ kind: 'tenfold', table: 'lines', code: row.code, value: row.ratePiecesPerDay, usual }),
    ),
  );
}

/** A demand per day and, where people are counted, per person, so that a large city is not an outlier. */
function tenfoldDemands(dataset: Dataset): Suspect[] {
  const people = populations(dataset);
  const byKind = Map.groupBy(dataset.demands, ({ tier, product, region }) => `${tier}|${product}|${people.has(region)}`);
  return [...byKind.values()].flatMap((rows) =>
    outliers(rows, ({ quantityPieces, from, due, region }) => quantityPieces / (daysOf(from, due) * (people.get(region) ?? 1))).map(
      ({ row, times }): Suspect => ({
        kind: 'tenfold',
        table: 'demands',
        code: row.code,
        value: row.quantityPieces,
        usual: Math.round(row.quantityPieces / times),
      }),
    ),
  );
}

interface Outlier<Row> {
  readonly row: Row;
  readonly usual: number;
  readonly times: number;
}

/**
 * At least ten times the median and five times the next lower figure: an outlier, not the top of a long tail. Needs at least five figures
 * of a kind.
 */
function outliers<Row>(rows: readonly Row[], figure: (row: Row) => number): Outlier<Row>[] {
  const sorted = rows
    .map((row) => ({ row, value: figure(row) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => a.value - b.value);
  if (sorted.length < 5) return [];
  const usual = sorted[Math.floor((sorted.length - 1) / 2)].value;
  const first = sorted.findIndex(({ value }, k) => k > 0 && value >= farAbove * usual && value >= 5 * sorted[k - 1].value);
  return first < 0 ? [] : sorted.slice(first).map(({ row, value }) => ({ row, usual, times: value / usual }));
}

function aboveCapacity({ supplies, lines, enterprises }: Dataset): Suspect[] {
  const known = new Set<string>(enterprises.map(({ code }) => code));
  const capacity = new Map<string, number>();
  for (const line of lines) {
    const key = `${line.enterprise}|${line.product}`;
    capacity.set(key, (capacity.get(key) ?? 0) + line.ratePiecesPerDay);
  }
  return supplies.flatMap(({ owner, item, date, quantity }): Suspect[] => {
    const capacityPieces = capacity.get(`${owner}|${item}`);
    if (!known.has(owner) || capacityPieces === undefined || quantity <= capacityPieces) return [];
    return [{ kind: 'aboveCapacity', enterprise: owner as string, product: item as string, date, pieces: quantity, capacityPieces }];
  });
}

function demandsAboveNorm(dataset: Dataset): Suspect[] {
  const people = populations(dataset);
  return dataset.demands.flatMap(({ code, region, quantityPieces, from, due }): Suspect[] => {
    const persons = people.get(region) ?? 0;
    if (persons === 0) return [];
    const perPersonDay = quantityPieces / persons / daysOf(from, due);
    return perPersonDay > farAbove * normPieces ? [{ kind: 'demandAboveNorm', demand: code, region, perPersonDay }] : [];
  });
}

function reservesAboveStock({ policy, stocks }: Dataset): Suspect[] {
  return Object.entries(policy.materialReserve).flatMap(([material, reserve]): Suspect[] => {
    const stock = stocks.reduce((sum, row) => sum + (row.owner === poolOwner && row.item === material ? row.quantity : 0), 0);
    return reserve > stock ? [{ kind: 'reserveAboveStock', material, reserve, stock }] : [];
  });
}

function materialsUnused({ materials, bom }: Dataset): Suspect[] {
  const used = new Set(bom.flatMap(({ material, perThousand }) => (perThousand > 0 ? [material] : [])));
  return materials.filter(({ code }) => !used.has(code)).map(({ code }) => ({ kind: 'materialUnused', material: code }));
}

function citiesWithoutDemand({ regions, demands }: Dataset): Suspect[] {
  const parents = new Map(regions.map(({ code, level, parent }) => [code, level === 'county' && parent !== null ? parent : code]));
  const asked = new Set(demands.map(({ region }) => parents.get(region)));
  const cities = regions.filter(({ code, level }) => level === 'city' && !asked.has(code)).map(({ code }) => code);
  return cities.length === 0 || demands.length === 0 ? [] : [{ kind: 'cityWithoutDemand', cities }];
}

/** Reported only once most have reported: before that nobody is late. */
function notReported({ enterprises, lines, lineDays, stocks, supplies, arrears }: Dataset): Suspect[] {
  const owners = new Map(lines.map(({ code, enterprise }) => [code, enterprise]));
  const reported = new Set<string | undefined>([
    ...stocks.map(({ owner }) => owner),
    ...supplies.map(({ owner }) => owner),
    ...arrears.map(({ enterprise }) => enterprise),
    ...lineDays.map(({ line }) => owners.get(line)),
  ]);
  const makers = new Set(lines.map(({ enterprise }) => enterprise));
  const expected = enterprises.filter(({ code }) => makers.has(code));
  const late = expected.filter(({ code }) => !reported.has(code)).map(({ code }) => code);
  return late.length === 0 || late.length * 2 >= expected.length ? [] : [{ kind: 'notReported', enterprises: late, of: expected.length }];
}

function populations({ regions }: Dataset): Map<string, number> {
  return new Map(regions.flatMap(({ code, population }) => (population === null || population <= 0 ? [] : [[code, population] as const])));
}

function daysOf(from: string, due: string): number {
  return dayNumber(due) - dayNumber(from) + 1;
}
