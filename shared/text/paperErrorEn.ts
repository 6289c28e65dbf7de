// The English words of refusals of papers.
import { assertNever } from '../base/assert.ts';
import type { PaperError } from '../domain/paperErrors.ts';
import { groupedDecimal } from './quantityText.ts';
import { refusal } from './refusal.ts';

const states: Readonly<Record<string, string>> = {
  draft: 'a draft',
  issued: 'issued',
  shipped: 'shipped',
  received: 'received',
  closed: 'closed',
  revoked: 'revoked',
  void: 'void',
};

const events: Readonly<Record<string, string>> = {
  issued: 'issue',
  shipped: 'a shipment',
  received: 'a receipt',
  returned: 'a return',
  writtenOff: 'a write-off',
  revoked: 'a revocation',
  voided: 'a void',
};

export function paperErrorEn(error: PaperError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'paperStateWrong':
      return refusal(
        `Paper ${error.paper} is ${states[error.state] ?? error.state} and does not take ${events[error.event] ?? error.event}`,
        'Refresh the paper and look at its present state',
      );
    case 'paperTooMuch':
      return refusal(
        `${error.item}: ${events[error.event] ?? error.event} of ${groupedDecimal(error.asked)} ${error.unit}, but at most ${groupedDecimal(error.possible)} ${error.unit} is possible`,
        'Check the quantity; if an earlier entry is wrong, void that entry first',
      );
    case 'paperItemUnknown':
      return refusal(
        `Paper ${error.paper} does not list “${error.item}”`,
        'Enter only what the paper lists; void a paper that was made out wrong',
      );
    case 'paperEventNotFound':
      return refusal(`Paper ${error.paper} has no such entry, or it is void already`, 'Refresh the paper');
    case 'paperEventFollowed':
      return refusal(
        `Later entries rest on this one (${error.followers.join(', ')}), so it cannot be voided first`,
        'Void the later entries first',
      );
    case 'paperRoadOpen':
      return refusal(
        `Paper ${error.paper} still has goods in transit`,
        'Say what became of them: returned, received after all, or lost',
        error.lines,
      );
    case 'afterWorkingDay':
      return refusal(`${error.on} is after today (${error.today})`, 'Enter the day on which it happened');
    default:
      return assertNever(error);
  }
}
