// English words of reports.
import type { Messages } from '../chineseMessages.ts';

export const enReports: Messages['reports'] = {
  title: 'Reports',
  kind: 'Report',
  kinds: {
    daily: 'Daily sheet',
    public: 'Public notice',
    weekly: 'Weekly bulletin',
    enterprise: 'Statement',
    city: 'City sheet',
  },
  date: 'Day',
  subject: 'For',
  print: 'Print',
  issue: 'Issue…',
  issueTitle: 'Issue the report ({{kind}}) of {{date}}?',
  issueText: 'It takes its number and is frozen. Edit its paragraphs on the page first.',
  cancel: 'Cancel',
  issuedAs: 'Issued as number {{number}}.',
  paper: 'Report',
  paragraph: 'Paragraph {{number}}',
  frozen: 'issued',
  issuedTitle: 'Issued',
  noneIssued: 'Nothing issued yet.',
  issuedNumber: 'Report',
  issuedDay: 'Day',
  issuedItem: '{{kind}} no. {{number}}',
  backToDraft: 'Show draft',
};
