// Which share of each group of people is back at work from a day on; a suspended group has 0.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import type { NormBook, ReturnRate } from '../../../shared/norms/norms.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import { DayField } from '../../ui/DayField.tsx';
import { LateInput } from '../../ui/LateInput.tsx';
import table from '../../ui/table.module.css';
import styles from './NormsPage.module.css';

export function ReturnTable({ book, onChange }: { readonly book: NormBook; readonly onChange: (book: NormBook) => void }) {
  const { t } = useTranslation('norms');
  const today = useWorkingDay();
  const rates = book.returnRates ?? [];
  const groups = [...new Set(book.norms.map(({ group }) => group))];
  const isTaken = ({ group, from }: ReturnRate, at: number) =>
    rates.some((rate, k) => k !== at && rate.group === group && rate.from === from);
  const change = (at: number, part: Partial<ReturnRate>) => {
    const after = { ...rates[at], ...part };
    if (!isTaken(after, at)) onChange({ ...book, returnRates: rates.map((rate, k) => (k === at ? after : rate)) });
  };
  const setShare = (at: number, typed: string) => {
    const text = normalizeTyped(typed.replace(/[%％]/, ''), 'decimal');
    const percent = Number(text);
    if (text.trim() !== '' && Number.isFinite(percent) && percent >= 0 && percent <= 100)
      change(at, { rate: Number((percent / 100).toFixed(6)) });
  };
  const free = groups.find((group) => !rates.some((rate) => rate.group === group && rate.from === today));
  return (
    <>
      <p className={styles.hint}>
        {t('returnRatesNote')}
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={free === undefined}
          onClick={() => {
            if (free !== undefined) onChange({ ...book, returnRates: [...rates, { group: free, from: today, rate: 1 }] });
          }}
        >
          {t('addReturnRate')}
        </Button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('returnRates')}>
        <table className={table.table} aria-label={t('returnRates')}>
          <thead>
            <tr>
              <th>{t('group')}</th>
              <th>{t('fromDay')}</th>
              <th className={table.number}>{t('rate')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rates.map(({ group, from, rate }, at) => {
              const name = `${group} ${from}`;
              return (
                <tr key={name}>
                  <td>
                    <Select
                      size="small"
                      className={styles.choice}
                      aria-label={t('rateGroupOf', { row: at + 1 })}
                      value={group}
                      options={groups.map((value) => ({ value, label: value }))}
                      onChange={(one) => change(at, { group: one })}
                    />
                  </td>
                  <td>
                    <DayField label={t('fromDayOf', { name })} day={from} onChange={(day) => change(at, { from: day })} />
                  </td>
                  <td className={table.number}>
                    <LateInput
                      label={t('rateOf', { name })}
                      placeholder="100"
                      value={String(Number((rate * 100).toFixed(4)))}
                      onChange={(text) => setShare(at, text)}
                    />
                  </td>
                  <td>
                    <Button
                      size="small"
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('removeOf', { name })}
                      onClick={() => onChange({ ...book, returnRates: rates.filter((_, k) => k !== at) })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
