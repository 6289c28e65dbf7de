// Removes a pin at once and offers undo for as long as the message is shown.
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecidedPin } from '../../../shared/domain/pins.ts';
import { useStored } from '../../state/stores.ts';

const secondsShown = 10;

export function useRemovePin(): (pin: DecidedPin) => Promise<boolean> {
  const { t } = useTranslation(['pins', 'common']);
  const { message } = App.useApp();
  const remove = useStored('pins', (state) => state.remove);
  const save = useStored('pins', (state) => state.save);
  return useCallback(
    async ({ pin, decision }) => {
      if (!(await remove(pin))) return false;
      const key = 'pin-removed';
      const restore = () => {
        message.destroy(key);
        void save(pin, decision?.reason ?? t('restored'), null);
      };
      void message.open({
        key,
        type: 'info',
        duration: secondsShown,
        content: (
          <>
            {t('removed')}{' '}
            <Button size="small" type="link" onClick={restore}>
              {t('common:undo')}
            </Button>
          </>
        ),
      });
      return true;
    },
    [remove, save, message, t],
  );
}
