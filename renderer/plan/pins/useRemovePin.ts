// Removes a pin at once and offers undo for as long as the message is shown.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecidedPin } from '../../../shared/domain/pins.ts';
import { useStored } from '../../state/stores.ts';
import { useUndoMessage } from '../../ui/useUndoMessage.tsx';

export function useRemovePin(): (pin: DecidedPin) => Promise<boolean> {
  const { t } = useTranslation('pins');
  const tell = useUndoMessage();
  const remove = useStored('pins', (state) => state.remove);
  const save = useStored('pins', (state) => state.save);
  return useCallback(
    async ({ pin, decision }) => {
      if (!(await remove(pin))) return false;
      const undo = () => void save(pin, decision?.reason ?? t('restored'), null);
      tell({ key: 'pin-removed', type: 'info', text: t('removed'), undo });
      return true;
    },
    [remove, save, tell, t],
  );
}
