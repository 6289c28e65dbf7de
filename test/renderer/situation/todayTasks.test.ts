// The list of today: what is to be done, by number, in the order of a day's work.
import { expect, it } from 'vitest';
import { todayTasks, type TodayFacts } from '../../../renderer/situation/todayTasks.ts';
import { finding } from '../../helpers/findingSamples.ts';

const nothing: TodayFacts = {
  requests: [],
  hasDraftPlan: false,
  drafts: 0,
  due: 0,
  issued: 0,
  review: null,
  findings: [],
  offers: [],
  lateContracts: 0,
};

it('A day on which nothing waits has an empty list', () => {
  expect(todayTasks(nothing)).toEqual([]);
  expect(todayTasks({ ...nothing, requests: null })).toEqual([]);
});

it('Each task has its number, what of it is late, and one place to go', () => {
  const row = { holder: 'E1', item: 'MED', paper: null, book: 1, told: 0, share: -1 };
  const late = { number: '1', sender: 'a', receiver: 'b', product: 'MED', from: '2020-03-01', leftPieces: 5, lackingPieces: 0 };
  const tasks = todayTasks({
    requests: [0, 4],
    hasDraftPlan: true,
    drafts: 1_007,
    due: 7,
    issued: 3,
    review: {
      late: [
        { ...late, order: 'o1' },
        { ...late, order: 'o1', product: 'N95' },
      ],
      unserved: [{} as never],
      discrepancies: [
        { ...row, kind: 'longOnTheWay' },
        { ...row, kind: 'stockDiffers' },
        { ...row, kind: 'noReport' },
      ],
      silentMakers: ['E1', 'E2'],
      silentCities: ['360100'],
    } as never,
    findings: [
      { finding, answers: [], closedOn: null, overdueDays: 2 },
      { finding, answers: [], closedOn: '2020-03-04', overdueDays: 0 },
    ],
    lateContracts: 2,
    offers: [
      { kind: 'stop', city: '360100', product: 'MED', days: 6, release: 'r1' },
      { kind: 'plan', city: '360100', product: 'N95', herePieces: 400, comingPieces: 0 },
    ],
  });
  expect(tasks.map(({ kind, count, late: of, to }) => [kind, count, of, to])).toEqual([
    ['decide', 2, 4, '/support'],
    ['approve', 1, 0, '/plan'],
    ['issue', 7, 0, '/orders'],
    ['ship', 3, 1, '/orders'],
    ['overdue', 1, 0, '/days'],
    ['silent', 3, 0, '/daily'],
    ['reconcile', 1, 0, '/days'],
    ['unserved', 1, 0, '/days'],
    ['release', 2, 1, '/support?tab=releases'],
    ['contract', 2, 0, '/support?tab=contracts'],
    ['mend', 1, 2, '/support?tab=findings'],
  ]);
  expect(tasks.map(({ kind, later }) => [kind, later ?? 0]).filter(([, later]) => later !== 0)).toEqual([['issue', 1_000]]);
});
