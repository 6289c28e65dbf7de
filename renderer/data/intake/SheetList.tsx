// Lists the opened sheets: how each is read, and its state.
import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../../shared/contract/intakeApi.ts';
import type { LeftOut } from '../../../shared/intake/guessSettings.ts';
import { problemSentence } from '../../../shared/text/problemText.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { useLanguage } from '../../ui/names.ts';
import styles from './IntakePage.module.css';

interface SheetListProps {
  readonly view: IntakeView;
  readonly chosen: number;
  readonly onChoose: (sheet: number) => void;
}

export function SheetList({ view, chosen, onChoose }: SheetListProps) {
  const { t } = useTranslation(['intake', 'data']);
  const language = useLanguage();
  const proposals = useStored('intake', (state) => state.proposals);
  const summary = useStored('intake', (state) => state.reading?.summary ?? null);
  const leftText = (left: LeftOut) =>
    left.kind === 'noTable' || left.kind === 'hidden' || left.kind === 'notChosen'
      ? t(`why.${left.kind}`)
      : problemSentence({ file: '', row: null, column: null, value: null, ...left }, language);
  return (
    <nav className={styles.sheets} aria-label={t('sheets')}>
      {view.sheets.map(({ file, name }, k) => {
        const table = proposals[k]?.settings.table ?? null;
        const read = summary?.sheets.find(({ sheet }) => sheet === k);
        const problems = (read?.problemCount ?? 0) + (read?.nameCount ?? 0);
        const left = table === null ? (proposals[k]?.left ?? null) : null;
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the sheets of an import stay as they are
            key={k}
            type="button"
            aria-current={k === chosen}
            className={k === chosen ? styles.sheetChosen : styles.sheetItem}
            onClick={() => onChoose(k)}
          >
            <span className={styles.sheetName} title={file}>
              {name === '' ? file : name}
            </span>
            {name !== '' && <span className={styles.sheetFile}>{file}</span>}
            <span className={styles.sheetFile}>
              {table === null
                ? t('leftOut')
                : `${t(`data:tableNames.${table}`)} · ${t('sheetState', { rows: groupedDigits(read?.rows ?? 0) })}`}
            </span>
            {left !== null && left.kind !== 'noTable' && <span className={styles.bad}>{leftText(left)}</span>}
            {problems > 0 && <span className={styles.bad}>{t('sheetProblems', { count: problems })}</span>}
          </button>
        );
      })}
    </nav>
  );
}
