// Owns the one check that must come first: that the dataset frozen in a plan names nothing that is not there.
import type { Dataset } from '../../domain/dataset.ts';
import { cityOf } from '../../domain/geography.ts';
import { poolOwner } from '../../domain/ids.ts';
import type { Report } from './report.ts';

/** True where everything resolves; a dataset that fails cannot be calculated with. */
export function verifyReferences(dataset: Dataset, report: Report): boolean {
  let fine = true;
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const codes = (rows: readonly { readonly code: string }[]) => new Set(rows.map((row) => row.code));
  const [products, materials, enterprises] = [codes(dataset.products), codes(dataset.materials), codes(dataset.enterprises)];
  const [lines, demands] = [codes(dataset.lines), codes(dataset.demands)];
  const isCity = (code: string) => regions.get(code)?.level === 'city';
  const need = (holds: boolean, file: string, index: number, found: string | null, expected: string) => {
    if (holds) return;
    fine = false;
    report('shape', `dataset, ${file} row ${index + 2}`, found ?? 'nothing', expected);
  };
  const holder = (row: { readonly owner: string; readonly item: string; readonly region: string | null }, file: string, index: number) => {
    need(products.has(row.item) || materials.has(row.item), file, index, row.item, 'a product or material');
    need(
      row.owner === poolOwner || enterprises.has(row.owner) || isCity(row.owner),
      file,
      index,
      row.owner,
      'pool, a city or an enterprise',
    );
    if (row.owner === poolOwner && products.has(row.item))
      need(row.region !== null && cityOf(row.region, regions) !== null, file, index, row.region, 'a city');
  };
  dataset.bom.forEach((row, index) => {
    need(products.has(row.product), 'bom.csv', index, row.product, 'a product');
    need(materials.has(row.material), 'bom.csv', index, row.material, 'a material');
  });
  dataset.enterprises.forEach((row, index) =>
    need(cityOf(row.region, regions) !== null, 'enterprises.csv', index, row.region, 'a city or a county of one'),
  );
  dataset.lines.forEach((row, index) => {
    need(enterprises.has(row.enterprise), 'lines.csv', index, row.enterprise, 'an enterprise');
    need(products.has(row.product), 'lines.csv', index, row.product, 'a product');
  });
  dataset.lineDays.forEach((row, index) => need(lines.has(row.line), 'line_days.csv', index, row.line, 'a line'));
  dataset.stocks.forEach((row, index) => holder(row, 'stocks.csv', index));
  dataset.supplies.forEach((row, index) => holder(row, 'supplies.csv', index));
  dataset.demands.forEach((row, index) => {
    const isPlace = cityOf(row.region, regions) !== null || regions.get(row.region)?.level === 'outside';
    need(isPlace, 'demands.csv', index, row.region, 'a city, a county of one or an outside region');
    need(products.has(row.product), 'demands.csv', index, row.product, 'a product');
    need(row.from <= row.due, 'demands.csv', index, row.from, `<= ${row.due}`);
    need(dataset.policy.tiers.includes(row.tier), 'demands.csv', index, row.tier, dataset.policy.tiers.join(' or '));
  });
  dataset.pins.forEach((row, index) => {
    if (row.kind === 'dispatch') need(row.demand !== null && demands.has(row.demand), 'pins.csv', index, row.demand, 'a demand');
    else need(row.enterprise !== null && enterprises.has(row.enterprise), 'pins.csv', index, row.enterprise, 'an enterprise');
  });
  return fine;
}
