// Validates channel inputs: one zod schema for each channel. Checks shapes and sizes only; handlers check what the values mean.
import { z } from 'zod';
import { daySchema as day } from './commonSchemas.ts';
import { deskRoles } from '../domain/desk.ts';
import { lineBases } from '../domain/linesApart.ts';
import {
  horizonEnds,
  languages,
  nationalDisclosures,
  noticeLevels,
  officeKinds,
  orderSpans,
  secrecies,
  silentMakerRules,
  themes,
} from '../domain/office.ts';
import { policySchema, supportModes } from '../domain/policy.ts';
import { pinKinds, tableNames, tiers } from '../domain/tables.ts';
import { remedyChangeSchema } from '../plan/remedySchema.ts';
import type { Channel, Input } from './api.ts';
import { auditSchemas } from './auditSchemas.ts';
import { backupSchemas } from './backupSchemas.ts';
import { capacitySchemas } from './capacitySchemas.ts';
import { changeSchemas } from './changeSchemas.ts';
import { contractSchemas } from './contractSchemas.ts';
import { dailySchemas } from './dailySchemas.ts';
import { daySchemas } from './daySchemas.ts';
import { dayRecordSchemas } from './dayRecordSchemas.ts';
import { drillSchemas } from './drillSchemas.ts';
import { findingSchemas } from './findingSchemas.ts';
import { formSchemas } from './formSchemas.ts';
import { editSchemas } from './editSchemas.ts';
import { listColumnKinds, tableFormats } from './exportApi.ts';
import { uploadedFiles } from './fileSchemas.ts';
import { intakeSchemas } from './intakeSchemas.ts';
import { jobSchemas } from './jobSchemas.ts';
import { ledgerSchemas, ratingRule } from './ledgerSchemas.ts';
import { listSchemas } from './listSchemas.ts';
import { lockSchemas } from './lockSchemas.ts';
import { normSchemas } from './normSchemas.ts';
import { numberSchemas } from './numberSchemas.ts';
import { orderSchemas } from './orderSchemas.ts';
import { paperSchemas } from './paperSchemas.ts';
import { positionSchemas } from './positionSchemas.ts';
import { recodeSchemas } from './recodeSchemas.ts';
import { rehearsalSchemas } from './rehearsalSchemas.ts';
import { releaseSchemas } from './releaseSchemas.ts';
import { reportSchemas } from './reportSchemas.ts';
import { scenarioSchemas } from './scenarioSchemas.ts';
import { snapshotSchemas } from './snapshotSchemas.ts';
import { supportSchemas } from './supportSchemas.ts';

/** Maximum characters: names and letterhead lines, then ids. */
const maxText = 200;
/** Maximum characters of a seal image as text: a third of a megabyte. */
const maxSeal = 450_000;
const maxId = 64;
const maxOrders = 10_000;

const empty = z.strictObject({});
const id = z.string().min(1).max(maxId);
const text = z.string().trim().max(maxText);
const name = text.min(1);
const regionCode = z.string().regex(/^\d{6}$/);
const decimal = z.number().refine((value) => Number(value.toFixed(6)) === value, 'more than six decimals');
const share = decimal.min(0).max(1);
const policy = policySchema({
  day,
  days: z.int().min(1).max(366),
  tiers: z.array(z.enum(tiers)).max(tiers.length),
  mode: z.enum(supportModes),
  threshold: z.number().nonnegative(),
  city: regionCode,
  code: id,
  amount: z.number().nonnegative(),
});
const planId = z.strictObject({ plan: id });
const bound = decimal.min(0).max(1_000_000_000).nullable();
const pin = z.strictObject({
  kind: z.enum(pinKinds),
  enterprise: id.nullable(),
  material: id.nullable(),
  product: id.nullable(),
  demand: id.nullable(),
  min: bound,
  max: bound,
});
/** Versions of the data seen before saving. */
const version = z.string().min(1).max(maxId).optional();
/** At most so many rows and columns of a list as a workbook. */
const [maxListRows, maxListColumns] = [300_000, 100];
const listRow = z.array(z.union([z.string().max(2000), z.number(), z.null()])).max(maxListColumns);
const listRows = z.strictObject({
  title: name,
  columns: z
    .array(z.strictObject({ head: text, kind: z.enum(listColumnKinds) }))
    .min(1)
    .max(maxListColumns),
  rows: z.array(listRow).max(maxListRows),
  totals: listRow.nullable(),
});
const inLanguage = z.strictObject({ language: z.enum(languages) });
const runId = z.strictObject({ run: id });

const orderSettings = z.strictObject({
  agency: name,
  prefix: name,
  urgency: text,
  secrecy: z.enum(secrecies),
  period: text,
  span: z.enum(orderSpans),
  basis: text,
  responsible: text,
  draftedBy: text,
  copies: text,
  arrivalHour: z.int().min(0).max(23),
  kmPerDay: z.int().min(50).max(5_000),
});

