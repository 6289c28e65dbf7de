// Starts a run from the screen and says if it was cancelled.
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';

export function useRun(): () => Promise<void> {
  const { t } = useTranslation('plan');
  const { message } = App.useApp();
  const start = useStored('plan', (state) => state.start);
  return useCallback(async () => {
    const end = await start();
    if (end?.kind === 'cancelled') void message.info(t('cancelled'));
  }, [start, message, t]);
}
