// What is refused in a dialog stands at the field it is about; nothing is lost where there is no such field.
import { expect, it } from 'vitest';
import { fieldErrors } from '../../../renderer/ui/fieldErrors.ts';
import type { AppError } from '../../../shared/domain/errors.ts';

const invalid: AppError = {
  kind: 'invalidInput',
  channel: 'list.save',
  issues: [
    { path: 'entries.0.name', message: '以 = 开头 / begins like a formula' },
    { path: 'entries', message: '太多 / too many' },
  ],
};

it('Input that is not as required stands at the field its path names, in one language, and the rest above the form', () => {
  const { atFields, others } = fieldErrors([invalid], { fields: {}, known: ['name'] }, 'en');
  expect([...atFields]).toEqual([['name', ['begins like a formula']]]);
  expect(others).toEqual([{ ...invalid, issues: [{ path: 'entries', message: '太多 / too many' }] }]);
});

it('A kind stands at the field it is given to, with what to do, and any other kind above the form', () => {
  const wrong: AppError = { kind: 'listDaysWrong', name: '粮油集团', from: '2020-03-05', to: '2020-03-02' };
  const busy: AppError = { kind: 'listEntryNotFound', entry: 'e' };
  const { atFields, others } = fieldErrors([wrong, busy], { fields: { listDaysWrong: 'to' }, known: [] }, 'zh');
  expect(atFields.get('to')).toEqual(['粮油集团 的截止日期 2020-03-02 早于列入日期 2020-03-05，没有登记；请改正日期']);
  expect(others).toEqual([busy]);
});

it('Problems of a row stand at their columns', () => {
  const problem = { file: 'demands.csv', row: 2, column: 'quantity', value: 'x', kind: 'notWhole' } as never;
  const lost = { file: 'demands.csv', row: null, column: null, value: null, kind: 'missingFile' } as never;
  const error: AppError = { kind: 'datasetProblems', problems: [problem, lost] };
  const { atFields, others } = fieldErrors([error], { fields: {}, known: ['quantity'] }, 'zh');
  expect(atFields.get('quantity')).toHaveLength(1);
  expect(others).toEqual([{ kind: 'datasetProblems', problems: [lost] }]);
});
