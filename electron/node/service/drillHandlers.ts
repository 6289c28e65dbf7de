// Handlers of the drill: let days pass, say how far it is, stop. The service itself goes back to before it.
import { ok } from '../../../shared/base/result.ts';
import type { Drills } from '../drill/drills.ts';
import type { Handlers } from './serviceContext.ts';

export function drillHandlers(drills: Drills): Pick<Handlers, 'drill.state' | 'drill.pass' | 'drill.stop'> {
  return {
    'drill.state': () => ok(drills.state()),
    'drill.pass': ({ days, seed }) => drills.pass(days, seed),
    'drill.stop': () => ok(drills.stop()),
  };
}
