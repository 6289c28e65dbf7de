// Handlers that try quotas within a band and pin them all in one decision.
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { pinKey, pinTarget } from '../../../shared/domain/pins.ts';
import { savePinDecision, withDecisions } from '../db/pinDecisionTable.ts';
import { loadPlanFile } from '../db/planTable.ts';
import { changeDataset } from './datasetHandlers.ts';
import type { Handlers, PlanningContext } from './serviceContext.ts';
import { pinsVersion, sameVersion } from './versions.ts';

type QuotaBandChannel = Extract<Channel, `quotaBand.${string}`>;

export function quotaBandHandlers(context: PlanningContext): Pick<Handlers, QuotaBandChannel> {
  const { db, runs, who, clock } = context;
  return {
    'quotaBand.try': ({ plan, percent }) => {
      const file = loadPlanFile(db, plan);
      if (file === null) return err({ kind: 'planNotFound', plan });
      return ok({ run: runs.ask({ dataset: file.dataset, task: { kind: 'band', band: percent / 100 } }) });
    },

    'quotaBand.adopt': ({ pins, reason, version }) =>
      changeDataset(context, {
        what: 'quotaBand.adopt',
        changed: (dataset) => {
          const same = sameVersion('pins', version, pinsVersion(dataset.pins), () => []);
          if (!same.ok) return same;
          const replaced = new Set(pins.map(pinTarget));
          return ok({ ...dataset, pins: [...dataset.pins.filter((pin) => !replaced.has(pinTarget(pin))), ...pins] });
        },
        audited: (dataset) => withDecisions(db, dataset.pins).map(({ pin }) => pinKey(pin)),
        also: () => {
          for (const pin of pins) savePinDecision(db, pin, { author: who(), reason, at: clock().toISOString() });
        },
      }),
  };
}
