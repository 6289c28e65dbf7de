// Owns the list of the sheets that were opened: what each is read as, and how it stands.
import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../../shared/contract/intakeApi.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import styles from './IntakePage.module.css';

interface SheetListProps {
  readonly view: IntakeView;
  readonly chosen: number;
  readonly onChoose: (sheet: number) => void;
}

export function SheetList({ view, chosen, onChoose }: SheetListProps) {
  const { t } = useTranslation(['intake', 'data']);
  const proposals = useStored('intake', (state) => state.proposals);
  const summary = useStored('intake', (state) => state.reading?.summary ?? null);
  return (
    <nav className={styles.sheets} aria-label={t('sheets')}>
      {view.sheets.map(({ file, name }, k) => {
        const table = proposals[k]?.settings.table ?? null;
        const read = summary?.sheets.find(({ sheet }) => sheet === k);
        const problems =
          (summary?.problems.filter(({ sheet }) => sheet === k).length ?? 0) +
          (summary?.names.filter(({ sheet }) => sheet === k).length ?? 0);
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
            {problems > 0 && <span className={styles.bad}>{t('sheetProblems', { count: problems })}</span>}
          </button>
        );
      })}
    </nav>
  );
}
