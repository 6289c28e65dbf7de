// Adds handouts to the LP: what is given out in one city on one day to all who may have both the city's own goods and the pool's. The LP
// sees how much comes from each source, not who gets which, and so needs one column less for every such issue.
// Plans lose nothing: no fill and no aim asks who gets which, and however that is settled afterwards, the balances stay as they are. Proofs
// lose nothing either: neither the city's goods nor the pool's have a price below that of a handout, so at the prices of the balances no
// issue is dearer than the LP found it.
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
  /** Columns of the issues it serves, in the order of their classes. */
  readonly issues: readonly number[];
}

/** Adds one handout for each city, product and day with issues from `both`. */
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

/** Pieces from the pool by issue column. Classes stand in the order of their tiers, and the first ones get the pool's goods. */
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

/** A column that takes goods from where they lie, to be issued to a destination: for one class alone, or for a handout. */
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
