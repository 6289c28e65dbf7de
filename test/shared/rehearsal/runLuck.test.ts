import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { knownFacts, trueFacts } from '../../../shared/rehearsal/knownFacts.ts';
import { luckNames, luckTable, luckText, noLuck, readLuck, standardLuck } from '../../../shared/rehearsal/luckTable.ts';
import { runLuck } from '../../../shared/rehearsal/runLuck.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';

const facts = generateInstance({ seed: 4, cities: 3, enterprises: 6, products: 2, materials: 1, days: 10 });
const rough = { ...standardLuck, outageChance: 0.2, arrivalLate: 0.7, arrivalShort: 0.3, demandShock: 0.2, closureChance: 0.1 };
const days = Array.from({ length: 10 }, (_, k) => addDays(facts.policy.start, k));

test('nothing is drawn for tiers, places or makers that do not exist', () => {
  const asked = new Set(facts.demands.filter(({ tier }) => tier !== 'public').map(({ tier }) => tier));
  const without = { ...facts, demands: facts.demands.filter(({ tier }) => tier !== 'public') };
  const [all, fewer] = [runLuck(facts, rough, 1, 1, 10), runLuck(without, rough, 1, 1, 10)];
  expect(all.shocks.length).toBeGreaterThan(10);
  expect(all.shocks.some(({ tier }) => tier === 'public')).toBe(true);
  expect(fewer.shocks.every(({ tier }) => asked.has(tier))).toBe(true);
  // What is not there changes nothing for the others.
  expect(fewer.shocks).toEqual(all.shocks.filter(({ tier }) => tier !== 'public'));
  expect(fewer.arrivals).toEqual(all.arrivals);
  expect(runLuck({ ...facts, demands: [] }, rough, 1, 1, 10).shocks).toEqual([]);
  expect([...all.outages.keys()]).toEqual(facts.enterprises.map(({ code }) => code));
});

test('a maker added to the province leaves the luck of the others as it was', () => {
  const more = { ...facts, enterprises: [{ ...facts.enterprises[0], code: 'NEW' }, ...facts.enterprises] };
  const [before, after] = [runLuck(facts, rough, 1, 3, 10), runLuck(more, rough, 1, 3, 10)];
  for (const { code } of facts.enterprises)
    for (const day of days) expect(after.runningShare(code, day)).toBe(before.runningShare(code, day));
  expect(after.shocks).toEqual(before.shocks);
});

test('a morning knows what is late, stopped or asked for by then, and nothing of what is to come', () => {
  const luck = runLuck(facts, rough, 1, 5, 10);
  const morning = days[4];
  const known = knownFacts(facts, luck, morning);
  facts.supplies.forEach((row, k) => {
    const came = luck.arrivals[k];
    if (row.date >= morning) expect(known.supplies[k]).toBe(row);
    else if (came.date < morning) expect(known.supplies[k]).toMatchObject(came);
    else expect(known.supplies[k]).toMatchObject({ date: came.date, quantity: row.quantity });
  });
  expect(facts.supplies.some((row, k) => row.date < morning && luck.arrivals[k].date >= morning)).toBe(true);
  const later = luck.shocks.filter(({ on }) => on > morning);
  expect(later.length).toBeGreaterThan(0);
  expect(known.demands).toEqual(knownFacts(facts, { ...luck, shocks: luck.shocks.filter(({ on }) => on <= morning) }, morning).demands);
  const began = [...luck.outages].flatMap(([maker, stops]) => stops.flatMap((stop) => (stop.from >= morning ? [maker] : [])));
  expect(began.length).toBeGreaterThan(0);
  const blind = new Map([...luck.outages].map(([maker, stops]) => [maker, stops.filter(({ from }) => from < morning)]));
  expect(known.lineDays).toEqual(knownFacts(facts, { ...luck, outages: blind }, morning).lineDays);
});

test('without luck every morning knows the facts themselves', () => {
  const luck = runLuck(facts, noLuck, 1, 1, 10);
  for (const day of days) expect(knownFacts(facts, luck, day)).toEqual({ supplies: facts.supplies, demands: facts.demands, lineDays: [] });
  const truth = trueFacts(facts, luck, days[9]);
  expect(truth.supplies).toEqual(facts.supplies);
  expect(truth.demands).toEqual(facts.demands);
});

test('every number of the luck names its source, and the table reads back as it was written', () => {
  for (const name of luckNames) {
    expect(luckTable[name].source).not.toBe('');
    expect(luckTable[name].value).toBeGreaterThanOrEqual(luckTable[name].min);
    expect(luckTable[name].value).toBeLessThanOrEqual(luckTable[name].max);
  }
  const given = { luck: rough, fitted: null };
  expect(readLuck(luckText(given))).toEqual({ ok: true, value: given });
  expect(luckText(given)).toContain('outageChance,0.2,chance a day that a running maker stops,given');
  const fitted = { luck: rough, fitted: { days: 12, counts: { outageChance: 340 } } };
  expect(readLuck(luckText(fitted))).toEqual({ ok: true, value: fitted });
  expect(luckText(fitted)).toContain('outageChance,0.2,chance a day that a running maker stops,fitted to 340 in 12 days');
  expect(readLuck('name,value\nroadLoss,0.5\n')).toEqual({
    ok: true,
    value: { luck: { ...standardLuck, roadLoss: 0.5 }, fitted: null },
  });
  expect(readLuck('name,value\nroadLoss,0.5\nnothing,1\n')).toEqual({ ok: false, error: 3 });
  expect(readLuck('name,value\nroadLoss,1.5\n')).toEqual({ ok: false, error: 2 });
});
