import { expect, test } from 'vitest';
import type { Supply } from '../../../shared/domain/tables.ts';
import { arrivalTables } from '../../../shared/reports/arrivalTable.ts';
import { dailyDispatch } from '../../../shared/reports/dailyDispatch.ts';
import { weeklyBulletin } from '../../../shared/reports/weeklyBulletin.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';

const day = '2020-03-03';
const supply = (part: Partial<Supply>): Supply => ({
  date: day,
  owner: 'pool',
  item: 'S',
  quantity: 100,
  region: '360100',
  source: null,
  receiver: null,
  ...part,
});
const dataset = {
  ...handMadeDataset,
  supplies: [
    supply({ source: 'donation', quantity: 30 }),
    supply({ source: 'purchase' }),
    supply({ source: 'purchase', date: '2020-03-04' }),
    supply({ source: 'directed', receiver: '360400', quantity: 7 }),
    supply({ item: 'MB', region: null, quantity: 2.5 }),
  ],
};
const bought = {
  announced: { date: day, owner: 'pool', item: 'S', region: '360100', quantity: 100, source: 'purchase' },
  arrivedOn: day,
  quantity: 90_000_000n,
  paper: 'arrival',
} as const;

test('what arrived in a day stands by source, with what nobody has confirmed', () => {
  const [table] = arrivalTables(dataset, { arrivals: [bought] }, { from: day, to: day }, { place: 1, language: 'zh' });
  expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['采购', '医用外科口罩', '只', '90', '0'],
    ['捐赠', '医用外科口罩', '只', '30', '30'],
    ['定向捐赠', '医用外科口罩', '只', '7', '7'],
    ['未注明', '熔喷布', 'kg', '2.5', '2.5'],
  ]);
});

test('a report has no such table where no arrival says where it came from', () => {
  const plain = { ...dataset, supplies: dataset.supplies.map((row) => ({ ...row, source: null, receiver: null })) };
  expect(arrivalTables(plain, {}, { from: day, to: day }, { place: 1, language: 'zh' })).toEqual([]);
  const facts = { date: day, projects: [], reports: [], lines: [], orders: [], plan: null, planId: null };
  const titles = (of: typeof dataset) =>
    dailyDispatch({ ...facts, dataset: of, arrivals: [bought] }, 'zh', '甲办').tables.map(({ title }) => title);
  expect(titles(dataset)).toContain('六、到货来源');
  expect(titles(plain)).toHaveLength(5);
});

test('the tables of a weekly bulletin are numbered without a gap, whichever of them it has', () => {
  const about = { city: '360100', maker: null, text: '质量', source: '抽检', due: '2020-03-01', raisedOn: day } as const;
  const followed = (kind: 'inspection' | 'praise') => ({
    finding: { id: kind, kind, ...about },
    answers: [],
    closedOn: null,
    overdueDays: 2,
  });
  const facts = { date: day, projects: [], reports: [], lines: [], orders: [], plan: null, planId: null, dataset, arrivals: [bought] };
  const titles = (kinds: readonly ('inspection' | 'praise')[], language: 'zh' | 'en') =>
    weeklyBulletin({ ...facts, findings: kinds.map(followed) as never }, language, '甲办').tables.map(({ title }) => title);
  for (const kinds of [[], ['inspection'], ['praise'], ['inspection', 'praise']] as const) {
    const zh = titles(kinds, 'zh');
    expect(zh.map((title) => title.slice(0, 2)).join('')).toBe('一、二、三、四、五、'.slice(0, 2 * zh.length));
    expect(titles(kinds, 'en').map((title) => title.slice(0, 2))).toEqual(zh.map((_, k) => `${k + 1}.`));
    expect(zh.at(-1)).toMatch(/到货来源$/);
  }
});
