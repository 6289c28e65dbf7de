// The papers beside the dispatch order: the allotment of scarce material (统配通知单), the task notice (统调任务书) and the slip for goods that
// go into the reserve (入储单). Each is a value with a schema; what happened to it is in its events.
import { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, PaperId, PlanId, ProductCode, RegionCode } from '../domain/ids.ts';
import {
  codeValue,
  countValue,
  dayValue,
  flavoured,
  idValue,
  materialValue,
  nameValue,
  piecesValue,
  regionValue,
  requiredTextValue,
  shareValue,
} from '../domain/valueSchema.ts';
import { paperEventSchema } from './paperEventSchema.ts';
import { quantityValue } from './quantityValue.ts';

const maxLines = 5_000;
const day = flavoured<IsoDate>(dayValue);
const enterpriseCode = flavoured<EnterpriseCode>(codeValue);
const materialCode = flavoured<MaterialCode>(codeValue);
const productCode = flavoured<ProductCode>(codeValue);
/** Beyond any quantity of a province, in any unit. */
const unrounded = z.number().min(0).max(1e15);

const numberSchema = z.strictObject({ prefix: requiredTextValue, year: countValue(2199, 1900), running: countValue(999_999_999, 1) });

/** Final: the number is never reused. `at` is the instant of issue (ISO). */
const issueSchema = z.strictObject({ number: numberSchema, on: day, at: z.iso.datetime() });

/** The enterprise a paper is for, or the city or county that answers for its enterprises. */
const partySchema = z.strictObject({
  kind: z.enum(['enterprise', 'city']),
  code: codeValue,
  name: nameValue,
  city: flavoured<RegionCode>(regionValue),
  cityName: nameValue,
});

const head = {
  id: flavoured<PaperId>(idValue),
  plan: flavoured<PlanId>(idValue),
  /** First and last day the paper speaks of. */
  from: day,
  to: day,
  /** Null for a draft. */
  issue: issueSchema.nullable(),
  events: z.array(paperEventSchema).max(maxLines),
};

/** How one enterprise's part of an allotment comes about, in the material's unit. Need and λ are not rounded. */
const quotaShareSchema = z.strictObject({
  enterprise: enterpriseCode,
  name: nameValue,
  need: unrounded,
  rating: shareValue,
  /** λ of the rule; null where everybody gets their need. */
  lambda: unrounded.nullable(),
  /** The quota is a person's decision, which takes precedence over the rule. */
  isPinned: z.boolean(),
  /** Of the plan: to be handed out from now on. */
  quota: materialValue,
  /** Where something was handed out since the cycle began: the quota over the cycle, and that. Missing in papers of older versions. */
  cycle: z.strictObject({ quota: materialValue, given: materialValue }).optional(),
  /** Of this paper. */
  quantity: quantityValue,
});

/** Whole pieces of a product the maker makes that would meet the task on their own. */
const taskSchema = z.strictObject({ product: productCode, name: nameValue, unit: nameValue, pieces: piecesValue });

const allotmentLineSchema = z.strictObject({
  material: materialCode,
  name: nameValue,
  unit: nameValue,
  lot: quantityValue,
  quantity: quantityValue,
  days: z
    .array(z.strictObject({ date: day, quantity: quantityValue }))
    .min(1)
    .max(366),
  /** The share of the material that is owed in goods. */
  linkageRatio: shareValue,
  tasks: z.array(taskSchema).max(maxLines),
  shares: z.array(quotaShareSchema).min(1).max(maxLines),
});

/** The paper of the city or county that is shared out, its number, and who made the notice: the place's own office, or the province for it. */
const shareOfSchema = z.strictObject({
  paper: flavoured<PaperId>(idValue),
  number: nameValue,
  /** Whose material or task is shared out. */
  place: flavoured<RegionCode>(regionValue),
  placeName: nameValue,
  office: z.union([z.literal('province'), regionValue]),
});

export const allotmentSchema = z.strictObject({
  kind: z.literal('allotment'),
  ...head,
  party: partySchema,
  lines: z.array(allotmentLineSchema).min(1).max(maxLines),
  /** Since format 6, where a city or county shares out an allotment of its own. */
  shareOf: shareOfSchema.optional(),
});

const taskMaterialSchema = z.strictObject({
  material: materialCode,
  name: nameValue,
  unit: nameValue,
  /** Still owed from earlier cycles. */
  arrears: quantityValue,
  /** Allotted by the plan from its first day to the last day of the notice. */
  allotted: quantityValue,
  linkageRatio: shareValue,
  /** What the days of this notice ask for, by standard consumption. */
  called: quantityValue,
});

export const taskNoticeSchema = z.strictObject({
  kind: z.literal('taskNotice'),
  ...head,
  party: partySchema,
  days: z
    .array(z.strictObject({ date: day, product: productCode, name: nameValue, unit: nameValue, pieces: countValue(100_000_000_000, 1) }))
    .min(1)
    .max(maxLines),
  materials: z.array(taskMaterialSchema).max(maxLines),
  /** Since format 6, where a city or county shares out a task notice of its own. */
  shareOf: shareOfSchema.optional(),
});

const reserveLineSchema = z.strictObject({
  product: productCode,
  name: nameValue,
  standard: nameValue.nullable(),
  unit: nameValue,
  pieces: countValue(100_000_000_000, 1),
  cartons: piecesValue,
  massGrams: unrounded,
  days: z
    .array(z.strictObject({ date: day, pieces: countValue(100_000_000_000, 1) }))
    .min(1)
    .max(366),
});

export const reserveSlipSchema = z.strictObject({
  kind: z.literal('reserveSlip'),
  ...head,
  /** Whose goods: a maker's, or the pool's own stock. */
  sender: z.strictObject({ enterprise: enterpriseCode.nullable(), name: nameValue }),
  city: z.strictObject({ code: flavoured<RegionCode>(regionValue), name: nameValue }),
  lines: z.array(reserveLineSchema).min(1).max(maxLines),
});

export const paperSchema = z.discriminatedUnion('kind', [allotmentSchema, taskNoticeSchema, reserveSlipSchema]);

/** An issued paper as other offices get it: its events come apart, its plan by its label. */
export function issuedPaperSchema(label: z.ZodType<string>) {
  const told = { issue: issueSchema, planLabel: label };
  return z.discriminatedUnion('kind', [
    allotmentSchema.omit({ events: true }).extend(told),
    taskNoticeSchema.omit({ events: true }).extend(told),
    reserveSlipSchema.omit({ events: true }).extend(told),
  ]);
}

export type Paper = DeepReadonly<z.infer<typeof paperSchema>>;
export type Allotment = DeepReadonly<z.infer<typeof allotmentSchema>>;
export type AllotmentLine = DeepReadonly<z.infer<typeof allotmentLineSchema>>;
export type QuotaShare = DeepReadonly<z.infer<typeof quotaShareSchema>>;
export type LinkedTask = DeepReadonly<z.infer<typeof taskSchema>>;
export type TaskNotice = DeepReadonly<z.infer<typeof taskNoticeSchema>>;
/** What a city or county that answers for its enterprises is issued, and what it shares that out by. */
export type PaperToShare = Allotment | TaskNotice;
export type ReserveSlip = DeepReadonly<z.infer<typeof reserveSlipSchema>>;
export type PaperParty = DeepReadonly<z.infer<typeof partySchema>>;
export type PaperIssue = DeepReadonly<z.infer<typeof issueSchema>>;
