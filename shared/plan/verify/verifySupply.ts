// Checks what enterprises make and hand over: line capacity, scarce material, goods and linkage (planner.md section 3).
import { million, runningSums } from './exactUnits.ts';
import { nothing, type ExpectedQuota } from './expectedQuotas.ts';
import type { FactEnterprise, FactMaterial, Facts } from './facts.ts';
import type { ByDay, Flows } from './flows.ts';
import { tooMuch, type Report } from './report.ts';

/** Converts material from millionths to 1e-15 of its unit, the unit of consumption. */
const perMillionth = 1_000_000_000n;

export function verifySupply(facts: Facts, quotas: ReadonlyMap<string, ExpectedQuota>, flows: Flows, report: Report): void {
  verifyCalledProducts(facts, flows, report);
  for (const enterprise of facts.enterprises.values()) {
    verifyLines(enterprise, facts, flows, report);
    verifyGoods(enterprise, facts, flows, report);
    for (const material of facts.scarce) {
      const quota = quotas.get(`${enterprise.code}|${material.code}`);
      verifyMaterial(enterprise, material, quota, facts, flows, report);
      verifyLinkage(enterprise, material, quota, facts, flows, report);
    }
  }
}

/** Only products with a linkage material may be called into the pool. */
function verifyCalledProducts(facts: Facts, flows: Flows, report: Report): void {
  for (const [key, byDay] of flows.delivered) {
    const [enterprise, product] = key.split('|');
    if (facts.linkage.has(product)) continue;
    const pieces = byDay.reduce((a, b) => a + b, 0);
    report('linkage', { file: 'deliveries.csv', enterprise, product }, { kind: 'noLinkage', found: pieces });
  }
}

/** Σ pieces/rate ≤ availability, computed over a common denominator. */
function verifyLines(enterprise: FactEnterprise, facts: Facts, flows: Flows, report: Report): void {
  for (const line of enterprise.lines) {
    const makes = [...line.rates].flatMap(([product, rate]) => {
      const made = flows.made.get(`${line.code}|${product}`);
      return made === undefined ? [] : [{ product, rate: BigInt(rate), made }];
    });
    if (makes.length === 0) continue;
    const common = makes.reduce((product, { rate }) => (rate === 0n ? product : product * rate), 1n);
    for (let day = 0; day < facts.days; day += 1) {
      let load = 0n;
      for (const { product, rate, made } of makes) {
        if (made[day] === 0) continue;
        if (rate === 0n) report('line', { line: line.code, product, day: facts.dates[day] }, tooMuch(made[day], 0));
        else load += BigInt(made[day]) * (common / rate) * million;
      }
      if (load <= line.availability[day] * common) continue;
      const place = { line: line.code, day: facts.dates[day] };
      const days = Number((load * 1_000_000n) / (common * million)) / 1e6;
      if (makes.length === 1)
        report('line', place, tooMuch(makes[0].made[day], Number((makes[0].rate * line.availability[day]) / million)));
      else report('line', place, { kind: 'overfullDay', found: days, max: Number(line.availability[day]) / 1e6 });
    }
  }
}

/** Cumulative deliveries and releases never exceed stock, arrivals and production. */
function verifyGoods(enterprise: FactEnterprise, facts: Facts, flows: Flows, report: Report): void {
  for (const product of facts.products) {
    const key = `${enterprise.code}|${product}`;
    const [delivered, released] = [flows.delivered.get(key), flows.released.get(key)];
    if (delivered === undefined && released === undefined) continue;
    const [given, made] = [facts.enterpriseGoods.get(key), flows.madeBy.get(key)];
    let [had, handedOver] = [0, 0];
    for (let day = 0; day < facts.days; day += 1) {
      had += (given?.[day] ?? 0) + (made?.[day] ?? 0);
      handedOver += (delivered?.[day] ?? 0) + (released?.[day] ?? 0);
      if (handedOver > had) {
        report('enterpriseGoods', { enterprise: enterprise.code, product, toDay: facts.dates[day] }, tooMuch(handedOver, had));
        break;
      }
    }
  }
}

function verifyMaterial(
  enterprise: FactEnterprise,
  material: FactMaterial,
  quota: ExpectedQuota | undefined,
  facts: Facts,
  flows: Flows,
  report: Report,
): void {
  const uses = usesOf(enterprise, material.code, facts.products, flows.madeBy);
  if (uses.length === 0) return;
  const own = runningSums(enterprise.materials.get(material.code) ?? facts.dates.map(() => 0n));
  const place = (day: number) => ({ enterprise: enterprise.code, material: material.code, toDay: facts.dates[day] });
  verifyUse(uses, own, quota, million, (day, used, allowed) => report('material', place(day), tooMuch(used, allowed)));
}

/** Counts only products linked to this material. Owed are the arrears and the linkage ratio times the quota. */
function verifyLinkage(
  enterprise: FactEnterprise,
  material: FactMaterial,
  quota: ExpectedQuota | undefined,
  facts: Facts,
  flows: Flows,
  report: Report,
): void {
  const linked = facts.products.filter((product) => facts.linkage.get(product) === material.code);
  const uses = usesOf(enterprise, material.code, linked, flows.delivered);
  if (uses.length === 0) return;
  const arrears = enterprise.arrears.get(material.code) ?? 0n;
  const place = (day: number) => ({ enterprise: enterprise.code, material: material.code, toDay: facts.dates[day] });
  const owed = facts.dates.map(() => arrears);
  verifyUse(uses, owed, quota, material.linkageRatio, (day, used, allowed) => report('linkage', place(day), tooMuch(used, allowed)));
}

interface Use {
  readonly perPiece: bigint;
  readonly byDay: ByDay;
}

function usesOf(enterprise: FactEnterprise, material: string, products: readonly string[], pieces: ReadonlyMap<string, ByDay>): Use[] {
  return products.flatMap((product) => {
    const perPiece = enterprise.consumption.get(`${product}|${material}`) ?? 0n;
    const byDay = pieces.get(`${enterprise.code}|${product}`);
    return perPiece === 0n || byDay === undefined ? [] : [{ perPiece, byDay }];
  });
}

/** Used ≤ held + ratio × what is handed out, running, multiplied so that all is whole. The first day that fails is told. */
function verifyUse(
  uses: readonly Use[],
  held: readonly bigint[],
  quota: ExpectedQuota | undefined,
  ratio: bigint,
  fail: (day: number, used: number, allowed: number) => void,
): void {
  const { num, den } = quota?.toHandOut ?? nothing;
  let used = 0n;
  for (let day = 0; day < held.length; day += 1) {
    for (const { perPiece, byDay } of uses) if (byDay[day] !== 0) used += perPiece * BigInt(byDay[day]);
    const share = quota?.share[day] ?? nothing;
    const scale = den * share.den;
    const allowed = held[day] * perMillionth * scale * million + ratio * num * share.num * perMillionth;
    if (used * scale * million <= allowed) continue;
    const shown = (value: bigint) => Number(value / (scale * million)) / 1e15;
    return fail(day, Number(used) / 1e15, shown(allowed));
  }
}
