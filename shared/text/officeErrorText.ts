// Words for an office that is not set up yet, or is set up already.
import type { OfficeError } from '../domain/officeError.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const officeErrorText: ErrorWords<OfficeError> = {
  noDataset: {
    zh: () => refusal('还没有数据', '请先导入数据，或载入示例'),
    en: () => refusal('There is no data yet', 'Read data in, or load the sample'),
  },
  noOffice: {
    zh: () => refusal('还没有设立办公室', '请先填写本单位的名称和级别'),
    en: () => refusal('No office is set up yet', 'Enter the name and level of your office first'),
  },
  officeExists: {
    zh: (error) => refusal(`本机已设立“${error.name}”`, '请直接使用；要改名称请到设置'),
    en: (error) => refusal(`This computer already belongs to "${error.name}"`, 'Use it as it is; change its name in the settings'),
  },
};
