// A dataset on its way through Excel and back in the app: exported, imported, and refused by sheet, row and column if somebody made a
// mistake.
import { readFile } from 'node:fs/promises';
import { messages } from '../../shared/text/messages/messages.ts';
import { openedWorkbook, putCell, savedWorkbook, sheetOf } from '../helpers/editedWorkbook.ts';
import { expect, test } from './desk.ts';

const { data } = messages.zh;

test('the dataset is exported to Excel, a mistake is reported where it is, and the corrected workbook is imported', async ({
  sampleDesk: page,
}) => {
  await page.goto(page.url().replace('#/plan', '#/data'));
  const [exported] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: data.exportWorkbook }).click()]);
  expect(exported.suggestedFilename()).toMatch(/\.xlsx$/);
  const bytes = await readFile(await exported.path());

  const book = openedWorkbook(bytes);
  const demands = sheetOf(book, '需求 demands');
  const right = demands.E3;
  putCell(demands, 'E3', '一千');
  const importing = async () => {
    await page.locator('#import-files').setInputFiles({
      name: '江西.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(savedWorkbook(book)),
    });
    await page.getByRole('button', { name: data.importNow }).click();
  };
  await page.getByRole('button', { name: data.import }).first().click();
  await page.getByLabel(data.label).fill('江西 改');
  await importing();
  const drawer = page.getByRole('dialog', { name: data.importTitle });
  await expect(drawer).toContainText('需求 demands');
  await expect(drawer).toContainText('一千');
  demands.E3 = right;
  await importing();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('main')).toContainText('江西 改');
});
