// How much luck a rehearsal meets: each number as it is assumed, as the office's own records show it, and as both together make it.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OfficeLuck } from '../../shared/contract/rehearsalApi.ts';
import { drillOnly, luckMeasures, type LuckName } from '../../shared/rehearsal/luckTable.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { Dialog } from '../ui/Dialog.tsx';
import table from '../ui/table.module.css';
import styles from './RehearsalPage.module.css';

export function LuckDialog({ luck, onClose }: { readonly luck: OfficeLuck; readonly onClose: () => void }) {
  const { t } = useTranslation('rehearsal');
  const { days, daysLookedAt, weightOfAssumed, numbers } = luck;
  const shown = (name: LuckName, value: number) => {
    if (luckMeasures[name] === 'days') return t('luckDays', { value: value.toFixed(1) });
    return luckMeasures[name] === 'correlation' ? value.toFixed(2) : `${(value * 100).toFixed(1)}%`;
  };
  const heads = (['name', 'assumed', 'own', 'count', 'fitted'] as const).map((head) => t(`luckHeads.${head}`));
  return (
    <Dialog open width={760} title={t('luckTitle')} footer={<Button onClick={onClose}>{t('close')}</Button>} onCancel={onClose}>
      <p className={styles.luckIntro}>{t('luckIntro', { lookedAt: daysLookedAt, days, weight: weightOfAssumed })}</p>
      <div className={styles.luckTable}>
        <table className={table.table} aria-label={t('luckTitle')}>
          <thead>
            <tr>
              {heads.map((head, k) => (
                <th key={head} scope="col" className={k === 0 ? undefined : table.number}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ name, assumed, own, count, fitted }) => (
              <tr key={name}>
                <td>{drillOnly.has(name) ? t('luckDrill', { name: t(`luckNames.${name}`) }) : t(`luckNames.${name}`)}</td>
                <td className={table.number}>{shown(name, assumed)}</td>
                <td className={table.number}>{own === null ? t('luckNever') : shown(name, own)}</td>
                <td className={table.number}>{own === null ? '—' : groupedDigits(count)}</td>
                <td className={table.number}>{shown(name, fitted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
