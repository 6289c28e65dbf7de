// Starts a run from the screen and says if it was cancelled.
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '../../shared/domain/ids.ts';
import type { RunChoice } from '../state/planStore.ts';
import { useStored } from '../state/stores.ts';

/**
 * A plan asked for otherwise that is still current is shown instead of run again. Resolves to the plan that is shown, or null where none was
 * found.
 */
export function useRun(): (other?: RunChoice) => Promise<PlanId | null> {
  const { t } = useTranslation('plan');
  const { message } = App.useApp();
  const start = useStored('plan', (state) => state.start);
  const showWith = useStored('plan', (state) => state.showWith);
  return useCallback(
    async (other) => {
      const end = await (other === undefined ? start() : showWith(other));
      if (end?.kind === 'cancelled') void message.info(t('cancelled'));
      return end?.kind === 'done' ? end.planId : null;
    },
    [start, showWith, message, t],
  );
}
