import { expect, test } from 'vitest';
import type { NormBook } from '../../../shared/norms/norms.ts';
import { recodeNorms } from '../../../shared/recoding/recodePapers.ts';
import { noAliases, type Aliases } from '../../../shared/recoding/recoding.ts';

test('risk levels by date follow the code of their county; of places that became one, the first entry of a day stays', () => {
  const aliases: Aliases = { ...noAliases, isEmpty: false, regions: new Map([['360121', { to: '360199', isMerge: true }]]) };
  const book: NormBook = {
    norms: [],
    headcounts: [],
    riskFactors: { low: 1, medium: 1.2, high: 1.5 },
    riskDays: [
      { region: '360121', from: '2020-03-02', level: 'high' },
      { region: '360199', from: '2020-03-02', level: 'low' },
      { region: '360199', from: '2020-03-09', level: 'low' },
    ],
  };
  expect(recodeNorms(book, aliases).riskDays).toEqual([
    { region: '360199', from: '2020-03-02', level: 'high' },
    { region: '360199', from: '2020-03-09', level: 'low' },
  ]);
  const { riskDays: _, ...earlier } = book;
  expect(recodeNorms(earlier, aliases)).toEqual(earlier);
});
