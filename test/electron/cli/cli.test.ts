// Shows that the command line does what it says: results, reasons, exit codes, and folders left as they were.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from './runHere.ts';
import { example, linesOf, runTongdiao } from './runTongdiao.ts';

let folder: string;
let dataset: string;
let plan: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongdiao-cli-'));
  dataset = join(folder, 'dataset');
  plan = join(folder, 'plan');
  cpSync(example, dataset, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('check', () => {
  it('says in one line that a dataset is good', async () => {
    expect(await runTongdiao(['check', dataset])).toEqual({ code: 0, stdout: '数据无误：12 行，2 个市，期限 1 天。\n', stderr: '' });
    expect((await runHere(['check', dataset, '--lang', 'en'])).stdout).toBe('The dataset is good: 12 rows, 2 cities, days planned: 1.\n');
  });

  it('gives a line for each of thirty mistakes, in the language of the machine', async () => {
    const bad = Array.from({ length: 30 }, (_, index) => `x${index},frontline,360100,S,${-1 - index},2020-03-02,2020-03-02,`);
    writeFileSync(join(dataset, 'demands.csv'), ['code,tier,region,product,quantity,from,due,source', ...bad, ''].join('\n'));
    const run = await runHere(['check', dataset], { env: { LANG: 'en_GB.UTF-8' } });
    expect([run.code, run.stdout]).toEqual([1, '']);
    const about = linesOf(run.stderr).filter((line) => /^demands\.csv row \d+, column quantity: "-\d+"/.test(line));
    expect(about).toHaveLength(30);
    expect(linesOf(run.stderr)).toHaveLength(31);
  });

  it('gives programs the kinds and places of what is wrong', async () => {
    rmSync(join(dataset, 'bom.csv'));
    const run = await runHere(['check', dataset, '--json']);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      ok: false,
      error: { kind: 'datasetProblems', problems: [{ file: 'bom.csv', kind: 'missingFile' }] },
    });
    expect(linesOf(run.stderr)[0]).toContain('bom.csv');
  });

  it('refuses a folder that is not there', async () => {
    const run = await runTongdiao(['check', join(folder, 'nowhere')]);
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('nowhere');
  });
});

