import { expect, test } from 'vitest';
import { endOf, planOf } from './officeSteps.ts';
import { officeForTest } from './serviceForTest.ts';
import { everyTable } from '../../../helpers/everyTable.ts';

type Office = Awaited<ReturnType<typeof officeForTest>>;

async function viewOf({ call }: Office, plan: string) {
  const view = await call('change.get', { plan, language: 'zh' });
  if (!view.ok) throw new Error(view.error.kind);
  return view.value;
}

async function approved({ call }: Office): Promise<string> {
  const plan = await planOf(call);
  const done = await call('plan.approve', { plan });
  if (!done.ok) throw new Error(done.error.kind);
  return plan;
}

test('the first plan has nothing to be compared with, and no price', async () => {
  const office = await officeForTest();
  const plan = await planOf(office.call);
  expect(await viewOf(office, plan)).toMatchObject({ against: null, isInformed: false, causes: null, paper: { tables: [] } });
  expect(await office.call('change.price', { plan })).toEqual({ ok: false, error: { kind: 'nothingAnnounced', label: 'P-0302-1' } });
  expect(await office.call('change.get', { plan: 'none', language: 'zh' })).toEqual({
    ok: false,
    error: { kind: 'planNotFound', plan: 'none' },
  });
});

test('a plan is compared with the one in force, its causes are kept once found, and it stays so when approved', async () => {
  const office = await officeForTest();
  const { call } = office;
  const first = await approved(office);
  await call('dataset.savePolicy', { ...everyTable.policy, materialReserve: { MB: 0.02 } });
  const second = await planOf(call);
  const draft = await viewOf(office, second);
  expect(draft).toMatchObject({
    label: 'P-0302-2',
    against: { id: first, label: 'P-0302-1' },
    leastChange: true,
    isInformed: true,
    causes: null,
  });
  expect(draft.paper.subtitle).toBe('P-0302-2 对照 P-0302-1（3月2日至3月3日）');
  expect(draft.paper.tables[0].rows[0].cells.map(({ text }) => text)).toEqual(['规则', '储备目标', '全省', '—', '']);

  const asked = await call('scenario.attribute', { before: first, after: second });
  if (!asked.ok) throw new Error(asked.error.kind);
  expect((await endOf(call, asked.value.run)).kind).toBe('attributed');
  const { causes, paper } = await viewOf(office, second);
  expect(causes).toMatch(/^各组所得（凑整前）/);
  expect(paper.paragraphs).toContain(causes);

  await call('plan.approve', { plan: second });
  expect(await viewOf(office, second)).toEqual({ ...draft, causes, paper });
});

test('a plan may set the plan in force aside; both are priced against each other, and it can be approved', async () => {
  const office = await officeForTest();
  const { call } = office;
  await approved(office);
  const calm = await planOf(call);
  const free = await planOf(call, { leastChange: false });
  const view = await call('plan.get', { plan: free });
  expect(view).toMatchObject({ value: { summary: { isCurrent: true, leastChange: false }, plan: { format: 6, leastChange: false } } });
  expect(view.ok && 'pursued' in view.value.plan).toBe(false);
  const log = await call('audit.list', { filter: {}, sort: null, from: 0, count: 100 });
  const saved = log.ok ? log.value.rows.filter(({ what }) => what === 'plan.save') : [];
  // Newest first: the plan without, the one with it, the one in force.
  expect(saved.map(({ after }) => after?.includes('"leastChange":false'))).toEqual([true, false, false]);
  const prices = [];
  for (const plan of [calm, free]) {
    const asked = await call('change.price', { plan });
    if (!asked.ok) throw new Error(asked.error.kind);
    const end = await endOf(call, asked.value.run);
    prices.push(end.kind === 'calmed' ? end.price : end);
  }
  expect(prices[0]).toEqual(prices[1]);
  expect(prices[0]).toMatchObject({ fillDifference: 0, calm: { movedPieces: 0, calls: 0 } });
  expect((await viewOf(office, free)).paper.paragraphs).toContain('本方案按要求撇开了现行方案：没有求变动最少。');
  expect(await call('plan.approve', { plan: free })).toMatchObject({ value: { state: 'approved', leastChange: false } });
});

test('the statement is a page and a workbook', async () => {
  const office = await officeForTest();
  await approved(office);
  const plan = await planOf(office.call);
  const page = await office.call('change.file', { plan, format: 'html', language: 'en' });
  const html = page.ok ? Buffer.from(page.value.base64, 'base64').toString() : '';
  expect(html).toContain('Statement of changes');
  expect(html).toContain('The aims are in strict order');
  const submission = await office.call('change.submission', { plan, format: 'html', language: 'en' });
  expect(submission.ok && Buffer.from(submission.value.base64, 'base64').toString()).toContain('Opinion, signature and date');
  expect(await office.call('change.file', { plan, format: 'xlsx', language: 'zh' })).toMatchObject({
    value: { name: expect.stringMatching(/^变动说明_P-0302-2.*\.xlsx$/) },
  });
});
