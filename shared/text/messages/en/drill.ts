// English words of the drill.
import type { Messages } from '../chineseMessages.ts';

export const enDrill: Messages['drill'] = {
  name: 'Drill',
  banner: 'Made up by a drill since {{day}}: nothing of it happened',
  pass: 'Pass {{count}} d',
  passing: '{{day}} passes: {{stage}}',
  stages: {
    news: 'the morning’s news',
    plan: 'plan and approval',
    papers: 'arrivals, receipts, papers issued',
    goods: 'production and shipping',
    reports: 'reports of makers and cities',
    close: 'daily sheet and close',
  },
  progress: 'Drill',
  count: 'day {{count}} of {{days}}',
  stop: 'Stop after this day',
  stopping: 'Stopping after this day',
  failed: 'This day did not come to its end: {{reason}}',
  brought: 'Drill: a city has brought the package {{name}}; take its fingerprint as compared by telephone',
  openBrought: 'Open this package',
  leave: 'Leave the drill…',
  leaveTitle: 'Leave the drill and go back to the morning of {{day}}?',
  leaveText:
    'Nothing since then counts any more, also what you changed or issued yourself; numbers used are free again. The database as it is now is kept as a backup.',
  leaveNow: 'Back to before the drill',
  cancel: 'Cancel',
  title: 'Drill: let days pass as luck has it',
  intro:
    'To learn on sample data: each day is planned, approved, issued, shipped and received for you as luck has it; makers and cities report, with gaps and mistakes; arrivals are late or short, goods are damaged; the daily sheet is issued and the day closed. It goes through the same steps as an officer’s work, so accounts, stocks and audit are true books. You can leave at any time: one press brings back what was there before.',
  seed: 'Luck (seed)',
};
