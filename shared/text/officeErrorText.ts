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
  officePlaceWrong: {
    zh: (error) => refusal(`数据里没有与本单位级别相符的区域 ${error.region}，没有更正`, '请选与单位级别相同的区域；区域表里没有的先补上'),
    en: (error) =>
      refusal(
        `The data have no place ${error.region} of the office's own level: nothing was corrected`,
        'Choose a place of the same level, and add it to the table of regions first if it is missing',
      ),
  },
  officeExists: {
    zh: (error) => refusal(`本机已设立“${error.name}”`, '请直接使用；要改名称请到设置'),
    en: (error) => refusal(`This computer already belongs to "${error.name}"`, 'Use it as it is; change its name in the settings'),
  },
};
