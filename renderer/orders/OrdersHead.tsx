// Head of the page while orders are shown: issue, print and save as PDF what is selected.
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { BatchHead } from '../papers/parts/BatchHead.tsx';
import { useAskWithout } from '../papers/parts/useAskWithout.tsx';
import { useNumbersText } from '../papers/parts/useNumbersText.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { printHtml } from '../ui/printHtml.ts';
import { useWrittenOut } from '../ui/useWrittenOut.tsx';

export function OrdersHead({ hasDrafts }: { readonly hasDrafts: boolean }) {
  const { t } = useTranslation(['orders', 'common']);
  const { modal, message } = App.useApp();
  // Orders hidden by the filter are not acted on, and their number is shown.
  const { ids: selected, drafts } = useStored('orderList', (state) => state.chosen);
  const hidden = useStored('orderList', (state) => state.ticked.size) - selected.length;
  const choose = useStored('orderList', (state) => state.choose);
  const clearTicks = useStored('orderList', (state) => state.clearTicks);
  const { busy, progress, issue, pdf, paper, writtenOut } = useStored('orders', (state) => state);
  const prefix = useStored('app', (state) => state.app?.settings.order.prefix ?? '');
  const numbersText = useNumbersText();
  const askWithout = useAskWithout(prefix);
  const mayPrint = useWrittenOut();

  const issueChosen = async (withoutRefused: boolean): Promise<void> => {
    const ids = (await choose())?.drafts ?? [];
    const done = ids.length === 0 ? null : await issue(ids, withoutRefused);
    if (typeof done === 'number' && done > 0) void message.success(t('issued', { count: done }));
    if (typeof done === 'object' && done !== null) await askWithout(done, () => void issueChosen(true));
  };
  const askToIssue = async () => {
    const count = drafts.length;
    const numbers = await numbersText(prefix, count);
    modal.confirm({
      title: t('issueTitle', { count }),
      content: t('issueText', { numbers }),
      okText: t('issue'),
      cancelText: t('common:cancel'),
      onOk: () => issueChosen(false),
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
    />
  );
}
