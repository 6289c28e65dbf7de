// `daily form KIND --out FILE` and `daily enter FILES...`: forms of daily reports and counts, through the same service as the app.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { createClient, type Client } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { FormKind } from '../../shared/domain/formKind.ts';
import { formCliText } from '../../shared/text/formCliText.ts';
import { daysIn, entriesIn, type FilledForm } from '../../shared/workbook/filledForm.ts';
import { databaseFile } from '../node/files/backupFolder.ts';
import { createService } from '../node/service/createService.ts';
import type { CommandOptions, Outcome } from './report.ts';
import { writeNew } from './writeNew.ts';

export interface FormOptions extends CommandOptions {
  /** The office's folder. */
  readonly data: string;
}

/** `day` null stands for the working day. Errors: `noOffice`, those of opening the office; `noDataset`; `outputExists`, `cannotWrite`. */
export function formCommand(
  form: FormKind,
  { data, lang, out, day }: FormOptions & { readonly out: string; readonly day: string | null },
): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const state = await call('app.state', {});
    if (!state.ok) return state;
    const date = day ?? state.value.workingDay;
    const made = await call('form.make', { form, date, language: lang });
    if (!made.ok) return made;
    const written = await writeNew(out, Buffer.from(made.value.base64, 'base64'));
    return written.ok ? ok({ data: { file: out, form, date }, lines: [formCliText[lang].written(out, date)] }) : written;
  });
}

/** `by` null: doubtful figures are refused. Files before the one that is refused stay entered. */
export function enterFormsCommand(
  files: readonly string[],
  { data, lang, by }: FormOptions & { readonly by: string | null },
): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const entered: { readonly file: string; readonly form: FormKind; readonly count: number; readonly days: readonly string[] }[] = [];
    for (const file of files) {
      const bytes = await bytesOf(file);
      if (!bytes.ok) return bytes;
      const read = await call('form.read', { file: { name: path.basename(file), base64: bytes.value.toString('base64') } });
      if (!read.ok) return read;
      const saved = await enter(call, read.value, by);
      if (!saved.ok) return saved;
      entered.push({ file, form: read.value.form, count: entriesIn(read.value), days: daysIn(read.value) });
    }
    const words = formCliText[lang].entered;
    return ok({
      data: { entered },
      lines: entered.map(({ file, form, count, days }) => words[form](file, count, days.join(lang === 'zh' ? '、' : ', '))),
    });
  });
}

function enter(call: Client, filled: FilledForm, by: string | null): Promise<Result<unknown, AppError>> {
  const confirmed = by === null ? {} : { confirmedBy: by };
  switch (filled.form) {
    case 'makers':
      return call('daily.save', { reports: filled.reports, ...confirmed });
    case 'cities':
      return call('cityDay.save', { reports: filled.reports, ...confirmed });
    case 'counts':
      return call('count.save', { counts: filled.counts, ...confirmed });
  }
}

export async function withOffice(data: string, act: (call: Client) => Promise<Outcome>): Promise<Outcome> {
  if (!existsSync(path.join(data, databaseFile))) return err({ kind: 'noOffice' });
  const service = createService({ dataDir: data, sampleDir: data, clock: () => new Date(), newId: randomUUID });
  try {
    return await act(createClient(service.dispatch));
  } finally {
    await service.close();
  }
}

async function bytesOf(file: string): Promise<Result<Buffer, AppError>> {
  try {
    return ok(await readFile(file));
  } catch (cause) {
    return err({ kind: 'fileUnreadable', path: file, reason: cause instanceof Error ? cause.message : String(cause) });
  }
}
