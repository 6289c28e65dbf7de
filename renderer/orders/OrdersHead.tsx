// Head of the orders page: draft, issue, print and save as PDF what is selected.
import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../shared/contract/api.ts';
import type { Order } from '../../shared/orders/order.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useWrittenOut } from '../ui/useWrittenOut.tsx';
import { usePrint } from './usePrint.ts';

interface OrdersHeadProps {
  /** Orders that are ticked and shown: the buttons act only on these. */
  readonly selected: readonly Order[];
  /** Number of orders that are ticked but filtered out. */
  readonly hidden: number;
  /** The approved plan, if it has no orders yet. */
  readonly unordered: PlanSummary | null;
  readonly onMake: () => void;
  readonly onDone: () => void;
}

export function OrdersHead({ selected, hidden, unordered, onMake, onDone }: OrdersHeadProps) {
  const { t } = useTranslation(['orders', 'common']);
  const { modal, message } = App.useApp();
  const orders = useStored('orders', (state) => state.orders);
  const busy = useStored('orders', (state) => state.busy);
  const issue = useStored('orders', (state) => state.issue);
  const pdf = useStored('orders', (state) => state.pdf);
  const progress = useStored('orders', (state) => state.progress);
  const canPrintPdf = useStored('app', (state) => state.app?.canPrintPdf ?? false);
  const prefix = useStored('app', (state) => state.app?.settings.order.prefix ?? '');
  const writtenOut = useStored('orders', (state) => state.writtenOut);
  const print = usePrint();
  const mayPrint = useWrittenOut();
  const ids = selected.map((order) => order.id);
  const drafts = selected.filter((order) => order.state.kind === 'draft').map((order) => order.id);
  const hasDrafts = orders.some((order) => order.state.kind === 'draft');
  const isAnyTicked = selected.length + hidden > 0;
  const hiddenNote = hidden === 0 ? '' : `${t('common:listComma')}${t('hiddenSelected', { count: hidden })}`;
  const hint = isAnyTicked ? t('selected', { count: selected.length }) + hiddenNote : t(hasDrafts ? 'hintIssue' : 'hintPrint');

  const askToIssue = () =>
    modal.confirm({
      title: t('issueTitle', { count: drafts.length }),
      content: t('issueText', { prefix }),
      okText: t('issue'),
      cancelText: t('common:cancel'),
      onOk: async () => {
        const count = await issue(drafts);
        if (count > 0) void message.success(t('issued', { count }));
      },
    });
  const savePdf = async () => {
    const missing = await writtenOut(ids);
    if (missing !== null && (await mayPrint(missing))) await pdf(ids, download);
  };
  return (
    <PageHead
      title={t('title')}
      note={
        progress === null ? (
          <span role="status">{orders.length === 0 ? '' : hint}</span>
        ) : (
          <Progress
            aria-label={t('batch', { done: progress.done, all: progress.all })}
            percent={Math.round((100 * progress.done) / progress.all)}
            format={() => t('batch', { done: progress.done, all: progress.all })}
            style={{ width: 260 }}
          />
        )
      }
    >
      {unordered !== null && (
        <Button type="primary" loading={busy} onClick={onMake}>
          {t('make')} · {unordered.label}
        </Button>
      )}
      {orders.length > 0 && (
        <>
          {isAnyTicked && (
            <Button type="text" onClick={onDone}>
              {t('clear')}
            </Button>
          )}
          <Button type={drafts.length > 0 ? 'primary' : 'default'} disabled={drafts.length === 0 || busy} onClick={askToIssue}>
            {t('issue')}
            {drafts.length > 0 && ` ${drafts.length}`}
          </Button>
          <Button
            icon={<PrinterOutlined />}
            disabled={ids.length === 0}
            type={ids.length > 0 && drafts.length === 0 ? 'primary' : 'default'}
            onClick={() => void print(ids)}
          >
            {t('print')}
            {ids.length > 0 && ` ${ids.length}`}
          </Button>
          <Button
            icon={<FilePdfOutlined />}
            disabled={ids.length === 0 || !canPrintPdf || busy}
            title={canPrintPdf ? undefined : t('noPdf')}
            onClick={() => void savePdf()}
          >
            {t('pdf')}
          </Button>
        </>
      )}
    </PageHead>
  );
}