describe('A wrong call', () => {
  it('of any kind shows the usage on standard error and exits with 2', async () => {
    const calls = [
      [],
      ['mend', dataset],
      ['check'],
      ['check', dataset, '--deep'],
      ['check', dataset, 'more'],
      ['plan', dataset],
      ['check', dataset, '--lang', 'fr'],
      ['orders', plan, '--out', folder, '--span', 'month'],
    ];
    // The first runs in a process of its own, to check its exit code.
    for (const [k, words] of calls.entries()) {
      const run = await (k === 0 ? runTongdiao(words) : runHere(words));
      expect([run.code, run.stdout], words.join(' ')).toEqual([2, '']);
      expect(run.stderr, words.join(' ')).toContain('Usage:');
    }
  });

  it('is not the same as asking for help', async () => {
    const run = await runHere(['plan', '--help']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('--out');
  });
});

describe('plan', () => {
  it('writes every file, prints the figures, and leaves the dataset as it was', async () => {
    const before = snapshot(dataset);
    const run = await runHere(['plan', dataset, '--out', plan]);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(linesOf(run.stdout).slice(0, 4)).toEqual([
      `分配方案已写入 ${plan}`,
      '抗疫一线：满足 0 组，短缺 2 组',
      '社会投放：满足 0 组，短缺 1 组',
      '调运：0.0 吨公里，2 笔',
    ]);
    expect(readdirSync(plan).sort()).toEqual([
      'assessment.csv',
      'commitments.csv',
      'deliveries.csv',
      'dispatches.csv',
      'groups.csv',
      'own_use.csv',
      'plan.json',
      'production.csv',
      'quotas.csv',
      'reasons.csv',
      'tasks.csv',
    ]);
    expect(snapshot(dataset)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['dataset', 'plan']);
  });

  it('gives the same bytes a second time, replacing the first', async () => {
    await runTongdiao(['plan', dataset, '--out', plan]);
    const first = contents(plan);
    expect((await runHere(['plan', dataset, '--out', plan])).code).toBe(0);
    expect(contents(plan)).toEqual(first);
  });

  it('gives programs one JSON value', async () => {
    const run = await runHere(['plan', dataset, '--out', plan, '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject({
      ok: true,
      out: plan,
      groups: 3,
      shortGroups: 3,
      tiers: [
        { tier: 'frontline', full: 0, short: 2 },
        { tier: 'public', full: 0, short: 1 },
      ],
    });
  });

  it('writes nothing into the dataset, onto it or around it', async () => {
    const before = snapshot(dataset);
    for (const out of [dataset, join(dataset, 'plan'), join(dataset, 'a', 'b'), folder, join(dataset, '..', 'dataset', 'plan')]) {
      const run = await runHere(['plan', dataset, '--out', out]);
      expect([run.code, run.stdout], out).toEqual([1, '']);
      expect(run.stderr, out).toContain('输入文件夹');
    }
    expect(snapshot(dataset)).toEqual(before);
  });

  it('replaces nothing but plans', async () => {
    mkdirSync(plan);
    writeFileSync(join(plan, 'letter.txt'), 'dear reader');
    const run = await runHere(['plan', dataset, '--out', plan, '--lang', 'en']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('nothing was written');
    expect(readdirSync(plan)).toEqual(['letter.txt']);
  });

  it('reports what is wrong with a bad dataset and writes nothing', async () => {
    rmSync(join(dataset, 'policy.json'));
    const run = await runHere(['plan', dataset, '--out', plan]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('policy.json');
    expect(readdirSync(folder)).toEqual(['dataset']);
  });

  it('names contradicting pins with the sum that cannot be met, and writes nothing', async () => {
    writeFileSync(join(dataset, 'pins.csv'), 'kind,enterprise,material,product,demand,min,max\ndispatch,,,,a,70,\ndispatch,,,,b,90,\n');
    const run = await runHere(['plan', dataset, '--out', plan, '--lang', 'zh']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('这 2 条指定数不能同时成立，没有计算');
    expect(run.stderr).toContain('发给南昌市需求 a 的统调货物：不少于 70 只');
    expect(run.stderr).toContain('两条同时成立需要 160 只，最多只有 120 只可调');
    expect(existsSync(plan)).toBe(false);
  });

  it('resolves relative paths from where npm was called', async () => {
    const run = await runTongdiao(['plan', 'dataset', '--out', 'plan'], { env: { INIT_CWD: folder, npm_lifecycle_event: 'tongdiao' } });
    expect(run.code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['dataset', 'plan']);
  });
});

describe('verify', () => {
  it('checks a plan against itself, its tables and its dataset', async () => {
    await runHere(['plan', dataset, '--out', plan]);
    expect(await runHere(['verify', plan, '--dataset', dataset])).toEqual({
      code: 0,
      stdout: '分配方案成立：共 3 组，短缺 3 组。\n',
      stderr: '',
    });
  });

  it('reports a figure changed in a table, a figure changed in the plan, and another dataset', async () => {
    await runHere(['plan', dataset, '--out', plan]);
    const dispatches = readFileSync(join(plan, 'dispatches.csv'), 'utf8');
    writeFileSync(join(plan, 'dispatches.csv'), dispatches.replace(',60,', ',70,'));
    const table = await runHere(['verify', plan]);
    expect(table.code).toBe(1);
    expect(table.stderr).toContain('dispatches.csv');
    writeFileSync(join(plan, 'dispatches.csv'), dispatches);
    const stocks = readFileSync(join(dataset, 'stocks.csv'), 'utf8');
    writeFileSync(join(dataset, 'stocks.csv'), stocks.replace('120', '121'));
    expect((await runHere(['verify', plan])).code).toBe(0);
    expect((await runHere(['verify', plan, '--dataset', dataset])).code).toBe(1);
    const text = readFileSync(join(plan, 'plan.json'), 'utf8');
    writeFileSync(join(plan, 'plan.json'), text.replace(/"quantityPieces":\s*60/, '"quantityPieces":70'));
    expect((await runHere(['verify', plan])).code).toBe(1);
  });

  it('refuses a folder without a plan, and a plan file that is not a plan', async () => {
    expect((await runHere(['verify', dataset])).code).toBe(1);
    mkdirSync(plan);
    writeFileSync(join(plan, 'plan.json'), '{"plan": 1}');
    const run = await runHere(['verify', plan]);
    expect([run.code, run.stdout]).toEqual([1, '']);
  });
});

describe('orders', () => {
  beforeEach(async () => {
    await runHere(['plan', dataset, '--out', plan]);
  });

  it('writes one page per draft, and an index', async () => {
    const out = join(folder, 'orders');
    const before = contents(plan);
    const run = await runHere(['orders', plan, '--out', out]);
    expect(run).toEqual({ code: 0, stdout: `2 份调拨单草稿已写入 ${out}\n`, stderr: '' });
    expect(readdirSync(out)).toEqual([
      '0001-2020-03-02-360100-360100.html',
      '0002-2020-03-02-360100-360400.html',
      'orders.csv',
      'papers.csv',
    ]);
    expect(readFileSync(join(out, '0002-2020-03-02-360100-360400.html'), 'utf8')).toContain('class="watermark"');
    expect(linesOf(readFileSync(join(out, 'orders.csv'), 'utf8'))[2]).toBe(
      '0002-2020-03-02-360100-360400.html,2020-03-02,2020-03-02,360100,南昌市,360400,九江市,frontline,S,60,6,0.18,130,2020-03-03',
    );
    expect(contents(plan)).toEqual(before);
  });

  it('writes every kind of paper the plan asks for, each in its index and its PDF', async () => {
    const out = join(folder, 'orders');
    const data = join(example, '..', 'random-13');
    expect((await runHere(['plan', data, '--no-promises', '--out', plan])).code).toBe(0);
    const run = await runHere(['orders', plan, '--out', out, '--span', 'week', '--pdf', '--json']);
    const { orders, allotments, taskNotices, reserveSlips, files } = JSON.parse(run.stdout);
    for (const count of [orders, allotments, taskNotices, reserveSlips]) expect(count).toBeGreaterThan(0);
    expect(readdirSync(out).sort()).toEqual([...files].sort());
    const pages = (kind: string) => files.filter((name: string) => name.startsWith(`${kind}-`)).length;
    expect(['allotment', 'task', 'reserve'].map(pages)).toEqual([allotments, taskNotices, reserveSlips]);
    // The index adds up to the plan's quotas.
    const index = linesOf(readFileSync(join(out, 'papers.csv'), 'utf8')).map((line) => line.split(','));
    const handed = index.filter(([, kind]) => kind === 'allotment').reduce((sum, cells) => sum + Number(cells[8]), 0);
    const quotas = JSON.parse(readFileSync(join(plan, 'plan.json'), 'utf8')).plan.quotas as { readonly quantity: number }[];
    expect(handed).toBeCloseTo(
      quotas.reduce((sum, { quantity }) => sum + quantity, 0),
      6,
    );
    for (const name of ['orders.pdf', 'papers.pdf']) expect(readFileSync(join(out, name)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes one PDF of all if asked to', async () => {
    const out = join(folder, 'orders');
    expect((await runHere(['orders', plan, '--out', out, '--pdf'])).code).toBe(0);
    expect(readFileSync(join(out, 'orders.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says if there is no browser to make the PDF with, and writes the pages anyway', async () => {
    const out = join(folder, 'orders');
    const run = await runHere(['orders', plan, '--out', out, '--pdf', '--lang', 'en'], {
      env: { TONGDIAO_CHROMIUM: join(folder, 'none') },
    });
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('PDF');
    expect(readdirSync(out)).toHaveLength(4);
  });

  it('makes none from a plan that does not hold, and none in place of the plan', async () => {
    const text = readFileSync(join(plan, 'plan.json'), 'utf8');
    expect((await runHere(['orders', plan, '--out', plan])).code).toBe(1);
    expect(readFileSync(join(plan, 'plan.json'), 'utf8')).toBe(text);
    writeFileSync(join(plan, 'plan.json'), text.replace(/"quantityPieces":\s*60/, '"quantityPieces":70'));
    expect((await runHere(['orders', plan, '--out', join(folder, 'orders')])).code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['dataset', 'plan']);
  });
});

/** Names, bytes and times: nothing was even touched. */
function snapshot(directory: string): unknown[] {
  return readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8'), statSync(join(directory, name)).mtimeMs]);
}

function contents(directory: string): unknown[] {
  return readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]);
}
