// The shape of a remedy's change, as stored in plan.json and as received from a screen.
import { z } from 'zod';
import { pinKinds, tiers } from '../domain/tables.ts';
import { formMessages } from './cellForms.ts';

const code = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, formMessages.code);
const quantity = z.number().positive();
const pieces = z.int().min(1);
const share = z.number().min(0).max(1);
const ratio = z.number().nonnegative();
const tier = z.enum(tiers);

export const remedyChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moreMaterial'), material: code, quantity }),
  z.strictObject({ kind: z.literal('lessMaterialReserve'), material: code, quantity }),
  z.strictObject({ kind: z.literal('linkageRatio'), material: code, from: share, to: share }),
  z.strictObject({ kind: z.literal('lessReserve'), product: code, quantity: pieces }),
  z.strictObject({ kind: z.literal('moreGoods'), owner: z.enum(['pool', 'city']), city: code, product: code, quantity: pieces }),
  z.strictObject({ kind: z.literal('threshold'), from: ratio, to: ratio }),
  z.strictObject({ kind: z.literal('support'), city: code }),
  z.strictObject({ kind: z.literal('openSource'), tier, region: code, product: code }),
  z.strictObject({
    kind: z.literal('liftPin'),
    pin: z.enum(pinKinds),
    enterprise: code.nullable(),
    demand: code.nullable(),
    product: code.nullable(),
  }),
]);
