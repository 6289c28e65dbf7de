// Head of the orders page: draft, issue, print and save as PDF what is selected.
import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../shared/contract/api.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useWrittenOut } from '../ui/useWrittenOut.tsx';
import { usePrint } from './usePrint.ts';

interface OrdersHeadProps {
  /** The approved plan, if it has no orders yet. */
  readonly unordered: PlanSummary | null;
  readonly hasDrafts: boolean;
  readonly onMake: () => void;
}

export function OrdersHead({ unordered, hasDrafts, onMake }: OrdersHeadProps) {
  const { t } = useTranslation(['orders', 'common']);
  const { modal, message } = App.useApp();
  // Orders hidden by the filter are not acted on, and their number is shown.
  const { orders: selected, drafts } = useStored('orderList', (state) => state.chosen);
  const hidden = useStored('orderList', (state) => state.ticked.size) - selected.length;
  const choose = useStored('orderList', (state) => state.choose);
  const clearTicks = useStored('orderList', (state) => state.clearTicks);
  const busy = useStored('orders', (state) => state.busy);
  const issue = useStored('orders', (state) => state.issue);
  const pdf = useStored('orders', (state) => state.pdf);
  const progress = useStored('orders', (state) => state.progress);
  const canPrintPdf = useStored('app', (state) => state.app?.canPrintPdf ?? false);
  const prefix = useStored('app', (state) => state.app?.settings.order.prefix ?? '');
  const writtenOut = useStored('orders', (state) => state.writtenOut);
  const print = usePrint();
  const mayPrint = useWrittenOut();
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
        const count = await issue((await choose())?.drafts ?? []);
        if (count > 0) void message.success(t('issued', { count }));
      },
    });
  const savePdf = async () => {
    const chosen = (await choose())?.orders ?? [];
    const missing = chosen.length === 0 ? null : await writtenOut(chosen);
    if (missing !== null && (await mayPrint(missing))) await pdf(chosen, download);
  };
  const printChosen = async () => {
    const orders = (await choose())?.orders ?? [];
    if (orders.length > 0) await print(orders);
  };
  return (
    <PageHead
      title={t('title')}
      note={
        progress === null ? (
          <span role="status">{hint}</span>
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
      {isAnyTicked && (
        <Button type="text" onClick={clearTicks}>
          {t('clear')}
        </Button>
      )}
      <Button type={drafts.length > 0 ? 'primary' : 'default'} disabled={drafts.length === 0 || busy} onClick={askToIssue}>
        {t('issue')}
        {drafts.length > 0 && ` ${drafts.length}`}
      </Button>
      <Button
        icon={<PrinterOutlined />}
        disabled={selected.length === 0}
        type={selected.length > 0 && drafts.length === 0 ? 'primary' : 'default'}
        onClick={() => void printChosen()}
      >
        {t('print')}
        {selected.length > 0 && ` ${selected.length}`}
      </Button>
      <Button
        icon={<FilePdfOutlined />}
        disabled={selected.length === 0 || !canPrintPdf || busy}
        title={canPrintPdf ? undefined : t('noPdf')}
        onClick={() => void savePdf()}
      >
        {t('pdf')}
      </Button>
    </PageHead>
  );
}
