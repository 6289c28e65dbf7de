// Opens an office in Chromium as `npm start` does, goes through its pages again and again, and says how long each answer took to stand on the
// screen: pages from the change of address, keys and clicks from the moment the page heard of them.
import { chromium, errors, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '../../electron/node/printing/findChromium.ts';
import { startHost } from '../e2e/host.ts';
import { watchScreen, type ScreenClock } from './screenClock.ts';
import { screenVisits, type Visit } from './screenVisits.ts';

export interface ScreenFigures {
  readonly page: string;
  readonly step: string;
  /** Wall clock, in seconds: median and worst of the rounds. */
  readonly median: number;
  readonly worst: number;
  /** Processor time of the page's own thread, median in seconds: as good on a busy machine. */
  readonly busy: number;
  /** Elements of the page afterwards, most of the rounds. */
  readonly nodes: number;
}

interface Taken {
  readonly seconds: number;
  readonly busy: number;
  readonly nodes: number;
}

/** A list may be empty in this office; on a busy machine its rows come late. */
const patience = 15_000;

/** `dataDir` is worked in; whoever wants to keep it hands over a copy. */
export async function yearScreens(dataDir: string, rounds: number): Promise<ScreenFigures[]> {
  const taken = new Map<string, Taken[]>();
  const keep = (page: string, step: string, one: Taken) => {
    const key = `${page}|${step}`;
    taken.set(key, [...(taken.get(key) ?? []), one]);
    console.error(`${page} ${step}: ${one.seconds.toFixed(2)} s, of processor ${one.busy.toFixed(2)} s, ${one.nodes} nodes`);
  };
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('There is no Chromium here.');
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu'] });
  try {
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      const host = await startHost(dataDir);
      try {
        const page = await newPage(browser);
        const session = await page.context().newCDPSession(page);
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const opened = performance.now();
        await page.goto(host.link);
        const first = await settled(page);
        const atScreen = { busy: await busyOf(session), nodes: await nodesOf(page) };
        keep('start', 'program to first screen', { ...atScreen, seconds: (opened - started + first) / 1000 });
        keep('start', 'address to first screen', { ...atScreen, seconds: first / 1000 });
        for (const visit of screenVisits) await visited(page, session, visit, keep);
        await page.context().close();
      } finally {
        await host.end();
      }
    }
  } finally {
    await browser.close();
  }
  return [...taken].map(([key, ones]) => {
    const [page, step] = key.split('|');
    const seconds = ones.map((one) => one.seconds).sort((a, b) => a - b);
    return {
      page,
      step,
      median: median(seconds),
      worst: seconds.at(-1) ?? 0,
      busy: median(ones.map((one) => one.busy).sort((a, b) => a - b)),
      nodes: Math.max(...ones.map((one) => one.nodes)),
    };
  });
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.addInitScript(watchScreen);
  return page;
}

async function visited(
  page: Page,
  session: CDPSession,
  { route, steps }: Visit,
  keep: (page: string, step: string, one: Taken) => void,
): Promise<void> {
  const timed = async (step: string, act: () => Promise<unknown>) => {
    const before = await busyOf(session);
    await page.evaluate(() => (window as unknown as { screenClock: ScreenClock }).screenClock.arm());
    await act();
    const seconds = (await settled(page)) / 1000;
    keep(route, step, { seconds, busy: (await busyOf(session)) - before, nodes: await nodesOf(page) });
  };
  await timed('settle', () => page.evaluate((to) => (window as unknown as { screenClock: ScreenClock }).screenClock.go(to), `#${route}`));
  for (const { step, prepare, act } of steps) {
    try {
      if (prepare !== undefined) {
        await prepare(page);
        await settled(page);
      }
      await timed(step, () => act(page));
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      console.error(`${route} ${step}: there is nothing to do it with`);
    }
  }
}

/** Milliseconds from the first key, click or change of address after arming until the last change was painted. */
function settled(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { screenClock: ScreenClock }).screenClock.settled());
}

async function busyOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

function nodesOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
