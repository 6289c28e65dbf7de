import { expect, it } from 'vitest';
import { createStores } from '../../../renderer/state/stores.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { ReportChoice } from '../../../shared/contract/reportApi.ts';

const draft = (kind: 'daily' | 'weekly'): ReportChoice => ({
  draft: { kind, date: '2020-03-08', subject: null, language: 'zh', paragraphs: null },
});

it('A paper that is asked for stands alone: the one before is gone at once, lest what is typed into it be issued as the next', async () => {
  const stands: boolean[] = [];
  const stores = createStores(
    createClient(async (channel) => {
      stands.push(stores.reports.getState().paper !== null);
      return channel === 'report.paper' ? ok({ paragraphs: ['甲'] }) : err({ kind: 'internal', reference: channel });
    }),
    async () => {},
  );
  await stores.reports.getState().show(draft('daily'));
  expect(stores.reports.getState().paper).toMatchObject({ paragraphs: ['甲'] });
  await stores.reports.getState().show(draft('weekly'));
  expect(stands).toEqual([false, false]);
  expect(stores.reports.getState().paper).toMatchObject({ paragraphs: ['甲'] });
});
