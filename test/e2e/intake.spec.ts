// An untidy workbook on its way into the data: opened, decided on, corrected, compared, written, undone, and read again with a saved
// mapping.
import { messages } from '../../shared/text/messages/messages.ts';
import { arrivalLines, demandSheet, gb18030, workbookBytes } from '../helpers/untidyFiles.ts';
import { expect, test } from './desk.ts';

const { intake, data } = messages.zh;

const untidy = workbookBytes({
  需求汇总: demandSheet,
  库存盘点: {
    rows: [
      ['市级统筹库存盘点表（3月1日）'],
      ['归口', '物资名称', '存放地', '数量(万只)', '经办人'],
      ['统筹', '医用外科囗罩', '南昌', 1.25, '物资组'],
      [null, '护目镜', '南昌', 2, '物资组'],
      [null, '医用防护口罩', '九江', '约3', '物资组'],
      ['合计', null, null, 6.25, null],
    ],
  },
});

test('an untidy workbook is read, corrected, written as one step, and undone', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/data'));
  await page.getByRole('button', { name: intake.open }).click();
  await page.locator('#intake-files').setInputFiles([
    { name: '各市报表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(untidy) },
    { name: '到货清单.csv', mimeType: 'text/csv', buffer: Buffer.from(gb18030(arrivalLines.join('\r\n'))) },
  ]);
  const foot = page.locator('main footer');
  await expect(foot).toContainText('3 处问题');

  // what was recognised is listed, sheet by sheet
  const sheets = page.getByRole('navigation', { name: intake.sheets });
  await expect(sheets.getByRole('button', { name: /需求汇总/ })).toContainText('9 行');
  await expect(sheets.getByRole('button', { name: /到货清单/ })).toContainText('5 行');

  // names: a near match is offered, an unrelated one is left out
  await sheets.getByRole('button', { name: /库存盘点/ }).click();
  const panels = page.getByRole('complementary', { name: intake.panels });
  await panels.getByRole('button', { name: /医用外科口罩 SURG/ }).click();
  await panels.getByRole('button', { name: '不要 护目镜 的行' }).click();
  await expect(foot).toContainText('1 处问题');

  // the unreadable figure is corrected in place
  await panels.getByRole('tab', { name: /问题/ }).click();
  await panels.getByLabel('第 5 行 数量(万只) 改为').fill('3');
  await page.keyboard.press('Enter');
  await expect(foot).toContainText('可以写入：新增 15 行，修改 1');

  await panels.getByRole('tab', { name: intake.readings }).click();
  await expect(panels).toContainText('1 万只 = 10,000 只');
  await expect(panels).toContainText('空白沿用上一行 2 处');
  await expect(panels).toContainText('未读的列：经办人');

  await page.getByRole('button', { name: intake.keep }).click();
  await page.getByRole('textbox', { name: intake.keepName }).fill('各市周报');
  await page.getByRole('dialog').getByRole('button', { name: intake.keepTitle }).click();
  await expect(page.getByText('列对应“各市周报”已保存。')).toBeVisible();

  await foot.getByRole('button', { name: intake.apply }).click();
  await expect(page.getByText(/已写入：新增 15 行/)).toBeVisible();
  await expect(page.getByRole('heading', { name: data.title })).toBeVisible();

  await page.getByRole('link', { name: data.tableNames.demands, exact: false }).first().click();
  const count = page.getByRole('status').first();
  await expect(count).toHaveText('197 行');
  // With the button of the table, as with the one in the message.
  await page.getByRole('button', { name: '撤销', description: '撤销 Ctrl+Z' }).click();
  await expect(count).toHaveText('188 行');
  await page.getByRole('button', { name: '重做' }).click();
  await expect(count).toHaveText('197 行');

  // the same workbook again, with the mapping: no questions, no changes
  await page.getByRole('link', { name: data.title, exact: true }).first().click();
  await page.getByRole('button', { name: intake.open }).click();
  await page.getByLabel(intake.mapping).click();
  await page.getByTitle('各市周报').click();
  await page
    .locator('#intake-files')
    .setInputFiles({ name: '各市报表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(untidy) });
  await expect(foot).toContainText('1 处问题');
});

test('a file that is not a table is refused in a sentence, and cancelling changes nothing', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/data'));
  await page.getByRole('button', { name: intake.open }).click();
  await page
    .locator('#intake-files')
    .setInputFiles({ name: '照片.xlsx', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) });
  await expect(page.getByRole('alert')).toContainText('照片.xlsx');
  await page
    .locator('#intake-files')
    .setInputFiles({ name: '到货.csv', mimeType: 'text/csv', buffer: Buffer.from(arrivalLines.join('\n')) });
  await expect(page.locator('main footer')).toContainText('可以写入：新增 5 行');
  await page.getByRole('button', { name: intake.cancel }).click();
  await expect(page.getByRole('heading', { name: data.title })).toBeVisible();
});

