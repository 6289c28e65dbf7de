// `changes PLANDIR --against PLANDIR [--out FILE]`: what a plan changes of the one in force, why, and whom to telephone; as text, and as a
// page, a PDF or a workbook by the ending of the file.
import path from 'node:path';
import { ok } from '../../shared/base/result.ts';
import type { ChangeFormat } from '../../shared/contract/changeApi.ts';
import { attributeDifference } from '../../shared/planner/why/attribution.ts';
import { knowsPlanInForce } from '../../shared/plan/pursued.ts';
import { previousRows } from '../../shared/position/previousRows.ts';
import { changePaper } from '../../shared/reports/changePaper.ts';
import { changeStatement } from '../../shared/reports/changeStatement.ts';
import type { Paper } from '../../shared/reports/paper.ts';
import { changeCliText } from '../../shared/text/changeCliText.ts';
import { printPdf } from '../node/printing/printPdf.ts';
import { paperFile } from '../node/service/paperFile.ts';
import { loadHighsSolver } from '../node/solver/highsSolver.ts';
import type { CommandOptions, Outcome } from './report.ts';
import { readSoundPlan } from './soundPlan.ts';
import { writeNew } from './writeNew.ts';

export interface ChangesCommandOptions extends CommandOptions {
  readonly against: string;
  /** Null to print only. */
  readonly out: string | null;
  /** Whether to find out which causes gave or took how much. */
  readonly causes: boolean;
}

/** Never overwrites a file. Errors: those of reading, `planBroken`, `solverFailed`; those of printing, `outputExists`, `cannotWrite`. */
export async function changesCommand(directory: string, { against, out, causes, lang }: ChangesCommandOptions): Promise<Outcome> {
  const before = await readSoundPlan(against);
  if (!before.ok) return before;
  const after = await readSoundPlan(directory);
  if (!after.ok) return after;
  const { plan, dataset } = after.value;
  const announced = knowsPlanInForce(dataset) ? dataset.previous : previousRows(before.value.plan, [], plan.start);
  const attribution = causes ? attributeDifference(before.value, after.value, await loadHighsSolver()) : null;
  if (attribution?.ok === false) return attribution;
  const statement = changeStatement(before.value, after.value, announced);
  const paper = changePaper(statement, {
    label: path.basename(directory),
    against: path.basename(against),
    dataset,
    leastChange: plan.leastChange !== false,
    attribution: attribution?.value ?? null,
    language: lang,
    agency: '',
  });
  const written = out === null ? null : await writePaper(paper, out);
  if (written?.ok === false) return written;
  return ok({
    data: { ...statement, attribution: attribution?.value ?? null, out },
    lines: [...paperLines(paper), ...(out === null ? [] : [changeCliText[lang].written(out)])],
  });
}

async function writePaper(paper: Paper, out: string) {
  const file = await paperFile({ printPdf }, paper, true, formatOf(out));
  return file.ok ? writeNew(out, Buffer.from(file.value.base64, 'base64')) : file;
}

function formatOf(file: string): ChangeFormat {
  const ending = path.extname(file).toLowerCase();
  return ending === '.xlsx' ? 'xlsx' : ending === '.pdf' ? 'pdf' : 'html';
}

function paperLines({ subtitle, paragraphs, tables }: Paper): string[] {
  return [
    subtitle,
    ...paragraphs,
    ...tables.flatMap(({ title, rows, note }) => [
      '',
      title,
      ...rows.map(({ cells }) => `  ${cells.flatMap(({ text }) => (text === '' ? [] : [text])).join(' · ')}`),
      ...(rows.length === 0 ? [`  ${note}`] : []),
    ]),
  ];
}
