import { expect, it } from 'vitest';
import { doingText } from '../../../shared/text/auditText.ts';

it('An entry says in both languages what was done, and of a plan whether it set the plan in force aside', () => {
  const saved = { what: 'plan.save', after: '{"plan":"P-0302-1","datasetHash":"h"}' };
  const aside = { what: 'plan.save', after: '{"plan":"P-0302-1","datasetHash":"h","leastChange":false}' };
  const texts = [saved, aside].flatMap((entry) => [doingText(entry, 'zh'), doingText(entry, 'en')]);
  expect(texts).toEqual([
    '算出分配方案',
    'plan found',
    '算出分配方案，撇开现行方案（不求变动最少）',
    'plan found, with the plan in force set aside (no least change)',
  ]);
});

it('A channel without words is named as it is', () => {
  expect(doingText({ what: 'new.thing', after: null }, 'en')).toBe('new.thing');
});
