// Shows that foreign sheets reach a dataset folder from the command line, or change nothing.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleFolder } from '../../helpers/datasetFiles.ts';
import { arrivalLines, gb18030, workbookBytes } from '../../helpers/untidyFiles.ts';
import { runHere } from './runHere.ts';

let folder: string;
let dataset: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongdiao-import-'));
  dataset = join(folder, '江西');
  cpSync(sampleFolder, dataset, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('an untidy list goes into the folder, the old folder is kept, and a second time there is nothing to do', async () => {
  const file = join(folder, '到货.csv');
  writeFileSync(file, gb18030(arrivalLines.join('\r\n')));
  const before = readFileSync(join(dataset, 'supplies.csv'), 'utf8');
  const run = await runHere(['import', file, '--into', dataset]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('到货.csv → supplies：新增 5 行，修改 0，删除 0，不变 0');
  expect(run.stdout).toContain('换算：1 箱 = 200 只（按规格），1 处');
  expect(readFileSync(join(dataset, 'supplies.csv'), 'utf8').split('\n').length).toBe(before.split('\n').length + 5);
  const [backup] = readdirSync(folder).filter((name) => name.startsWith('江西.before-'));
  expect(readFileSync(join(folder, backup, 'supplies.csv'), 'utf8')).toBe(before);
  expect(readdirSync(dataset)).toEqual(readdirSync(join(folder, backup)));
  expect((await runHere(['check', dataset])).code).toBe(0);
  expect(await runHere(['import', file, '--into', dataset])).toMatchObject({ code: 1, stdout: '' });
});

it('problems are listed by sheet, row and column, and nothing is written', async () => {
  const file = join(folder, '坏.csv');
  writeFileSync(file, '持有单位,物资,存放地,数量\n统筹,医用外科囗罩,南昌,5\n统筹,N95,南昌,三箱\n');
  const before = readdirSync(folder);
  const run = await runHere(['import', file, '--into', dataset]);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain('坏.csv 第 2 行 物资 列：“医用外科囗罩”不是已有的品种或材料；是否应为 医用外科口罩（SURG）？');
  expect(run.stderr).toContain('坏.csv 第 3 行 数量 列：“三箱”');
  expect(readdirSync(folder)).toEqual(before);
});

it('a mapping from a file says what the columns are; a missing mapping is named', async () => {
  const file = join(folder, '周报.csv');
  writeFileSync(file, '谁的,什么,哪里,多少\n统筹,平面,南昌,2\n');
  const mapping = join(folder, '周报.json');
  const column = (head: string, field: string, unit = '') => ({ head, field, unit, fixed: null, fillDown: false });
  writeFileSync(
    mapping,
    JSON.stringify({
      name: '周报',
      sheets: [
        {
          table: 'stocks',
          columns: [column('谁的', 'owner'), column('什么', 'item'), column('哪里', 'region'), column('多少', 'quantity', '万只')],
          constants: {},
          unit: '',
          names: { 平面: 'MED' },
          addUp: false,
          mode: 'merge',
        },
      ],
    }),
  );
  expect((await runHere(['import', file, '--into', dataset])).stderr).toContain('认不出');
  const run = await runHere(['import', file, '--into', dataset, '--mapping', mapping]);
  expect(run).toMatchObject({ code: 0 });
  expect(readFileSync(join(dataset, 'stocks.csv'), 'utf8')).toContain('pool,MED,20000,360100');
  expect((await runHere(['import', file, '--into', dataset, '--mapping', '没有', '--data', folder])).stderr).toContain('没有');
});

it('without a mapping file, sheets are chosen, unknown names skipped and listed once each, and equal rows added up', async () => {
  const file = join(folder, '多表.xlsx');
  const head = ['持有单位', '物资名称', '存放地', '数量(只)'];
  const rows = (count: number) => Array.from({ length: count }, (_, k) => ['统筹', '护目镜', '南昌', k]);
  writeFileSync(
    file,
    workbookBytes({
      本周: { rows: [head, ['统筹', 'KN95', '宜春', 100], ['统筹', 'KN95', '宜春', 50], ...rows(30)] },
      上周: { rows: [head, ['统筹', 'KN95', '宜春', 7]] },
    }),
  );
  const all = await runHere(['import', file, '--into', dataset]);
  expect(all).toMatchObject({ code: 1, stdout: '' });
  expect(all.stderr.match(/护目镜/g)).toHaveLength(1);
  expect(all.stderr).toContain('共 30 行');
  expect((await runHere(['import', file, '--into', dataset, '--sheet', '去年'])).stderr).toContain('去年');
  const run = await runHere(['import', file, '--into', dataset, '--sheet', '本周', '--skip-unknown', '--add-up']);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('D 列“数量(只)”合计 585，已导入 150');
  expect(run.stdout).toContain('跳过名称认不出的 30 行');
  expect(readFileSync(join(dataset, 'stocks.csv'), 'utf8')).toContain('pool,KN95,150,360900');
});

it('a list of issued goods, and a sheet with too few known headers, are refused for what they are', async () => {
  const issues = join(folder, '流向.csv');
  writeFileSync(issues, '捐赠方,物资,折算金额(万元),流向\n某公司,口罩5万只,7,省疾控中心\n');
  expect((await runHere(['import', issues, '--into', dataset])).stderr).toContain('流向.csv：像是发放、出库或领用清单（流向）');
  const hospitals = join(folder, '医院.csv');
  writeFileSync(hospitals, '省市,医院名称,医院人员数量,所需物资信息\n武汉市,某医院,,N95口罩\n庐陵市,某二院,,N95口罩\n');
  const { code, stderr } = await runHere(['import', hospitals, '--into', dataset]);
  expect(code).toBe(1);
  expect(stderr).toContain('医院.csv：表头认得出的太少，最像需求');
  expect(stderr).toContain('医院.csv quantity 项：不能确定哪一列是这一项：“医院人员数量”');
  expect(stderr).toContain('“庐陵市”不是已有的地区');
});

it('capacity without a period is asked about, and taken per day on request', async () => {
  const file = join(folder, '产能.csv');
  writeFileSync(file, '企业,产品,产能\nJX004,医用防护口罩,4321\n');
  const asked = await runHere(['import', file, '--into', dataset]);
  expect(asked).toMatchObject({ code: 1, stdout: '' });
  expect(asked.stderr).toContain('产能.csv 产能 项：没有写明按多长时间计');
  const taken = await runHere(['import', file, '--into', dataset, '--as-usual']);
  expect(taken).toMatchObject({ code: 0, stderr: '' });
  expect(taken.stdout).toContain('注意：“产能”没有写明，按每日计');
});
