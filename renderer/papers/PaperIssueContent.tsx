// What papers are about to be issued, in the dialog that asks: numbers, goods or material in all, whom they are with, and who signs.
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/papers/paper.ts';
import type { PaperKind } from '../../shared/papers/paperKind.ts';
import { groupedDecimal } from '../../shared/text/quantityText.ts';
import issue from '../orders/IssueContent.module.css';
import { useStored } from '../state/stores.ts';
import { useNames } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { issueSums, type ItemSum } from './issueSums.ts';

interface PaperIssueContentProps {
  readonly kind: PaperKind;
  readonly numbers: string;
  readonly papers: readonly Paper[];
}

export function PaperIssueContent({ kind, numbers, papers }: PaperIssueContentProps) {
  const { t } = useTranslation(['papers', 'orders', 'common']);
  const names = useNames(useStored('dataset', (state) => state.dataset));
  const isKept = useStored('app', (state) => (state.app?.settings.desk.officers.length ?? 0) > 0);
  const seat = useStored('app', (state) => state.app?.seat ?? null);
  const { items, parties } = issueSums(papers, names);
  const text = (sums: readonly ItemSum[]) =>
    sums.map(({ name, quantity, unit }) => `${name} ${groupedDecimal(quantity)} ${unit}`).join(t('common:listSeparator'));
  const party = t(kind === 'reserveSlip' ? 'sender' : 'party');
  return (
    <>
      <p>{t('issueText', { numbers })}</p>
      <p>
        {t('issueSum', { goods: text(items), count: parties.length })}
        {isKept && t('orders:issueSigner', { name: seat ?? t('orders:issueNobody') })}
      </p>
      <p>{t(`posts.${kind}`)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section className={issue.list} tabIndex={0} aria-label={party}>
        <table className={table.table} aria-label={party}>
          <thead>
            <tr>
              <th>{party}</th>
              <th className={table.number}>{t('issuePapers')}</th>
              <th>{t(`goods.${kind}`)}</th>
            </tr>
          </thead>
          <tbody>
            {parties.map(({ name, papers: count, items: own }) => (
              <tr key={name}>
                <td>{name}</td>
                <td className={table.number}>{count}</td>
                <td className={table.wrap}>{text(own)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
