// Chinese words of the drill.
export const zhDrill = {
  name: '演练',
  banner: '数据为演练所生（自{{day}}起），不是真事',
  pass: '过 {{count}} 天',
  passing: '正在过{{day}}：{{stage}}',
  stages: {
    news: '早上的消息',
    plan: '算方案、批准',
    papers: '到货确认、签收、下达单据',
    goods: '生产、发运',
    reports: '企业和设区市填报',
    close: '出日报、日终结转',
  },
  progress: '演练',
  count: '第 {{count}} 天，共 {{days}} 天',
  stop: '过完这天就停',
  stopping: '过完这天就停',
  failed: '这一天没有过完：{{reason}}',
  leave: '离开演练…',
  leaveTitle: '离开演练，回到 {{day}}早上？',
  leaveText: '演练以来的一切，包括您在其间改的、下达的，都不再算数，用过的文号重新可用。现在的数据库会留作备份。',
  leaveNow: '回到演练前',
  cancel: '取消',
  title: '演练：让日子照运气过几天',
  intro:
    '用示例数据学习：每过一天，就照运气替您算方案、批准、下达、发运、签收，企业和设区市填报（有漏报、有填错），到货有迟有缺，路上有损，最后出日报、日终结转。走的是与值班员同样的手续，台账、结存、审计都是真的账。随时可以离开，一按就回到演练前。',
  seed: '运气（种子）',
} as const;
