import { describe, expect, it } from 'vitest';
import type { Call } from '../../../renderer/state/call.ts';
import { createPaperListStore } from '../../../renderer/state/paperListStore.ts';
import { createPapersStore } from '../../../renderer/state/papersStore.ts';
import type { AppError } from '../../../shared/domain/errors.ts';

const notIssuable: AppError = { kind: 'batchNotIssuable', possible: 1, refused: [{ why: 'notDraft', name: '1号', state: 'issued' }] };

/** A service that issues only with `withoutRefused`, unless it refuses everything for another reason. */
function storeFor(refusal: AppError = notIssuable) {
  const notices: AppError[] = [];
  const filters: unknown[] = [];
  const call = (async (channel: string, input: Record<string, unknown>, takes: (error: AppError) => boolean = () => false) => {
    if (channel === 'paper.summary') return { counts: {}, plans: [], canMake: null };
    if (channel === 'paper.list') {
      filters.push(input.filter);
      return { from: 0, rows: [], found: 0, counts: {}, sought: null };
    }
    if (channel === 'paper.issue' && input.withoutRefused === true) return [{ id: 'p2' }];
    if (!takes(refusal)) notices.push(refusal);
    return null;
  }) as unknown as Call;
  const lists = {
    allotment: createPaperListStore(call, 'allotment'),
    taskNotice: createPaperListStore(call, 'taskNotice'),
    reserveSlip: createPaperListStore(call, 'reserveSlip'),
  };
  return { papers: createPapersStore(call, lists).getState(), lists, notices, filters };
}

describe('Issuing papers', () => {
  it('says which cannot be issued instead of a notice, and issues the others when told so', async () => {
    const { papers, notices } = storeFor();
    expect(await papers.issue(['p1', 'p2'], false)).toEqual(notIssuable);
    expect(notices).toEqual([]);
    expect(await papers.issue(['p1', 'p2'], true)).toBe(1);
  });

  it('leaves every other refusal to a notice', async () => {
    const other: AppError = { kind: 'paperNotFound', paper: 'p1' };
    const { papers, notices } = storeFor(other);
    expect(await papers.issue(['p1'], false)).toBeNull();
    expect(notices).toEqual([other]);
  });
});

it('A list asks for papers of its own kind only, whatever it is filtered by', async () => {
  const { lists, filters } = storeFor();
  const filter = { state: 'all', day: null, plan: null, city: '360100', find: 'x' } as const;
  await lists.taskNotice.getState().ask({ filter, sort: null }, null);
  expect(filters).toEqual([{ ...filter, kind: 'taskNotice' }]);
});
