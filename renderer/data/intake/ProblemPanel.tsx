// Lists what could not be read; each problem can be fixed in place, or its row skipped.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntakeSummary } from '../../../shared/intake/intakeSummary.ts';
import { questions } from '../../../shared/intake/sheetSettings.ts';
import { packingKey } from '../../../shared/intake/units.ts';
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
  const { change, mendCell, turn } = useStored('intake', (state) => state);
  if (summary === null) return null;
  if (summary.problems.length === 0) return <p className={styles.quiet}>{t('noProblems')}</p>;
  const show = (sheet: number, row: number | null, column: number) => {
    onSheet(sheet);
    if (row !== null) void turn(sheet, row - 1, column);
  };
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
              <button
                type="button"
                className={styles.place}
                disabled={sheet === null}
                onClick={() => sheet !== null && show(sheet, row, cell?.column ?? 0)}
              >
                {problem.file}
                {row !== null && ` · ${t('row')} ${row}`}
                {column !== null && ` · ${fieldText(column)}`}
              </button>
              <p>{problemSentence(problem, language)}</p>
              {problem.rowText !== '' && <p className={styles.quiet}>{problem.rowText}</p>}
              {sheet !== null && <Answers sheet={sheet} problem={problem} />}
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

type ShownProblem = IntakeSummary['problems'][number];

/** Possible answers besides fixing a cell. */
function Answers({ sheet, problem }: { readonly sheet: number; readonly problem: ShownProblem }) {
  const { t } = useTranslation('intake');
  const settings = useStored('intake', (state) => state.proposals[sheet]?.settings);
  const { accept, change } = useStored('intake', (state) => state);
  if (settings === undefined) return null;
  const row = problem.row;
  switch (problem.kind) {
    case 'otherGroup':
    case 'secondTable':
    case 'titleUnclear':
    case 'rateAround':
    case 'usualMeasure':
      return (
        <Button size="small" onClick={() => void accept(sheet, questions[problem.kind])}>
          {t('asItIs')}
        </Button>
      );
    case 'looksLikeTotal':
    case 'rowSettled':
      return (
        <Button
          size="small"
          disabled={row === null}
          onClick={() => row !== null && void change(sheet, { rows: { ...settings.rows, [row - 1]: 'take' } })}
        >
          {t('takeRow', { row: row ?? 0 })}
        </Button>
      );
    case 'duplicate':
      return (
        <div className={styles.mend}>
          <Button size="small" onClick={() => void change(sheet, { addUp: true })}>
            {t('addThemUp')}
          </Button>
          {problem.firstFile === problem.file && (
            <Button size="small" onClick={() => void accept(sheet, questions.equalRows)}>
              {t('keepBoth')}
            </Button>
          )}
        </div>
      );
    case 'specUnclear': {
      const key = packingKey(problem.unit, problem.spec);
      return (
        <div className={styles.mend}>
          <LateInput
            label={t('perPacking', { unit: problem.unit })}
            placeholder={t('perPacking', { unit: problem.unit })}
            value={settings.packings[key] ?? ''}
            onChange={(text) => void change(sheet, { packings: { ...settings.packings, [key]: text.trim() } })}
          />
        </div>
      );
    }
    default:
      return null;
  }
}
