// Issuing a paper: it takes its number and its day, once and for good.
import { err, ok, type Result } from '../base/result.ts';
import type { AppError } from '../domain/errors.ts';
import type { Paper, PaperIssue } from './paper.ts';
import { paperName, paperState } from './paperState.ts';

/** draft → issued. Error: `paperStateWrong`. */
export function issuePaper<Kind extends Paper>(paper: Kind, issue: PaperIssue): Result<Kind, AppError> {
  if (paper.issue !== null) return err({ kind: 'paperStateWrong', paper: paperName(paper), state: paperState(paper), event: 'issued' });
  return ok({ ...paper, issue });
}
