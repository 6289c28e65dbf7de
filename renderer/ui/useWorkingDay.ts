// The office's working day: what date fields start at.
import type { IsoDate } from '../../shared/domain/calendar.ts';
import { useStored } from '../state/stores.ts';
import { today } from './figures.ts';

export function useWorkingDay(): IsoDate {
  return useStored('app', (state) => state.app?.workingDay ?? today());
}
