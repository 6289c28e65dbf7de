import { expect, test } from 'vitest';
import type { Result } from '../../../../shared/base/result.ts';
import type { AppError } from '../../../../shared/domain/errors.ts';
import { auditDetail, auditSentence } from '../../../../shared/text/auditText.ts';
import { settingsExample } from '../../../helpers/channelExamples.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest } from './serviceForTest.ts';

const officers = [
  { name: '张华', roles: ['draft'] },
  { name: '李敏', roles: ['check'] },
  { name: '王芳', roles: ['draft', 'check', 'sign'] },
] as const;

async function deskForTest(fourEyes: boolean) {
  const made = await officeForTest();
  await got(
    made.call('settings.save', {
      ...settingsExample,
      order: { ...settingsExample.order, draftedBy: '旧名' },
      desk: { officers, fourEyes },
    }),
  );
  const sit = (officer: string | null) => got(made.call('desk.sit', { officer }));
  return { ...made, sit };
}

test('the drafter, the checker and the signer of an order are those who sat at the desk', async () => {
  const { call, sit } = await deskForTest(true);
  await sit('张华');
  const plan = await planOf(call);
  await sit('李敏');
  expect(await got(call('plan.approve', { plan }))).toMatchObject({ draftedBy: '张华', approvedBy: '李敏' });
  await sit('张华');
  const [order] = await got(call('order.make', { plan }));
  await sit('王芳');
  await got(call('order.issue', { orders: [order.id] }));
  const { html } = await got(call('order.print', { orders: [order.id] }));
  expect(
    [...html.matchAll(/class="label">(拟稿|审核|签发)<\/span><span class="name">([^<]*)</g)].map(([, role, name]) => [role, name]),
  ).toEqual([
    ['拟稿', '张华'],
    ['审核', '李敏'],
    ['签发', '王芳'],
  ]);
});

test('with four eyes, who drafted may not approve, an empty seat approves nothing, and what nobody drafted is not approved', async () => {
  const { call, sit } = await deskForTest(true);
  const nobodys = await planOf(call);
  await sit('王芳');
  const plan = await planOf(call);
  expect(await call('plan.approve', { plan })).toMatchObject({ error: { kind: 'drafterSigns', name: '王芳', names: ['李敏'] } });
  expect(await call('plan.approve', { plan: nobodys })).toMatchObject({ error: { kind: 'drafterUnknown' } });
  await sit(null);
  expect(await call('plan.approve', { plan })).toMatchObject({ error: { kind: 'deskEmpty', names: ['李敏', '王芳'] } });
  await sit('李敏');
  expect(await call('plan.approve', { plan })).toMatchObject({ ok: true });
});

test('roles hold without four eyes: who only drafts may not approve, and who only checks may not issue', async () => {
  const { call, sit } = await deskForTest(false);
  await sit('张华');
  const plan = await planOf(call);
  expect(await call('plan.approve', { plan })).toMatchObject({ error: { kind: 'roleMissing', name: '张华', names: ['李敏', '王芳'] } });
  await sit('李敏');
  await got(call('plan.approve', { plan }));
  const [order] = await got(call('order.make', { plan }));
  expect(await call('order.issue', { orders: [order.id] })).toMatchObject({
    error: { kind: 'roleMissing', thing: 'order', names: ['王芳'] },
  });
  await sit('王芳');
  expect(await call('order.issue', { orders: [order.id] })).toMatchObject({ ok: true });
});

test('nobody sits there who is not on the list, no name is on it twice, and who leaves the list leaves the seat', async () => {
  const { call, sit } = await deskForTest(false);
  expect(await call('desk.sit', { officer: '陌生人' })).toMatchObject({ error: { kind: 'officerUnknown', name: '陌生人' } });
  expect((await sit('李敏')).seat).toBe('李敏');
  const desk = { officers: [officers[0], officers[0]], fourEyes: false };
  expect(await call('settings.save', { ...settingsExample, desk })).toMatchObject({ error: { kind: 'officerTwice', name: '张华' } });
  const without = await got(call('settings.save', { ...settingsExample, desk: { officers: [officers[0]], fourEyes: false } }));
  expect(without.seat).toBeNull();
});

test('the log says in sentences who sat down, who approved what in place of what, and which setting changed', async () => {
  const { call, sit } = await deskForTest(false);
  await sit('王芳');
  const plan = await planOf(call);
  await got(call('plan.approve', { plan }));
  const { rows: lines } = await got(call('audit.list', { filter: {}, sort: null, from: 0, count: 100 }));
  const said = lines.map((line) => auditSentence(line, 'zh'));
  expect(said.slice(0, 3)).toEqual(['王芳批准分配方案：P-0302-1', '王芳算出分配方案：P-0302-1', '王芳接手经办']);
  const saved = lines.find(({ what }) => what === 'settings.save');
  if (saved === undefined) return expect.fail('no settings saved');
  expect(auditSentence(saved, 'zh')).toBe('电脑账户 值班员 保存设置');
  expect(auditDetail(saved, 'zh')).toContain('拟稿：无 → 旧名');
  expect(auditSentence(lines[0], 'en')).toBe('Plan approved by 王芳: P-0302-1');
  expect(lines.map((line) => auditSentence(line, 'zh') + auditDetail(line, 'zh')).filter((text) => /[{}[\]]|id-\d/.test(text))).toEqual([]);
});

async function got<T>(answer: Promise<Result<T, AppError>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
