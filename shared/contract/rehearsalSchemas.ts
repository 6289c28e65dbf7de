// Validates inputs of the rehearsal channels.
import { z } from 'zod';
import { languages } from '../domain/office.ts';
import { variantsSchema } from '../rehearsal/variant.ts';
import { statementFormats } from './positionApi.ts';
import { luckChoices } from './rehearsalApi.ts';

const rehearsal = z.string().regex(/^[0-9a-f]{16}$/);
const one = z.strictObject({ rehearsal });
const name = z.string().trim().min(1).max(80);

export const rehearsalSchemas = {
  'rehearsal.list': z.strictObject({}),
  'rehearsal.start': z.strictObject({
    variants: variantsSchema,
    runs: z.int().min(1).max(1000),
    days: z.int().min(1).max(366),
    seed: z.int().min(0).max(4_294_967_295),
    luck: z.enum(luckChoices),
  }),
  'rehearsal.luck': z.strictObject({}),
  'rehearsal.stop': one,
  'rehearsal.resume': one,
  'rehearsal.get': one,
  'rehearsal.file': z.strictObject({ rehearsal, format: z.enum(statementFormats), language: z.enum(languages) }),
  'rehearsal.remove': one,
  'rehearsal.adopt': z.strictObject({ rehearsal, variant: name, name }),
};
