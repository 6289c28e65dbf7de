// Risk levels of cities and counties from a day on. Entries take effect in what the page would compute, and in demands once written.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { riskLevels } from '../../../shared/domain/tables.ts';
import type { NormBook, RiskDay } from '../../../shared/norms/norms.ts';
import { useStored } from '../../state/stores.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import { DayField } from '../../ui/DayField.tsx';
import table from '../../ui/table.module.css';
import styles from './NormsPage.module.css';

export function RiskDayTable({ book, onChange }: { readonly book: NormBook; readonly onChange: (book: NormBook) => void }) {
  const { t } = useTranslation('norms');
  const today = useWorkingDay();
  const regions = useStored('dataset', (state) => state.dataset?.regions ?? []);
  const places = regions.filter(({ level }) => level === 'city' || level === 'county');
  const days = book.riskDays ?? [];
  const names = new Map(places.map(({ code, name }) => [code, name]));
  const isTaken = ({ region, from }: RiskDay, at: number) => days.some((day, k) => k !== at && day.region === region && day.from === from);
  const change = (at: number, part: Partial<RiskDay>) => {
    const after = { ...days[at], ...part };
    if (!isTaken(after, at)) onChange({ ...book, riskDays: days.map((day, k) => (k === at ? after : day)) });
  };
  const free = places.find(({ code }) => !days.some(({ region, from }) => region === code && from === today));
  return (
    <>
      <p className={styles.hint}>
        {t('riskDaysNote')}
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={free === undefined}
          onClick={() => {
            if (free !== undefined)
              onChange({ ...book, riskDays: [...days, { region: free.code, from: today, level: free.risk ?? 'low' }] });
          }}
        >
          {t('addRiskDay')}
        </Button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('riskDays')}>
        <table className={table.table} aria-label={t('riskDays')}>
          <thead>
            <tr>
              <th>{t('region')}</th>
              <th>{t('fromDay')}</th>
              <th>{t('risk')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {days.map(({ region, from, level }, at) => {
              const name = `${names.get(region) ?? region} ${from}`;
              return (
                <tr key={`${region}|${from}`}>
                  <td>
                    <Select
                      size="small"
                      className={styles.place}
                      showSearch={{ optionFilterProp: 'label' }}
                      aria-label={t('regionOf', { row: at + 1 })}
                      value={region}
                      options={places.map((place) => ({ value: place.code, label: `${place.code} ${place.name}` }))}
                      onChange={(code) => change(at, { region: code })}
                    />
                  </td>
                  <td>
                    <DayField label={t('fromDayOf', { name })} day={from} onChange={(day) => change(at, { from: day })} />
                  </td>
                  <td>
                    <Select
                      size="small"
                      className={styles.figure}
                      aria-label={t('levelOf', { name })}
                      value={level}
                      options={riskLevels.map((risk) => ({ value: risk, label: t(`risks.${risk}`) }))}
                      onChange={(risk) => change(at, { level: risk })}
                    />
                  </td>
                  <td>
                    <Button
                      size="small"
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('removeOf', { name })}
                      onClick={() => onChange({ ...book, riskDays: days.filter((_, k) => k !== at) })}
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
