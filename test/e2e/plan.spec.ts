// What the plan page promises while a run is under way: a changed policy is seen, and a cancelled run leaves everything as it was.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { plan } = messages.zh;

test('a changed policy marks the plan stale and undoing it makes the plan current again', async ({ page, orderedDesk }) => {
  await orderedDesk.open(page, '/plan', { language: 'zh', theme: 'light' });
  await expect(page.getByRole('tab', { name: plan.tabs.coverage })).toBeVisible();
  await expect(page.getByText(plan.staleTag)).toBeHidden();
  await page.getByRole('button', { name: plan.unfoldPolicy }).click();
  await page.getByRole('radiogroup', { name: plan.support }).getByText(plan.supportModes.none).click();
  await expect(page.getByText(plan.staleTag)).toBeVisible();
  await expect(page.getByRole('tabpanel')).toContainText('赣州');
  await page.getByRole('button', { name: messages.zh.common.undo }).click();
  await expect(page.getByText(plan.staleTag)).toBeHidden();
});

test('a cancelled run leaves the plans as they were', async ({ page, orderedDesk }) => {
  const before = await orderedDesk.client('plan.list', {});
  await orderedDesk.open(page, '/plan', { language: 'zh', theme: 'light' });
  await expect(page.getByRole('tabpanel')).toContainText('赣州');
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: plan.cancelRun }).click();
  await expect(page.getByText(plan.cancelled)).toBeVisible();
  await expect(page.getByRole('tabpanel')).toContainText('赣州');
  expect(await orderedDesk.client('plan.list', {})).toEqual(before);
});
