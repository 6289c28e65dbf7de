// What is about to be issued, in the dialog that asks: numbers, goods in all, receivers, and who signs.
import { useTranslation } from 'react-i18next';
import type { OrderCheck } from '../../shared/contract/orderApi.ts';
import type { OrderMarks } from '../../shared/domain/office.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { bigPiecesText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './IssueContent.module.css';
import { IssueMarks } from './IssueMarks.tsx';

interface IssueContentProps {
  readonly numbers: string;
  readonly check: OrderCheck;
  /** The marks of the settings, and whoever is told of others. */
  readonly marks: OrderMarks;
  readonly onMarks: (marks: OrderMarks) => void;
}

export function IssueContent({ numbers, check: { content, refused }, marks, onMarks }: IssueContentProps) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const isKept = useStored('app', (state) => (state.app?.settings.desk.officers.length ?? 0) > 0);
  const seat = useStored('app', (state) => state.app?.seat ?? null);
  const { pieces, cartons, tonnes, receivers } = content;
  return (
    <>
      <p>{t('issueText', { numbers })}</p>
      <p>
        {t('issueSum', {
          pieces: bigPiecesText(pieces, language),
          cartons: groupedDigits(cartons),
          tonnes: groupedDigits(tonnes, tonnes < 1 ? 3 : 1),
          receivers: receivers.length,
        })}
        {isKept && t('issueSigner', { name: seat ?? t('issueNobody') })}
      </p>
      {refused.length > 0 && <p className={styles.refused}>{t('issueRefused', { count: refused.length })}</p>}
      <IssueMarks usual={marks} onChange={onMarks} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section className={styles.list} tabIndex={0} aria-label={t('issueReceivers')}>
        <table className={table.table} aria-label={t('issueReceivers')}>
          <thead>
            <tr>
              <th>{t('receiver')}</th>
              <th className={table.number}>{t('issueOrders')}</th>
              <th className={table.number}>{t('issuePieces')}</th>
            </tr>
          </thead>
          <tbody>
            {receivers.map(({ name, orders, pieces: own }) => (
              <tr key={name}>
                <td>{name}</td>
                <td className={table.number}>{orders}</td>
                <td className={table.number}>{groupedDigits(own)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
