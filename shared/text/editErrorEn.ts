// Owns the English words of refusals of edits.
import { assertNever } from '../base/assert.ts';
import type { EditError, Versioned } from '../domain/editErrors.ts';
import { editBoundSentence } from './editBoundText.ts';
import { enData } from './messages/en/data.ts';
import { refusal } from './refusal.ts';

const fields: Readonly<Record<string, string>> = enData.fields;
const versioned: { readonly [What in Versioned]: string } = { settings: 'Settings', rule: 'The policy', pins: 'Pins' };

export function editErrorEn(error: EditError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'editOutdated':
      return refusal('The table was changed since; this step was not done', 'Refresh the data, then edit again');
    case 'cellChanged': {
      const cells = error.cells.map(({ column, seen, now }) => `${fields[column] ?? column}: you saw “${seen}”, now it is “${now}”`);
      return refusal(
        `${enData.tableNames[error.table]}: “${error.row}” was changed elsewhere, so nothing was written. ${cells.join('; ')}`,
        'Look at the present value, and type yours again if it is to stand',
      );
    }
    case 'rowGone':
      return refusal(
        `${enData.tableNames[error.table]}: there is no row “${error.row}” any more, so nothing was written`,
        'It was deleted or given another code elsewhere: look at the table as it is now',
      );
    case 'versionOutdated': {
      const parts = error.parts.map(({ part, now, yours }) => `${part} is now “${now}”, yours was “${yours}”`);
      return refusal(
        `${versioned[error.what]} changed elsewhere, so nothing was written${parts.length > 0 ? `: ${parts.join('; ')}` : ''}`,
        'The page shows the present state: change it again if yours is to stand',
      );
    }
    case 'nothingToUndo':
      return refusal(
        'There is no edit to undo or redo',
        error.end === null
          ? 'Edits are counted anew once another dataset or scenario is at hand'
          : editBoundSentence(error.end, 'en').replace(/\.$/, ''),
      );
    default:
      return assertNever(error);
  }
}
