// Owns the English words of refusals of the linkage account and the capacity programme.
import { assertNever } from '../base/assert.ts';
import type { AccountError } from '../domain/errors.ts';
import { refusal } from './refusal.ts';

export function accountErrorEn(error: AccountError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'ledgerEntryWrong':
      return refusal(
        `The ${error.field} of the entry does not fit`,
        'Check it: the material is a scarce one, the product is linked to it, and a write-off says why',
      );
    case 'ledgerTooMuch':
      return refusal(
        `${error.asked} ${error.unit} were entered, and the account has ${error.possible} ${error.unit} at most`,
        'Check the quantity; a line entered wrongly is reversed',
      );
    case 'ledgerNotReversible':
      return refusal('This line cannot be reversed', 'Reversals and reversed lines stay: enter the right line anew');
    case 'projectWrong':
      return refusal(
        `The ${error.field} of the capacity project “${error.project}” are wrong: it was not saved`,
        'Lines need a code of their own and pieces a day; real dates follow each other; a verification names who and the standard, and is not before the stages',
      );
    case 'projectNotFound':
      return refusal('This capacity project is gone', 'Reload and try again', [error.project]);
    case 'subsidyTwice':
      return refusal(
        `“${error.project}” already has the subsidy “${error.other}”: “${error.programme}” cannot be added`,
        'Central and provincial subsidies exclude each other: keep one level',
      );
    case 'subsidyUnverified':
      return refusal(
        `“${error.project}” is not verified: the phase ${error.phase} of “${error.programme}” cannot be paid`,
        'Enter the day of payment after the verification',
      );
    default:
      return assertNever(error);
  }
}
