// A message of what was done that offers to undo it for as long as it is shown.
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const secondsShown = 10;

export interface UndoMessage {
  /** A message with the same key takes the place of the one before. */
  readonly key: string;
  readonly type: 'info' | 'success';
  readonly text: string;
  readonly undo: () => void;
}

export function useUndoMessage(): (told: UndoMessage) => void {
  const { t } = useTranslation('common');
  const { message } = App.useApp();
  return useCallback(
    ({ key, type, text, undo }) => {
      const press = () => {
        message.destroy(key);
        undo();
      };
      void message.open({
        key,
        type,
        duration: secondsShown,
        content: (
          <>
            {text}{' '}
            <Button size="small" type="link" onClick={press}>
              {t('undo')}
            </Button>
          </>
        ),
      });
    },
    [message, t],
  );
}
