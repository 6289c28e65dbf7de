// List of issued reports: frozen, found again by kind, number and day.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import { Section } from '../ui/Section.tsx';
import styles from './ReportsPage.module.css';

interface IssuedListProps {
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onDraft: () => void;
}

export function IssuedList({ chosen, onChoose, onDraft }: IssuedListProps) {
  const { t } = useTranslation('reports');
  const issued = useStored('reports', (state) => state.issued);
  return (
    <Section
      grow
      title={t('issuedTitle')}
      aside={
        chosen !== null && (
          <Button size="small" onClick={onDraft}>
            {t('backToDraft')}
          </Button>
        )
      }
    >
      {issued.length === 0 ? (
        <p className={styles.quiet}>{t('noneIssued')}</p>
      ) : (
        <ul className={styles.list}>
          {issued.map(({ id, kind, date, number, issuedBy }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === chosen}
                className={id === chosen ? styles.current : styles.item}
                onClick={() => onChoose(id)}
              >
                <span>{t('issuedItem', { kind: t(`kinds.${kind}`), number })}</span>
                <span className={styles.small}>{`${date}　${issuedBy}`}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
