// `plan DIR --out DIR`: reads a dataset and writes its plan, but only if the plan passes verification.
import { err, ok } from '../../shared/base/result.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { checkReplaceable, planFile } from '../node/files/atomicWrite.ts';
import { readDatasetFolder } from '../node/files/datasetFolder.ts';
import { writePlanFolder } from '../node/files/planFolder.ts';
import { checkOutputPlace } from './outputPlace.ts';
import { planInThread } from './planInThread.ts';
import { planSummary, type PlanSummary } from './planSummary.ts';
import { startProgressLine } from './progressLine.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface PlanCommandOptions extends CommandOptions {
  readonly out: string;
  /** If false, remedies are shown with their size only. */
  readonly promises: boolean;
  /** If false, the plan in force that the dataset tells of is set aside. */
  readonly leastChange: boolean;
  /** Milliseconds. */
  readonly clock: () => number;
  /** Stops planning. A write already in progress is completed. */
  readonly stop: AbortSignal;
}

/** Errors: those of reading, planning and writing; `outputTouchesInput`; `plannerFault`; `cancelled`. */
export async function planCommand(directory: string, options: PlanCommandOptions): Promise<Outcome> {
  const { out, lang, clock, stop } = options;
  const startedAt = clock();
  const place = await checkOutputPlace(out, directory);
  if (!place.ok) return place;
  const replaceable = await checkReplaceable(out, planFile);
  if (!replaceable.ok) return replaceable;
  const dataset = await readDatasetFolder(directory);
  if (!dataset.ok) return dataset;
  const progress = startProgressLine(lang, clock);
  const planned = await planInThread(dataset.value, options, progress.show, stop);
  progress.clear();
  if (!planned.ok) return planned.error.kind === 'plannerFault' ? err({ ...planned.error, folder: directory }) : planned;
  const file = { plan: planned.value, dataset: dataset.value };
  const violations = verifyPlan(file);
  if (violations.length > 0) return err({ kind: 'plannerFault', datasetHash: planned.value.datasetHash, violations, folder: directory });
  const written = await writePlanFolder(out, file);
  if (!written.ok) return written;
  const seconds = Math.round((clock() - startedAt) / 100) / 10;
  return ok(planReport(planned.value, dataset.value, out, seconds, lang));
}

function planReport(plan: Plan, dataset: Dataset, out: string, seconds: number, lang: Language) {
  const summary = planSummary(plan, dataset);
  return {
    data: { out, engine: plan.engine, datasetHash: plan.datasetHash, ...summary, seconds, solves: plan.solve.solves },
    lines: [cliText[lang].planWritten(out), ...summaryLines(summary, lang), cliText[lang].took(seconds.toFixed(1))],
  };
}

function summaryLines({ tiers, kilometreTonnes, dispatches }: PlanSummary, lang: Language): string[] {
  const words = cliText[lang];
  return [
    ...tiers.map(({ tier, full, short }) => words.tierLine(messages[lang].common.tiers[tier], groupedDigits(full), groupedDigits(short))),
    words.transport(groupedDigits(kilometreTonnes, 1), groupedDigits(dispatches)),
  ];
}
