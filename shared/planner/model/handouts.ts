// Owns what is handed out in one city on one day to all who may have the city's own goods and the pool's alike: the LP sees how much
// comes from each, not who gets which, and has a column less for every such issue. Nothing is lost: no fill and no aim asks who gets which,
// and however it is settled afterwards, the balances stay as they are. Nor is a proof: neither the city's goods nor the pool's have a price
// below that of a handout, so by the prices of the balances no issue is dearer than the LP found it.
import type { DemandClass } from './demandClasses.ts';
import type { Instance } from '../instance.ts';
import { destinationOf, type IssueColumn } from './issueColumns.ts';
import { entriesOf, infinity, type LpBuilder } from './lpModel.ts';

export interface Handout {
  readonly city: number;
  readonly product: number;
  readonly day: number;
  /** Columns: pieces of the city's own goods, and of the pool's. */
  readonly own: number;
  readonly pool: number;
  /** Columns of the issues it is for, in the order of their classes. */
  readonly issues: readonly number[];
}

/** One handout for each city, product and day with issues from `both`. */
export function addHandouts(
  builder: LpBuilder,
  instance: Instance,
  classes: readonly DemandClass[],
  issues: readonly IssueColumn[],
): Handout[] {
  const shared = Map.groupBy(
    issues.filter((issue) => issue.from === 'both'),
    (issue) => `${destinationOf(instance, classes, issue.demandClass)}|${issue.product}|${issue.day}`,
  );
  return [...shared].map(([place, sharing]) => {
    const [{ product, day }] = sharing;
    const own = builder.addColumn(0, infinity, 0, `handout|own|${place}`);
    const pool = builder.addColumn(0, infinity, 0, `handout|pool|${place}`);
    const columns = sharing.map(({ column }) => column);
    builder.addRow(0, 0, [...entriesOf([own, pool]), ...columns.map((column) => ({ column, value: -1 }))], { key: `handout|${place}` });
    return { city: destinationOf(instance, classes, sharing[0].demandClass), product, day, own, pool, issues: columns };
  });
}

/** Pieces from the pool by issue column: classes stand in the order of their tiers, and the first get the pool's goods. */
export function poolShares(handouts: readonly Handout[], value: (column: number) => number): Map<number, number> {
  return new Map(
    handouts.flatMap(({ pool, issues }) => {
      let left = value(pool);
      return issues.map((column): [number, number] => {
        const pieces = Math.min(left, value(column));
        left -= pieces;
        return [column, pieces];
      });
    }),
  );
}

/** A column that takes goods from where they are, to be issued to a destination: for one class alone, or a handout. */
export interface Taking {
  readonly column: number;
  readonly destination: number;
  readonly product: number;
  readonly day: number;
}

interface Issued {
  readonly classes: readonly DemandClass[];
  readonly issues: readonly IssueColumn[];
  readonly handouts: readonly Handout[];
}

/** What is taken from the cities' own goods, or from the pool. */
export function takingsFrom(source: 'own' | 'pool', instance: Instance, { classes, issues, handouts }: Issued): Taking[] {
  return [
    ...issues
      .filter(({ from }) => from === source)
      .map(({ column, demandClass, product, day }) => ({
        column,
        destination: destinationOf(instance, classes, demandClass),
        product,
        day,
      })),
    ...handouts.map(({ [source]: column, city, product, day }) => ({ column, destination: city, product, day })),
  ];
}
