// Handlers of what an office follows up besides its days: requests for support, findings, dated lists, releases to the public,
// contracts with neighbouring provinces.
import { contractHandlers } from './contractHandlers.ts';
import { findingHandlers } from './findingHandlers.ts';
import { listHandlers } from './listHandlers.ts';
import { releaseHandlers } from './releaseHandlers.ts';
import type { PlanningContext } from './serviceContext.ts';
import { supportHandlers } from './supportHandlers.ts';

export function followHandlers(context: PlanningContext) {
  return {
    ...supportHandlers(context),
    ...findingHandlers(context),
    ...listHandlers(context),
    ...releaseHandlers(context),
    ...contractHandlers(context),
  };
}
