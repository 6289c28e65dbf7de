// Shows that the command line compares two plan folders, for people and for machines.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from './runHere.ts';
import { example, linesOf } from './runTongdiao.ts';

let folder: string;
let former: string;
let latter: string;

/** The later plan has a thousand times the pool's stock of goods. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongdiao-compare-'));
  former = join(folder, 'former');
  latter = join(folder, 'latter');
  const richer = join(folder, 'richer');
  cpSync(example, richer, { recursive: true });
  const stocks = join(richer, 'stocks.csv');
  writeFileSync(stocks, readFileSync(stocks, 'utf8').replace(/^(pool,[^,]+,)(\d+)/gm, '$1$2000'));
  for (const [dataset, out] of [
    [example, former],
    [richer, latter],
  ]) {
    expect(await runHere(['plan', dataset, '--out', out, '--no-promises'])).toMatchObject({ code: 0 });
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('compare', () => {
  it('says which plan is better, where they differ, and what each group gains', async () => {
    const run = await runHere(['compare', former, latter, '--lang', 'en']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(linesOf(run.stdout)).toMatchInlineSnapshot(`
      [
        "Tier by tier, the worst off first, the latter plan is better.",
        "Frontline: differs from group 1 on, counted from the lowest: 60.0% → 100.0%",
        "Frontline Nanchang 医用外科口罩: 60.0% → 100.0%, ▲ +40 pieces",
        "Frontline Jiujiang 医用外科口罩: 60.0% → 100.0%, ▲ +40 pieces",
        "Release to the public Nanchang 医用外科口罩: 0.0% → 100.0%, ▲ +50 pieces",
        "Transport: 0.0 → 0.0 km·t",
        "Consignments: 0 new, 0 gone, 2 changed, 0 the same",
      ]
    `);
  });

  it('finds no difference between a plan and itself', async () => {
    expect(linesOf((await runHere(['compare', former, former])).stdout)).toMatchInlineSnapshot(`
      [
        "各层级保障率一致。",
        "调运：0.0 → 0.0 吨公里",
        "调运批次：新增 0，取消 0，变更 0，不变 2",
      ]
    `);
  });

  it('gives programs the whole comparison', async () => {
    const run = await runHere(['compare', latter, former, '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, comparison: { decidedBy: { better: 'before', level: 0 } } });
  });

  it('compares several plans with the first, and says what makes each differ', async () => {
    const run = await runHere(['compare', former, latter, former, '--why', '--lang', 'en']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const lines = linesOf(run.stdout);
    expect(lines.filter((line) => line.startsWith('== '))).toEqual([`== ${latter}`, `== ${former}`]);
    expect(lines).toContain('Frontline Nanchang 医用外科口罩: Supply ▲ +40');
  });

  it('refuses a plan that does not hold', async () => {
    const broken = join(folder, 'broken');
    cpSync(former, broken, { recursive: true });
    const file = join(broken, 'groups.csv');
    writeFileSync(file, `${readFileSync(file, 'utf8')}x\n`);
    const run = await runHere(['compare', former, broken]);
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('groups.csv');
  });
});
