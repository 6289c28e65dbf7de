// Owns the English words of every refusal.
import { assertNever } from '../base/assert.ts';
import type { DoubtError } from '../domain/doubt.ts';
import type { AppError, JobError, StorageError } from '../domain/errors.ts';
import type { PaperError } from '../domain/paperErrors.ts';
import { accountErrorEn } from './accountErrorEn.ts';
import { editErrorEn } from './editErrorEn.ts';
import { isExchangeError } from '../domain/exchangeError.ts';
import { exchangeErrorEn } from './exchangeErrorEn.ts';
import { pinClashText, pinText } from './pinText.ts';
import { problemText } from './problemText.ts';
import { refusal } from './refusal.ts';
import { savingCommand } from './savingCommand.ts';
import type { ErrorText } from './refusal.ts';
import { violationEn } from './violationEn.ts';

export function errorEn(
  error: Exclude<AppError, DoubtError | JobError | PaperError | StorageError | { readonly kind: 'backupStopped' }>,
): ErrorText {
  if (isExchangeError(error)) return exchangeErrorEn(error);
  switch (error.kind) {
    case 'datasetProblems':
      return refusal(
        `The data has ${count(error.problems.length, 'problem')}; nothing was imported`,
        'Correct the lines below and read it again',
        error.problems.map((problem) => problemText(problem, 'en')),
      );
    case 'folderUnreadable':
      return refusal(`The folder ${error.path} cannot be opened`, 'Check the path and its permissions', [error.reason]);
    case 'outputExists':
      return refusal(`${error.path} holds something else; nothing was written`, 'Choose another folder, or move its files away first');
    case 'outputTouchesInput':
      return refusal(
        `${error.path} is, holds or lies in the input folder ${error.input}; nothing was written`,
        'Choose a folder outside it',
      );
    case 'cannotWrite':
      return refusal(
        `${error.path} cannot be written; what was there is unchanged`,
        'Check disk space and permissions, close programs that use it, then try again',
        [error.reason],
      );
    case 'pinsConflict':
      return refusal(
        error.pins.length === 1
          ? 'This pin cannot be kept; nothing was computed'
          : `These ${error.pins.length} pins cannot hold together; nothing was computed`,
        error.pins.length === 1 ? 'Loosen or remove it' : 'Loosen or remove one of them',
        [...error.pins.map((pin) => pinText(pin, 'en')), pinClashText(error, error.pins.length, 'en')],
      );
    case 'solverFailed':
      return refusal(
        'The solver gave no answer that can be trusted; nothing was changed',
        'The same data will only give the same result; save it as a workbook on the data page and send that to whoever maintains the program',
        [`stage ${error.stage}, status ${error.status}`],
      );
    case 'plannerCrashed':
      return refusal(
        'Planning stopped unexpectedly; the data is unchanged',
        'Try again; if it stays so, send the dataset to the maintainers',
        [error.reason],
      );
    case 'plannerOutOfMemory':
      return refusal(
        'Planning ran out of memory and was stopped; the data is unchanged',
        'Close other programs and try again; if it stays so, use a computer with more memory or plan fewer days',
        [error.reason],
      );
    case 'cancelled':
      return refusal('Cancelled; everything is as it was', 'Start again when you need to');
    case 'planBroken':
      return refusal(
        `The plan does not hold in ${count(error.violations.length, 'place')}`,
        'Do not use this plan; plan again',
        error.violations.map(violationEn),
      );
    case 'plannerFault':
      return refusal(
        'This is a fault of the program: the plan it made does not pass its own check and was dropped; nothing was changed',
        'The same data will only give the same result; save it to a file and send that to whoever maintains the program',
        [`Fingerprint of the dataset: ${error.datasetHash}`, ...savingLines(error), ...error.violations.map(violationEn)],
      );
    case 'planUnreadable':
      return refusal(`The plan ${error.path} cannot be read`, 'Check the path; if the file was altered, plan again', [error.reason]);
    case 'noDataset':
      return refusal('There is no data yet', 'Read data in, or load the sample');
    case 'noOffice':
      return refusal('No office is set up yet', 'Enter the name and level of your office first');
    case 'officeExists':
      return refusal(`This computer already belongs to "${error.name}"`, 'Use it as it is; change its name in the settings');
    case 'planNotFound':
      return refusal(`Plan ${error.plan} is not there`, 'Refresh the list of plans');
    case 'planNotDraft':
      return refusal(`Plan ${error.plan} is no draft (${error.state})`, 'Only drafts can be approved; plan again');
    case 'planNotApproved':
      return refusal(`Plan ${error.plan} is not approved (${error.state})`, 'Approve the plan, then make orders');
    case 'planStale':
      return refusal(`Data or policy changed after plan ${error.plan} was made`, 'Plan again with the present data');
    case 'pinNotFound':
      return refusal('This pin is no longer there', 'Refresh the list of pins');
    case 'editOutdated':
    case 'cellChanged':
    case 'rowGone':
    case 'versionOutdated':
    case 'nothingToUndo':
      return editErrorEn(error);
    case 'intakeClosed':
      return refusal('The files being imported are no longer held', 'Choose the files again; no data were changed');
    case 'nothingToApply':
      return refusal('What was read is exactly what is there', 'There is nothing to write: close it');
    case 'noTableFound':
      return refusal(
        `No table was recognised in ${error.sheets.join(', ')}`,
        'Import it on the data page, say which table and columns it has, keep the mapping and use it with --mapping',
      );
    case 'sheetNotFound':
      return refusal(`There is no sheet named "${error.name}"`, `Choose one of ${error.sheets.join(', ')}`);
    case 'mappingNotFound':
      return refusal(`There is no mapping named "${error.name}"`, 'Choose another of the list, or match the columns again and keep them');
    case 'scenarioNotFound':
      return refusal('This scenario is no longer there', 'Refresh the list of scenarios');
    case 'scenarioNameTaken':
      return refusal(`There is a scenario named ${error.name} already`, 'Choose another name');
    case 'scenarioAtHand':
      return refusal(`The scenario ${error.name} is the one at hand`, 'Open another one first, then remove it');
    case 'scenarioIsBase':
      return refusal('The base can be neither renamed nor removed, nor adopt itself', 'Choose another scenario');
    case 'planOfScenario':
      return refusal(
        `The scenario at hand is ${error.name}; only plans of the base are approved`,
        'Adopt this scenario as the base first, then approve',
      );
    case 'ordersExist':
      return refusal(`Plan ${error.plan} already has ${count(error.count, 'order')}`, 'Use those orders');
    case 'nothingToOrder':
      return refusal(`Plan ${error.plan} sends no goods`, 'See the reasons why groups are not full');
    case 'orderNotFound':
      return refusal(`Order ${error.order} is not there`, 'Refresh the list of orders');
    case 'orderNotDraft':
      return refusal(`Order ${error.order} is no draft (${error.state})`, 'Only drafts can be issued');
    case 'orderStateWrong':
      return refusal(
        `An order that is ${error.state} cannot be ${word(error.event)}`,
        error.state === 'draft' ? 'Issue it first' : 'Check the number: closed and revoked orders stay as they are',
      );
    case 'orderQuantityTooMuch':
      return refusal(
        `${error.product}: ${error.asked} cannot be ${word(error.event)}, at most ${error.possible}`,
        'Check the quantity: what is in transit is received first, and what arrives in excess is entered as it arrived',
      );
    case 'shipmentNotFound':
      return refusal('There is no such shipment', 'Refresh and choose a shipment of this order');
    case 'nothingEntered':
      return refusal('No quantity was entered', 'Enter the quantity of one product at least');
    case 'beforeIssue':
      return refusal(`The day ${error.on} is before the order was issued, ${error.issuedOn}`, 'Enter that day or a later one');
    case 'ledgerEntryWrong':
    case 'ledgerTooMuch':
    case 'ledgerNotReversible':
    case 'projectWrong':
    case 'projectNotFound':
    case 'subsidyTwice':
    case 'subsidyUnverified':
      return accountErrorEn(error);
    case 'reportNotFound':
      return refusal('This report is gone', 'Choose again on the reports page', [error.report]);
    case 'fileUnreadable':
      return refusal(`The file ${error.path} cannot be read`, 'Check path and rights', [error.reason]);
    case 'notDailyForm':
      return refusal(
        `${error.file} is no form of daily reports`,
        'Fill in a form saved by this program, with its sheets and heads as they are',
      );
    case 'cycleEmpty':
      return refusal('Nothing was entered in this cycle: it was not closed', 'Close it once material or goods were received');
    case 'reportNamesUnknown':
      return refusal(
        `${error.code}, named in the report of ${error.enterprise}, is not in the data: nothing was entered`,
        'Add the enterprise, product or material on the data page first, or mend the code',
      );
    case 'runNotFound':
      return refusal('This run is no longer there', 'Start planning again', [error.run]);
    case 'chromiumMissing':
      return refusal('No browser was found that can make PDFs', 'Install Chromium or Edge, or print from the desktop app');
    case 'printFailed':
      return refusal('Printing did not finish', 'Try again, or choose another printer', [error.reason]);
    case 'invalidInput':
      return refusal(
        'The input is not as required; nothing was done',
        'Correct the points below',
        error.issues.map(({ path, message }) => `${path === '' ? error.channel : path}: ${message}`),
      );
    case 'unknownChannel':
      return refusal(`There is no operation "${error.channel}"`, 'Screens and program are of different versions; restart');
    case 'disconnected':
      return disconnectedEn(error.status);
    case 'internal':
      return refusal(
        'The program failed; no change was saved',
        `Try again; if it stays so, tell the maintainers the number ${error.reference}`,
      );
    default:
      return assertNever(error);
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function disconnectedEn(status: number | null): ErrorText {
  if (status === 401) return refusal('The session has ended', 'Open the address the program shows again');
  if (status === 413) return refusal('Too much was sent at once', 'Read it in smaller parts');
  if (status === null) return refusal('The program does not answer', 'Check that it still runs, then open the page again');
  return refusal(`The program gave no proper answer (${status})`, 'Open the page again; if it stays so, restart the program');
}

function word(event: string): string {
  return event === 'writtenOff' ? 'written off' : event;
}

function savingLines({ datasetHash, folder }: Extract<AppError, { readonly kind: 'plannerFault' }>): string[] {
  return folder === undefined ? [] : [`To save it: ${savingCommand(folder, datasetHash)}`];
}
