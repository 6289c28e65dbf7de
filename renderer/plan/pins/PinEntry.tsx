// One pin in a list: description, who set it and why, and its price.
import { namedPin } from '../../../shared/text/namedPin.ts';
import { PushpinFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { DecidedPin } from '../../../shared/domain/pins.ts';
import type { PinPrice } from '../../../shared/plan/pinPrice.ts';
import { pinBounds, pinSubject } from '../../../shared/text/pinText.ts';
import { clockText, dayText } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import styles from './PinEntry.module.css';
import { PinPriceText } from './PinPriceText.tsx';

interface PinEntryProps {
  readonly decided: DecidedPin;
  readonly dataset: Dataset;
  readonly names: Names;
  /** Null while unknown. */
  readonly price: PinPrice | null;
  /** False for a pin that is not part of the displayed plan. */
  readonly isInPlan: boolean;
  readonly children?: ReactNode;
}

export function PinEntry({ decided: { pin, decision }, dataset, names, price, isInPlan, children }: PinEntryProps) {
  const { t } = useTranslation('pins');
  const named = namedPin(pin, dataset, names);
  return (
    <li className={styles.entry}>
      <PushpinFilled className={styles.mark} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.pin}>
          {pinSubject(named, names.language)}
          <strong className={styles.bounds}>{pinBounds(named, names.language)}</strong>
        </p>
        <p className={styles.decision}>
          {decision === null
            ? t('fromFile')
            : t('decided', {
                reason: decision.reason,
                author: decision.author,
                day: dayText(localDay(new Date(decision.at)), names.language),
                time: clockText(decision.at),
              })}
        </p>
        {price !== null && <PinPriceText price={price} names={names} />}
        {!isInPlan && <p className={styles.decision}>{t('notInPlan')}</p>}
      </div>
      <div className={styles.actions}>{children}</div>
    </li>
  );
}
