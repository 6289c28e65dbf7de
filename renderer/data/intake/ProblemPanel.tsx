// Owns the list of what could not be read, each mended where it stands or its row left out.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemSentence } from '../../../shared/text/problemText.ts';
import { useStored } from '../../state/stores.ts';
import { useLanguage } from '../../ui/names.ts';
import { LateInput } from '../../ui/LateInput.tsx';
import styles from './IntakePage.module.css';

export function ProblemPanel({ onSheet }: { readonly onSheet: (sheet: number) => void }) {
  const { t } = useTranslation(['intake', 'data']);
  const language = useLanguage();
  const summary = useStored('intake', (state) => state.reading?.summary ?? null);
  const proposals = useStored('intake', (state) => state.proposals);
  const { change, mendCell } = useStored('intake', (state) => state);
  if (summary === null) return null;
  if (summary.problems.length === 0) return <p className={styles.quiet}>{t('noProblems')}</p>;
  const skip = (sheet: number, row: number) => {
    const rows = proposals[sheet]?.settings.rows ?? {};
    void change(sheet, { rows: { ...rows, [row]: 'skip' } });
  };
  const total = summary.problemCount - summary.names.reduce((sum, name) => sum + name.count, 0);
  return (
    <div className={styles.list}>
      {total > summary.problems.length && (
        <p className={styles.quiet}>{t('problemsMore', { shown: summary.problems.length, count: total })}</p>
      )}
      <ul>
        {summary.problems.map((problem, k) => {
          const { sheet, cell, row, column } = problem;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be equal in every part
            <li key={k}>
              <button type="button" className={styles.place} disabled={sheet === null} onClick={() => sheet !== null && onSheet(sheet)}>
                {problem.file}
                {row !== null && ` · ${t('row')} ${row}`}
                {column !== null && ` · ${fieldText(column)}`}
              </button>
              <p>{problemSentence(problem, language)}</p>
              {sheet !== null && row !== null && (
                <div className={styles.mend}>
                  {cell !== null && cell.column >= 0 && (
                    <LateInput
                      label={t('mendCell', { row, column: column ?? '' })}
                      placeholder={t('mend')}
                      value={problem.value ?? ''}
                      onChange={(text) => void mendCell(sheet, cell.row, cell.column, text)}
                    />
                  )}
                  <Button size="small" onClick={() => skip(sheet, row - 1)}>
                    {t('skipRow', { row })}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );

  function fieldText(column: string): string {
    const key = `data:fields.${column}` as 'data:fields.code';
    return /^[a-z_]+$/.test(column) ? t(key) : column;
  }
}
