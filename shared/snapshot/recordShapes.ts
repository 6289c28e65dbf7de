// Schemas of records that are not dataset rows, built from the schemas of the channels where people enter the same data.
import { z } from 'zod';
import { dailyReportSchema } from '../capacity/dailyReportSchema.ts';
import { tiers } from '../domain/tables.ts';
import {
  codeValue,
  countValue,
  dayValue,
  decimalValue,
  freeTextValue,
  idValue,
  materialValue,
  nameValue,
  piecesValue,
  regionValue,
  requiredTextValue,
  shareValue,
} from '../domain/valueSchema.ts';
import { issuedFormSchema } from '../orders/issuedForm.ts';
import { orderEntrySchema } from '../orders/orderEvent.ts';
import { issuedPaperSchema } from '../papers/paper.ts';
import { paperEventSchema } from '../papers/paperEventSchema.ts';
import { arrivalEntrySchema } from '../position/arrivalEntrySchema.ts';
import { cityReportSchema } from '../position/cityReportSchema.ts';
import { countEntrySchema } from '../position/countEntrySchema.ts';
import { findingAnswerSchema, findingSchema } from '../findings/findingSchema.ts';
import { contractEntrySchema, partnerContractSchema } from '../partners/partnerContractSchema.ts';
import { releaseEntrySchema, releaseSchema } from '../releases/releaseSchema.ts';
import { listEntrySchema } from '../lists/listEntrySchema.ts';
import { supportDecisionSchema } from '../support/supportDecisionSchema.ts';
import { supportRequestSchema } from '../support/supportRequestSchema.ts';

const maxLines = 200;
const maxShares = 20_000;
const maxGrams = 1e15;
const earth = 50_000;
/** In the format of Date.toISOString. */
const instant = z.iso.datetime();

/** The province, or the region of the office that reported it. */
const office = z.union([z.literal('province'), regionValue]);

export const recordShapes = {
  ratings: z.strictObject({ rating: shareValue }),
  quotas: z.strictObject({ plan: freeTextValue, enterprise: codeValue, material: codeValue, quantity: materialValue }),
  cityQuotas: z.strictObject({ enterprise: codeValue, material: codeValue, quantity: materialValue }),
  orders: z.strictObject({
    id: idValue,
    plan: idValue,
    planLabel: freeTextValue,
    from: dayValue,
    to: dayValue,
    sender: regionValue,
    senderName: nameValue,
    receiver: regionValue,
    receiverName: nameValue,
    km: decimalValue(earth, 3),
    tiers: z.array(z.enum(tiers)).max(tiers.length),
    lines: z
      .array(
        z.strictObject({
          product: codeValue,
          name: nameValue,
          standard: nameValue.nullable(),
          unit: nameValue,
          quantityPieces: piecesValue,
          cartons: piecesValue,
          massGrams: z.number().min(0).max(maxGrams),
        }),
      )
      .max(maxLines),
    shares: z
      .array(
        z.strictObject({
          date: dayValue,
          demand: codeValue,
          tier: z.enum(tiers),
          product: codeValue,
          quantityPieces: piecesValue,
          cartons: piecesValue,
        }),
      )
      .max(maxShares),
    sources: z
      .array(z.strictObject({ product: codeValue, enterprise: codeValue.nullable(), pieces: piecesValue }))
      .max(maxShares)
      .optional(),
    arrival: dayValue,
    form: issuedFormSchema.optional(),
    number: z.strictObject({ prefix: freeTextValue, year: countValue(9999, 1), running: countValue(1_000_000_000, 1) }),
    issuedOn: dayValue,
    issuedAt: instant,
  }),
  orderEvents: z.strictObject({
    order: idValue,
    office,
    event: orderEntrySchema(freeTextValue, requiredTextValue),
  }),
  dailyReports: dailyReportSchema(freeTextValue),
  papers: issuedPaperSchema(freeTextValue),
  paperEvents: z.strictObject({ paper: idValue, office, event: paperEventSchema }),
  cityReports: cityReportSchema(freeTextValue),
  counts: countEntrySchema(freeTextValue),
  arrivals: arrivalEntrySchema(freeTextValue),
  requests: supportRequestSchema(requiredTextValue),
  decisions: supportDecisionSchema(requiredTextValue),
  findings: findingSchema(requiredTextValue, freeTextValue),
  findingAnswers: findingAnswerSchema(requiredTextValue),
  releases: releaseSchema(requiredTextValue, freeTextValue),
  releaseEntries: releaseEntrySchema(requiredTextValue, freeTextValue),
  contracts: partnerContractSchema(requiredTextValue),
  contractEntries: contractEntrySchema(requiredTextValue, freeTextValue),
  listEntries: listEntrySchema(requiredTextValue, freeTextValue),
} as const;
