// Owns what people call the fixed values of columns: frontline is 抗疫一线.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The value itself where it has no word. */
export function useFixedWords(): (column: string, value: string) => string {
  const { t } = useTranslation(['intake', 'common']);
  return useCallback(
    (column, value) => {
      if (value === '') return '';
      const key = column === 'tier' ? `common:tiers.${value}` : `intake:fixed.${value}`;
      return t(key as 'common:tiers.public', { defaultValue: value });
    },
    [t],
  );
}
