// Papers beside the dispatch order on screen: made from the approved plan, issued, received in parts, voided, printed.
import { execFileSync } from 'node:child_process';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { openAnew } from './openAnew.ts';
import { quiet } from './quiet.ts';

const { orders, papers, plan, settings } = messages.zh;

test('allotments and a reserve slip are made from the plan, issued, received in parts, voided and printed', async ({
  plannedDesk: page,
}) => {
  const dialog = page.getByRole('dialog');
  const aside = page.getByRole('complementary', { name: orders.preview });
  const list = (kind: 'allotment' | 'reserveSlip') => page.getByRole('table', { name: papers.list[kind] });
  const tab = (kind: keyof typeof papers.tabs) => page.getByRole('tab', { name: new RegExp(`^${papers.tabs[kind]}`) });

  await test.step('one press makes orders and papers of all kinds', async () => {
    await page.getByRole('button', { name: plan.approve }).click();
    await dialog.getByRole('button', { name: plan.approveConfirm, exact: true }).click();
    await page.getByRole('button', { name: plan.toPapers }).click();
    await expect(page.getByText(papers.makeText)).toBeVisible();
    await page.getByRole('button', { name: papers.make }).click();
    for (const kind of ['order', 'allotment', 'taskNotice', 'reserveSlip'] as const)
      await expect(tab(kind)).toHaveText(/草稿 [1-9]\d* · 取号 0$/);
  });

  await test.step('allotments show their arithmetic, and are issued under the numbers that were foretold', async () => {
    await tab('allotment').click();
    await aside.getByText(papers.arithmetic, { exact: true }).click();
    await expect(aside.getByRole('table', { name: papers.quotaTable }).first()).toContainText(/0\.\d{4}|足额/);
    await expect(aside).toContainText(/挂钩比例 \d+%/);
    await list('allotment').getByRole('checkbox').nth(0).check();
    await list('allotment').getByRole('checkbox').nth(1).check();
    await page.getByRole('button', { name: `${orders.issue} 2` }).click();
    await expect(dialog).toContainText(/赣防物配〔\d{4}〕1号–2号/);
    await dialog.getByRole('button', { name: orders.issue, exact: true }).click();
    await expect(page.getByRole('button', { name: /赣防物配〔\d{4}〕[12]号/ })).toHaveCount(2);
  });

  await test.step('of what is ticked, what has a number already is not issued again', async () => {
    await list('allotment').getByRole('checkbox').nth(2).check();
    await page.getByRole('button', { name: `${orders.issue} 1` }).click();
    await dialog.getByRole('button', { name: orders.issue, exact: true }).click();
    await expect(page.getByRole('button', { name: /赣防物配〔\d{4}〕3号/ })).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('material is fetched in two parts; the second receipt is voided and stays readable', async () => {
    await page.getByRole('button', { name: /赣防物配〔\d{4}〕1号/ }).click();
    await aside.getByText(orders.course, { exact: true }).click();
    await aside.getByRole('button', { name: orders.actions.received }).click();
    const accepted = dialog.getByLabel(new RegExp(orders.accepted)).first();
    const whole = Number(await accepted.inputValue());
    await accepted.fill(String(whole - 2.5));
    await dialog.getByLabel(new RegExp(orders.damaged)).first().fill('0.5');
    await dialog.getByRole('button', { name: orders.enter }).click();
    await expect(page.getByRole('row', { name: /赣防物配〔\d{4}〕1号/ })).toContainText(papers.states.received);
    await aside.getByRole('button', { name: orders.actions.received }).click();
    await expect(dialog.getByLabel(new RegExp(orders.accepted)).first()).toHaveValue('2.5');
    await dialog.getByRole('button', { name: orders.enter }).click();
    await expect(page.getByRole('row', { name: /赣防物配〔\d{4}〕1号/ })).toContainText(papers.states.closed);
    await aside
      .getByRole('button', { name: /^注销 .*签收/ })
      .last()
      .click();
    await dialog.getByLabel(orders.by).fill('值班员');
    await dialog.getByLabel(orders.reason).fill('登记两次');
    await dialog.getByRole('button', { name: papers.void, exact: true }).click();
    await expect(aside.getByRole('list', { name: orders.events })).toContainText('登记两次 · 值班员');
    await expect(page.getByRole('row', { name: /赣防物配〔\d{4}〕1号/ })).toContainText(papers.states.received);
  });

  await test.step('a slip on the road is revoked only with what became of its goods', async () => {
    await tab('reserveSlip').click();
    await list('reserveSlip').getByRole('checkbox').first().check();
    await page.getByRole('button', { name: `${orders.issue} 1` }).click();
    await dialog.getByRole('button', { name: orders.issue, exact: true }).click();
    await page.getByRole('button', { name: /赣防物储〔\d{4}〕1号/ }).click();
    await aside.getByText(orders.course, { exact: true }).click();
    await aside.getByRole('button', { name: orders.actions.shipped }).click();
    await dialog.getByRole('button', { name: orders.enter }).click();
    await expect(page.getByRole('row', { name: /赣防物储〔\d{4}〕1号/ })).toContainText(papers.states.shipped);
    await aside.getByRole('button', { name: orders.actions.revoked }).click();
    await dialog.getByLabel(orders.by).fill('处长');
    await dialog.getByLabel(orders.reason).fill('道路中断');
    await expect(dialog.getByRole('button', { name: orders.actions.revoked })).toBeDisabled();
    await dialog.getByRole('radio', { name: papers.roads.returned }).check();
    await dialog.getByRole('button', { name: orders.actions.revoked }).click();
    await expect(page.getByRole('row', { name: /赣防物储〔\d{4}〕1号/ })).toContainText(papers.states.revoked);
  });

  await test.step('the finder leads to a paper by its number, and its PDF has the text of the form', async () => {
    await page.keyboard.press('Control+k');
    await dialog.getByRole('textbox').fill('物配〔');
    await dialog.getByRole('button', { name: /赣防物配〔\d{4}〕1号/ }).click();
    await expect(tab('allotment')).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('checkbox', { name: /1号/ }).first().check();
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: orders.pdf }).click();
    const text = execFileSync('pdftotext', ['-layout', await (await download).path(), '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
    for (const words of ['赣防物配〔', '统配通知单', '挂钩比例', '熔喷布']) expect(text).toContain(words);
  });
});

test('a city that answers shares its allotment out; what was typed stays after a refusal, and the drafts take it', async ({
  plannedDesk: page,
}) => {
  const dialog = page.getByRole('dialog');
  const aside = page.getByRole('complementary', { name: orders.preview });
  const allotments = page.getByRole('table', { name: papers.list.allotment });
  await page.goto(page.url().replace('#/plan', '#/settings'));
  await page.getByRole('radiogroup', { name: '南昌 的材料和任务' }).getByText(settings.obligorThrough.city).click();
  await openAnew(page, page.url().replace('#/settings', '#/plan'));
  await page.getByRole('button', { name: plan.approve }).click();
  await dialog.getByRole('button', { name: plan.approveConfirm, exact: true }).click();
  await page.getByRole('button', { name: plan.toPapers }).click();
  await page.getByRole('button', { name: papers.make }).click();
  await page.getByRole('tab', { name: new RegExp(`^${papers.tabs.allotment}`) }).click();
  await page.getByPlaceholder(papers.search).fill('南昌');
  await allotments.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: `${orders.issue} 1` }).click();
  await dialog.getByRole('button', { name: orders.issue, exact: true }).click();
  await aside.getByText(papers.shareOut, { exact: true }).click();
  const first = aside.getByRole('spinbutton').first();
  await expect(first).toHaveValue('50');
  await quiet(page);
  await first.fill('1');
  await first.press('Tab');
  await aside.getByRole('button', { name: papers.shareMake.replace('{{count}}', '44') }).click();
  await expect(page.getByRole('alert').filter({ hasText: '按整批' })).toBeVisible();
  await expect(first).toHaveValue('1');
  await first.fill('10');
  await aside.getByRole('button', { name: papers.shareMake.replace('{{count}}', '44') }).click();
  await expect(aside).toContainText(papers.shareDrafts.replace('{{count}}', '44'));
  await expect(page.getByRole('alert').filter({ hasText: '按整批' })).toHaveCount(0);
  await expect(first).toHaveValue('10');
});
