import { expect, test } from 'vitest';
import { checkProject } from '../../../shared/capacity/project.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import { drillProjects } from '../../../shared/rehearsal/drillProjects.ts';
import { noLuck } from '../../../shared/rehearsal/luckTable.ts';
import { runLuck } from '../../../shared/rehearsal/runLuck.ts';
import { drillText } from '../../../shared/text/drillText.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';

const made = generateInstance({ seed: 4, cities: 3, enterprises: 6, products: 2, materials: 1, days: 10 });
const { start } = made.policy;
const begins = addDays(start, 3);
const later = made.lines[0].code;
const facts = {
  ...made,
  lines: made.lines.map((row) => ({ ...row, from: row.code === later ? begins : null })),
};
const on = (day: number, luck = noLuck) => {
  const found = drillProjects(facts, runLuck(facts, luck, 1, 1, 10), addDays(start, day), drillText.zh.project);
  for (const project of found) expect(checkProject(project)).toMatchObject({ ok: true });
  return found;
};

test('lines that begin later are built, tried and verified on their day; lines that run already are no project', () => {
  expect(on(0).map(({ lines }) => lines.map(({ code }) => code))).toEqual([[later]]);
  const stages = [0, 2, 3].map((day) => on(day)[0].milestones.filter(({ real }) => real !== null).length);
  expect(stages).toEqual([3, 4, 5]);
  expect(on(2)[0].verification).toBeNull();
  expect(on(3)[0]).toMatchObject({ verification: { on: begins, by: '演练验收组' }, obstacles: [] });
});

test('an obstacle is found two days before the inspection, holds it up, and is resolved', () => {
  const unlucky = { ...noLuck, obstacleChance: 1, obstacleDays: 1 };
  expect(on(0, unlucky)[0].obstacles).toEqual([]);
  expect(on(1, unlucky)[0].obstacles).toMatchObject([{ due: addDays(begins, -1), resolved: null }]);
  expect(on(3, unlucky)[0]).toMatchObject({ verification: null, obstacles: [{ resolved: addDays(begins, -1) }] });
  expect(on(4, unlucky)[0].verification?.on).toBe(addDays(begins, 1));
});

test('a subsidy is paid in part once the project is verified, and there are projects with one and without', () => {
  const all = { ...facts, lines: made.lines.map((row) => ({ ...row, from: begins })) };
  const projects = drillProjects(all, runLuck(all, noLuck, 1, 1, 10), addDays(begins, 1), drillText.en.project);
  const paid = projects.flatMap(({ subsidies }) => subsidies.flatMap(({ phases }) => phases.map(({ paidOn }) => paidOn)));
  expect(new Set(projects.map(({ subsidies }) => subsidies.length))).toEqual(new Set([0, 1]));
  expect(new Set(paid)).toEqual(new Set([addDays(begins, 1), null]));
});
