// Validates inputs of the capacity programme channels.
import { z } from 'zod';
import { confirmerSchema as confirmer, idSchema as id } from './commonSchemas.ts';
import { projectSchema } from '../capacity/projectSchema.ts';

export const capacitySchemas = {
  'capacity.list': z.strictObject({}),
  'capacity.save': z.strictObject({
    confirmedBy: confirmer,
    project: projectSchema,
  }),
  'capacity.remove': z.strictObject({ project: id }),
};
