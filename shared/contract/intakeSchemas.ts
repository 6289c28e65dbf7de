// Validates inputs of the import channels.
import { z } from 'zod';
import { maxCellCharacters } from '../domain/cells.ts';
import { enteredTables } from '../domain/tables.ts';
import { sheetLimits } from '../intake/rawSheet.ts';
import { mergeModes, rowRulings } from '../intake/sheetSettings.ts';
import { uploadedFiles } from './fileSchemas.ts';

const [maxSheets, maxFixes] = [500, 100_000];
const maxColumns = sheetLimits.columns;
const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(80);
const short = z.string().max(200);
const text = z.string().max(maxCellCharacters);
const field = z.string().min(1).max(64);
const place = z.int().min(0).max(1_100_000);
const accepted = z.array(z.string().min(1).max(40)).max(20);
const fewer = <T extends Record<string, unknown>>(record: T) => Object.keys(record).length <= maxFixes;

const columnChoice = z.strictObject({
  field: field.nullable(),
  unit: short,
  fixed: z.strictObject({ field, text: short }).nullable(),
  fillDown: z.boolean(),
});

const settings = z.strictObject({
  table: z.enum(enteredTables).nullable(),
  headRow: place,
  headRows: z.int().min(0).max(5),
  columns: z.array(columnChoice).max(maxColumns),
  constants: z.record(field, short),
  unit: short,
  rows: z.record(z.string().regex(/^\d{1,7}$/), z.enum(rowRulings)).refine(fewer),
  names: z.record(text, short).refine(fewer),
  cells: z.record(z.string().regex(/^\d{1,7}\|\d{1,5}$/), text).refine(fewer),
  addUp: z.boolean(),
  mode: z.enum(mergeModes),
  packings: z.record(text, short).refine(fewer),
  takeHidden: z.boolean(),
  leaveUnknown: z.boolean(),
  accepted,
});
const allSettings = z.array(settings).min(1).max(maxSheets);

export const keptMappingSchema = z.strictObject({
  name,
  sheets: z
    .array(
      z.strictObject({
        table: z.enum(enteredTables),
        columns: z.array(columnChoice.extend({ head: text })).max(maxColumns),
        constants: z.record(field, short),
        unit: short,
        names: z.record(text, short).refine(fewer),
        unitByHand: z.boolean().optional(),
        addUp: z.boolean(),
        mode: z.enum(mergeModes),
        packings: z.record(text, short).refine(fewer).optional(),
        accepted: accepted.optional(),
      }),
    )
    .max(maxSheets),
});

/** A name as sheets write it. */
const unitName = z.string().trim().min(1).max(200);

export const intakeSchemas = {
  'intake.open': z.strictObject({ files: uploadedFiles, mapping: name.nullable() }),
  'intake.propose': z.strictObject({
    id,
    sheet: z.int().min(0).max(maxSheets),
    table: z.enum(enteredTables).nullable(),
    headRow: place.nullable(),
    headRows: z.int().min(1).max(5).nullable(),
  }),
  'intake.page': z.strictObject({ id, sheet: z.int().min(0).max(maxSheets), row: place, column: place }),
  'intake.read': z.strictObject({ id, settings: allSettings }),
  'intake.apply': z.strictObject({ id, settings: allSettings, hash: short.nullable() }),
  'intake.progress': z.strictObject({}),
  'intake.cancel': z.strictObject({}),
  'intake.close': z.strictObject({ id }),
  'intake.units': z.strictObject({}),
  'intake.saveUnit': z.strictObject({ name: unitName, region: short.min(1) }),
  'intake.removeUnit': z.strictObject({ name: unitName }),
  'intake.mappings': z.strictObject({}),
  'intake.keepMapping': z.strictObject({ id, name, settings: allSettings }),
  'intake.removeMapping': z.strictObject({ name }),
  'intake.mapping': z.strictObject({ name }),
};
