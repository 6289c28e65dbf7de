// Lists all problems of a dataset by file, row and column, with a filter.
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/domain/problem.ts';
import { problemSentence } from '../../shared/text/problemText.ts';
import { useLanguage } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './ImportDrawer.module.css';

/** More rows would make the page slow; the filter reaches the rest. */
const rowsShown = 500;

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const [filter, setFilter] = useState('');
  const lines = useMemo(() => problems.map((problem) => ({ problem, text: problemSentence(problem, language) })), [problems, language]);
  const wanted = filter.trim().toLowerCase();
  const matching = lines.filter(({ problem, text }) => `${problem.file} ${problem.column ?? ''} ${text}`.toLowerCase().includes(wanted));
  const shown = matching.slice(0, rowsShown);
  return (
    <section className={styles.problems} aria-label={t('problems', { count: problems.length })}>
      <h3 className={styles.title} role="alert">
        {t('problems', { count: problems.length })}
      </h3>
      <p className={styles.help}>{t('problemsNote')}</p>
      <div className={styles.filter}>
        <Input
          allowClear
          size="small"
          prefix={<SearchOutlined />}
          placeholder={t('problemFilter')}
          aria-label={t('problemFilter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <span>{t('problemsFiltered', { shown: shown.length, count: problems.length })}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('problemText')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{t('problemFile')}</th>
              <th className={table.number}>{t('problemRow')}</th>
              <th>{t('problemColumn')}</th>
              <th>{t('problemText')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ problem, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be equal in every part
              <tr key={index}>
                <td>{problem.file}</td>
                <td className={table.number}>{problem.row ?? ''}</td>
                <td>{problem.column ?? ''}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
