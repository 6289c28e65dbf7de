// Daily reports typed in while the machine is slow.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { daily } = messages.zh;

test('a day whose reports are still loading shows none of another day and accepts nothing that would be lost', async ({ sampleDesk }) => {
  await sampleDesk.goto(`${new URL(sampleDesk.url()).origin}/#/daily?date=2020-03-02`);
  const save = sampleDesk.getByRole('button', { name: daily.save, exact: true });
  const output = sampleDesk.getByLabel('一次性使用医用口罩', { exact: true });
  await output.fill('1.5万');
  await save.click();
  const status = sampleDesk.getByRole('status').first();
  await expect(status).toContainText('已报 1 /');
  let answerNow = () => {};
  const held = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  await sampleDesk.route('**/api/daily.list', async (route) => {
    await held;
    await route.continue();
  });
  await sampleDesk.getByRole('button', { name: daily.dayAfter }).click();
  await expect(status).toContainText('已报 0 /');
  await expect(save).toBeHidden();
  answerNow();
  await expect(output).toHaveValue('');
});

test('a form that was being filled in when the page closed is restored, and forgotten once it is saved', async ({ sampleDesk }) => {
  await sampleDesk.goto(`${new URL(sampleDesk.url()).origin}/#/daily?date=2020-03-02`);
  const output = sampleDesk.getByLabel('一次性使用医用口罩', { exact: true });
  await output.fill('1.5万');
  await sampleDesk.reload();
  await expect(output).toHaveValue('1.5万');
  await sampleDesk.getByRole('button', { name: daily.save, exact: true }).click();
  await expect(sampleDesk.getByRole('status').first()).toContainText('已报 1 /');
  await sampleDesk.getByRole('table', { name: daily.makers }).locator('[data-main]').first().click();
  await expect(output).toHaveValue('15000');
});
