// Demands whose last day passed with pieces missing, and the button that asks for those again.
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, parseDay } from '../../shared/domain/calendar.ts';
import type { UnservedDemand } from '../../shared/position/unservedDemands.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import type { DayWords } from './useDayWords.ts';

interface UnservedTableProps {
  readonly unserved: readonly UnservedDemand[];
  readonly words: DayWords;
  /** The first day on which something asked again can be needed. */
  readonly from: string;
  /** What the same demands lack now: a closed day shows what they lacked then. */
  readonly now: readonly UnservedDemand[];
}

export function UnservedTable({ unserved, words, from, now }: UnservedTableProps) {
  const { t } = useTranslation(['days', 'common']);
  const { message } = App.useApp();
  const askAgain = useStored('days', (state) => state.askAgain);
  const [due, setDue] = useState<string>(addDays(from, 1));
  const nowOf = new Map(now.map((one) => [one.demand.code, one]));
  const waiting = now.filter(({ demand, askedAgain }) => askedAgain === null && unserved.some((one) => one.demand.code === demand.code));
  const rows = unserved.map((one) => ({ ...one, askedAgain: nowOf.get(one.demand.code)?.askedAgain ?? one.askedAgain }));
  const day = normalizeTyped(due, 'date');
  const ask = async () => {
    const count = waiting.length;
    if (await askAgain({ demands: waiting.map(({ demand }) => demand.code), due: day })) void message.success(t('asked', { count }));
  };
  return (
    <Section
      title={t('unserved')}
      note={t('unservedHelp')}
      aside={
        waiting.length > 0 && (
          <span className={styles.ask}>
            <label htmlFor="ask-due">{t('askDue')}</label>
            <Input id="ask-due" size="small" value={due} onChange={(event) => setDue(event.target.value)} />
            <Button size="small" disabled={parseDay(day) === null || day < from} onClick={() => void ask()}>
              {t('askAgain', { count: waiting.length })}
            </Button>
          </span>
        )
      }
    >
      <div className={styles.scroll}>
        <table className={table.table} aria-label={t('unserved')}>
          <thead>
            <tr>
              <th>{t('demand')}</th>
              <th>{t('tier')}</th>
              <th>{t('place')}</th>
              <th>{t('item')}</th>
              <th className={table.number}>{t('need')}</th>
              <th className={table.number}>{t('had')}</th>
              <th className={table.number}>{t('promised')}</th>
              <th className={table.number}>{t('short')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ demand, hadPieces, promisedPieces, missingPieces, askedAgain }) => (
              <tr key={demand.code}>
                <td title={askedAgain === null ? undefined : t('askedAs', { code: askedAgain })}>
                  {askedAgain === null ? demand.code : `${demand.code} → ${askedAgain}`}
                </td>
                <td>{t(`common:tiers.${demand.tier}`)}</td>
                <td>{words.name(demand.region)}</td>
                <td>{words.name(demand.product)}</td>
                <td className={table.number}>{groupedDigits(demand.quantityPieces)}</td>
                <td className={table.number}>{groupedDigits(hadPieces)}</td>
                <td className={table.number}>{groupedDigits(promisedPieces)}</td>
                <td className={`${table.number} ${askedAgain === null ? table.bad : table.quiet}`}>{groupedDigits(missingPieces)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
