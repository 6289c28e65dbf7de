// Validates inputs of the editing channels.
import { z } from 'zod';
import { maxCellCharacters } from '../domain/cells.ts';
import { enteredTables } from '../domain/tables.ts';

/** Maximum rows in one step: a block of a spreadsheet, not a whole table. */
const maxRows = 10_000;
/** What is derived from papers is changed in the papers. */
const table = z.enum(enteredTables);
const row = z.int().min(0).max(10_000_000);
const cell = z.union([z.string().max(maxCellCharacters * 2), z.number(), z.boolean(), z.null()]);
const seenRow = { row, seen: z.record(z.string().min(1).max(64), cell) };
const texts = z.record(z.string().min(1).max(64), z.string().max(maxCellCharacters * 2));

export const editSchemas = {
  'edit.change': z.strictObject({
    table,
    rows: z
      .array(z.strictObject({ ...seenRow, texts }))
      .min(1)
      .max(maxRows),
  }),
  'edit.add': z.strictObject({ table, texts: z.array(texts).min(1).max(maxRows) }),
  'edit.delete': z.strictObject({ table, rows: z.array(z.strictObject(seenRow)).min(1).max(maxRows) }),
  'edit.undo': z.strictObject({}),
  'edit.redo': z.strictObject({}),
  'edit.history': z.strictObject({}),
};
