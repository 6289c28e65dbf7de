// Display names of fixed column values, such as 抗疫一线 for frontline.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Falls back to the value itself. */
export function useFixedWords(): (column: string, value: string) => string {
  const { t } = useTranslation(['intake', 'common', 'data']);
  return useCallback(
    (column, value) => {
      if (value === '') return '';
      const key = column === 'tier' ? `common:tiers.${value}` : column === 'state' ? `data:states.${value}` : `intake:fixed.${value}`;
      return t(key as 'common:tiers.public', { defaultValue: value });
    },
    [t],
  );
}
