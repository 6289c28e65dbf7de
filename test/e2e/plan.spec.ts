// What the plan page promises while a run is under way: a changed policy is seen, and a cancelled run leaves everything as it was.
import type { Page } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, sitDown, test } from './desk.ts';

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

test('a cancelled run leaves the plans as they were', async ({ page, seeds }) => {
  await sitDown(page, { seed: seeds.ordered, plansAnew: true }, '/plan', async () => {
    const plans = page.getByRole('tabpanel');
    await expect(plans).toContainText('赣州');
    const before = await planList(page);
    await page.keyboard.press('F9');
    await page.getByRole('button', { name: plan.cancelRun }).click();
    await expect(page.getByText(plan.cancelled)).toBeVisible();
    await expect(plans).toContainText('赣州');
    expect(await planList(page)).toEqual(before);
  });
});

async function planList(page: Page): Promise<unknown> {
  const answer = await page.request.post(`${new URL(page.url()).origin}/api/plan.list`, { data: {} });
  return answer.json();
}
