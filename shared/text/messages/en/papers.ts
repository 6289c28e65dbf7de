// English words of the papers beside the dispatch order.
import type { Messages } from '../chineseMessages.ts';

export const enPapers: Messages['papers'] = {
  kinds: { allotment: 'Allotment', taskNotice: 'Task notice', reserveSlip: 'Reserve slip' },
  states: {
    draft: 'Draft',
    archived: 'Archived',
    issued: 'Issued',
    shipped: 'Shipped',
    received: 'Received',
    closed: 'Closed',
    revoked: 'Revoked',
    void: 'Void',
  },
};
