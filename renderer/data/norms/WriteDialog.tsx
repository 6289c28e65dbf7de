// Asks before computed demands are written: the sums by tier, and where they add to demands that are there for the same tier and place.
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedTo, TierSum } from '../../../shared/norms/tierSums.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import styles from './NormsPage.module.css';
import { TierSumTable } from './TierSumTable.tsx';

interface WriteDialogProps {
  readonly sums: readonly TierSum[];
  readonly beside: readonly AddedTo[];
  readonly names: Names;
  /** Resolves to whether it was written. */
  readonly onWrite: () => Promise<boolean>;
  readonly onClose: () => void;
}

export function WriteDialog({ sums, beside, names, onWrite, onClose }: WriteDialogProps) {
  const { t } = useTranslation(['norms', 'common']);
  const [isMeant, setMeant] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    const isDone = await onWrite();
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      of={{ isMeant }}
      open
      centered
      width={640}
      title={t('writeTitle')}
      okText={t('compute')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: beside.length > 0 && !isMeant, loading: isBusy }}
      onOk={() => void write()}
      onCancel={onClose}
    >
      <TierSumTable sums={sums} names={names} />
      {beside.length > 0 && (
        <section className={styles.beside}>
          <p className={styles.twice}>{`△ ${t('besideText', { count: beside.length })}`}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
          <div className={styles.besideList} tabIndex={0} role="group" aria-label={t('beside')}>
            <table className={table.table} aria-label={t('beside')}>
              <thead>
                <tr>
                  <th>{t('tier')}</th>
                  <th>{t('region')}</th>
                  <th>{t('product')}</th>
                  <th className={table.number}>{t('besidePresent')}</th>
                  <th className={table.number}>{t('besideAdded')}</th>
                </tr>
              </thead>
              <tbody>
                {beside.map(({ tier, city, product, present, added }) => (
                  <tr key={`${tier}|${city}|${product}`}>
                    <td>{names.tier(tier)}</td>
                    <td>{names.place(city)}</td>
                    <td>{names.product(product)}</td>
                    <td className={table.number}>{groupedDigits(present)}</td>
                    <td className={table.number}>{groupedDigits(added)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Checkbox checked={isMeant} onChange={({ target }) => setMeant(target.checked)}>
            {t('besideMeant')}
          </Checkbox>
        </section>
      )}
    </Dialog>
  );
}
