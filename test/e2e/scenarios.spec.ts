// Trying something in a scenario as an officer would: copy, change a ratio, run, see who gains and loses, ask why, adopt, undo.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { plan, scenarios } = messages.zh;

test('a ratio is tried in a copy, compared with the base, explained, adopted and undone', async ({ plannedDesk: page }) => {
  test.setTimeout(180_000);
  await expect(page.getByRole('tabpanel')).toContainText('赣州', { timeout: 60_000 });

  await page.getByRole('combobox', { name: scenarios.choose }).click();
  await page.getByText(scenarios.manage).click();
  await page.getByRole('textbox', { name: scenarios.name }).fill('挂钩 20 %');
  await page.getByRole('button', { name: scenarios.copy }).click();
  await expect(page.getByRole('dialog')).toContainText('挂钩 20 %');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('contentinfo')).toContainText('备选方案 挂钩 20 %');

  await page.getByRole('button', { name: plan.unfoldPolicy }).click();
  const ratio = page.getByRole('spinbutton', { name: /%/ }).first();
  await ratio.fill('20');
  await ratio.press('Enter');
  await page.keyboard.press('F9');
  await expect(page.getByRole('tabpanel')).toContainText('赣州', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: plan.approve })).toBeDisabled();

  await page.getByRole('tab', { name: plan.tabs.compare }).click();
  const comparison = page.getByRole('region', { name: scenarios.comparison });
  await expect(comparison).toContainText('P-0302-1');
  await page.getByRole('button', { name: scenarios.why }).click();
  await expect(comparison).toContainText(scenarios.steps.rule, { timeout: 60_000 });
  // The answer is in sight of whoever asked.
  await expect(comparison.getByRole('table').last().getByRole('row').nth(1)).toBeInViewport({ ratio: 1 });

  await page.getByRole('combobox', { name: scenarios.choose }).click();
  await page.getByText(scenarios.manage).click();
  await page.getByRole('button', { name: scenarios.adopt }).click();
  await page
    .getByRole('dialog', { name: scenarios.adoptTitle.replace('{{name}}', '挂钩 20 %') })
    .getByRole('button', { name: scenarios.adopt })
    .click();
  await expect(page.getByText(/原来的保留为/)).toBeVisible();
  await page.getByRole('button', { name: scenarios.adopt }).click();
  await page
    .getByRole('dialog', { name: /采用为基准方案？/ })
    .getByRole('button', { name: scenarios.adopt })
    .click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('contentinfo')).not.toContainText('备选方案 挂钩');
});
