// Head of the page while orders are shown: issue, print and save as PDF what is selected.
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderId } from '../../shared/domain/ids.ts';
import type { OrderMarks } from '../../shared/domain/office.ts';
import { BatchDialog } from '../papers/batch/BatchDialog.tsx';
import { BatchHead } from '../papers/parts/BatchHead.tsx';
import { useAskWithout } from '../papers/parts/useAskWithout.tsx';
import { useNumbersText } from '../papers/parts/useNumbersText.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { printHtml } from '../ui/printHtml.ts';
import { useWrittenOut } from '../ui/useWrittenOut.tsx';
import { IssueContent } from './IssueContent.tsx';

interface OrdersHeadProps {
  readonly hasDrafts: boolean;
  /** Some are issued and not settled. */
  readonly isAnyUnderWay: boolean;
}

export function OrdersHead({ hasDrafts, isAnyUnderWay }: OrdersHeadProps) {
  const { t } = useTranslation(['orders', 'batch', 'common']);
  const [isEntering, setEntering] = useState(false);
  const { modal, message } = App.useApp();
  // Orders hidden by the filter are not acted on, and their number is shown.
  const { ids: selected, drafts } = useStored('orderList', (state) => state.chosen);
  const hidden = useStored('orderList', (state) => state.ticked.size) - selected.length;
  const choose = useStored('orderList', (state) => state.choose);
  const clearTicks = useStored('orderList', (state) => state.clearTicks);
  const { busy, progress, check, issue, pdf, paper, writtenOut } = useStored('orders', (state) => state);
  const usual = useStored('app', (state) => state.app?.settings.order ?? null);
  const prefix = usual?.prefix ?? '';
  const numbersText = useNumbersText();
  const askWithout = useAskWithout(prefix);
  const mayPrint = useWrittenOut();

  const issueAsked = async (ids: readonly OrderId[], withoutRefused: boolean, marks: OrderMarks): Promise<void> => {
    const done = await issue(ids, withoutRefused, marks);
    if (typeof done === 'number' && done > 0) void message.success(t('issued', { count: done }));
    if (typeof done === 'object' && done !== null) await askWithout(done, () => void issueAsked(ids, true, marks));
  };
  const askToIssue = async () => {
    // What was asked about is issued: orders that another window changes meanwhile are told by name.
    const ids = (await choose())?.drafts ?? [];
    const count = ids.length;
    if (count === 0 || usual === null) return;
    const checked = await check(ids);
    if (checked === null) return;
    // Where some cannot be issued, the others get the numbers, once that is confirmed.
    const numbers = await numbersText(prefix, Math.max(1, checked.possible.length));
    let marks: OrderMarks = { urgency: usual.urgency, secrecy: usual.secrecy, period: usual.period };
    const take = (chosen: OrderMarks) => {
      marks = chosen;
    };
    modal.confirm({
      width: 560,
      title: t('issueTitle', { count }),
      content: <IssueContent numbers={numbers} check={checked} marks={marks} onMarks={take} />,
      okText: t('issue'),
      cancelText: t('common:cancel'),
      onOk: () => issueAsked(ids, false, marks),
    });
  };
  const savePdf = async () => {
    const chosen = (await choose())?.ids ?? [];
    const missing = chosen.length === 0 ? null : await writtenOut(chosen);
    if (missing !== null && (await mayPrint(missing))) await pdf(chosen, download);
  };
  const print = async () => {
    const orders = (await choose())?.ids ?? [];
    const made = orders.length === 0 ? null : await paper(orders);
    if (made !== null && (await mayPrint(made.writtenOut))) printHtml(made.html);
  };
  return (
    <BatchHead
      busy={busy}
      progress={progress}
      selected={selected.length}
      drafts={drafts.length}
      hidden={hidden}
      hasDrafts={hasDrafts}
      onClear={clearTicks}
      onIssue={() => void askToIssue()}
      onPrint={() => void print()}
      onPdf={() => void savePdf()}
    >
      {isAnyUnderWay && <Button onClick={() => setEntering(true)}>{t('batch:open')}</Button>}
      {isEntering && <BatchDialog tab="order" onClose={() => setEntering(false)} />}
    </BatchHead>
  );
}
