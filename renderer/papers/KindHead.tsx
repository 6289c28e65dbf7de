// Head of the page while papers of one kind are shown: issue, print and save as PDF what is selected.
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperId } from '../../shared/domain/ids.ts';
import type { PaperKind } from '../../shared/papers/paperKind.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { printHtml } from '../ui/printHtml.ts';
import { useWrittenOut } from '../ui/useWrittenOut.tsx';
import { BatchDialog } from './batch/BatchDialog.tsx';
import { BatchHead } from './parts/BatchHead.tsx';
import { PaperIssueContent } from './PaperIssueContent.tsx';
import { useAskWithout } from './parts/useAskWithout.tsx';
import { useNumbersText } from './parts/useNumbersText.ts';

interface KindHeadProps {
  readonly kind: PaperKind;
  readonly hasDrafts: boolean;
  /** Some are issued and not settled. */
  readonly isAnyUnderWay: boolean;
}

export function KindHead({ kind, hasDrafts, isAnyUnderWay }: KindHeadProps) {
  const { t } = useTranslation(['papers', 'orders', 'batch', 'common']);
  const [isEntering, setEntering] = useState(false);
  const { modal, message } = App.useApp();
  // Papers hidden by the filter are not acted on, and their number is shown.
  const { ids: selected, drafts } = useStored(kind, (state) => state.chosen);
  const hidden = useStored(kind, (state) => state.ticked.size) - selected.length;
  const choose = useStored(kind, (state) => state.choose);
  const all = useStored(kind, (state) => state.all);
  const clearTicks = useStored(kind, (state) => state.clearTicks);
  const { busy, progress, issue, pdf, page, writtenOut } = useStored('papers', (state) => state);
  const prefix = useStored('app', (state) => state.app?.settings.papers[kind] ?? '');
  const numbersText = useNumbersText();
  const askWithout = useAskWithout(prefix);
  const mayPrint = useWrittenOut();

  const issueAsked = async (ids: readonly PaperId[], withoutRefused: boolean): Promise<void> => {
    const done = await issue(ids, withoutRefused);
    if (typeof done === 'number' && done > 0) void message.success(t('issued', { count: done }));
    if (typeof done === 'object' && done !== null) await askWithout(done, () => void issueAsked(ids, true));
  };
  const askToIssue = async () => {
    // What was asked about is issued: papers that another window changes meanwhile are told by name.
    const ids = (await choose())?.drafts ?? [];
    const count = ids.length;
    if (count === 0) return;
    const [numbers, found] = await Promise.all([numbersText(prefix, count), all()]);
    if (found === null) return;
    const wanted = new Set<string>(ids);
    const papers = found.flatMap(({ paper }) => (wanted.has(paper.id) ? [paper] : []));
    modal.confirm({
      width: 560,
      title: t('issueTitle', { count, kind: t(`kinds.${kind}`) }),
      content: <PaperIssueContent kind={kind} numbers={numbers} papers={papers} />,
      okText: t('orders:issue'),
      cancelText: t('common:cancel'),
      onOk: () => issueAsked(ids, false),
    });
  };
  const savePdf = async () => {
    const chosen = (await choose())?.ids ?? [];
    const missing = chosen.length === 0 ? null : await writtenOut(chosen);
    if (missing !== null && (await mayPrint(missing))) await pdf(chosen, download);
  };
  const print = async () => {
    const chosen = (await choose())?.ids ?? [];
    const made = chosen.length === 0 ? null : await page(chosen);
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
      {kind !== 'taskNotice' && isAnyUnderWay && <Button onClick={() => setEntering(true)}>{t('batch:open')}</Button>}
      {kind !== 'taskNotice' && isEntering && <BatchDialog tab={kind} onClose={() => setEntering(false)} />}
    </BatchHead>
  );
}
