// Handlers for pins: records who set each pin and why, beside the dataset it binds.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { pinKey, pinTarget } from '../../../shared/domain/pins.ts';
import type { Pin } from '../../../shared/domain/tables.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { deletePinDecision, savePinDecision, withDecisions } from '../db/pinDecisionTable.ts';
import { loadPlanFile } from '../db/planTable.ts';
import { changeDataset } from './datasetHandlers.ts';
import type { Handlers, PlanningContext } from './serviceContext.ts';
import { pinsVersion, sameVersion } from './versions.ts';

type PinChannel = Extract<Channel, `pin.${string}`>;

export function pinHandlers(context: PlanningContext): Pick<Handlers, PinChannel> {
  const { db, runs, who, clock } = context;
  const decided = (pins: readonly Pin[]) => withDecisions(db, pins);
  return {
    'pin.list': () => {
      const dataset = loadDataset(db);
      return dataset === null ? err({ kind: 'noDataset' }) : ok(decided(dataset.pins));
    },

    'pin.save': ({ pin, reason, replaces, version }) =>
      changeDataset(context, {
        what: 'pin.save',
        changed: (dataset) => {
          const same = samePins(dataset.pins, version, pin);
          if (!same.ok) return same;
          const pins = replaces === null ? ok([...dataset.pins]) : without(dataset.pins, replaces);
          if (!pins.ok) return pins;
          const place = replaces === null ? -1 : dataset.pins.findIndex((row) => pinKey(row) === pinKey(replaces));
          const kept = pins.value.filter((row) => pinKey(row) !== pinKey(pin));
          return ok({ ...dataset, pins: place < 0 ? [...kept, pin] : kept.toSpliced(place, 0, pin) });
        },
        audited: (dataset) => decided(dataset.pins),
        also: () => {
          if (replaces !== null) deletePinDecision(db, replaces);
          savePinDecision(db, pin, { author: who(), reason, at: clock().toISOString() });
        },
      }),

    'pin.remove': ({ pin, version }) =>
      changeDataset(context, {
        what: 'pin.remove',
        changed: (dataset) => {
          const same = samePins(dataset.pins, version, pin);
          if (!same.ok) return same;
          const pins = without(dataset.pins, pin);
          return pins.ok ? ok({ ...dataset, pins: pins.value }) : pins;
        },
        audited: (dataset) => decided(dataset.pins),
        also: () => deletePinDecision(db, pin),
      }),

    'pin.prices': ({ plan }) => {
      const file = loadPlanFile(db, plan);
      if (file === null) return err({ kind: 'planNotFound', plan });
      return ok({ run: runs.ask({ dataset: file.dataset, task: { kind: 'prices', groups: file.plan.groups } }) });
    },
  };
}

/** If the pins were changed elsewhere meanwhile, reports the bounds that now hold for the pin's target. */
function samePins(pins: readonly Pin[], version: string | undefined, pin: Pin): Result<null, AppError> {
  return sameVersion('pins', version, pinsVersion(pins), () => {
    const now = pins.findLast((one) => pinTarget(one) === pinTarget(pin));
    const part = [pin.enterprise, pin.material, pin.product, pin.demand].filter((code) => code !== null).join(' ');
    return [{ part, now: now === undefined ? '' : boundsOf(now), yours: boundsOf(pin) }];
  });
}

function boundsOf({ min, max }: Pin): string {
  return `${min ?? ''}–${max ?? ''}`;
}

/** Files may contain the same pin twice: remove every copy. */
function without(pins: readonly Pin[], pin: Pin): Result<Pin[], AppError> {
  const kept = pins.filter((row) => pinKey(row) !== pinKey(pin));
  return kept.length === pins.length ? err({ kind: 'pinNotFound' }) : ok(kept);
}
