// Shows that a window fetches what it shows when others change it, and nothing else.
import { expect, test, vi } from 'vitest';
import { createClient, type Client } from '../../../shared/contract/client.ts';
import { ok } from '../../../shared/base/result.ts';
import { followChanges, newsOfRefusals } from '../../../renderer/state/followChanges.ts';
import { refusedKey } from '../../../renderer/state/editStore.ts';
import { createStores } from '../../../renderer/state/stores.ts';
import { everyTable } from '../../helpers/everyTable.ts';

function screenOf(page: string) {
  const calls: string[] = [];
  const state = { dataset: { hash: 'h1', ruleVersion: 'r1', pinsVersion: 'p1' }, settings: {} };
  const now = { isTyping: false, begun: 0 };
  const client = createClient(async (channel) => {
    calls.push(channel);
    if (channel === 'app.state') return ok(structuredClone(state));
    if (channel === 'dataset.get') return ok(everyTable);
    if (channel === 'ledger.accounts') return ok({ accounts: [], openLines: 0, cycles: 0, since: null });
    if (channel === 'edit.change') return { ok: false, error: { kind: 'rowGone', table: 'stocks', row: 'A' } };
    return ok([]);
  });
  const stores = createStores(client, async () => {});
  const screen = { page: () => page, isTyping: () => now.isTyping, begin: () => (now.begun += 1) };
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  const hear = followChanges(client, stores, 'me', screen, pause);
  return { calls, state, now, hear, client: client as Client, stores };
}

test('an order issued elsewhere brings the orders anew, and not the account of a page that is not shown', async () => {
  const { calls, hear } = screenOf('/orders');
  hear({ whats: ['order.issue'], from: 'other' });
  await vi.waitFor(() => expect(calls).toContain('order.summary'), 10_000);
  expect(calls).not.toContain('ledger.accounts');
  expect(calls[0]).toBe('app.state');
});

test('on the page of the account it brings that, too; own changes bring nothing', async () => {
  const { calls, hear } = screenOf('/ledger');
  hear({ whats: ['order.event'], from: 'me' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls).toEqual([]);
  hear({ whats: ['order.event'], from: null });
  await vi.waitFor(() => expect(calls).toContain('ledger.accounts'), 10_000);
});

test('tables do not move beneath a cell that is typed into, and do once it is left', async () => {
  const { calls, state, now, hear, stores } = screenOf('/data');
  now.isTyping = true;
  state.dataset = { hash: 'h2', ruleVersion: 'r1', pinsVersion: 'p1' };
  hear({ whats: ['edit.change'], from: 'other' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls).toEqual([]);
  now.isTyping = false;
  await vi.waitFor(() => expect(calls).toContain('dataset.get'), 10_000);
  await vi.waitFor(() => expect(stores.dataset.getState().hash).toBe('h2'), 10_000);
});

test('what was refused stays with its row where another window took out the one before it, and goes with a row that is gone', async () => {
  const { state, hear, stores } = screenOf('/data');
  const [first, second, ...rest] = everyTable.demands;
  stores.dataset.setState({ hash: 'h1', dataset: { ...everyTable, demands: [{ ...first, code: 'GONE' }, first, second, ...rest] } });
  stores.app.setState({ app: structuredClone(state) as never });
  const cell = { typed: '一千', problems: [] };
  stores.edit.setState({ refused: new Map([refusedKey('demands', 0, 'due'), refusedKey('demands', 2, 'due')].map((key) => [key, cell])) });
  state.dataset = { hash: 'h2', ruleVersion: 'r1', pinsVersion: 'p1' };
  hear({ whats: ['edit.delete'], from: 'other' });
  await vi.waitFor(() => expect(stores.dataset.getState().hash).toBe('h2'), 10_000);
  await vi.waitFor(() => expect([...stores.edit.getState().refused]).toEqual([[refusedKey('demands', 1, 'due'), cell]]), 10_000);
});

test('a rule changed elsewhere ends what this window could take back; a backup put back starts the screens anew', async () => {
  const { state, now, hear, stores } = screenOf('/plan');
  stores.dataset.setState({ past: [{ policy: everyTable.policy, linkageRatios: {} }] });
  hear({ whats: ['order.issue'], from: null });
  await vi.waitFor(() => expect(stores.app.getState().app).not.toBeNull(), 10_000);
  stores.dataset.setState({ past: [{ policy: everyTable.policy, linkageRatios: {} }] });
  state.dataset = { hash: 'h1', ruleVersion: 'r2', pinsVersion: 'p1' };
  hear({ whats: ['dataset.savePolicy'], from: 'other' });
  await vi.waitFor(() => expect(stores.dataset.getState().past).toEqual([]), 10_000);
  hear({ whats: ['backup.restore'], from: 'other' });
  await vi.waitFor(() => expect(now.begun).toBe(1), 10_000);
});

test('a refusal because of outdated data triggers a reload', async () => {
  const { client } = screenOf('/data');
  const news: unknown[] = [];
  const heard = newsOfRefusals(client, (one) => news.push(one));
  await heard('app.state', {});
  await heard('edit.change', { table: 'stocks', rows: [] });
  expect(news).toEqual([{ whats: ['*'], from: null }]);
});
