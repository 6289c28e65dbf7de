// Makes a change of the data, says that it was done, and offers to undo it for as long as that is shown. A change that was not kept as one
// step of the history, because it went beyond what can be undone, is only said.
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../state/stores.ts';

const secondsShown = 10;
let last = 0;

/** `change` says whether it was made. Returns the same. */
export function useUndoableStep(): (change: () => Promise<boolean>, text: () => string) => Promise<boolean> {
  const { t } = useTranslation('common');
  const { message } = App.useApp();
  const { edit, dataset } = useStores();
  return useCallback(
    async (change, text) => {
      const steps = async () => {
        await edit.getState().load();
        return edit.getState().history.undo;
      };
      const before = await steps();
      if (!(await change())) return false;
      if ((await steps()) !== before + 1) {
        void message.success(text());
        return true;
      }
      const { hash } = dataset.getState();
      last += 1;
      const key = `undoable-${last}`;
      const undo = async () => {
        message.destroy(key);
        // Only the newest step can be undone: another may have been made since, here or in another window.
        if (dataset.getState().hash !== hash) void message.info(t('changedSince'));
        else if (await edit.getState().undo()) void message.success(t('undone'));
      };
      void message.open({
        key,
        type: 'success',
        duration: secondsShown,
        content: (
          <>
            {text()}{' '}
            <Button size="small" type="link" onClick={() => void undo()}>
              {t('undo')}
            </Button>
          </>
        ),
      });
      return true;
    },
    [message, t, edit, dataset],
  );
}
