import { describe, expect, it } from 'vitest';
import { createCall } from '../../../renderer/state/call.ts';
import { createDoubtStore } from '../../../renderer/state/doubtStore.ts';
import { createNoticeStore } from '../../../renderer/state/noticeStore.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { AppError } from '../../../shared/domain/errors.ts';

/** Gives these answers in turn. */
function desk(...answers: readonly Result<unknown, AppError>[]) {
  const left = [...answers];
  const notices = createNoticeStore();
  const client = createClient(async () => left.shift() ?? ok([]));
  return { call: createCall(client, notices, createDoubtStore()), told: () => notices.getState().notices.map(({ channel }) => channel) };
}

const refused = err<AppError>({ kind: 'noDataset' });

describe('The notice of a refusal', () => {
  it('goes when the same is done after all, not when something else is', async () => {
    const { call, told } = desk(refused, ok([]), refused, ok([]));
    await call('plan.list', {});
    await call('order.summary', {});
    expect(told()).toEqual(['plan.list']);
    await call('plan.list', {});
    expect(told()).toEqual(['plan.list']);
    await call('plan.list', {});
    expect(told()).toEqual([]);
  });

  it('of one page is not hidden by another page that was asked for at the same time', async () => {
    const { call, told } = desk(refused, ok([]), ok([]));
    await Promise.all([call('plan.list', {}), call('plan.list', {})]);
    expect(told()).toEqual(['plan.list']);
    await call('plan.list', {});
    expect(told()).toEqual([]);
  });
});

describe('A refusal', () => {
  const noDataset: AppError = { kind: 'noDataset' };

  it('stands in the dialog that is open, and goes when something else is typed or the dialog is closed', () => {
    const store = createNoticeStore();
    const places = () => store.getState().notices.map(({ place }) => place);
    store.getState().report(noDataset, 'plan.list');
    store.getState().enter('outer');
    store.getState().enter('inner');
    store.getState().report({ kind: 'nothingToApply' }, 'norm.apply');
    expect(places()).toEqual([null, 'inner']);
    store.getState().clearAt('inner');
    expect(places()).toEqual([null]);
    store.getState().leave('inner');
    store.getState().report({ kind: 'nothingToApply' }, 'norm.apply');
    expect(places()).toEqual([null, 'outer']);
    store.getState().leave('outer');
    expect(places()).toEqual([null]);
  });

  it('is not carried to another page, unless nobody asked for what was refused', () => {
    const store = createNoticeStore();
    store.getState().report(noDataset, 'plan.list');
    store.getState().report({ kind: 'nothingToApply' });
    store.getState().turnPage();
    expect(store.getState().notices).toMatchObject([{ error: { kind: 'nothingToApply' } }]);
  });
});
