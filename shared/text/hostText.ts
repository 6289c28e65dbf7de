// What the HTTP host says outside the app's own pages, in the terminal and on pages that refuse a visitor. In both languages at once,
// because nobody has chosen one yet.

export const hostText = {
  appName: '统调台 Tongdiao',
  refusals: {
    401: {
      title: '需要一次性地址 · One-time address needed',
      lines: [
        '请用启动统调台的终端里打印的完整地址打开（含 ?key=…）；每个地址只能用一次。',
        '若已用过，请回到该终端按回车键，取得新的地址。',
        'Open the full address printed in the terminal that started Tongdiao (with ?key=…). Each address works once.',
        'If it has been used already, press Enter in that terminal to get a new one.',
      ],
    },
    403: { title: '已拒绝 · Refused', lines: ['请求不是来自统调台自己的页面。', 'The request does not come from a page of Tongdiao.'] },
    404: { title: '没有这一页 · Not found', lines: ['地址有误。', 'There is nothing at this address.'] },
    429: {
      title: '请稍候一分钟 · Wait a minute',
      lines: [
        '一分钟内有太多没有一次性地址的请求，暂不再受理；已打开的页面不受影响。',
        'Too many requests without a one-time address within a minute; pages that are open already go on.',
      ],
    },
    421: {
      title: '地址有误 · Wrong address',
      lines: ['请用终端里打印的地址（127.0.0.1）打开。', 'Open the address printed in the terminal (127.0.0.1).'],
    },
  },
  pressEnter: '按回车键取得新的一次性地址；按 Ctrl+C 退出。Press Enter for a new one-time address, Ctrl+C to quit.',
  idle: '已无人使用，按要求自行结束。Nobody uses the app any more; it ends as asked.',
  portTaken: (port: number) => `端口 ${port} 已被占用。Port ${port} is taken by another program.`,
  cannotListen: (reason: string) => `无法在本机开启服务：${reason}。The app cannot listen on this machine: ${reason}.`,
} as const;

export type RefusalStatus = keyof typeof hostText.refusals;

/** Options of `npm start`. */
export const startUsage = `npm start -- [--data DIR] [--port N] [--http | --electron] [--no-open] [--idle MINUTES]
  --data DIR   数据目录 · folder of the office's data (TONGDIAO_DATA)
  --port N     本机端口，默认任取空闲 · port on this machine, any free one by default (TONGDIAO_PORT)
  --http       在浏览器中打开 · open in the browser (TONGDIAO_HTTP=1)
  --electron   尝试取得并使用 Electron · try to get Electron and use it
  --no-open    只打印地址 · print the address only (TONGDIAO_NO_OPEN=1)
  --idle N     在浏览器中无人使用 N 分钟后自行结束 · in the browser, end after N minutes without use`;

/** 统调台 Tongdiao: http://127.0.0.1:PORT/?key=… */
export function addressLine(link: string): string {
  return `${hostText.appName}: ${link}`;
}
