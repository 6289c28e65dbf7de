// `roll PLANDIR --days K --out DIR`: carries a plan out as planned for some days and writes the dataset of that morning.
import { err, ok, type Result } from '../../shared/base/result.ts';
import { addDays, parseDay } from '../../shared/domain/calendar.ts';
import { datasetFiles, datasetHash } from '../../shared/domain/datasetText.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { rollPlan, type Roll } from '../../shared/position/rollPlan.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { checkReplaceable, writeFilesAtomically } from '../node/files/atomicWrite.ts';
import { readPlanFolder } from '../node/files/planFolder.ts';
import { checkOutputPlace } from './outputPlace.ts';
import type { CommandOptions, Outcome } from './report.ts';

/** Records how the folder was made. A folder with this file is ours and may be replaced; a dataset that people keep may not. */
const rollMark = 'roll.json';

export interface RollCommandOptions extends CommandOptions {
  readonly out: string;
  /** As written. */
  readonly days: string;
  readonly issuedUntil: string | null;
}

/** Errors: those of reading the plan; `planBroken`; `rollDaysWrong`, `rollIssuedWrong`; `outputTouchesInput`, `outputExists`, `cannotWrite`. */
export async function rollCommand(directory: string, options: RollCommandOptions): Promise<Outcome> {
  const { out, lang } = options;
  const place = await checkOutputPlace(out, directory);
  if (!place.ok) return place;
  const replaceable = await checkReplaceable(out, rollMark);
  if (!replaceable.ok) return replaceable;
  const folder = await readPlanFolder(directory);
  if (!folder.ok) return folder;
  const { planFile } = folder.value;
  const violations = verifyPlan(planFile);
  if (violations.length > 0) return err({ kind: 'planBroken', violations });
  const roll = rollOf(options, planFile.dataset.policy);
  if (!roll.ok) return roll;
  const dataset = rollPlan(planFile, roll.value);
  const written = await writeFilesAtomically(
    out,
    datasetFiles(dataset).set(rollMark, markText(planFile.plan.datasetHash, roll.value)),
    rollMark,
  );
  if (!written.ok) return written;
  const { start, days, cycleStart } = dataset.policy;
  return ok({
    data: { out, datasetHash: datasetHash(dataset), start, days, cycleStart, orders: dataset.committed.length },
    lines: [cliText[lang].rolled(out, start, days)],
  });
}

function markText(datasetHash: string, { days, issuedUntil }: Roll): string {
  return `${JSON.stringify({ datasetHash, days, issuedUntil }, null, 1)}\n`;
}

function rollOf({ days, issuedUntil }: RollCommandOptions, policy: Policy): Result<Roll, AppError> {
  const last = policy.days - 1;
  const count = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  if (count < 1 || count > last) return err({ kind: 'rollDaysWrong', days, last });
  if (issuedUntil === null) return ok({ days: count, issuedUntil: null });
  const [first, end] = [addDays(policy.start, count), addDays(policy.start, last)];
  if (parseDay(issuedUntil) === null || issuedUntil < first || issuedUntil > end)
    return err({ kind: 'rollIssuedWrong', day: issuedUntil, first, last: end });
  return ok({ days: count, issuedUntil });
}
