// The schema of a capacity project. Its types are inferred in project.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, LineCode, ProductCode } from '../domain/ids.ts';
import { dayValue, flavoured } from '../domain/valueSchema.ts';
import { obstacleKinds, projectKinds, projectStages, subsidyLevels } from './projectKinds.ts';

const text = z.string().trim().min(1).max(200);
/** A draft may omit it; checkProject decides where it is required. */
const openText = z.string().trim().max(200);
const code = z.string().min(1).max(64);
const product = flavoured<ProductCode>(code);
const day = flavoured<IsoDate>(dayValue);

const milestone = z.strictObject({ stage: z.enum(projectStages), planned: day.nullable(), real: day.nullable() });
const line = z.strictObject({ code: flavoured<LineCode>(code), product, piecesPerDay: z.int().min(0).max(1_000_000_000) });
/** Inspected and found to meet the product's standard. */
const verification = z.strictObject({ on: day, by: openText, standard: openText });
const obstacle = z.strictObject({ kind: z.enum(obstacleKinds), text, owner: openText, due: day, resolved: day.nullable() });
const phase = z.strictObject({ name: text, yuan: z.int().min(0).max(100_000_000_000), paidOn: day.nullable() });
const subsidy = z.strictObject({ programme: text, level: z.enum(subsidyLevels), phases: z.array(phase).max(20) });

export const projectSchema = z.strictObject({
  /** Empty for a new project. */
  id: z.string().max(64),
  name: openText,
  kind: z.enum(projectKinds),
  enterprise: flavoured<EnterpriseCode>(code),
  /** One for each stage, in the order of the stages. */
  milestones: z
    .array(milestone)
    .length(projectStages.length)
    .refine((list) => list.every(({ stage }, k) => stage === projectStages[k]), 'one a stage, in their order'),
  lines: z.array(line).max(200),
  verification: verification.nullable(),
  obstacles: z.array(obstacle).max(100),
  subsidies: z.array(subsidy).max(20),
});
