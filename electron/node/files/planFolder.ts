// Reads and writes plan folders: plan.json and its tables, written atomically and read back with their shape checked.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import { planCsvTexts, planTableFiles } from '../../../shared/plan/planTables.ts';
import { parsePlanText, planText } from '../../../shared/plan/planText.ts';
import { planFile as planFileName, writeFilesAtomically } from './atomicWrite.ts';

export interface PlanFolder {
  readonly planFile: PlanFile;
  /** Tables by file name, as found on disk; missing ones are omitted. */
  readonly csvTexts: ReadonlyMap<string, string>;
}

/** Far above a plan of the largest province with all its days. */
const maxFileBytes = 1_000_000_000;

/** Writes plan.json and every table of dataset.md. Errors: `outputExists`, `cannotWrite`. */
export function writePlanFolder(directory: string, planFile: PlanFile): Promise<Result<null, AppError>> {
  const tables = planCsvTexts(planFile.plan, planFile.dataset.policy.tiers);
  return writeFilesAtomically(directory, new Map([[planFileName, planText(planFile)], ...tables]));
}

/**
 * Reads a plan folder. Errors: `folderUnreadable`; `planUnreadable` if plan.json is missing or not JSON; `planBroken`, with each wrong
 * field, if it does not have the shape of a plan. Whether its claims hold is checked by verifyPlan.
 */
export async function readPlanFolder(directory: string): Promise<Result<PlanFolder, AppError>> {
  try {
    if (!(await stat(directory)).isDirectory()) return err({ kind: 'folderUnreadable', path: directory, reason: 'not a folder' });
  } catch (cause) {
    return err({ kind: 'folderUnreadable', path: directory, reason: reasonOf(cause) });
  }
  const path = join(directory, planFileName);
  const text = await readText(path);
  if (!text.ok) return err({ kind: 'planUnreadable', path, reason: text.error });
  const parsed = parsePlanText(text.value);
  if (!parsed.ok) {
    const { error } = parsed;
    return err(
      error.kind === 'notJson'
        ? { kind: 'planUnreadable', path, reason: error.reason }
        : { kind: 'planBroken', violations: error.violations },
    );
  }
  const csvTexts = new Map<string, string>();
  for (const name of planTableFiles) {
    const table = await readText(join(directory, name));
    if (table.ok) csvTexts.set(name, table.value);
  }
  return ok({ planFile: parsed.value, csvTexts });
}

async function readText(path: string): Promise<Result<string, string>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return err('not a file');
    if (found.size > maxFileBytes) return err(`larger than ${maxFileBytes} bytes`);
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await readFile(path)));
  } catch (cause) {
    return err(reasonOf(cause));
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
