// The entries of a list, each with who put it on, until when, and why it left.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListEntry } from '../../shared/lists/listEntry.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './SupportPage.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';

interface ListTableProps {
  readonly label: string;
  readonly entries: readonly ListEntry[];
  readonly names: Names;
  /** Only its own entries can be changed. */
  readonly office: string;
  readonly onEdit: (entry: ListEntry) => void;
  readonly onOff: (entry: ListEntry) => void;
}

export function ListTable({ label, entries, names, office, onEdit, onOff }: ListTableProps) {
  const { t } = useTranslation(['lists', 'support']);
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          <th>{t('name')}</th>
          <th>{t('region')}</th>
          <th>{t('category')}</th>
          <th className={table.number}>{t('headcount')}</th>
          <th>{t('unit')}</th>
          <th>{t('from')}</th>
          <th>{t('to')}</th>
          <th>{t('addedBy')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const { id, name, region, category, headcount, unit, from, to, addedBy, basis, off } = entry;
          return (
            <tr key={id}>
              <td className={table.wrap}>{name}</td>
              <td>
                <PlaceLink code={region} name={names.place(region)} />
              </td>
              <td className={table.wrap}>{category}</td>
              <td className={table.number}>{headcount === null ? '' : groupedDigits(headcount)}</td>
              <td className={table.wrap}>{unit}</td>
              <td>{from}</td>
              <td className={off === null ? undefined : table.wrap}>
                {off === null ? (to ?? t('openEnded')) : t('offText', { day: off.on, by: off.by, reason: off.reason })}
              </td>
              <td className={table.wrap}>
                {addedBy} {basis !== '' && <span className={styles.quiet}>{basis}</span>}
              </td>
              <td>
                {off === null && entry.office === office && (
                  <span className={styles.actions}>
                    <Button size="small" aria-label={`${t('edit')} ${name}`} onClick={() => onEdit(entry)}>
                      {t('edit')}
                    </Button>
                    <Button size="small" aria-label={`${t('off')} ${name}`} onClick={() => onOff(entry)}>
                      {t('off')}
                    </Button>
                  </span>
                )}
                {entry.office !== office && (
                  <span className={styles.quiet}>
                    {t('keptBy', { office: entry.office === 'province' ? t('provinceOffice') : names.place(entry.office) })}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
