// Suggests what could end a shortage: for each cause one change of the dataset, in a round size, the largest cause first.
import { compareText } from '../../base/compareText.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { groupKey, type GroupReasons, type ReasonKind } from '../../plan/plan.ts';
import { firmTier, tierRank } from '../../plan/groupTier.ts';
import type { RemedyChange } from '../../plan/remedy.ts';
import type { Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';

/** Maximum number of remedies for one group. */
const maxRemedies = 3;
/** A linkage ratio is raised by ten percentage points; more goods means a tenth of what is missing. */
const step = 0.1;
/** More material means this part of what there is to share out. */
const materialStep = 0.05;

interface Situation extends Pick<PlanInput, 'dataset' | 'instance' | 'quotas' | 'assessment'> {
  /** Exact fills, by groupKey. */
  readonly fills: ReadonlyMap<string, number>;
  /** Every group that is not full. */
  readonly shortages: readonly Omit<GroupReasons, 'remedies'>[];
}

/** Changes that may raise the group, at most three; none for a shortage that only cartons cause. */
export function remediesFor(group: Omit<GroupReasons, 'remedies'>, situation: Situation): RemedyChange[] {
  if (group.tier === firmTier) return goodsForOrders(group, situation);
  const causes = [...group.parts].filter((part) => part.kind !== 'rounding' && part.kind !== 'past').sort((a, b) => b.pieces - a.pieces);
  if (causes.length === 0) return [];
  const changes = causes.flatMap((part) => remedyOf(part.kind, group, situation));
  const more = [
    ...moreGoods(group, situation),
    ...(causes.some((part) => part.kind === 'material') ? lessMaterialReserve(group.product, situation) : []),
  ];
  const first = isBehindShortTiers(group, situation) || isBetterOff(group, situation) ? moreGoods(group, situation) : [];
  return [...new Map([...first, ...changes, ...more].map((change) => [JSON.stringify(change), change])).values()].slice(0, maxRemedies);
}

/** Issued orders need goods in the city they leave. */
function goodsForOrders({ region, product, shortPieces }: Omit<GroupReasons, 'remedies'>, { instance }: Situation): RemedyChange[] {
  const carton = instance.products.find(({ code }) => code === product)?.carton ?? 1;
  return [{ kind: 'moreGoods', owner: 'pool', city: region, product, quantity: Math.max(1, Math.ceil(shortPieces / carton)) * carton }];
}

/** Earlier tiers would take whatever comes first, so only an amount that covers them too reaches the group. */
function isBehindShortTiers(group: Omit<GroupReasons, 'remedies'>, { dataset, shortages }: Situation): boolean {
  const { tiers } = dataset.policy;
  return shortages.some((row) => row.product === group.product && tierRank(tiers, row.tier) < tierRank(tiers, group.tier));
}

function remedyOf(kind: ReasonKind, group: Omit<GroupReasons, 'remedies'>, situation: Situation): RemedyChange[] {
  switch (kind) {
    case 'material':
      return moreMaterial(group.product, situation);
    case 'linkage':
      return higherRatio(group.product, situation.dataset);
    case 'outranked':
      return lessReserve(group, situation);
    case 'eligibility':
      return support(group, situation);
    case 'source':
      return group.tier === firmTier ? [] : [{ kind: 'openSource', tier: group.tier, region: group.region, product: group.product }];
    case 'pin':
      return liftPin(group, situation);
    case 'capacity':
    case 'timing':
      return moreGoods(group, situation);
    case 'past':
    case 'rounding':
      return [];
  }
}

/** A twentieth of what is shared out of the product's scarcest material, in whole lots. */
function moreMaterial(product: string, situation: Situation): RemedyChange[] {
  const scarcest = scarcestMaterial(product, situation);
  if (scarcest === null) return [];
  const lot = situation.dataset.materials.find((row) => row.code === scarcest.code)?.lot ?? 1;
  const amount = roundAmount(materialStep * (scarcest.available > 0 ? scarcest.available : scarcest.need));
  return [{ kind: 'moreMaterial', material: scarcest.code, quantity: sixDecimals(Math.max(1, Math.round(amount / lot)) * lot) }];
}

/** Half of what is kept back, if anything is. */
function lessMaterialReserve(product: string, situation: Situation): RemedyChange[] {
  const scarcest = scarcestMaterial(product, situation);
  const kept = scarcest === null ? 0 : (situation.dataset.policy.materialReserve[scarcest.code] ?? 0);
  return scarcest !== null && kept > 0 ? [{ kind: 'lessMaterialReserve', material: scarcest.code, quantity: sixDecimals(kept / 2) }] : [];
}

/** The material with the least to share out compared with the need; ties by code. Null if nobody needs any. */
function scarcestMaterial(product: string, { instance, quotas }: Situation) {
  const used = instance.products.find((row) => row.code === product)?.bom.map((row) => row.material) ?? [];
  const materials = used.map((m) => {
    const { code, poolByDay } = instance.materials[m];
    const available = poolByDay.reduce((total, quantity) => total + quantity, 0);
    const ofMaterial = quotas.filter((quota) => quota.material === code);
    const need = ofMaterial.reduce((total, quota) => total + Math.max(0, quota.need - quota.given), 0);
    return { code, available, need, share: need === 0 ? 1 : available / need };
  });
  const [scarcest] = materials.filter(({ need }) => need > 0).sort((a, b) => a.share - b.share || compareText(a.code, b.code));
  return scarcest ?? null;
}

function higherRatio(product: string, dataset: Dataset): RemedyChange[] {
  const linked = dataset.products.find((row) => row.code === product)?.linkageMaterial ?? null;
  const material = dataset.materials.find((row) => row.code === linked && row.scarce);
  if (material === undefined || material.linkageRatio >= 1) return [];
  return [
    {
      kind: 'linkageRatio',
      material: material.code,
      from: material.linkageRatio,
      to: Math.min(1, sixDecimals(material.linkageRatio + step)),
    },
  ];
}

/** Half of the reserve, if it was served before the group. */
function lessReserve(group: Omit<GroupReasons, 'remedies'>, { dataset }: Situation): RemedyChange[] {
  const ahead = group.parts.some((part) => part.tiers.some((row) => row.tier === 'reserve'));
  const quantity = Math.ceil((dataset.policy.goodsReserve[group.product] ?? 0) / 2);
  return ahead && quantity > 0 ? [{ kind: 'lessReserve', product: group.product, quantity }] : [];
}

/** The threshold just above the city's ratio; in the other modes, the city by name. */
function support({ region, product }: Omit<GroupReasons, 'remedies'>, { dataset, assessment }: Situation): RemedyChange[] {
  const ratio = assessment.find((row) => row.city === region && row.product === product)?.ratio ?? 0;
  const { mode, threshold } = dataset.policy.support;
  if (mode === 'threshold') return [{ kind: 'threshold', from: threshold, to: Math.floor(ratio * 100 + 1) / 100 }];
  return [{ kind: 'support', city: region }];
}

function liftPin({ tier, region, product }: Omit<GroupReasons, 'remedies'>, { dataset, instance }: Situation): RemedyChange[] {
  const p = instance.products.findIndex((row) => row.code === product);
  const demands = new Set(
    instance.demands
      .filter((row) => row.tier === tier && instance.destinations[row.destination] === region && row.product === p)
      .map((row) => row.code),
  );
  return dataset.pins
    .filter((pin) => pin.kind === 'dispatch' && pin.demand !== null && demands.has(pin.demand) && pin.max !== null)
    .map((pin) => ({ kind: 'liftPin', pin: pin.kind, enterprise: pin.enterprise, demand: pin.demand, product: pin.product }));
}

/**
 * For the pool: what earlier tiers lack of the product, which they would take first, and a tenth of what the tier lacks. For the city's own
 * goods, if the pool is closed to the group or serves worse-off groups first: the same within the city, with a quarter.
 */
function moreGoods(group: Omit<GroupReasons, 'remedies'>, situation: Situation): RemedyChange[] {
  const { dataset, instance, shortages } = situation;
  const product = instance.products.findIndex((row) => row.code === group.product);
  const { carton } = instance.products[product];
  const inCartons = (pieces: number) => Math.max(1, Math.ceil(roundAmount(pieces) / carton)) * carton;
  const rank = tierRank(dataset.policy.tiers, group.tier);
  const short = shortages.filter((row) => row.product === group.product);
  const before = short.filter((row) => tierRank(dataset.policy.tiers, row.tier) < rank);
  const sources = sourcesOf(group, instance);
  const isPoolOpen = !group.parts.some((part) => part.kind === 'eligibility') && sources.some((source) => source !== 'own');
  const isOwnOpen = instance.cities.includes(group.region) && sources.some((source) => source !== 'pool');
  if (isOwnOpen && (!isPoolOpen || isBetterOff(group, situation))) {
    const quantity = inCartons(totalShort(before.filter((row) => row.region === group.region)) + group.shortPieces / 4);
    return [{ kind: 'moreGoods', owner: 'city', city: group.region, product: group.product, quantity }];
  }
  const stocked = instance.cities.findIndex((_, c) => instance.poolGoodsByDay[c][product].some((pieces) => pieces > 0));
  const city = instance.cities[Math.max(0, stocked)];
  if (!isPoolOpen || city === undefined) return [];
  const quantity = inCartons(totalShort(before) + totalShort(short.filter((row) => row.tier === group.tier)) * step);
  return [{ kind: 'moreGoods', owner: 'pool', city, product: group.product, quantity }];
}

/** True if the group is above the worst fill of its tier and product: whatever the pool gains goes to the worst one first. */
function isBetterOff(group: Omit<GroupReasons, 'remedies'>, { shortages, fills }: Situation): boolean {
  const fill = (row: Omit<GroupReasons, 'remedies'>) => fills.get(groupKey(row)) ?? 1;
  return shortages.some((row) => row.tier === group.tier && row.product === group.product && fill(row) < fill(group) - 1e-3);
}

function totalShort(rows: readonly { readonly shortPieces: number }[]): number {
  return rows.reduce((total, row) => total + row.shortPieces, 0);
}

function sourcesOf({ tier, region, product }: Omit<GroupReasons, 'remedies'>, instance: Instance): string[] {
  const rows = instance.demands.filter(
    (row) => row.tier === tier && instance.destinations[row.destination] === region && instance.products[row.product].code === product,
  );
  return rows.length === 0 ? ['pool'] : rows.map((row) => row.source);
}

/** Rounds up to the next of 1, 2, 3 and 5 times a power of ten: an amount that people would name. */
function roundAmount(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(amount, 1e-6)));
  return ([1, 2, 3, 5].find((digit) => digit * power >= amount * (1 - 1e-9)) ?? 10) * power;
}

function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
