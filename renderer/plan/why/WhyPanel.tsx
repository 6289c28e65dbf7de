// The why panel: the selected cell's figure, its parts in exact pieces, the chain of numbers behind it, why it is short and what would
// help.
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import type { OrderKept } from '../../../shared/plan/ordersKept.ts';
import { firmTier } from '../../../shared/plan/groupTier.ts';
import { groupKey, poolRegion } from '../../../shared/plan/plan.ts';
import { useStored } from '../../state/stores.ts';
import { bigPiecesText } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import { CoverageBar } from '../matrix/CoverageBar.tsx';
import { markSigns } from '../matrix/MatrixCell.tsx';
import type { Cell, Matrix } from '../matrixModel.ts';
import { PlaceLink } from '../../places/PlaceLink.tsx';
import { PinButton } from '../pins/PinButton.tsx';
import { demandsOf } from '../pins/pinModel.ts';
import { chainOf } from '../whyModel.ts';
import { CellParts } from './CellParts.tsx';
import { ChainList } from './ChainList.tsx';
import { CellSheetDialog } from './CellSheetDialog.tsx';
import { cellSheet, placedTier } from './cellSheet.ts';
import { chainSteps } from './chainSteps.ts';
import { ListedPart } from './ListedPart.tsx';
import { ReasonList } from './ReasonList.tsx';
import { RemedyList } from './RemedyList.tsx';
import { useOrderNumbers } from './useOrderNumbers.ts';
import { ShortOrderList } from './ShortOrderList.tsx';
import styles from './WhyPanel.module.css';
import { WhyTheyPart } from './WhyTheyPart.tsx';

const noOrders: readonly OrderKept[] = [];

interface WhyPanelProps {
  readonly cell: Cell;
  readonly matrix: Matrix;
  readonly view: PlanView;
  readonly names: Names;
  readonly onChoose: (key: string | null) => void;
}

export function WhyPanel({ cell, matrix, view, names, onChoose }: WhyPanelProps) {
  const { t } = useTranslation(['plan', 'common']);
  const { t: plainT } = useTranslation('plan');
  const chain = useMemo(() => chainOf(cell, view.plan, view.dataset), [cell, view]);
  const cells = useMemo(() => [...matrix.topCells, ...matrix.rows.flatMap((row) => row.cells)].filter((other) => other !== null), [matrix]);
  const orders = useOrderNumbers(chain.kind === 'firm' ? chain.shortOrders : noOrders);
  const steps = chainSteps(chain, cell, names, plainT);
  const group = view.plan.groups.find((row) => groupKey(row) === cell.key);
  const reasons = view.plan.reasons.find((row) => groupKey(row) === cell.key) ?? null;
  const tried = useStored('trial', (state) => state.tried);
  const [isPrinting, setPrinting] = useState(false);
  const index = cells.findIndex((other) => other.key === cell.key);
  const demands = demandsOf(view.dataset, cell.tier, cell.region, cell.product);
  const step = (by: number) => onChoose(cells[(index + by + cells.length) % cells.length].key);
  return (
    <aside
      className={styles.panel}
      aria-label={t('why')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChoose(null);
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{t('why')}</h2>
        <span className={styles.count}>
          {index + 1} / {cells.length}
        </span>
        <Button type="text" icon={<ArrowUpOutlined />} aria-label={t('previousCell')} title={t('previousCell')} onClick={() => step(-1)} />
        <Button type="text" icon={<ArrowDownOutlined />} aria-label={t('nextCell')} title={t('nextCell')} onClick={() => step(1)} />
        {demands.length > 0 && (
          <PinButton
            draft={{ kind: 'dispatch', demands, product: null }}
            of={`${names.place(cell.region)} ${names.tier(cell.tier)} ${names.product(cell.product)}`}
          />
        )}
        <Button
          type="text"
          icon={<PrinterOutlined />}
          aria-label={t('printCell')}
          title={t('printCell')}
          onClick={() => setPrinting(true)}
        />
        <Button type="text" icon={<CloseOutlined />} aria-label={t('common:close')} title="Esc" onClick={() => onChoose(null)} />
      </header>
      <div className={styles.scroll}>
        <section className={styles.section} aria-live="polite">
          <p className={styles.place}>
            <PlaceLink code={cell.region} name={names.place(cell.region)} />
            {` · ${placedTier(cell.tier, view.dataset.policy.tiers, names)} · ${names.productInFull(cell.product)}`}
          </p>
          <p className={styles[cell.mark]}>
            <span className={styles.figure}>{cell.percent}</span>
            <span className={styles.unit}>%</span>
            <span className={styles.verdict}>
              {cell.mark === 'full'
                ? t('isFull')
                : `${markSigns[cell.mark]} ${t('shortOf', { amount: bigPiecesText(cell.shortPieces, names.language) })}`}
            </span>
          </p>
          <CoverageBar cell={cell} height={11} />
          <CellParts cell={cell} />
        </section>
        <section className={styles.section} aria-label={t('chain')}>
          <header className={styles.sectionHead}>
            <h3 className={styles.sectionTitle}>{t('chain')}</h3>
            {chain.kind === 'city' && <span>{t('chainEnterprises', { count: chain.enterprises, days: view.plan.days })}</span>}
          </header>
          <ChainList steps={steps} />
        </section>
        {reasons !== null && (
          <section className={styles.section} aria-label={t('reasons')}>
            <header className={styles.sectionHead}>
              <h3 className={styles.sectionTitle}>{t('reasons')}</h3>
            </header>
            <ReasonList reasons={reasons} names={names} />
            <ShortOrderList orders={orders} names={names} />
          </section>
        )}
        {reasons !== null && group !== undefined && (
          <section className={styles.section} aria-label={t('remedies')}>
            <header className={styles.sectionHead}>
              <h3 className={styles.sectionTitle}>{t('remedies')}</h3>
              <span>{t('remediesHead')}</span>
            </header>
            <RemedyList
              plan={view.summary.id}
              remedies={reasons.remedies}
              group={cell.key}
              tier={cell.tier}
              fillExact={group.fillExact}
              names={names}
            />
          </section>
        )}
        <ListedPart demands={demands} />
        {group !== undefined && reasons !== null && cell.tier !== firmTier && cell.region !== poolRegion && (
          <section className={styles.section} aria-label={t('whyThey')}>
            <header className={styles.sectionHead}>
              <h3 className={styles.sectionTitle}>{t('whyThey')}</h3>
            </header>
            <WhyTheyPart group={group} view={view} names={names} />
          </section>
        )}
      </div>
      {isPrinting && group !== undefined && (
        <CellSheetDialog
          sheet={cellSheet({ cell, group, reasons, steps, orders, view, tried }, names, t)}
          onClose={() => setPrinting(false)}
        />
      )}
    </aside>
  );
}
