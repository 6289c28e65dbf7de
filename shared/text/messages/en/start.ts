// English words of the first start.
import type { Messages } from '../chineseMessages.ts';

export const enStart: Messages['start'] = {
  title: 'Start with Tongdiao',
  step: 'Step {{step}} of 3',
  languageTitle: 'Language / 语言',
  languageNote: 'The top bar switches it at any time.',
  languages: {
    zh: { name: '中文', text: '简体中文界面' },
    en: { name: 'English', text: 'English screens; orders on paper stay in Chinese' },
  },
  officeTitle: 'This office',
  officeNote: 'The name stands on pages; settings can change the agency on orders.',
  kind: 'Kind of office',
  kinds: { province: 'Provincial dispatch', city: 'City', county: 'County', enterprise: 'Enterprise' },
  region: 'Region',
  noRegion: 'Not given',
  name: 'Name',
  nameDefault: '{{region}} Epidemic Supply Dispatch Office',
  nameRequired: 'Give the office a name.',
  deskTitle: 'Where to begin',
  sampleOption: 'Sample: Jiangxi 2020-03',
  sampleNote: '130 enterprises, 11 cities, 14 days. Two minutes from situation to plan, approval and a printed order.',
  weekOption: 'Sample: Jiangxi 2020-03, a week later',
  weekNote:
    'The same sample after seven days lived for you as luck has it: papers, reports, accounts with arrears, late and damaged goods, capacity projects with subsidies, daily sheets, a bulletin. It opens at once; where this copy of the program does not hold the week, its days pass in a few minutes while you look around.',
  emptyOption: 'Empty desk',
  emptyNote: 'Import a dataset folder of your own on the Data page.',
  begin: 'Begin',
  creating: 'Preparing…',
  enterHint: 'Press Enter to go on',
};
