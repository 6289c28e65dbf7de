// Shows what others changed: reloads what this window is showing at once, and everything else when it is next shown.
import { anything, type ChangeNews } from '../../shared/contract/changeNews.ts';
import type { Client } from '../../shared/contract/client.ts';
import { subjectOf } from '../places/placeAddress.ts';
import type { Stores } from './stores.ts';

export interface ScreenNow {
  /** The current page, such as `/ledger`. */
  page(): string;
  /** True while a cell is being typed into: tables must not move beneath it. */
  isTyping(): boolean;
  /** Reloads the screens. */
  begin(): void;
}

/** `pause` waits before checking again whether typing is over. The returned function takes each piece of news. */
export function followChanges(
  client: Client,
  stores: Stores,
  ownName: string,
  screen: ScreenNow,
  pause: () => Promise<void>,
): (news: ChangeNews) => void {
  let waiting = new Set<string>();
  let isBusy = false;
  const work = async () => {
    isBusy = true;
    try {
      while (waiting.size > 0) {
        await pause();
        if (screen.isTyping()) continue;
        const whats = waiting;
        waiting = new Set();
        await refresh(client, stores, whats, screen);
      }
    } finally {
      isBusy = false;
    }
  };
  return ({ whats, from }) => {
    if (from === ownName) return;
    for (const what of whats) waiting.add(what);
    if (!isBusy) void work();
  };
}

/** Wraps the client: refusals caused by missing an update are treated as news. */
export function newsOfRefusals(client: Client, hear: (news: ChangeNews) => void): Client {
  return async (channel, input) => {
    const answer = await client(channel, input);
    if (!answer.ok && outdated.has(answer.error.kind)) hear({ whats: [anything], from: null });
    return answer;
  };
}

const outdated: ReadonlySet<string> = new Set(['cellChanged', 'rowGone', 'editOutdated', 'versionOutdated']);

async function refresh(client: Client, stores: Stores, whats: ReadonlySet<string>, screen: ScreenNow): Promise<void> {
  const told = (...rooms: readonly string[]) =>
    whats.has(anything) || [...whats].some((what) => rooms.some((room) => what.startsWith(`${room}.`)));
  if (whats.has('backup.restore')) return screen.begin();
  if (told('lock')) await stores.lock.getState().load();
  if (stores.lock.getState().lock?.isLocked === true) return;
  // Without a notice: an unreachable service is reported when the user does something.
  const state = await client('app.state', {});
  if (!state.ok) return;
  const before = stores.app.getState().app?.dataset ?? null;
  stores.app.getState().accept(state.value);
  const now = state.value.dataset;
  // What this window would undo no longer follows from the current rule.
  if (before?.ruleVersion !== now?.ruleVersion) stores.dataset.getState().forgetPast();
  const { dataset } = stores.dataset.getState();
  if (before?.hash !== now?.hash) await stores.dataset.getState().load();
  const next = stores.dataset.getState().dataset;
  if (dataset !== null && next !== null && dataset !== next) stores.edit.getState().follow(dataset, next);
  if (before?.pinsVersion !== now?.pinsVersion || told('pin', 'quotaBand')) await stores.pins.getState().load();
  if (told('edit', 'norm', 'intake', 'dataset', 'scenario', 'order', 'paper', 'report', 'ledger', 'snapshot'))
    await stores.edit.getState().load();
  if (told('plan', 'order', 'scenario', 'snapshot', 'dataset', 'day', 'capacity', 'support')) await stores.plan.getState().load();
  if (told('order', 'snapshot')) await stores.orders.getState().load();
  // Drafts of a plan that is no longer in force are archived.
  if (told('paper', 'plan', 'snapshot')) await stores.papers.getState().load();
  if (told('support', 'snapshot', 'day')) await stores.support.getState().load();
  if (told('drill')) await stores.drills.getState().load();
  if (told('list', 'snapshot', 'day', 'edit', 'norm', 'dataset', 'intake')) await stores.rosters.getState().load();
  if (told('scenario')) await stores.scenarios.getState().load();
  await refreshPage(stores, told, screen.page());
}

/** Stores that serve a single page load their data whenever the page is opened. */
async function refreshPage(stores: Stores, told: (...rooms: readonly string[]) => boolean, page: string): Promise<void> {
  const { date } = stores.daily.getState();
  if (page === '/ledger' && told('ledger', 'daily', 'order', 'plan', 'snapshot')) await stores.ledger.getState().load();
  if (page === '/daily' && date !== null && told('daily', 'snapshot')) await stores.daily.getState().load(date);
  if (page === '/daily' && told('cityDay', 'count', 'arrival', 'daily', 'order', 'paper', 'plan', 'day', 'snapshot'))
    await stores.dayRecords.getState().reload();
  if ((page === '/capacity' || page === '/situation') && told('capacity')) await stores.capacity.getState().load();
  const movesStock = told(
    'order',
    'daily',
    'paper',
    'plan',
    'edit',
    'dataset',
    'scenario',
    'snapshot',
    'day',
    'city',
    'count',
    'arrival',
    'settings',
    'capacity',
    'support',
    'release',
    'contract',
  );
  const subject = subjectOf(page);
  if (subject !== null) {
    const today = stores.app.getState().app?.workingDay;
    if (told('order', 'paper', 'daily', 'plan', 'snapshot', 'day') && today !== undefined) {
      if (subject.kind === 'city') await stores.places.getState().loadCity(subject.code, today);
      else await stores.places.getState().loadMaker(subject.code, today);
    }
    if (told('ledger', 'daily', 'order', 'plan', 'snapshot')) await stores.ledger.getState().load();
    if (told('capacity')) await stores.capacity.getState().load();
    if (told('finding', 'snapshot', 'day')) await stores.findings.getState().load();
  }
  if ((['/plan', '/position', '/situation'].includes(page) || subject !== null) && movesStock) await stores.position.getState().load();
  if (page === '/days' && (told('day') || movesStock)) await stores.days.getState().reload();
  if (page === '/support' && (told('release') || movesStock)) await stores.releases.getState().load();
  if (page === '/support' && (told('contract') || movesStock)) await stores.contracts.getState().load();
  if (page === '/support' && told('finding', 'snapshot', 'day')) await stores.findings.getState().load();
  if (page === '/reports' && told('report')) await stores.reports.getState().loadIssued();
  if (page === '/snapshots' && told('snapshot')) await stores.snapshots.getState().load();
  if (page === '/data' && told('norm')) await stores.norms.getState().load();
  if (page === '/settings') await stores.audit.getState().load();
}