export const apiSchemas = {
  ...auditSchemas,
  ...backupSchemas,
  ...lockSchemas,
  ...capacitySchemas,
  ...changeSchemas,
  ...dailySchemas,
  ...daySchemas,
  ...dayRecordSchemas,
  ...drillSchemas,
  ...contractSchemas,
  ...findingSchemas,
  ...formSchemas,
  ...editSchemas,
  ...intakeSchemas,
  ...jobSchemas,
  ...ledgerSchemas,
  ...listSchemas,
  ...normSchemas,
  ...numberSchemas,
  ...orderSchemas,
  ...positionSchemas,
  ...paperSchemas,
  ...recodeSchemas,
  ...rehearsalSchemas,
  ...releaseSchemas,
  ...reportSchemas,
  ...scenarioSchemas,
  ...snapshotSchemas,
  ...supportSchemas,
  'app.state': empty,
  'office.create': z.strictObject({
    name,
    kind: z.enum(officeKinds),
    region: regionCode.nullable(),
    language: z.enum(languages),
    start: z.enum(['sample', 'empty']),
  }),
  'office.correct': z.strictObject({ name, region: regionCode.nullable(), by: name, reason: name }),
  'settings.save': z.strictObject({
    language: z.enum(languages),
    theme: z.enum(themes),
    order: orderSettings,
    papers: z.strictObject({ allotment: name, taskNotice: name, reserveSlip: name }),
    spans: z.strictObject({ allotment: z.enum(orderSpans), reserveSlip: z.enum(orderSpans) }),
    ledger: ratingRule,
    seal: z.union([
      z.literal(''),
      z
        .string()
        .max(maxSeal)
        .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/),
    ]),
    gloss: z.boolean(),
    backups: z.strictObject({ gigabytes: z.int().min(1).max(10_000) }),
    days: z.strictObject({
      horizonEnd: z.enum(horizonEnds),
      silentMaker: z.enum(silentMakerRules),
      desk: z.strictObject({
        stockShare: share,
        useShare: share,
        capacityShare: share,
        roadDays: z.int().min(0).max(60),
        unusedDays: z.int().min(1).max(60),
      }),
    }),
    notice: z.strictObject({
      level: z.enum(noticeLevels),
      national: z.enum(nationalDisclosures),
      complaints: z.string().trim().max(100),
    }),
    releases: z
      .strictObject({ startDays: z.int().min(1).max(365), stopDays: z.int().min(0).max(365) })
      .refine(({ startDays, stopDays }) => stopDays < startDays, 'a release begins above more days than it ends below'),
    desk: z.strictObject({
      officers: z.array(z.strictObject({ name, roles: z.array(z.enum(deskRoles)).max(deskRoles.length) })).max(100),
      fourEyes: z.boolean(),
    }),
    version,
  }),
  'desk.sit': z.strictObject({ officer: name.nullable() }),
  'dataset.get': empty,
  'dataset.import': z.strictObject({ label: name, files: uploadedFiles }),
  'dataset.loadSample': empty,
  'dataset.export': empty,
  'export.workbook': inLanguage,
  'export.table': z.strictObject({ table: z.enum(tableNames), format: z.enum(tableFormats), language: z.enum(languages) }),
  'export.rows': listRows,
  'export.template': inLanguage,
  'export.faultyDataset': z.strictObject({ datasetHash: id, language: z.enum(languages) }),
  'dataset.savePolicy': policy.safeExtend({ version }),
  'dataset.saveLinkageRatios': z.strictObject({ ratios: z.record(z.string().min(1).max(maxId), share), version }),
  'plan.start': z.strictObject({ lines: z.enum(lineBases).optional(), leastChange: z.boolean().optional() }),
  'plan.worthOfVerifying': empty,
  'plan.tryRemedy': z.strictObject({ plan: id, change: remedyChangeSchema }),
  'plan.preview': planId,
  'plan.progress': runId,
  'plan.cancel': runId,
  'plan.list': z.strictObject({ count: z.int().min(1).max(500).optional() }),
  'plan.get': planId,
  'plan.approve': planId,
  'pin.list': empty,
  'pin.save': z.strictObject({ pin, reason: name, replaces: pin.nullable(), version }),
  'pin.remove': z.strictObject({ pin, version }),
  'pin.prices': planId,
  'quotaBand.try': z.strictObject({ plan: id, percent: z.int().min(0).max(100) }),
  'quotaBand.adopt': z.strictObject({ pins: z.array(pin).min(1).max(maxOrders), reason: name, version }),
} satisfies { readonly [C in Channel]: z.ZodType<Input<C>> };
