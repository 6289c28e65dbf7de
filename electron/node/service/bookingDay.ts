// The day that papers and their events are dated with and checked against.
import { localDay, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { ServiceContext } from './serviceContext.ts';

export function bookingDay({ clock }: Pick<ServiceContext, 'clock'>): IsoDate {
  return localDay(clock());
}
