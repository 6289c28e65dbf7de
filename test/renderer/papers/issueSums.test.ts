import { expect, it } from 'vitest';
import { issueSums } from '../../../renderer/papers/issueSums.ts';
import { createNames } from '../../../shared/text/datasetNames.ts';
import { draftAllotment, draftNotice, draftSlip } from '../../shared/papers/samplePapers.ts';

const names = createNames(null, 'zh');

it('Papers to be issued come to sums by item, and by whom they are with, exactly', () => {
  const other = { ...draftAllotment, id: 'a2', party: { ...draftAllotment.party, code: 'E2', name: '乙厂' } };
  const sums = issueSums([draftAllotment, { ...draftAllotment, id: 'a3' }, other], names);
  expect(sums.items).toEqual([{ name: 'MB', unit: 'kg', quantity: '151.5' }]);
  expect(sums.parties.map(({ name, papers, items }) => [name, papers, items[0].quantity])).toEqual([
    ['示例医疗用品有限公司', 2, '101'],
    ['乙厂', 1, '50.5'],
  ]);
});

it('A task notice counts its days, and a slip is with the one that gives the goods', () => {
  expect(issueSums([draftNotice], names).items.map(({ name, quantity }) => [name, quantity])).toEqual([
    ['S', '20000'],
    ['N95', '400'],
  ]);
  expect(issueSums([draftSlip], names).parties).toEqual([
    { name: '示例医疗用品有限公司', papers: 1, items: [{ name: 'S', unit: '只', quantity: '900' }] },
  ]);
});
