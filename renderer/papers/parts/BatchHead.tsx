// Head of the papers page: issue, print and save as PDF what is selected, with the progress of large batches.
import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchState } from '../../state/batches.ts';
import { useStored } from '../../state/stores.ts';
import { PageHead } from '../../ui/PageHead.tsx';

interface BatchHeadProps extends BatchState {
  /** Shown and selected, the drafts among them, and selected but hidden by the filter: those are not acted on, and their number is shown. */
  readonly selected: number;
  readonly drafts: number;
  readonly hidden: number;
  readonly hasDrafts: boolean;
  readonly onClear: () => void;
  readonly onIssue: () => void;
  readonly onPrint: () => void;
  readonly onPdf: () => void;
  /** What else can be done, before these. */
  readonly children?: ReactNode;
}

export function BatchHead(props: BatchHeadProps) {
  const { busy, progress, selected, drafts, hidden, hasDrafts, onClear, onIssue, onPrint, onPdf, children } = props;
  const { t } = useTranslation(['orders', 'papers', 'common']);
  const canPrintPdf = useStored('app', (state) => state.app?.canPrintPdf ?? false);
  const isAnyTicked = selected + hidden > 0;
  const hiddenNote = hidden === 0 ? '' : `${t('common:listComma')}${t('hiddenSelected', { count: hidden })}`;
  const hint = isAnyTicked ? t('selected', { count: selected }) + hiddenNote : t(hasDrafts ? 'hintIssue' : 'hintPrint');
  return (
    <PageHead
      title={t('papers:title')}
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
      {isAnyTicked && (
        <Button type="text" onClick={onClear}>
          {t('clear')}
        </Button>
      )}
      {children}
      <Button type={drafts > 0 ? 'primary' : 'default'} disabled={drafts === 0 || busy} onClick={onIssue}>
        {t('issue')}
        {drafts > 0 && ` ${drafts}`}
      </Button>
      <Button
        icon={<PrinterOutlined />}
        disabled={selected === 0}
        type={selected > 0 && drafts === 0 ? 'primary' : 'default'}
        onClick={onPrint}
      >
        {t('print')}
        {selected > 0 && ` ${selected}`}
      </Button>
      <Button
        icon={<FilePdfOutlined />}
        disabled={selected === 0 || !canPrintPdf || busy}
        title={canPrintPdf ? undefined : t('noPdf')}
        onClick={onPdf}
      >
        {t('pdf')}
      </Button>
    </PageHead>
  );
}
