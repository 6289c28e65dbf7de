// The box that ticks a paper. It follows the store by itself, so that a tick draws its own row and no other.
import { useTranslation } from 'react-i18next';
import type { PaperKind } from '../../../shared/papers/paperKind.ts';
import { useStored } from '../../state/stores.ts';
import cells from './RowCells.module.css';

interface TickBoxProps {
  readonly list: 'orderList' | PaperKind;
  readonly id: string;
  /** Its number, or what a draft is called. */
  readonly title: string;
  readonly onTick: () => void;
}

export function TickBox({ list, id, title, onTick }: TickBoxProps) {
  const { t } = useTranslation('orders');
  const isTicked = useStored(list, (state) => state.ticked.has(id));
  return (
    <input
      type="checkbox"
      className={cells.tick}
      checked={isTicked}
      aria-label={t('select', { order: title })}
      onClick={(event) => event.stopPropagation()}
      onChange={onTick}
    />
  );
}
