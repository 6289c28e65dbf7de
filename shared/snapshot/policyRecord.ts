// The policy as a record: its schema, and its values checked by the rules of policy.json.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { parsePolicy, policyText } from '../domain/policyText.ts';
import type { Policy } from '../domain/policy.ts';
import { createProblemList } from '../domain/problemList.ts';
import type { FieldFault } from './fieldFault.ts';

const amounts = z.record(z.string(), z.number());
const shape = z.strictObject({
  start: z.string(),
  cycleStart: z.string().optional(),
  days: z.number(),
  tiers: z.array(z.string()),
  support: z.strictObject({ mode: z.string(), threshold: z.number(), cities: z.array(z.string()) }),
  materialReserve: amounts,
  goodsReserve: amounts,
});

export function policyFault(value: unknown): FieldFault | null {
  const parsed = shape.safeParse(value);
  if (!parsed.success) return { field: parsed.error.issues[0].path.join('.'), problem: null };
  const problems = createProblemList();
  parsePolicy(utf8ToBytes(policyText(value as Policy)), problems);
  const [first] = problems.all();
  if (first === undefined) return null;
  const { file: _, row: _row, column, value: _value, ...problem } = first;
  return { field: column ?? '', problem };
}
