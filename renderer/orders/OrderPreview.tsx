// Preview of an order: the same page that is printed, in a sandboxed frame, scaled to the available width.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderNumberText, type Order } from '../../shared/orders/order.ts';
import type { OrdersPaper } from '../state/ordersStore.ts';
import { useStored } from '../state/stores.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { OrderCourse } from './course/OrderCourse.tsx';
import styles from './OrderPreview.module.css';

/** A4 in CSS pixels. */
const paper = { width: 794, height: 1123 };

export function OrderPreview({ order }: { readonly order: Order | null }) {
  const { t } = useTranslation('orders');
  const [view, setView] = useState<'paper' | 'course'>('paper');
  return (
    <aside className={styles.preview} aria-label={t('preview')}>
      <header className={styles.head}>
        <SegmentedControl
          label={t('views')}
          value={view}
          options={[
            { value: 'paper', text: t('paper') },
            { value: 'course', text: order === null || order.events.length === 0 ? t('course') : `${t('course')} ${order.events.length}` },
          ]}
          onChange={setView}
        />
        {order !== null && order.state.kind !== 'draft' && <span className={styles.number}>{orderNumberText(order.state.number)}</span>}
      </header>
      {view === 'course' && order !== null ? <OrderCourse key={order.id} order={order} /> : <Paper order={order} />}
    </aside>
  );
}

function Paper({ order }: { readonly order: Order | null }) {
  const { t } = useTranslation(['orders', 'common']);
  const made = usePaper(order);
  const html = made?.html ?? null;
  const box = useRef<HTMLDivElement>(null);
  const scale = useScale(box);
  const [height, setHeight] = useState(paper.height);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.desk} ref={box} tabIndex={0} role="group" aria-label={t('previewTitle')}>
      {order === null && <p className={styles.note}>{t('previewChoose')}</p>}
      {order !== null && html === null && <p className={styles.note}>{t('previewLoading')}</p>}
      {made !== null && made.writtenOut.length > 0 && (
        <p className={styles.note} role="status">
          {t('writtenOut', {
            characters: made.writtenOut.map(({ character, written }) => `${character} ${written}`).join(t('common:listComma')),
          })}
        </p>
      )}
      {html !== null && (
        <div style={{ width: paper.width * scale, height: height * scale }} className={styles.sheet}>
          <iframe
            title={t('previewTitle')}
            sandbox="allow-same-origin"
            srcDoc={html}
            className={styles.frame}
            style={{ width: paper.width, height, transform: `scale(${scale})` }}
            onLoad={(event) => setHeight(heightOf(event.currentTarget))}
          />
        </div>
      )}
    </div>
  );
}

/** Null while the paper is being laid out. Laid out again when the order's state changes. */
function usePaper(order: Order | null): OrdersPaper | null {
  const load = useStored('orders', (state) => state.paper);
  const [made, setMade] = useState<{ readonly order: Order; readonly paper: OrdersPaper } | null>(null);
  useEffect(() => {
    if (order === null) return;
    let isWanted = true;
    void load([order.id]).then((found) => {
      if (isWanted && found !== null) setMade({ order, paper: found });
    });
    return () => {
      isWanted = false;
    };
  }, [order, load]);
  return made !== null && made.order === order ? made.paper : null;
}

function useScale(box: React.RefObject<HTMLDivElement | null>): number {
  const [scale, setScale] = useState(0.6);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => setScale(Math.min(1, (entry.contentRect.width - 2) / paper.width)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return scale;
}

/** Down to the bottom of the last page, plus the same margin as above the first. */
function heightOf(frame: HTMLIFrameElement): number {
  const pages = [...(frame.contentDocument?.querySelectorAll('.page') ?? [])].map((page) => page.getBoundingClientRect());
  const last = pages.at(-1);
  return last === undefined ? paper.height : Math.ceil(last.bottom + pages[0].top);
}
