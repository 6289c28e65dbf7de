// Chinese words of the papers beside the dispatch order.
export const zhPapers = {
  kinds: { allotment: '统配通知单', taskNotice: '统调任务书', reserveSlip: '入储单' },
  states: {
    draft: '草稿',
    archived: '已存档',
    issued: '已下达',
    shipped: '已发运',
    received: '已签收',
    closed: '已办结',
    revoked: '已作废',
    void: '已注销',
  },
} as const;
