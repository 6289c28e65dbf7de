// Owns the chain of goods for tasks outside and for the reserve: called in → used by earlier tiers → this cell.
import { useTranslation } from 'react-i18next';
import { bigPiecesText, exactPieces } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import type { Cell } from '../matrixModel.ts';
import type { PoolChain } from '../whyModel.ts';
import { ChainStep } from './ChainStep.tsx';
import styles from './ChainStep.module.css';

export function PoolChainList({ chain, cell, names }: { readonly chain: PoolChain; readonly cell: Cell; readonly names: Names }) {
  const { t } = useTranslation('plan');
  const pieces = (quantity: number) => ({ figure: bigPiecesText(quantity, names.language), exact: exactPieces(quantity, names.language) });
  const steps = [
    {
      name: t('chainPoolIn'),
      ...pieces(chain.calledInPieces),
      note: t('chainPoolInNote', { count: chain.callers, stock: bigPiecesText(chain.stockPieces, names.language) }),
    },
    { name: t('chainEarlier'), ...pieces(chain.earlierPieces), note: t('chainEarlierNote', { tier: names.tier(cell.tier) }) },
    { name: t('chainHere'), ...pieces(chain.herePieces), note: t('chainHereNote', { count: chain.senders }) },
  ];
  return (
    <ol className={styles.list}>
      {steps.map((step, index) => (
        <ChainStep key={step.name} number={index + 1} {...step} />
      ))}
    </ol>
  );
}
