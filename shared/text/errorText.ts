// Puts every error into words: what went wrong, line by line, and the next step.
import type { AppError, SubjectError } from '../domain/errors.ts';
import type { Language } from '../domain/office.ts';
import { accountErrorText } from './accountErrorText.ts';
import { channelErrorText } from './channelErrorText.ts';
import { contractErrorText } from './contractErrorText.ts';
import { dayErrorText } from './dayErrorText.ts';
import { dayRecordErrorText } from './dayRecordErrorText.ts';
import { doubtErrorText } from './doubtErrorText.ts';
import { drillErrorText } from './drillErrorText.ts';
import { editErrorText } from './editErrorText.ts';
import { exchangeErrorText } from './exchangeErrorText.ts';
import { fileErrorText } from './fileErrorText.ts';
import { findingErrorText } from './findingErrorText.ts';
import { intakeErrorText } from './intakeErrorText.ts';
import { jobErrorText } from './jobErrorText.ts';
import { listErrorText } from './listErrorText.ts';
import { officeErrorText } from './officeErrorText.ts';
import { orderErrorText } from './orderErrorText.ts';
import { paperErrorText } from './paperErrorText.ts';
import { planErrorText } from './planErrorText.ts';
import { positionErrorText } from './positionErrorText.ts';
import { wordsOf, type ErrorText, type ErrorWords } from './refusal.ts';
import { recodeErrorText } from './recodeErrorText.ts';
import { rehearsalErrorText } from './rehearsalErrorText.ts';
import { formErrorText } from './formErrorText.ts';
import { releaseErrorText } from './releaseErrorText.ts';
import { reportErrorText } from './reportErrorText.ts';
import { scenarioErrorText } from './scenarioErrorText.ts';
import { storageErrorText } from './storageErrorText.ts';
import { deskErrorText } from './deskErrorText.ts';
import { supportErrorText } from './supportErrorText.ts';
import { visibleText } from './visibleText.ts';

const texts: ErrorWords<SubjectError> = {
  ...accountErrorText,
  ...channelErrorText,
  ...dayErrorText,
  ...dayRecordErrorText,
  ...doubtErrorText,
  ...drillErrorText,
  ...editErrorText,
  ...exchangeErrorText,
  ...fileErrorText,
  ...findingErrorText,
  ...listErrorText,
  ...intakeErrorText,
  ...jobErrorText,
  ...officeErrorText,
  ...orderErrorText,
  ...paperErrorText,
  ...planErrorText,
  ...positionErrorText,
  ...recodeErrorText,
  ...rehearsalErrorText,
  ...contractErrorText,
  ...releaseErrorText,
  ...reportErrorText,
  ...formErrorText,
  ...scenarioErrorText,
  ...storageErrorText,
  ...deskErrorText,
  ...supportErrorText,
};

export function errorText(error: AppError, language: Language): ErrorText {
  if (error.kind === 'backupStopped') {
    const cause = errorText(error.cause, language);
    return { ...cause, title: language === 'zh' ? `没有新的备份：${cause.title}` : `No backup is being made: ${cause.title}` };
  }
  if (error.kind === 'batchNotEntered') {
    const { count, refused } = error;
    const detail = refused.map(({ order, cause }) => `${order}${language === 'zh' ? '：' : ': '}${errorText(cause, language).title}`);
    return language === 'zh'
      ? { title: `${count} 笔中有 ${refused.length} 笔不能登记，全都没有登记`, detail, remedy: '请改正或去掉这几笔，再登记一次' }
      : {
          title: `${refused.length} of ${count} entries are refused; none was made`,
          detail,
          remedy: 'Mend or leave out these entries, then enter all again',
        };
  }
  const { title, detail, remedy } = wordsOf<SubjectError, ErrorText>(texts, error, language);
  return { title: visibleText(title), detail: detail.map(visibleText), remedy };
}
