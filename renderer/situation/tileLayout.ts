// Positions of the city tiles: a hand-drawn map for Jiangxi, a plain grid for any other province.
import type { RegionCode } from '../../shared/domain/ids.ts';

export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/** Column and row from 0, north at the top. */
const jiangxi: Readonly<Record<RegionCode, readonly [number, number]>> = {
  '360400': [2, 0],
  '360200': [3, 0],
  '360900': [1, 1],
  '360100': [2, 1],
  '360600': [3, 1],
  '361100': [4, 1],
  '360300': [0, 2],
  '360500': [1, 2],
  '361000': [2, 2],
  '360800': [1, 3],
  '360700': [1, 4],
};

const gridColumns = 5;

export interface TileLayout {
  readonly isMap: boolean;
  readonly columns: number;
  readonly places: ReadonlyMap<RegionCode, TilePlace>;
}

export function tileLayout(cities: readonly RegionCode[]): TileLayout {
  // part of the province would leave gaps where the legend is
  const isMap = cities.length === Object.keys(jiangxi).length && cities.every((city) => jiangxi[city] !== undefined);
  const places = cities.map((city, index): [RegionCode, TilePlace] => {
    const [column, row] = isMap ? jiangxi[city] : [index % gridColumns, Math.floor(index / gridColumns)];
    return [city, { column, row }];
  });
  return { isMap, columns: gridColumns, places: new Map(places) };
}
