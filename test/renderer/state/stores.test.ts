import { describe, expect, it } from 'vitest';
import { createStores, type Stores } from '../../../renderer/state/stores.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { PlanSummary } from '../../../shared/contract/api.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { smallDataset, smallPlan } from '../../helpers/smallDataset.ts';

interface Desk {
  readonly stores: Stores;
  readonly calls: string[];
}

/** Answers from `answers` first, then like a service that holds one dataset. */
function desk(answers: Readonly<Record<string, (input: unknown) => Result<unknown, AppError>>> = {}): Desk {
  const calls: string[] = [];
  let dataset: Dataset = smallDataset;
  let version = 1;
  const app = (): AppState =>
    ({ dataset: { hash: `h${version}`, policy: dataset.policy }, scenario: { id: 'base', name: '' } }) as AppState;
  const change = (next: Dataset) => {
    dataset = next;
    version += 1;
    return ok(app());
  };
  const service: typeof answers = {
    'edit.history': () => ok({ undo: 0, redo: 0, end: null }),
    'app.state': () => ok(app()),
    'dataset.get': () => ok(dataset),
    'dataset.savePolicy': (policy) => change({ ...dataset, policy: policy as Policy }),
    'dataset.saveLinkageRatios': (input) => {
      const { ratios } = input as { ratios: Record<string, number> };
      return change({
        ...dataset,
        materials: dataset.materials.map((row) => ({ ...row, linkageRatio: ratios[row.code] ?? row.linkageRatio })),
      });
    },
    ...answers,
  };
  const client = createClient(async (channel, input) => {
    calls.push(channel);
    return service[channel](input);
  });
  return { stores: createStores(client, async () => {}), calls };
}

async function loaded(given: Desk): Promise<Desk> {
  await given.stores.app.getState().load();
  await given.stores.dataset.getState().load();
  return given;
}

describe('A refusal', () => {
  it('becomes a notice, once however often it comes, until it is dismissed', async () => {
    const { stores } = desk({ 'order.summary': () => err({ kind: 'noDataset' }) });
    await stores.orders.getState().load();
    await stores.orders.getState().load();
    const { notices, dismiss } = stores.notices.getState();
    expect(notices.map((notice) => notice.error)).toEqual([{ kind: 'noDataset' }]);
    dismiss(notices[0].id);
    expect(stores.notices.getState().notices).toEqual([]);
  });
});

describe('The dataset at hand', () => {
  it('is fetched once for a fingerprint, with its quotas and assessment', async () => {
    const { stores, calls } = await loaded(desk());
    await stores.dataset.getState().load();
    expect(calls.filter((channel) => channel === 'dataset.get')).toHaveLength(1);
    expect(stores.dataset.getState().assessment).toHaveLength(4);
  });

  it('undoes and redoes a changed policy', async () => {
    const { stores } = await loaded(desk());
    const days = () => stores.dataset.getState().dataset?.policy.days;
    await stores.dataset.getState().saveRule({ policy: { ...smallDataset.policy, days: 5 } });
    expect(days()).toBe(5);
    await stores.dataset.getState().undo();
    expect(days()).toBe(2);
    await stores.dataset.getState().redo();
    expect(days()).toBe(5);
    expect(stores.dataset.getState().future).toEqual([]);
  });

  it('undoes a rule not over an order that was issued since, and says so', async () => {
    let end: unknown = null;
    const { stores } = await loaded(desk({ 'edit.history': () => ok({ undo: 0, redo: 0, end }) }));
    await stores.dataset.getState().saveRule({ policy: { ...smallDataset.policy, days: 5 } });
    end = { what: 'order.issue', name: '赣防物调〔2020〕1号' };
    await stores.dataset.getState().undo();
    expect(stores.dataset.getState().dataset?.policy.days).toBe(5);
    expect(stores.dataset.getState().past).toEqual([]);
    expect(stores.notices.getState().notices.at(-1)?.error).toEqual({ kind: 'nothingToUndo', end });
    await stores.dataset.getState().saveRule({ policy: { ...smallDataset.policy, days: 6 } });
    await stores.dataset.getState().undo();
    expect(stores.dataset.getState().dataset?.policy.days).toBe(5);
  });

  it('saves only what of a rule has changed', async () => {
    const { stores, calls } = await loaded(desk());
    await stores.dataset.getState().saveRule({ linkageRatios: { MB: 0.75 } });
    expect(stores.dataset.getState().dataset?.materials[0].linkageRatio).toBe(0.75);
    expect(calls).not.toContain('dataset.savePolicy');
  });

  it('keeps what was wrong with an import beside the import, not among the notices', async () => {
    const problem = { kind: 'missingFile' as const, file: 'bom.csv', row: null, column: null, value: null };
    const { stores } = await loaded(desk({ 'dataset.import': () => err({ kind: 'datasetProblems', problems: [problem] }) }));
    expect(await stores.dataset.getState().importFiles('示例', [])).toBe(false);
    expect(stores.dataset.getState().problems).toEqual([problem]);
    expect(stores.notices.getState().notices).toEqual([]);
  });
});

describe('A run', () => {
  const summary = (id: string, createdAt: string): PlanSummary =>
    ({ id, createdAt, state: 'draft', scenario: { id: 'base', name: '' }, isCurrent: true }) as PlanSummary;
  const view = (id: string) => ok({ summary: summary(id, id), plan: smallPlan, dataset: smallDataset });

  it('is followed to its end, then shows its plan with the one before it to compare', async () => {
    const states = ['running', 'running', 'done'];
    const { stores, calls } = desk({
      'plan.list': () => ok([summary('1', '1'), summary('2', '2')]),
      'plan.get': (input) => view((input as { plan: string }).plan),
      'plan.start': () => ok({ run: 'r' }),
      'plan.progress': () => {
        const kind = states.shift();
        return ok(kind === 'done' ? { kind, planId: '2', seconds: 1 } : { kind, progress: null, seconds: 0 });
      },
    });
    await stores.plan.getState().open('1');
    expect((await stores.plan.getState().start())?.kind).toBe('done');
    const { view: shown, previous, run, plans } = stores.plan.getState();
    expect([shown?.summary.id, previous?.summary.id, run, plans.map((plan) => plan.id)]).toEqual(['2', '1', null, ['2', '1']]);
    expect(calls.filter((channel) => channel === 'plan.progress')).toHaveLength(3);
  });

  it('that was cancelled leaves the plan on screen as it was', async () => {
    const { stores } = desk({
      'plan.list': () => ok([summary('1', '1')]),
      'plan.get': () => view('1'),
      'plan.start': () => ok({ run: 'r' }),
      'plan.progress': () => ok({ kind: 'cancelled' }),
    });
    await stores.plan.getState().load();
    expect(await stores.plan.getState().start()).toEqual({ kind: 'cancelled' });
    expect([stores.plan.getState().view?.summary.id, stores.plan.getState().run]).toEqual(['1', null]);
    expect(stores.notices.getState().notices).toEqual([]);
  });

  it('that failed says why', async () => {
    const error: AppError = { kind: 'solverFailed', stage: 'leximin', status: 'other' };
    const { stores } = desk({
      'plan.list': () => ok([]),
      'plan.start': () => ok({ run: 'r' }),
      'plan.progress': () => ok({ kind: 'failed', error }),
    });
    await stores.plan.getState().start();
    expect(stores.notices.getState().notices.map((notice) => notice.error)).toEqual([error]);
  });
});
