// Pin icon of a row: outlined if nothing is pinned, filled if something is; opens the dialog.
import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { PinDraft } from '../../state/pinStore.ts';
import { useStored } from '../../state/stores.ts';
import styles from './PinButton.module.css';
import { isPinned } from './pinModel.ts';

/** `of` names the row's subject for screen readers. */
export function PinButton({ draft, of }: { readonly draft: PinDraft; readonly of: string }) {
  const { t } = useTranslation('pins');
  const pins = useStored('pins', (state) => state.pins);
  const edit = useStored('pins', (state) => state.edit);
  const pinned = isPinned(pins, draft);
  return (
    <button
      type="button"
      className={pinned ? styles.pinned : styles.button}
      aria-label={t(pinned ? 'pinnedRow' : 'pinRow', { of })}
      title={t(pinned ? 'pinnedTitle' : 'pinTitle')}
      onClick={() => edit(draft)}
    >
      {pinned ? <PushpinFilled aria-hidden="true" /> : <PushpinOutlined aria-hidden="true" />}
    </button>
  );
}
