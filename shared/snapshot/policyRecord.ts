// The policy as a record: its schema, and its values checked by the rules of policy.json.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { parsePolicy, policyText } from '../domain/policyText.ts';
import { policySchema, type Policy } from '../domain/policy.ts';
import { createProblemList } from '../domain/problemList.ts';
import type { FieldFault } from './fieldFault.ts';

const [text, number] = [z.string(), z.number()];
const shape = policySchema({
  day: text,
  days: number,
  tiers: z.array(text),
  mode: text,
  threshold: number,
  city: text,
  code: text,
  amount: number,
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
