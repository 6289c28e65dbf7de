// Inputs of channels for fuzzing: of the right shape by the contract's own checks, with existing and odd values, and of the wrong shape.
import fc from 'fast-check';
import { z } from 'zod';
import type { Channel } from '../../shared/contract/api.ts';
import { apiSchemas } from '../../shared/contract/apiSchemas.ts';
import { changedLeaf, oddNumbers, oddTexts, pathsOf, replaced } from './inputChanges.ts';

/** The part of JSON schema that the contract uses. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** An example in which one or two values are replaced by others of their kind: from `known`, such as existing ids, or odd ones. */
export function nearlyRight(example: unknown, known: readonly string[]): fc.Arbitrary<unknown> {
  const text = fc.constantFrom(...known, ...oddTexts);
  const number = fc.oneof(fc.constantFrom(...oddNumbers), fc.integer({ min: -10, max: 100_000 }));
  const change = fc.record({ place: fc.nat(), text, number, flag: fc.boolean() });
  return fc.array(change, { maxLength: 2 }).map((changes) => changes.reduce(changedLeaf, example));
}

/** Inputs that pass the contract's checks unless a refinement refuses them; half of the texts are from `known`. */
export function shapedInput(channel: Channel, known: readonly string[]): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(apiSchemas[channel], { unrepresentable: 'any', io: 'input' }) as Schema;
  return inputOf(schema, known);
}

/** An input of the right shape, in which one value at any depth has another type. */
export function misshapenInput(channel: Channel, known: readonly string[]): fc.Arbitrary<unknown> {
  const wrong = fc.oneof(
    fc.anything(),
    fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, -0, null, [], {}, '', '字'.repeat(100_000)),
  );
  return fc.tuple(shapedInput(channel, known), fc.nat(), wrong).map(([input, place, value]) => {
    const paths = pathsOf(input);
    return replaced(input, paths[place % paths.length], value);
  });
}

function inputOf(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const of = (inner: Schema) => inputOf(inner, known);
  // The only recursive check of the contract is the one for JSON of any depth.
  if (schema.$ref !== undefined) return fc.jsonValue();
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(of));
  if (schema.allOf !== undefined) return of(Object.assign({}, ...schema.allOf) as Schema);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, of, known);
    case 'array':
      return fc.array(of(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.max(schema.minItems ?? 0, 3) });
    case 'string':
      return textOf(schema, known);
    case 'integer':
      return fc.oneof(fc.integer({ min: least(schema), max: most(schema) }), fc.constantFrom(least(schema), most(schema)));
    case 'number':
      return fc.oneof(
        fc.integer({ min: Math.ceil(least(schema)), max: Math.floor(most(schema)) }),
        fc.double({ min: least(schema), max: most(schema), noNaN: true }),
        fc.constantFrom(least(schema), most(schema)),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectOf(schema: Schema, of: (inner: Schema) => fc.Arbitrary<unknown>, known: readonly string[]): fc.Arbitrary<unknown> {
  const properties = schema.properties ?? {};
  const fixed = fc.record(Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, of(inner)])), {
    requiredKeys: [...(schema.required ?? [])],
  });
  const more = schema.additionalProperties;
  if (typeof more !== 'object') return fixed;
  const entries = fc.array(fc.tuple(fc.constantFrom(...known, ...oddTexts), of(more)), { maxLength: 3 });
  return fc.tuple(fixed, entries).map(([object, pairs]) => ({ ...Object.fromEntries(pairs), ...object }));
}

function textOf({ pattern, minLength = 0, maxLength = 200 }: Schema, known: readonly string[]): fc.Arbitrary<string> {
  const expression = pattern === undefined ? null : new RegExp(pattern);
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength && (expression === null || expression.test(text));
  const mine = known.filter(fits);
  const free =
    expression === null ? fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 60) }) : fc.stringMatching(expression);
  const strange = oddTexts.filter(fits);
  return fc.oneof(
    ...(mine.length === 0 ? [] : [{ weight: 3, arbitrary: fc.constantFrom(...mine) }]),
    ...(strange.length === 0 ? [] : [{ weight: 1, arbitrary: fc.constantFrom(...strange) }]),
    { weight: 1, arbitrary: free },
  );
}

function least({ minimum, exclusiveMinimum }: Schema): number {
  return minimum ?? exclusiveMinimum ?? -1_000_000;
}

function most({ maximum }: Schema): number {
  return Math.min(maximum ?? 1_000_000_000, 2 ** 31 - 1);
}
