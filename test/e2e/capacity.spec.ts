// The capacity programme on screen: a project is entered, refused a second subsidy, verified and counted; orders are issued and saved in
// batches that report their progress.
import { projectStages } from '../../shared/capacity/projectKinds.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { capacity, common, plan } = messages.zh;

test('a project is entered, refused two levels of subsidy in words, verified, and counts from then on', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/capacity'));
  await expect(page.getByText(capacity.noProjects)).toBeVisible();
  await page.getByRole('button', { name: capacity.add }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(capacity.name).fill('进贤二期');
  await dialog.getByLabel(capacity.lineCode).fill('JX005-9');
  await dialog.getByLabel(capacity.pieces).fill('1500000');
  await dialog.getByLabel(`${capacity.stages.verified} ${capacity.planned}`).fill('2020/3/6');
  const add = (title: string) => dialog.getByRole('button', { name: capacity.addRow.replace('{{title}}', title) });
  await add(capacity.obstacles).click();
  await dialog.getByLabel(capacity.obstacle, { exact: true }).fill('缺机修工');
  await add(capacity.subsidies).click();
  await add(capacity.subsidies).click();
  await dialog.getByLabel(capacity.programme).nth(0).fill('省级技改');
  await dialog.getByLabel(capacity.programme).nth(1).fill('中央专项');
  await dialog.getByLabel(capacity.level).nth(1).click();
  await page.locator('.ant-select-item-option').filter({ hasText: capacity.levels.central }).click();
  await dialog.getByRole('button', { name: common.save }).click();
  await expect(page.getByText(/已有补助“省级技改”/)).toBeVisible();
  await dialog
    .getByRole('button', { name: capacity.removeRow.replace('{{title}}', capacity.subsidies).replace('{{number}}', '2') })
    .click();
  await dialog.getByRole('button', { name: common.save }).click();
  await expect(dialog).toBeHidden();

  const projects = page.getByRole('table', { name: capacity.projects });
  await expect(projects).toContainText(capacity.unverified);
  await expect(page.getByRole('table', { name: capacity.obstacles })).toContainText('缺机修工');
  await expect(page.getByRole('table', { name: capacity.subsidies })).toContainText('省级技改');
  const head = page.getByRole('banner').or(page.getByRole('main'));
  const before = await head.getByText(/已验收 .* 万只，预计/).textContent();
  await projects.getByRole('button', { name: '进贤二期' }).click();
  await dialog.getByLabel(capacity.verifiedOn).fill('2020-03-02');
  await dialog.getByLabel(capacity.verifiedBy).fill('省药监局');
  await dialog.getByLabel(capacity.standard).fill('YY/T 0969-2013');
  await dialog.getByRole('button', { name: common.save }).click();
  await expect(projects).toContainText('YY/T 0969-2013');
  const after = await head.getByText(/已验收 .* 万只，预计/).textContent();
  const verified = (text: string | null) => Number(/已验收 ([\d,.]+)/.exec(text ?? '')?.[1].replaceAll(',', ''));
  expect(verified(after) - verified(before)).toBeCloseTo(150, 0);
});

test('a plan names the lines nobody has verified, says which the data lack, and what verifying is worth', async ({ sampleDesk: page }) => {
  const codes = ['JX003-1', 'JX003-2', 'JX003-3', 'JX003-4', 'JX003-5'];
  const project = {
    id: '',
    name: '医用口罩转产二期',
    kind: 'upgrade',
    enterprise: 'JX003',
    milestones: projectStages.map((stage) => ({ stage, planned: stage === 'verified' ? '2020-03-05' : null, real: null })),
    lines: [...codes, 'JX003-9'].map((code) => ({ code, product: 'MED', piecesPerDay: 100_000 })),
    verification: null,
    obstacles: [],
    subsidies: [],
  };
  const saved = await page.evaluate(async (body) => {
    return (await fetch('/api/capacity.save', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).json();
  }, JSON.stringify({ project }));
  expect(saved).toMatchObject({ ok: true });
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: plan.run }).first()).toBeEnabled();
  await page.keyboard.press('F9');
  await expect(main).toContainText('没有用 6 条尚未验收或数据里没有的产线：', { timeout: 60_000 });
  await expect(main).toContainText('（JX003-1、JX003-2、JX003-3、JX003-4、JX003-5、JX003-9），其中 JX003-9 数据里没有');
  await page.getByRole('button', { name: plan.lines.worth }).click();
  const dialog = page.getByRole('dialog');
  // Long lists of lines leave room for who gains and who loses.
  const outcome = dialog.getByRole('row').nth(1).getByRole('cell').last();
  await expect(outcome).toContainText(/组上升/, { timeout: 60_000 });
  expect(await outcome.evaluate((cell) => cell.clientWidth)).toBeGreaterThan(200);
  await dialog.getByRole('link', { name: project.name }).click();
  await expect(dialog.getByLabel(capacity.name)).toHaveValue(project.name);
});
