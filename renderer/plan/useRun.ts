// Starts a run from the screen and says if it was cancelled.
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineBasis } from '../../shared/domain/linesApart.ts';
import { useStored } from '../state/stores.ts';

/** With other lines, a plan that is still current is shown instead of run again. */
export function useRun(): (other?: LineBasis) => Promise<void> {
  const { t } = useTranslation('plan');
  const { message } = App.useApp();
  const start = useStored('plan', (state) => state.start);
  const showWith = useStored('plan', (state) => state.showWith);
  return useCallback(
    async (other) => {
      const end = await (other === undefined ? start() : showWith(other));
      if (end?.kind === 'cancelled') void message.info(t('cancelled'));
    },
    [start, showWith, message, t],
  );
}
