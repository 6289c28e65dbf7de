// A complaint is raised by the province, answered by the city, settled by who raised it, and told in the weekly bulletin while it is overdue.
import { expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/api.ts';
import { channelExamples } from '../../../helpers/channelExamples.ts';
import { cityOffice, exported, readIn } from './exchangeSteps.ts';
import { officeForTest } from './serviceForTest.ts';

const clock = (day: string) => () => new Date(`${day}T04:00:00.000Z`);
const { finding: complaint } = channelExamples['finding.save'];
const weekly = { kind: 'weekly', date: '2020-03-08', subject: null, language: 'zh', paragraphs: null } as const;

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('a complaint goes to the city, comes back answered, stands in the bulletin while overdue, and is settled by who raised it', async () => {
  const { call } = await officeForTest({ clock: clock('2020-03-02') });
  const office = await cityOffice('360100', { clock: clock('2020-03-02') });
  const finding = value(await call('finding.save', { finding: complaint }));
  const { due: _, ...rest } = complaint;
  value(await call('finding.save', { finding: { ...rest, kind: 'praise', text: '连夜赶产', due: null } }));
  await readIn(office.call, await exported(call));
  expect(value(await office.call('finding.list', {}))).toMatchObject({
    office: '360100',
    states: [{ finding }, { finding: { kind: 'praise' } }],
  });
  const answer: Input<'finding.answer'>['answer'] = {
    finding: finding.id,
    on: '2020-03-02',
    by: '南昌市',
    text: '补发在途',
    closes: false,
  };
  expect(await office.call('finding.answer', { answer: { ...answer, closes: true } })).toMatchObject({ error: { kind: 'recordOfOther' } });
  value(await office.call('finding.answer', { answer }));
  await readIn(call, await exported(office.call));
  expect(value(await call('finding.list', {})).states[0].answers).toMatchObject([{ office: '360100', text: '补发在途' }]);
  expect(await call('finding.withdraw', { finding: finding.id })).toMatchObject({ error: { kind: 'findingAnswered', by: '南昌市' } });

  const rows = async () =>
    value(await call('report.paper', { draft: weekly }))
      .tables.slice(2)
      .map(({ title, rows: of, note }) => [title, of.map(({ cells }) => cells.map(({ text }) => text).join(' ')), note]);
  expect(await rows()).toEqual([
    ['三、逾期未整改', ['南昌 到货少一箱 12345 热线 2020-03-05 3 补发在途'], '未销号 1 件，其中逾期 1 件。'],
    ['四、表扬', ['南昌 连夜赶产 12345 热线 2020-03-02'], ''],
  ]);
  value(await call('finding.answer', { answer: { ...answer, text: '已到货', closes: true } }));
  expect(await call('finding.answer', { answer })).toMatchObject({ error: { kind: 'findingClosed', on: '2020-03-02' } });
  expect((await rows())[0]).toEqual(['三、逾期未整改', [], '未销号 0 件，其中逾期 0 件。']);
});

test('what cannot be is refused, and one that nobody answered can be changed and withdrawn', async () => {
  const { call } = await officeForTest({ clock: clock('2020-03-02') });
  const save = (more: Partial<typeof complaint>) => call('finding.save', { finding: { ...complaint, ...more } });
  expect(await save({ city: '360121' })).toMatchObject({ error: { kind: 'findingNamesUnknown' } });
  expect(await save({ maker: 'NOBODY' })).toMatchObject({ error: { kind: 'findingNamesUnknown', code: 'NOBODY' } });
  expect(await save({ city: '360400', maker: 'E1' })).toMatchObject({ error: { kind: 'findingMakerElsewhere' } });
  expect(await save({ due: '2020-03-01' })).toMatchObject({ error: { kind: 'findingDaysWrong' } });
  const { id } = value(await save({}));
  expect(value(await save({ id, text: '到货少两箱' })).text).toBe('到货少两箱');
  value(await call('finding.withdraw', { finding: id }));
  expect(value(await call('finding.list', {})).states).toEqual([]);
});