test('names are decided once: next week’s list of donations goes in by one step', async ({ sampleDesk: page }) => {
  const list = (issue: string, rows: readonly string[]) => ({
    name: `接收捐赠物资公示${issue}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      gb18030(
        [
          '接收社会捐赠物资公示',
          `第${issue}期`,
          '捐赠单位,入库物资,规格型号,计量单位,数量总计,存放地,入库日期',
          ...rows,
          '合计,,,,,,',
        ].join('\r\n'),
      ),
    ),
  });
  const weeks = [
    list('8', [
      '某公司,平面口罩,,只,1200,南昌市,2020-03-03',
      ',带阀口罩KN95,50只/盒,盒,20,九江市,2020-03-03',
      '某商会,护目镜,,副,30,南昌市,2020-03-04',
    ]),
    list('9', [
      '某商会,平面口罩,,只,800,南昌市,2020-03-10',
      ',带阀口罩KN95,50只/盒,盒,30,九江市,2020-03-10',
      '某校友会,护目镜,,副,10,南昌市,2020-03-11',
    ]),
  ];
  const foot = page.locator('main footer');
  const panels = page.getByRole('complementary', { name: intake.panels });
  const opening = async () => {
    await page.goto(page.url().replace(/#.*$/, '#/data'));
    await page.getByRole('button', { name: intake.open }).click();
  };
  await opening();
  await page.locator('#intake-files').setInputFiles(weeks[0]);
  await page.getByRole('group', { name: intake.constants }).getByLabel(data.fields.owner).click();
  await page.keyboard.type('省级');
  await page.keyboard.press('Enter');
  await panels.getByRole('tab', { name: /名称/ }).click();
  await panels.getByRole('button', { name: '不要 护目镜 的行' }).click();
  await panels.getByRole('button', { name: /KN95 KN95/ }).click();
  await panels.getByLabel('平面口罩 对应').click();
  await page.keyboard.type('SURG');
  await page.keyboard.press('Enter');
  await expect(foot).toContainText('可以写入：新增 2 行');
  await panels.getByRole('tab', { name: intake.readings }).click();
  await expect(panels).toContainText('E 列“数量总计”合计 1,250，已导入 1,220');
  await page.getByRole('button', { name: intake.keep }).click();
  await page.getByRole('textbox', { name: intake.keepName }).fill('捐赠公示');
  await page.getByRole('dialog').getByRole('button', { name: intake.keepTitle }).click();
  await foot.getByRole('button', { name: intake.apply }).click();
  await expect(page.getByText(/已写入：新增 2 行/)).toBeVisible();

  await opening();
  await page.getByLabel(intake.mapping).click();
  await page.getByTitle('捐赠公示').click();
  await page.locator('#intake-files').setInputFiles(weeks[1]);
  await expect(foot).toContainText('可以写入：新增 2 行');
  // The message about the first list says the same.
  await expect(page.getByText(/已写入：新增 2 行/)).toHaveCount(0);
  await foot.getByRole('button', { name: intake.apply }).click();
  await expect(page.getByText(/已写入：新增 2 行/)).toBeVisible();
});
