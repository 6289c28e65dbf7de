// Handlers of the drill: let days pass, say how far it is, stop. The service itself goes back to before it.
import { ok } from '../../../shared/base/result.ts';
import { readCityPackage } from '../drill/cityPackage.ts';
import type { Drills } from '../drill/drills.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

export function drillHandlers(
  { dataDir }: ServiceContext,
  drills: Drills,
): Pick<Handlers, 'drill.state' | 'drill.pass' | 'drill.stop' | 'drill.package'> {
  return {
    'drill.state': () => ok(drills.state()),
    'drill.pass': ({ days, seed }) => drills.pass(days, seed),
    'drill.package': () => ok(readCityPackage(dataDir)),
    'drill.stop': () => ok(drills.stop()),
  };
}
