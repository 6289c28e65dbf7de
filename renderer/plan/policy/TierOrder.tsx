// The order of tiers, changed by dragging or with Alt and the arrow keys; the first is served first.
import { DoubleLeftOutlined, HolderOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../shared/domain/tables.ts';
import { useStored } from '../../state/stores.ts';
import { matrixOf } from '../matrixModel.ts';
import { movedTo } from './movedTo.ts';
import { PolicySection } from './PolicySection.tsx';
import styles from './TierOrder.module.css';

interface TierOrderProps {
  readonly tiers: readonly Tier[];
  readonly onChange: (tiers: readonly Tier[]) => void;
  readonly onFold: () => void;
}

export function TierOrder({ tiers, onChange, onFold }: TierOrderProps) {
  const { t } = useTranslation(['plan', 'common']);
  const view = useStored('plan', (state) => state.view);
  const fills = useMemo(
    () => new Map(view === null ? [] : matrixOf(view.plan, view.dataset, null).tiers.map((fill) => [fill.tier, fill])),
    [view],
  );
  const [dragged, setDragged] = useState<Tier | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const move = (tier: Tier, to: number) => {
    const next = movedTo(tiers, tier, to);
    if (next !== tiers) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent, tier: Tier, index: number) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const to = index + (event.key === 'ArrowUp' ? -1 : 1);
    if (event.altKey) move(tier, to);
    else list.current?.querySelectorAll('li')[to]?.focus();
  };
  return (
    <PolicySection
      title={t('tierOrder')}
      hint={
        <>
          {t('tierHint')}
          <Button
            type="text"
            size="small"
            icon={<DoubleLeftOutlined />}
            aria-label={t('foldPolicy')}
            title={t('foldPolicy')}
            onClick={onFold}
          />
        </>
      }
    >
      <ol className={styles.list} ref={list}>
        {tiers.map((tier, index) => {
          const fill = fills.get(tier);
          return (
            <li
              key={tier}
              className={tier === dragged ? styles.dragged : styles.item}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: the item itself is what moves
              tabIndex={0}
              aria-label={t('tierItem', { position: index + 1, tier: t(`common:tiers.${tier}`) })}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', tier);
                setDragged(tier);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) move(dragged, index);
              }}
              onKeyDown={(event) => onKeyDown(event, tier, index)}
            >
              <HolderOutlined className={styles.handle} aria-hidden="true" />
              <span className={styles.position}>{index + 1}</span>
              {t(`common:tiers.${tier}`)}
              {fill !== undefined && <span className={fill.isShort ? styles.short : styles.percent}>{fill.percent}%</span>}
            </li>
          );
        })}
      </ol>
    </PolicySection>
  );
}
