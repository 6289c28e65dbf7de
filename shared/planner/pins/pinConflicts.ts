// Finds out whether pins contradict each other, and the smallest set of them that is to blame. Quota pins are judged in exact arithmetic;
// delivery and dispatch pins by the plan's own LP, in which each minimum may go unmet at a cost, so that there is always an answer: the
// least that stays unmet.
import { compareText } from '../../base/compareText.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import type { NamedPin, PinClash } from '../../domain/pinClash.ts';
import { pinKey } from '../../domain/pins.ts';
import type { Pin } from '../../domain/tables.ts';
import { openGoodsPins, type GoodsPins } from './goodsPins.ts';
import { buildInstance } from '../buildInstance.ts';
import type { Instance } from '../instance.ts';
import { buildPlanModel } from '../model/planModel.ts';
import { planInput } from '../planInput.ts';
import { quotaClash } from '../quotas/quotaPins.ts';
import { smallestSet } from './smallestSet.ts';
import type { Solver } from '../solver.ts';

/**
 * Refuses with `pinsConflict` if the pins cannot all be kept, and names a set that cannot be kept on its own although every smaller part of
 * it can, alone or beside the other quota pins (a quota raised by hand may make a delivery possible). Quota pins that contradict each other
 * are named first.
 */
export function findPinConflict(dataset: Dataset, solver: Solver): Result<null, AppError> {
  if (dataset.pins.length === 0) return ok(null);
  // The set that is named must not depend on the order of rows.
  const order = dataset.pins
    .map((_, index) => index)
    .sort((a, b) => compareText(pinKey(dataset.pins[a]), pinKey(dataset.pins[b])) || a - b);
  const pins = order.map((index) => dataset.pins[index]);
  const instance = buildInstance(dataset);
  const found = quotaClash(instance, pins) ?? goodsClash(dataset, instance, pins, solver);
  if (found === null) return ok(null);
  const rows = found.set.map((k) => order[k]).sort((a, b) => a - b);
  return err({ kind: 'pinsConflict', pins: rows.map((row) => namedPin(dataset, row)), ...found.clash });
}

interface Found {
  /** Indices of pins. */
  readonly set: readonly number[];
  readonly clash: PinClash;
}

/** The smallest set of pins that makes the deliveries and dispatches they ask for impossible, or null. */
function goodsClash(dataset: Dataset, instance: Instance, pins: readonly Pin[], solver: Solver): Found | null {
  const goods = pins.filter((pin) => pin.kind !== 'quota');
  if (!goods.some(asks)) return null;
  const all = pins.map((_, k) => k);
  const goodsOf = (set: readonly number[]) => set.map((k) => goods.indexOf(pins[k])).filter((k) => k >= 0);
  const quotaPinsOf = (set: readonly number[]) => set.map((k) => pins[k]).filter((pin) => pin.kind === 'quota');
  const open = (quotaPins: readonly Pin[]) => openUnderQuotas(dataset, instance, quotaPins, goods, solver);
  const session = open(quotaPinsOf(all));
  try {
    /** The pieces the set lacks: none if the quotas of all pins make it possible, otherwise what it lacks on its own. */
    const lacking = (set: readonly number[]) => {
      if (!set.some((k) => pins[k].kind !== 'quota' && asks(pins[k]))) return 0;
      const pieces = session.lacking(goodsOf(set));
      const quotaPins = quotaPinsOf(set);
      if (pieces === 0 || quotaPins.length === pins.length - goods.length) return pieces;
      const alone = open(quotaPins);
      try {
        return alone.lacking(goodsOf(set));
      } finally {
        alone.dispose();
      }
    };
    if (lacking(all) === 0) return null;
    // Without any one of these, the rest can be kept under the same quotas, so every failing set contains them all.
    const needed = all.filter((k) => pins[k].kind !== 'quota' && session.lacking(goodsOf(all.filter((other) => other !== k))) === 0);
    const set = smallestSet(all, needed, (candidate) => lacking(candidate) > 0);
    const asked = set.reduce((total, k) => total + (pins[k].kind === 'quota' ? 0 : (pins[k].min ?? 0)), 0);
    // A fraction of a piece does not count.
    const possible = Math.max(0, Math.floor(asked - lacking(set) + 1e-3));
    return { set, clash: { clash: 'goods', asked, possible, unit: null } };
  } finally {
    session.dispose();
  }
}

function openUnderQuotas(
  dataset: Dataset,
  instance: Instance,
  quotaPins: readonly Pin[],
  goods: readonly Pin[],
  solver: Solver,
): GoodsPins {
  const input = { ...planInput({ ...dataset, pins: quotaPins }, instance), pins: goods };
  return openGoodsPins(buildPlanModel(input, 'due', 'apart'), goods, solver);
}

function asks(pin: Pin): boolean {
  return (pin.min ?? 0) > 0;
}

function namedPin(dataset: Dataset, index: number): NamedPin {
  const pin = dataset.pins[index];
  const nameOf = (rows: readonly { readonly code: string; readonly name: string }[], code: string | null) =>
    code === null ? null : (rows.find((row) => row.code === code)?.name ?? code);
  return {
    row: index + 2,
    kind: pin.kind,
    enterprise: nameOf(dataset.enterprises, pin.enterprise),
    material: nameOf(dataset.materials, pin.material),
    product: nameOf(dataset.products, pin.product),
    demand: pin.demand,
    region: nameOf(dataset.regions, dataset.demands.find((demand) => demand.code === pin.demand)?.region ?? null),
    min: pin.min,
    max: pin.max,
    unit: dataset.materials.find((material) => material.code === pin.material)?.unit ?? null,
  };
}
