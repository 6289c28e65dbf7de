// Owns editing tables at the screen: by keyboard alone, with 万 and pasted blocks, refused in words, undone after a restart too; and
// how a table of 100,000 rows opens and scrolls, printed.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { data, common } = messages.zh;

test('a quantity is typed in 万, refused where it is none, undone, and kept over a restart', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/data'));
  await page.getByRole('link', { name: data.editTable.replace('{{table}}', data.tableNames.demands) }).click();
  const cell = page.locator('[data-row="0"] [data-field="quantityPieces"]');
  const before = await cell.textContent();
  await cell.click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1.5万');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('15,000');

  await cell.click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('一千');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert', { name: data.refused })).toContainText('一千');
  await expect(cell).toHaveText('一千');
  await page.getByRole('button', { name: data.forgetRefused }).click();
  await expect(cell).toHaveText('15,000');

  await page.reload();
  await expect(cell).toHaveText('15,000');
  await page.getByRole('button', { name: common.undo }).click();
  await expect(cell).toHaveText(before ?? '');
});

test('a block from a spreadsheet is pasted over rows, and rows are added, found and deleted', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/data?table=stocks'));
  const cell = (row: number) => page.locator(`[data-row="${row}"] [data-field="quantity"]`);
  await cell(0).click();
  await cell(0).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1.2万\r\n"3,400"\r\n5\r\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(cell(0)).toHaveText('12,000');
  await expect(cell(1)).toHaveText('3,400');
  await expect(cell(2)).toHaveText('5');
  await page.getByLabel(data.find).fill('JX001');
  await expect(page.getByRole('status')).toContainText('显示');
  await page.getByLabel(data.find).fill('');
  await page.locator('[data-row="0"]').getByRole('rowheader').click();
  await page.getByRole('button', { name: data.deleteRows.replace('{{count}}', '1') }).click();
  await expect(cell(0)).toHaveText('3,400');
  await page.getByRole('button', { name: common.undo }).click();
  await expect(cell(0)).toHaveText('12,000');
});

test('of a pasted block with one wrong cell nothing is written, and the wrong cell alone says what is wrong', async ({
  sampleDesk: page,
}) => {
  await page.goto(page.url().replace('#/plan', '#/data?table=stocks'));
  const cell = (row: number) => page.locator(`[data-row="${row}"] [data-field="quantity"]`);
  const before = await cell(0).textContent();
  await cell(0).click();
  await cell(0).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '12\r\n一堆\r\n5\r\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const list = page.getByRole('alert', { name: data.refused }).getByRole('listitem');
  await expect(list).toHaveCount(3);
  await expect(list.first()).toContainText('一堆');
  await expect(list.filter({ hasText: data.waitsForOthers })).toHaveCount(2);
  await page.getByRole('button', { name: data.forgetRefused }).click();
  await expect(cell(0)).toHaveText(before ?? '');
});

test('tiers and regions are shown and found by the words people know', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/data?table=demands'));
  await page.getByLabel(data.find).fill('抗疫一线 南昌');
  await expect(page.getByRole('status').first()).toContainText('显示');
  await expect(page.locator('[data-row="0"] [data-field="tier"]')).toHaveText('抗疫一线');
  await expect(page.locator('[data-row="0"] [data-field="region"]')).toContainText('南昌');
});

test('a hundred thousand demands open and scroll', async ({ sampleDesk: page }) => {
  test.setTimeout(120_000);
  await page.evaluate(async () => {
    const post = async (channel: string, input: unknown) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(`/api/${channel}`, { method: 'POST', headers, body: JSON.stringify(input) })).json();
    };
    const { value } = await post('dataset.export', {});
    const files = value.files as { name: string; base64: string }[];
    const demands = ['code,tier,region,product,quantity,from,due,source'];
    for (let k = 0; k < 100_000; k += 1) demands.push(`X${k},public,360100,MED,${1000 + k},2020-03-02,2020-03-15,`);
    const base64 = btoa(`${demands.join('\n')}\n`);
    const answer = await post('dataset.import', {
      label: '十万行',
      files: [...files.filter(({ name }) => name !== 'demands.csv'), { name: 'demands.csv', base64 }],
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error).slice(0, 300));
  });
  await page.reload();
  await page.goto(page.url().replace('#/plan', '#/data'));
  const link = page.getByRole('link', { name: data.editTable.replace('{{table}}', data.tableNames.demands) });
  await link.waitFor();
  const loading = Date.now();
  await expect(page.getByRole('contentinfo')).toContainText('11 设区市', { timeout: 60_000 });
  const loadMilliseconds = Date.now() - loading;
  const started = Date.now();
  await link.click();
  await expect(page.locator('[data-row="0"] [data-field="code"]')).toHaveText('X0');
  const openMilliseconds = Date.now() - started;
  await expect(page.getByRole('status')).toContainText('100,000');
  const frames = await page.getByRole('grid').evaluate(async (viewport) => {
    const times: number[] = [];
    let last = performance.now();
    for (let k = 0; k < 120; k += 1) {
      viewport.scrollTop += 400;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return { times: times.sort((a, b) => a - b), scrolled: viewport.scrollTop };
  });
  expect(frames.scrolled).toBeGreaterThan(40_000);
  const at = (share: number) => frames.times[Math.floor(frames.times.length * share)].toFixed(1);
  console.log(
    `100,000 demand rows: dataset loaded ${loadMilliseconds} ms after its page, table opened in ${openMilliseconds} ms; frames while scrolling: median ${at(0.5)} ms, 95th ${at(0.95)} ms`,
  );
});
