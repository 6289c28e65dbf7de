// Checks tasks.csv: what is owed, called in and left under the linkage over the whole horizon, in material.
import type { Plan } from '../plan.ts';
import { isNear, million, quotient } from './exactUnits.ts';
import { nothing, type ExpectedQuota } from './expectedQuotas.ts';
import type { Facts } from './facts.ts';
import type { Flows } from './flows.ts';
import { differs, missingRow, rowPlace, secondRow, unwantedRow, type Report } from './report.ts';

interface Task {
  readonly owed: number;
  readonly called: number;
  readonly balance: number;
}

export function verifyTasks(plan: Plan, facts: Facts, quotas: ReadonlyMap<string, ExpectedQuota>, flows: Flows, report: Report): void {
  const expected = expectedTasks(facts, quotas, flows);
  const seen = new Set<string>();
  plan.tasks.forEach((row, index) => {
    const place = { ...rowPlace('tasks.csv', index), enterprise: row.enterprise, material: row.material };
    const key = `${row.enterprise}|${row.material}`;
    const task = expected.get(key);
    if (task === undefined || seen.has(key)) return report('task', place, task === undefined ? unwantedRow : secondRow);
    seen.add(key);
    for (const field of ['owed', 'called', 'balance'] as const) {
      if (!isNear(row[field], task[field])) report('task', { ...place, field }, differs(row[field], task[field]));
    }
  });
  for (const key of expected.keys()) {
    if (seen.has(key)) continue;
    const [enterprise, material] = key.split('|');
    report('task', { file: 'tasks.csv', enterprise, material }, missingRow);
  }
}

/** By `enterprise|material`: those that owe something or are asked for something. */
function expectedTasks(facts: Facts, quotas: ReadonlyMap<string, ExpectedQuota>, flows: Flows): Map<string, Task> {
  const tasks = new Map<string, Task>();
  for (const enterprise of facts.enterprises.values()) {
    for (const material of facts.scarce) {
      const key = `${enterprise.code}|${material.code}`;
      const quota = quotas.get(key);
      const { num, den } = quota?.toHandOut ?? nothing;
      // In 1e-12 of the unit, then 1e-15, the unit of consumption; over den.
      const owed = ((enterprise.arrears.get(material.code) ?? 0n) * million * den + material.linkageRatio * num) * 1000n;
      let called = 0n;
      for (const product of facts.products) {
        if (facts.linkage.get(product) !== material.code) continue;
        const pieces = flows.delivered.get(`${enterprise.code}|${product}`)?.reduce((a, b) => a + b, 0) ?? 0;
        called += BigInt(pieces) * (enterprise.consumption.get(`${product}|${material.code}`) ?? 0n);
      }
      if (owed === 0n && called === 0n) continue;
      const unit = den * 10n ** 15n;
      tasks.set(key, { owed: quotient(owed, unit), called: Number(called) / 1e15, balance: quotient(owed - called * den, unit) });
    }
  }
  return tasks;
}
