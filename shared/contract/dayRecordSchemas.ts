// Validates inputs of the channels of city reports, counts and confirmed arrivals.
import { z } from 'zod';
import { typedFreeText } from '../domain/valueSchema.ts';
import { announcedSchema, arrivalEntrySchema } from '../position/arrivalEntrySchema.ts';
import { cityReportSchema } from '../position/cityReportSchema.ts';
import { countEntrySchema, placeSchema } from '../position/countEntrySchema.ts';
import { confirmerSchema as confirmedBy, daysSchema as days, daySchema as day } from './commonSchemas.ts';

const maxEntries = 5000;

export const dayRecordSchemas = {
  'cityDay.list': days,
  'cityDay.save': z.strictObject({ confirmedBy, reports: z.array(cityReportSchema(typedFreeText)).min(1).max(maxEntries) }),
  'cityDay.presumed': z.strictObject({ date: day }),
  'cityDay.remove': z.strictObject({ date: day, city: z.string().regex(/^\d{6}$/) }),
  'count.list': days,
  'count.save': z.strictObject({ confirmedBy, counts: z.array(countEntrySchema(typedFreeText)).min(1).max(maxEntries) }),
  'count.books': z.strictObject({ on: day }),
  'count.acceptReports': z.strictObject({ date: day, places: z.array(placeSchema).min(1).max(maxEntries) }),
  'count.remove': z.strictObject({ on: day, place: placeSchema }),
  'arrival.list': days,
  'arrival.save': z.strictObject({ confirmedBy, arrivals: z.array(arrivalEntrySchema(typedFreeText)).min(1).max(maxEntries) }),
  'arrival.remove': z.strictObject({ announced: announcedSchema }),
};
