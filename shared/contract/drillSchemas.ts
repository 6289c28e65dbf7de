// Validates inputs of the drill channels.
import { z } from 'zod';
import { maxDrillDays } from './drillApi.ts';

export const drillSchemas = {
  'drill.state': z.strictObject({}),
  'drill.pass': z.strictObject({ days: z.int().min(1).max(maxDrillDays), seed: z.int().min(0).max(4_294_967_295) }),
  'drill.week': z.strictObject({}),
  'drill.package': z.strictObject({}),
  'drill.stop': z.strictObject({}),
  'drill.leave': z.strictObject({}),
};
