// Validates inputs of the channels of contracts with neighbouring provinces.
import { z } from 'zod';
import { typedFreeText, typedRequiredText } from '../domain/valueSchema.ts';
import { contractChoiceSchema, contractEntrySchema } from '../partners/partnerContractSchema.ts';
import { idSchema as id } from './commonSchemas.ts';

const choice = contractChoiceSchema(typedRequiredText);
const { gives, gets, to } = choice.shape;
const signed = { contract: id, by: typedRequiredText };

export const contractSchemas = {
  'contract.list': z.strictObject({}),
  'contract.save': z.strictObject({ contract: z.union([z.literal(''), id]), choice }),
  'contract.withdraw': z.strictObject({ contract: id }),
  'contract.issue': z.strictObject(signed),
  'contract.change': z.strictObject({ ...signed, gives: gives.shape.days, gets: gets.shape.days, to, reason: typedRequiredText }),
  'contract.revoke': z.strictObject({ ...signed, reason: typedRequiredText }),
  'contract.enter': z.strictObject({ entry: contractEntrySchema(typedRequiredText, typedFreeText).omit({ id: true }) }),
  'contract.void': z.strictObject({ entry: id }),
  'contract.close': z.strictObject(signed),
};
