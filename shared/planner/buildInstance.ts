// Builds the planner's view of a dataset. The dataset's row order never matters here, so shuffled files give the same plan.
import { compareText } from '../base/compareText.ts';
import { assert } from '../base/assert.ts';
import { dayNumber } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner, type RegionCode } from '../domain/ids.ts';
import { asHeld } from '../domain/supplyHolder.ts';
import type { Instance } from './instance.ts';
import { buildDemands, buildOrders, cityCode } from './instanceDemands.ts';
import { buildLines, openingMaterial, ownSupplies } from './instanceMakers.ts';

export function buildInstance(dataset: Dataset): Instance {
  const { policy } = dataset;
  const days = policy.days;
  const start = dayNumber(policy.start);
  const cycleStart = dayNumber(policy.cycleStart ?? policy.start);
  const byCode = new Map(dataset.regions.map((region) => [region.code, region]));
  const cities = sorted(dataset.regions.filter((region) => region.level === 'city').map((region) => region.code));
  const outside = sorted(dataset.regions.filter((region) => region.level === 'outside').map((region) => region.code));
  const destinations = [...cities, ...outside];
  const destinationIndex = indexOf(destinations);
  const productRows = [...dataset.products].sort((a, b) => compareText(a.code, b.code));
  const productIndex = indexOf(productRows.map((product) => product.code));
  const materialRows = dataset.materials.filter((material) => material.scarce).sort((a, b) => compareText(a.code, b.code));
  const materialIndex = indexOf(materialRows.map((material) => material.code));
  const enterpriseRows = [...dataset.enterprises].sort((a, b) => compareText(a.code, b.code));
  const enterpriseIndex = indexOf(enterpriseRows.map((enterprise) => enterprise.code));

  const perThousand = new Map(dataset.bom.map((row) => [`${row.product}|${row.material}`, row.perThousand]));
  const grid = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => new Array<number>(days).fill(0)));
  const poolMaterial = materialRows.map(() => new Array<number>(days).fill(0));
  const enterpriseMaterial = grid(enterpriseRows.length, materialRows.length);
  const enterpriseGoods = grid(enterpriseRows.length, productRows.length);
  const cityGoods = grid(cities.length, productRows.length);
  const poolGoods = grid(cities.length, productRows.length);

  const arrive = (owner: string, item: string, region: string | null, day: number, quantity: number) => {
    if (day < 0 || day >= days) return;
    const product = productIndex.get(item);
    const material = materialIndex.get(item);
    const enterprise = enterpriseIndex.get(owner);
    if (owner === poolOwner && product !== undefined) {
      const city = destinationIndex.get(cityCode(byCode, region as RegionCode));
      assert(city !== undefined, 'pool goods lie in a city');
      poolGoods[city][product][day] += quantity;
    } else if (owner === poolOwner) {
      if (material !== undefined) poolMaterial[material][day] = exactSum(poolMaterial[material][day], quantity);
    } else if (enterprise !== undefined) {
      if (product !== undefined) enterpriseGoods[enterprise][product][day] += quantity;
      else if (material !== undefined)
        enterpriseMaterial[enterprise][material][day] = exactSum(enterpriseMaterial[enterprise][material][day], quantity);
    } else if (product !== undefined) {
      cityGoods[destinationIndex.get(owner) as number][product][day] += quantity;
    }
  };
  for (const stock of dataset.stocks) arrive(stock.owner, stock.item, stock.region, 0, stock.quantity);
  materialRows.forEach((material, m) => {
    poolMaterial[m][0] = Math.max(0, exactSum(poolMaterial[m][0], -reserveOf(policy.materialReserve, material.code)));
  });
  for (const { owner, item, region, date, quantity } of dataset.supplies.map(asHeld))
    arrive(owner, item, region, dayNumber(date) - start, quantity);

  const byMaker = (rows: readonly { readonly enterprise: string; readonly material: string; readonly quantity: number }[]) => {
    const totals = enterpriseRows.map(() => new Array<number>(materialRows.length).fill(0));
    for (const row of rows) {
      const material = materialIndex.get(row.material);
      if (material === undefined) continue;
      const total = totals[enterpriseIndex.get(row.enterprise) as number];
      total[material] = exactSum(total[material], row.quantity);
    }
    return totals;
  };
  const arrears = byMaker(dataset.arrears);
  const given = byMaker(dataset.given);
  const ownOverCycle = byMaker([...openingMaterial(dataset, cycleStart === start), ...ownSupplies(dataset, cycleStart, start + days - 1)]);

  const lines = buildLines(dataset, { cycleStart, start, days }, enterpriseIndex, productIndex);
  const demands = buildDemands(dataset, byCode, destinationIndex, productIndex);
  return {
    days,
    tiers: policy.tiers,
    cities,
    destinations,
    products: productRows.map((product) => ({
      code: product.code,
      carton: product.cartonPieces,
      weightGrams: product.weightGrams,
      linkage: product.linkageMaterial === null ? -1 : (materialIndex.get(product.linkageMaterial) ?? -1),
      perThousand: materialRows.map(({ code }) => perThousand.get(`${product.code}|${code}`) ?? 0),
      bom: dataset.bom
        .filter((row) => row.product === product.code && materialIndex.has(row.material) && row.perThousand > 0)
        .map((row) => ({ material: materialIndex.get(row.material) as number, perPiece: row.perThousand / 1000 }))
        .sort((a, b) => a.material - b.material),
      reserveTarget: policy.tiers.includes('reserve') ? reserveOf(policy.goodsReserve, product.code) : 0,
    })),
    materials: materialRows.map((material, m) => ({
      code: material.code,
      unit: material.unit,
      linkageRatio: material.linkageRatio,
      lot: material.lot,
      poolByDay: poolMaterial[m],
    })),
    enterprises: enterpriseRows.map((enterprise, e) => ({
      code: enterprise.code,
      city: destinationIndex.get(cityCode(byCode, enterprise.region)) as number,
      loss: enterprise.loss ?? 0,
      rating: enterprise.rating ?? 1,
      lines: lines.flatMap((line, l) => (line.enterprise === e ? [l] : [])),
      materialByDay: enterpriseMaterial[e],
      ownOverCycle: ownOverCycle[e],
      given: given[e],
      goodsByDay: enterpriseGoods[e],
      arrears: arrears[e],
    })),
    lines,
    demands: demands.filter((demand) => demand.quantity > 0),
    settled: demands.filter((demand) => demand.quantity === 0),
    orders: buildOrders(dataset, start, byCode, destinationIndex, productIndex),
    decided: new Map(dataset.eligible.map((row) => [`${row.city}|${row.product}`, row.eligible])),
    cityGoodsByDay: cityGoods,
    poolGoodsByDay: poolGoods,
  };
}

function reserveOf(reserves: Readonly<Record<string, number>>, code: string): number {
  return Object.hasOwn(reserves, code) ? reserves[code] : 0;
}

/** Decimal sum without floating-point noise, which could cost a whole lot: quantities have at most six decimals. */
function exactSum(a: number, b: number): number {
  return Math.round((a + b) * 1e6) / 1e6;
}

function sorted(codes: readonly string[]): string[] {
  return [...codes].sort(compareText);
}

function indexOf(codes: readonly string[]): Map<string, number> {
  return new Map(codes.map((code, index) => [code, index]));
}
