// Number of people in each group, by city and county.
import { useTranslation } from 'react-i18next';
import type { NormBook } from '../../../shared/norms/norms.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { LateInput } from '../../ui/LateInput.tsx';
import table from '../../ui/table.module.css';
import styles from './NormsPage.module.css';

interface HeadcountTableProps {
  readonly book: NormBook;
  readonly onChange: (book: NormBook) => void;
}

const most = 2_000_000_000;

export function HeadcountTable({ book, onChange }: HeadcountTableProps) {
  const { t } = useTranslation('norms');
  const regions = useStored('dataset', (state) => state.dataset?.regions ?? []);
  const groups = [...new Set(book.norms.map(({ group }) => group))];
  if (groups.length === 0) return null;
  const counties = (city: string) => regions.filter(({ level, parent }) => level === 'county' && parent === city);
  const places = regions.filter(({ level }) => level === 'city').flatMap((city) => [city, ...counties(city.code)]);
  const persons = new Map(book.headcounts.map((row) => [`${row.region}|${row.group}`, row.persons]));
  const total = (group: string) => places.reduce((sum, { code }) => sum + (persons.get(`${code}|${group}`) ?? 0), 0);
  const set = (region: string, group: string, typed: string) => {
    const text = normalizeTyped(typed, 'pieces');
    if (text !== '' && (!/^\d+$/.test(text) || Number(text) > most)) return;
    const others = book.headcounts.filter((row) => row.region !== region || row.group !== group);
    onChange({ ...book, headcounts: text === '' || text === '0' ? others : [...others, { region, group, persons: Number(text) }] });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('persons')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('region')}</th>
            <th>{t('risk')}</th>
            {groups.map((group) => (
              <th key={group} className={table.number}>
                {group}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={table.strong}>
            <td>{t('total')}</td>
            <td />
            {groups.map((group) => (
              <td key={group} className={table.number}>
                {groupedDigits(total(group))}
              </td>
            ))}
          </tr>
          {places.map(({ code, name, level, risk }) => (
            <tr key={code}>
              <td className={level === 'county' ? styles.county : table.strong}>{name}</td>
              <td className={risk === 'high' ? table.bad : risk === 'medium' ? table.warn : table.quiet}>
                {risk === null ? '—' : t(`risks.${risk}`)}
              </td>
              {groups.map((group) => {
                const count = persons.get(`${code}|${group}`) ?? 0;
                return (
                  <td key={group} className={table.number}>
                    <LateInput
                      label={t('personsOf', { region: name, group })}
                      placeholder="0"
                      value={count === 0 ? '' : String(count)}
                      onChange={(text) => set(code, group, text)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
