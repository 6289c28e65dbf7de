// Validates inputs of the capacity programme channels.
import { z } from 'zod';
import { confirmerSchema as confirmer, daySchema as day, idSchema as id } from './commonSchemas.ts';
import { obstacleKinds, projectKinds, projectStages, subsidyLevels } from '../capacity/project.ts';

const text = z.string().trim().min(1).max(200);

export const capacitySchemas = {
  'capacity.list': z.strictObject({}),
  'capacity.save': z.strictObject({
    confirmedBy: confirmer,
    project: z.strictObject({
      id: z.string().max(64),
      name: z.string().trim().max(200),
      kind: z.enum(projectKinds),
      enterprise: id,
      milestones: z
        .array(z.strictObject({ stage: z.enum(projectStages), planned: day.nullable(), real: day.nullable() }))
        .length(projectStages.length)
        .refine((list) => list.every(({ stage }, k) => stage === projectStages[k]), 'one a stage, in their order'),
      lines: z.array(z.strictObject({ code: id, product: id, piecesPerDay: z.int().min(0).max(1_000_000_000) })).max(200),
      verification: z.strictObject({ on: day, by: z.string().trim().max(200), standard: z.string().trim().max(200) }).nullable(),
      obstacles: z
        .array(z.strictObject({ kind: z.enum(obstacleKinds), text, owner: z.string().trim().max(200), due: day, resolved: day.nullable() }))
        .max(100),
      subsidies: z
        .array(
          z.strictObject({
            programme: text,
            level: z.enum(subsidyLevels),
            phases: z.array(z.strictObject({ name: text, yuan: z.int().min(0).max(100_000_000_000), paidOn: day.nullable() })).max(20),
          }),
        )
        .max(20),
    }),
  }),
  'capacity.remove': z.strictObject({ project: id }),
};
