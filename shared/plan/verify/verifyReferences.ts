// Checks, before anything else, that the dataset frozen in a plan refers only to what it contains.
import type { Dataset } from '../../domain/dataset.ts';
import type { Discrepancy, RecordKind } from '../../domain/violation.ts';
import { cityOf } from '../../domain/geography.ts';
import { poolOwner } from '../../domain/ids.ts';
import { rowPlace, unknownRecord, type Report } from './report.ts';

/** True if everything resolves. Otherwise nothing can be computed from the dataset. */
export function verifyReferences(dataset: Dataset, report: Report): boolean {
  let fine = true;
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const codes = (rows: readonly { readonly code: string }[]) => new Set(rows.map((row) => row.code));
  const [products, materials, enterprises] = [codes(dataset.products), codes(dataset.materials), codes(dataset.enterprises)];
  const [lines, demands] = [codes(dataset.lines), codes(dataset.demands)];
  const isCity = (code: string) => regions.get(code)?.level === 'city';
  const need = (holds: boolean, file: string, index: number, discrepancy: Discrepancy) => {
    if (holds) return;
    fine = false;
    report('shape', { ...rowPlace(file, index), inDataset: true }, discrepancy);
  };
  const known = (isKnown: boolean, file: string, index: number, found: string | null, ...expected: readonly RecordKind[]) =>
    need(isKnown, file, index, unknownRecord(found, ...expected));
  const holder = (row: { readonly owner: string; readonly item: string; readonly region: string | null }, file: string, index: number) => {
    known(products.has(row.item) || materials.has(row.item), file, index, row.item, 'product', 'material');
    known(row.owner === poolOwner || enterprises.has(row.owner) || isCity(row.owner), file, index, row.owner, 'city', 'enterprise');
    if (row.owner === poolOwner && products.has(row.item))
      known(row.region !== null && cityOf(row.region, regions) !== null, file, index, row.region, 'city');
  };
  dataset.bom.forEach((row, index) => {
    known(products.has(row.product), 'bom.csv', index, row.product, 'product');
    known(materials.has(row.material), 'bom.csv', index, row.material, 'material');
  });
  dataset.enterprises.forEach((row, index) => known(cityOf(row.region, regions) !== null, 'enterprises.csv', index, row.region, 'city'));
  dataset.lines.forEach((row, index) => {
    known(enterprises.has(row.enterprise), 'lines.csv', index, row.enterprise, 'enterprise');
    known(products.has(row.product), 'lines.csv', index, row.product, 'product');
  });
  dataset.lineDays.forEach((row, index) => known(lines.has(row.line), 'line_days.csv', index, row.line, 'line'));
  dataset.stocks.forEach((row, index) => holder(row, 'stocks.csv', index));
  dataset.supplies.forEach((row, index) => {
    if (row.receiver === null) holder(row, 'supplies.csv', index);
    else {
      known(products.has(row.item), 'supplies.csv', index, row.item, 'product');
      known(isCity(row.receiver), 'supplies.csv', index, row.receiver, 'city');
    }
  });
  dataset.demands.forEach((row, index) => {
    const isPlace = cityOf(row.region, regions) !== null || regions.get(row.region)?.level === 'outside';
    known(isPlace, 'demands.csv', index, row.region, 'region');
    known(products.has(row.product), 'demands.csv', index, row.product, 'product');
    need(row.from <= row.due, 'demands.csv', index, { kind: 'fromAfterDue', found: row.from, due: row.due });
    const { tiers } = dataset.policy;
    need(tiers.includes(row.tier), 'demands.csv', index, { kind: 'notOneOf', found: row.tier, options: tiers });
  });
  dataset.pins.forEach((row, index) => {
    if (row.kind === 'dispatch') known(row.demand !== null && demands.has(row.demand), 'pins.csv', index, row.demand, 'demand');
    else known(row.enterprise !== null && enterprises.has(row.enterprise), 'pins.csv', index, row.enterprise, 'enterprise');
  });
  dataset.secured.forEach((row, index) => {
    known(demands.has(row.demand), 'secured.csv', index, row.demand, 'demand');
    known(products.has(row.product), 'secured.csv', index, row.product, 'product');
  });
  dataset.committed.forEach((row, index) => {
    known(products.has(row.product), 'committed.csv', index, row.product, 'product');
    known(isCity(row.from), 'committed.csv', index, row.from, 'city');
  });
  for (const [file, rows] of [
    ['given.csv', dataset.given],
    ['opening.csv', dataset.opening],
  ] as const) {
    rows.forEach((row, index) => {
      known(enterprises.has(row.enterprise), file, index, row.enterprise, 'enterprise');
      known(materials.has(row.material), file, index, row.material, 'material');
    });
  }
  dataset.eligible.forEach((row, index) => {
    known(isCity(row.city), 'eligible.csv', index, row.city, 'city');
    known(products.has(row.product), 'eligible.csv', index, row.product, 'product');
  });
  return fine;
}
