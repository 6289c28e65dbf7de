// The texts of the screens as they are filled in.
import { expect, it } from 'vitest';
import { createI18n } from '../../renderer/i18n.ts';

it('the screens write so', () => {
  const { t } = createI18n('en');
  expect(t('orders:issueTitle', { count: 1 })).toBe('Issue 1 order?');
  expect(t('orders:issueTitle', { count: 2 })).toBe('Issue 2 orders?');
  expect(createI18n('zh').t('orders:issueTitle', { count: 1 })).toContain('1');
});
