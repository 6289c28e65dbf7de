// Reads other people's files as sheets: workbooks, HTML pages and text tables, recognised by content, not by name.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { ProblemKind } from '../../../shared/domain/problem.ts';
import { isTooLarge, tooLarge } from '../../../shared/domain/fileText.ts';
import type { RawSheet } from '../../../shared/intake/rawSheet.ts';
import { decoded, textSheet } from '../../../shared/intake/textSheet.ts';
import { isMarkup, isWorkbook, readForeignWorkbook, readMarkup } from './workbookReader.ts';

/** Omits sheets without any cell. Refuses files that are too large, locked, broken, or neither a workbook nor text. */
export function readForeignFile(name: string, bytes: Uint8Array): Result<readonly RawSheet[], ProblemKind> {
  if (isTooLarge(bytes.byteLength)) return err(tooLarge(bytes.byteLength));
  if (bytes.byteLength === 0) return err({ kind: 'emptyFile' });
  const sheets = isWorkbook(bytes) ? readForeignWorkbook(name, bytes) : readText(name, bytes);
  if (!sheets.ok) return sheets;
  const filled = sheets.value.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && cell !== '')));
  return filled.length === 0 ? err({ kind: 'emptyFile' }) : ok(filled);
}

function readText(name: string, bytes: Uint8Array): Result<readonly RawSheet[], ProblemKind> {
  const text = decoded(bytes);
  if (text === null) return err({ kind: 'unreadableFile', reason: 'noText' });
  if (isMarkup(text)) return readMarkup(name, text);
  const sheet = textSheet(name, text);
  return sheet.ok ? ok([sheet.value]) : sheet;
}
