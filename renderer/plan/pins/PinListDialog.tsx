// List of pins: what each binds, who set it and why, its price in the displayed plan; change and remove.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { pinKey } from '../../../shared/domain/pins.ts';
import { useStored } from '../../state/stores.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useNames } from '../../ui/names.ts';
import { PinEntry } from './PinEntry.tsx';
import styles from './PinListDialog.module.css';
import { draftOf } from './pinModel.ts';
import { PricingBar } from './PricingBar.tsx';
import { useRemovePin } from './useRemovePin.ts';

export function PinListDialog() {
  const { t } = useTranslation(['pins', 'common']);
  const isOpen = useStored('pins', (state) => state.isListOpen);
  const pins = useStored('pins', (state) => state.pins);
  const prices = useStored('pins', (state) => state.prices);
  const openList = useStored('pins', (state) => state.openList);
  const edit = useStored('pins', (state) => state.edit);
  const dataset = useStored('dataset', (state) => state.dataset);
  const view = useStored('plan', (state) => state.view);
  const names = useNames(dataset);
  const remove = useRemovePin();
  if (!isOpen || dataset === null) return null;
  const inPlan = new Set(view?.dataset.pins.map(pinKey));
  const found = view === null ? [] : (prices.get(view.summary.id) ?? []);
  return (
    <Dialog open centered width={680} title={t('listTitle', { count: pins.length })} onCancel={() => openList(false)} footer={null}>
      {pins.length === 0 && <p className={styles.none}>{t('noPins')}</p>}
      {view !== null && pins.some(({ pin }) => inPlan.has(pinKey(pin))) && <PricingBar plan={view.summary.id} />}
      <ul className={styles.list}>
        {pins.map((decided) => (
          <PinEntry
            key={pinKey(decided.pin)}
            decided={decided}
            dataset={dataset}
            names={names}
            price={found.find((row) => pinKey(row.pin) === pinKey(decided.pin)) ?? null}
            isInPlan={inPlan.has(pinKey(decided.pin))}
          >
            <Button size="small" type="text" onClick={() => edit(draftOf(decided.pin))}>
              {t('change')}
            </Button>
            <Button size="small" type="text" danger onClick={() => void remove(decided)}>
              {t('remove')}
            </Button>
          </PinEntry>
        ))}
      </ul>
    </Dialog>
  );
}
