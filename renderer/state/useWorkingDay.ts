// The office's working day, which pages and date fields start from.
import { localDay, type IsoDate } from '../../shared/domain/calendar.ts';
import { useStored } from './stores.ts';

/** Until the service has answered, the day of this machine's clock. */
export function useWorkingDay(): IsoDate {
  return useStored('app', (state) => state.app?.workingDay ?? null) ?? clockDay();
}

/** The day this machine's clock shows. */
export function clockDay(): IsoDate {
  return localDay(new Date());
}
