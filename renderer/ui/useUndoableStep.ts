// Makes a change of the data, says that it was done, and offers to undo it for as long as that is shown. A change that was not kept as one
// step of the history, because it went beyond what can be undone, is only said.
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../state/stores.ts';
import { useUndoMessage } from './useUndoMessage.tsx';

let last = 0;

/** `change` says whether it was made. Returns the same. */
export function useUndoableStep(): (change: () => Promise<boolean>, text: () => string) => Promise<boolean> {
  const { t } = useTranslation('common');
  const { message } = App.useApp();
  const tell = useUndoMessage();
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
      const undo = async () => {
        // Only the newest step can be undone: another may have been made since, here or in another window.
        if (dataset.getState().hash !== hash) void message.info(t('changedSince'));
        else if (await edit.getState().undo()) void message.success(t('undone'));
      };
      tell({ key: `undoable-${last}`, type: 'success', text: text(), undo: () => void undo() });
      return true;
    },
    [message, tell, t, edit, dataset],
  );
}
