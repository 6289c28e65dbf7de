// What a plan starts from: the line on its page, and the statement of stocks behind it.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { plan, position } = messages.zh;

test('orders that were issued and shipped stand in the line of the next plan and in the statement', async ({ page, orderedDesk }) => {
  const { client } = orderedDesk;
  const drafts = await client('order.choose', { filter: { find: '', state: 'draft' }, among: null });
  if (!drafts.ok) throw new Error(drafts.error.kind);
  const issued = await client('order.issue', { orders: drafts.value.drafts.slice(0, 6), confirmedBy: '核对人' });
  if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  const [first] = issued.value;
  const lines = first.lines.map(({ product, quantityPieces: pieces }) => ({ product, pieces }));
  const day = first.state.kind === 'draft' ? '' : first.state.issuedOn;
  const shipped = { kind: 'shipped', on: day, lines, carrier: '', vehicle: '', driver: '' } as const;
  expect(await client('order.event', { order: first.id, event: shipped, confirmedBy: '核对人' })).toMatchObject({ ok: true });

  await orderedDesk.open(page, '/plan', { language: 'zh', theme: 'light' });
  await expect(page.getByRole('tab', { name: plan.tabs.coverage })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText(/自 3月2日 晨：结存 .* 万只，途中 [1-9].* 只，已下达未发 [1-9].* 万只/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: position.toStatement }).click();
  await expect(page.getByRole('heading', { name: position.title })).toBeVisible();
  await page.getByText(position.places.makerMaterial, { exact: true }).first().click();
  await expect(page.getByRole('table').or(page.getByRole('grid')).first()).toContainText('熔喷布');
  await page.getByLabel(position.find).fill('没有这个地方');
  await expect(page.getByText(position.nothingFound)).toBeVisible();
});
