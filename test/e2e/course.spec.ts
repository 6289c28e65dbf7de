// An order followed to its end on screen: issued, shipped, received short, the rest written off, closed; and another one revoked.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { orders, papers } = messages.zh;

test('an order is shipped, received short, written off, and the write-off voided; others are revoked, one with goods on the road', async ({
  issuedDesk: page,
}) => {
  await page.getByRole('button', { name: /〔\d{4}〕1号/ }).click();
  const aside = page.getByRole('complementary', { name: orders.preview });
  await aside.getByText(orders.course, { exact: true }).click();
  await aside.getByRole('button', { name: orders.actions.shipped }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(orders.vehicle).fill('赣A 00000');
  await dialog.getByRole('button', { name: orders.enter }).click();
  await expect(aside.getByRole('list', { name: orders.events })).toContainText('赣A 00000');

  await aside.getByRole('button', { name: orders.actions.received }).click();
  const accepted = dialog.getByLabel(new RegExp(orders.accepted)).first();
  const full = Number(await accepted.inputValue());
  await accepted.fill(String(full - 7));
  await dialog.getByLabel(new RegExp(orders.damaged)).first().fill('7');
  await dialog.getByLabel(orders.signedBy).fill('收货员');
  await dialog.getByRole('button', { name: orders.enter }).click();
  await expect(aside.getByRole('table', { name: orders.balances })).toContainText('7');
  await expect(page.getByRole('row', { name: /〔\d{4}〕1号/ })).toContainText(orders.states.received);

  await aside.getByRole('button', { name: orders.actions.writtenOff }).click();
  await dialog.getByLabel(orders.by).fill('值班领导');
  await dialog.getByLabel(orders.reason).fill('运输破损');
  await dialog.getByRole('button', { name: orders.enter }).click();
  await expect(page.getByRole('row', { name: /〔\d{4}〕1号/ })).toContainText(orders.states.closed);
  await expect(aside).toContainText(orders.allSettled);

  // the paper is shown again, with its code and receipt slip
  await aside.getByText(orders.paper, { exact: true }).click();
  await expect(page.frameLocator('iframe').locator('svg.code').first()).toBeVisible();
  expect((await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(500);
  await aside.getByText(`${orders.course} 3`, { exact: true }).click();

  // the write-off was wrong: it stays readable and counts no longer
  const events = aside.getByRole('list', { name: orders.events });
  await events.getByRole('listitem').filter({ hasText: '运输破损' }).getByRole('button').click();
  await dialog.getByLabel(orders.by).fill('值班领导');
  await dialog.getByLabel(orders.reason).fill('登错了单');
  await dialog.getByRole('button', { name: papers.void }).click();
  await expect(page.getByRole('row', { name: /〔\d{4}〕1号/ })).toContainText(orders.states.received);
  await expect(events.getByRole('listitem').filter({ hasText: '运输破损' })).toContainText('登错了单');

  await page.getByRole('button', { name: /〔\d{4}〕2号/ }).click();
  await aside.getByRole('button', { name: orders.actions.revoked }).click();
  await dialog.getByLabel(orders.by).fill('处长');
  await dialog.getByLabel(orders.reason).fill('道路中断');
  await dialog.getByRole('button', { name: orders.actions.revoked }).click();
  await expect(page.getByRole('row', { name: /〔\d{4}〕2号/ })).toContainText(orders.states.revoked);
  await expect(page.getByText(orders.revokedDone)).toBeVisible();

  await page.getByRole('button', { name: /〔\d{4}〕3号/ }).click();
  await aside.getByRole('button', { name: orders.actions.shipped }).click();
  await dialog.getByRole('button', { name: orders.enter }).click();
  await aside.getByRole('button', { name: orders.actions.revoked }).click();
  await dialog.getByLabel(orders.by).fill('处长');
  await dialog.getByLabel(orders.reason).fill('道路中断');
  await expect(dialog.getByRole('button', { name: orders.actions.revoked })).toBeDisabled();
  await dialog.getByLabel(papers.roads.lost).check();
  await dialog.getByRole('button', { name: orders.actions.revoked }).click();
  await expect(page.getByRole('row', { name: /〔\d{4}〕3号/ })).toContainText(orders.states.revoked);
});
