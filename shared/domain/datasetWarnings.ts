// Warnings about a dataset that is valid but unusual: days outside the cycle, demands before it, demands that have more than they ask for,
// duplicate rows, codes that look alike. They never block anything.
import type { Dataset } from './dataset.ts';
import { cycleNeed, planCycle } from './planCycle.ts';
import type { Place } from './problem.ts';
import { tableFiles, tableNames, tableRules, tables } from './tables.ts';
import type { Column } from './column.ts';

export type WarningKind =
  | { readonly kind: 'outsideHorizon'; readonly first: string; readonly last: string }
  | { readonly kind: 'beforeHorizon'; readonly first: string }
  | { readonly kind: 'securedAboveNeed'; readonly secured: number; readonly need: number }
  | { readonly kind: 'rowTwice'; readonly firstRow: number }
  | { readonly kind: 'codesAlike'; readonly other: string; readonly firstRow: number };

export type DatasetWarning = Place & { readonly value: string | null } & WarningKind;

/** Row numbers count the header as row 1. */
const firstRow = 2;

export function datasetWarnings(dataset: Dataset): DatasetWarning[] {
  return [...daysOutside(dataset), ...securedAboveNeed(dataset), ...rowsTwice(dataset), ...codesAlike(dataset)];
}

function daysOutside({ policy, supplies, lineDays, demands }: Dataset): DatasetWarning[] {
  const { first, last } = planCycle(policy);
  const outside = (table: 'supplies' | 'lineDays', days: readonly string[]) =>
    days.flatMap((day, k): DatasetWarning[] =>
      day >= first && day <= last
        ? []
        : [{ file: tableFiles[table], row: k + firstRow, column: 'date', value: day, kind: 'outsideHorizon', first, last }],
    );
  return [
    ...outside(
      'supplies',
      supplies.map(({ date }) => date),
    ),
    ...outside(
      'lineDays',
      lineDays.map(({ date }) => date),
    ),
    ...demands.flatMap(({ from, due }, k): DatasetWarning[] => {
      const place = { file: tableFiles.demands, row: k + firstRow };
      if (due < first) return [{ ...place, column: 'due', value: due, kind: 'beforeHorizon', first }];
      if (from > last) return [{ ...place, column: 'from', value: from, kind: 'outsideHorizon', first, last }];
      return from < first ? [{ ...place, column: 'from', value: from, kind: 'beforeHorizon', first }] : [];
    }),
  ];
}

/** A demand that already has more than it asks for over the cycle counts as full; the rest of it counts nowhere. */
function securedAboveNeed({ policy, demands, secured }: Dataset): DatasetWarning[] {
  const cycle = planCycle(policy);
  const needs = new Map(demands.map((demand) => [demand.code, cycleNeed(demand, cycle)]));
  const rows = Map.groupBy(secured.entries(), ([, { demand }]) => demand);
  return [...rows].flatMap(([demand, found]): DatasetWarning[] => {
    const need = needs.get(demand) ?? 0;
    const total = found.reduce((sum, [, { quantityPieces }]) => sum + quantityPieces, 0);
    const [[k]] = found;
    const place = { file: tableFiles.secured, row: k + firstRow, column: 'quantity', value: demand };
    return total > need ? [{ ...place, kind: 'securedAboveNeed', secured: total, need }] : [];
  });
}

/** Tables that may say the same twice: those whose rows add up, and demands, which may differ only by code. In others it is a problem. */
const repeating = tableNames.filter((name) => tableRules[name].repeats || name === 'demands');

function rowsTwice(dataset: Dataset): DatasetWarning[] {
  return repeating.flatMap((table) => {
    const seen = new Map<string, number>();
    return (dataset[table] as readonly unknown[]).flatMap((row, k): DatasetWarning[] => {
      const { code: _, ...rest } = row as Record<string, unknown>;
      const key = JSON.stringify(rest);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, k + firstRow);
      return first === undefined
        ? []
        : [{ file: tableFiles[table], row: k + firstRow, column: null, value: null, kind: 'rowTwice', firstRow: first }];
    });
  });
}

/** Treats 1 and 001, jx01 and JX01 as alike. */
function codesAlike(dataset: Dataset): DatasetWarning[] {
  return tableNames.flatMap((table) => {
    const columns = tables[table] as Readonly<Record<string, Column<unknown>>>;
    if (columns.code === undefined) return [];
    const seen = new Map<string, { readonly code: string; readonly row: number }>();
    return (dataset[table] as readonly { readonly code?: unknown }[]).flatMap(({ code }, k): DatasetWarning[] => {
      if (typeof code !== 'string') return [];
      const plain = code.toLowerCase().replace(/(?<!\d)0+(?=\d)/g, '');
      const first = seen.get(plain);
      if (first === undefined) seen.set(plain, { code, row: k + firstRow });
      if (first === undefined || first.code === code) return [];
      return [
        {
          file: tableFiles[table],
          row: k + firstRow,
          column: 'code',
          value: code,
          kind: 'codesAlike',
          other: first.code,
          firstRow: first.row,
        },
      ];
    });
  });
}
