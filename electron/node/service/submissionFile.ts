// The submission of a plan (送审稿) as a file. It is no draft: it is what a leader signs.
import { err, type Result } from '../../../shared/base/result.ts';
import type { SubmissionFormat } from '../../../shared/contract/changeApi.ts';
import type { UploadedFile } from '../../../shared/contract/files.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { Language } from '../../../shared/domain/office.ts';
import { submissionPaper } from '../../../shared/reports/submissionPaper.ts';
import { loadSignings } from '../db/deskTable.ts';
import { withDecisions } from '../db/pinDecisionTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { defaultSettings } from './defaultSettings.ts';
import { paperFile } from './paperFile.ts';
import { planPair } from './planPair.ts';
import type { ServiceContext } from './serviceContext.ts';

export async function submissionFile(
  context: ServiceContext,
  plan: PlanId,
  format: SubmissionFormat,
  language: Language,
): Promise<Result<UploadedFile, AppError>> {
  const { db } = context;
  const pair = planPair(db, plan);
  if (pair === null) return err({ kind: 'planNotFound', plan });
  const { summary, after, other, before } = pair;
  const { basis, agency } = loadSettings(db, defaultSettings).order;
  const paper = submissionPaper(after, {
    label: summary.label,
    against: other === null || before === null ? null : { label: other.label, file: before },
    pins: withDecisions(db, after.dataset.pins),
    signedBy: loadSignings(db, 'plan', plan),
    basis,
    agency,
    language,
  });
  return await paperFile(context, paper, false, format);
}
