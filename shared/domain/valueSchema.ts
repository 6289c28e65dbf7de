// Applies the cell rules to typed values, so that channels and snapshots obey the same rules as screens and files. Every issue carries its
// problem as a value, for messages in both languages.
import { z } from 'zod';
import { hasBadCharacter, isFormulaLike, parseCell, trimSpaces } from './cells.ts';
import { plainDecimal } from './plainDecimal.ts';
import type { ProblemKind } from './problem.ts';
import { maxMaterial, maxPieces, type CellKind } from './column.ts';

/** The problem of a value in its column, or null. A value of the wrong type is `wrongType`. */
export function valueFault(cell: CellKind, value: unknown, optional: boolean): ProblemKind | null {
  if (value === null) return optional ? null : { kind: 'missingValue' };
  const expected = cell.kind === 'flag' ? 'boolean' : cell.kind === 'pieces' || cell.kind === 'decimal' ? 'number' : 'string';
  if (typeof value !== expected) return { kind: 'wrongType', expectedType: expected };
  if (typeof value === 'boolean') return null;
  const parsed = parseCell(cell, typeof value === 'number' ? plainDecimal(value) : (value as string), false);
  if (!parsed.ok) return parsed.error;
  // Cells are trimmed when read, so a value with outer spaces did not come from a cell.
  return parsed.value === value || Object.is(value, -0) ? null : { kind: 'badCharacter' };
}

/** Signs and digits alone are a dash or a telephone number; no spreadsheet runs those. */
const harmlessSigns = /^[+\-＋－][\d\s\-－—]*$/;

/** Free text in papers and accounts: one line, without invisible characters, that no spreadsheet runs as a formula. */
export function freeTextFault(text: string): ProblemKind | null {
  const inner = trimSpaces(text);
  if (hasBadCharacter(inner)) return { kind: 'badCharacter' };
  return isFormulaLike(inner) && !harmlessSigns.test(inner) ? { kind: 'formulaLike' } : null;
}

const words: { readonly [Kind in ProblemKind['kind']]?: string } = {
  badCharacter: '含有看不见的字符 / holds characters nobody can see',
  formulaLike: '以 = + - @ 开头，会被当作公式 / begins like a formula',
  notADate: '不是日期，应写作 2020-03-02 / not a day of the form 2020-03-02',
};

function schemaOf<Schema extends z.ZodType>(schema: Schema, faultOf: (value: z.output<Schema>) => ProblemKind | null) {
  return schema.superRefine((value, context) => {
    const problem = faultOf(value as z.output<Schema>);
    if (problem !== null) context.addIssue({ code: 'custom', message: words[problem.kind] ?? problem.kind, params: { problem } });
  });
}

/** The same check, for codes, ids or days of one kind: types inferred from it tell them from others. */
export function flavoured<Flavoured extends string>(schema: z.ZodType<string, string>): z.ZodType<Flavoured, Flavoured> {
  return schema as z.ZodType<Flavoured, Flavoured>;
}

const textCell = (cell: CellKind) => schemaOf(z.string(), (value) => valueFault(cell, value, false));
const numberCell = (cell: CellKind) => schemaOf(z.number(), (value) => valueFault(cell, value, false));

export const codeValue = textCell({ kind: 'code' });
export const regionValue = textCell({ kind: 'regionCode' });
export const dayValue = textCell({ kind: 'date' });
/** A name or unit, by the rules of a dataset cell. */
export const nameValue = textCell({ kind: 'text' });
export const piecesValue = numberCell({ kind: 'pieces', min: 0, max: maxPieces });
export const materialValue = numberCell({ kind: 'decimal', min: 0, max: maxMaterial, decimals: 6 });
export const shareValue = numberCell({ kind: 'decimal', min: 0, max: 1, decimals: 6 });

export function countValue(max: number, min = 0) {
  return numberCell({ kind: 'pieces', min, max });
}

export function decimalValue(max: number, decimals: number) {
  return numberCell({ kind: 'decimal', min: 0, max, decimals });
}

/** A plain decimal as text, which keeps the digits people entered. */
export const decimalText = schemaOf(z.string(), (text) => {
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(text)) return { kind: 'notANumber' };
  return null;
});

const maxFreeText = 200;

/** May be empty. */
export const freeTextValue = schemaOf(z.string(), (text) =>
  text.length > maxFreeText ? { kind: 'cellTooLong', length: text.length, limit: maxFreeText } : freeTextFault(text),
);

/** Must not be empty. */
export const requiredTextValue = schemaOf(freeTextValue, (text) => (text.trim() === '' ? { kind: 'missingValue' } : null));

/** The same rules for typed input, which is trimmed first. */
export const typedFreeText = z.string().trim().pipe(freeTextValue);
export const typedRequiredText = z.string().trim().pipe(requiredTextValue);

/** Ids of plans, orders and events, made by this program. */
export const idValue = schemaOf(z.string(), (text) => (/^[\w.:-]{1,64}$/.test(text) ? null : { kind: 'notACode' }));
