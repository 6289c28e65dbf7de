// Validates inputs of the scenario channels.
import { z } from 'zod';

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(80);
const scenario = z.strictObject({ scenario: id });

export const scenarioSchemas = {
  'scenario.list': z.strictObject({}),
  'scenario.create': z.strictObject({ name }),
  'scenario.open': scenario,
  'scenario.rename': z.strictObject({ scenario: id, name }),
  'scenario.remove': scenario,
  'scenario.adopt': z.strictObject({ scenario: id, keepAs: name }),
  'scenario.attribute': z.strictObject({ before: id, after: id }),
};
