// The reports page: choose a report and day, view it, edit its paragraphs, print, save, issue.
import { App, Button, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { issuedReportKinds, reportKinds, type ReportChoice, type ReportKind, type ReportRequest } from '../../shared/contract/reportApi.ts';
import { parseDay } from '../../shared/domain/calendar.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { download } from '../ui/download.ts';
import { DayField } from '../ui/DayField.tsx';
import { useLanguage, useShown } from '../ui/names.ts';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { printHtml } from '../ui/printHtml.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useWrittenOut } from '../ui/useWrittenOut.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { IssuedList } from './IssuedList.tsx';
import { PaperView } from './PaperView.tsx';
import { useNoticeBegin } from './useNoticeBegin.ts';
import styles from './ReportsPage.module.css';

export function ReportsPage() {
  const { t } = useTranslation('reports');
  const today = useWorkingDay();
  const { message, modal } = App.useApp();
  const language = useLanguage();
  const dataset = useShown(useStored('dataset', (state) => state.dataset));
  const hash = useStored('dataset', (state) => state.hash);
  const paper = useStored('reports', (state) => state.paper);
  const { show, loadIssued, issue, file, writtenOut } = useStored('reports', (state) => state);
  const mayPrint = useWrittenOut();
  const canPrintPdf = useStored('app', (state) => state.app?.canPrintPdf ?? false);
  const [params, setParams] = useSearchParams();
  const [edited, setEdited] = useState<readonly string[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isCorrecting, setCorrecting] = useState(false);
  const notices = useStored('reports', (state) => state.notices);
  const kind = reportKinds.find((one) => one === params.get('kind')) ?? 'daily';
  const issued = params.get('issued');
  const asked = params.get('date') ?? '';
  const date = parseDay(asked) === null ? today : asked;
  const subjects = useMemo(() => {
    if (dataset === null) return [];
    const rows =
      kind === 'city' ? dataset.regions.filter(({ level }) => level === 'city') : kind === 'enterprise' ? dataset.enterprises : [];
    return rows.map(({ code, name }) => ({ value: code as string, label: `${code} ${name}` }));
  }, [dataset, kind]);
  const subject = subjects.find(({ value }) => value === params.get('subject'))?.value ?? subjects[0]?.value ?? null;
  const corrected = notices.find(({ id }) => id === params.get('corrects')) ?? null;
  const reason = params.get('reason') ?? '';
  const begin = useNoticeBegin(date, corrected?.id ?? null);
  const askedFrom = params.get('from') ?? '';
  const from = parseDay(askedFrom) === null ? begin : askedFrom;
  const draft = useMemo((): ReportRequest => {
    const period = kind === 'public' ? { from } : {};
    return { kind, date, ...period, subject, language, paragraphs: null };
  }, [kind, date, from, subject, language]);
  const choice = useMemo((): ReportChoice => (issued === null ? { draft } : { issued }), [issued, draft]);
  useEffect(() => {
    void loadIssued();
  }, [loadIssued]);
  // A changed dataset changes the content of a draft.
  useEffect(() => {
    setEdited(null);
    if (hash !== null || 'issued' in choice) void show(choice);
  }, [show, choice, hash]);
  if (dataset === null) return <LoadingPage title={t('title')} />;
  const go = (part: Record<string, string>) => {
    const period: Record<string, string> = kind === 'public' ? { from } : {};
    const correction: Record<string, string> = corrected === null ? {} : { corrects: corrected.id, reason };
    const next = { kind, date, ...period, ...(subject === null ? {} : { subject }), ...correction, ...part };
    setParams(next, { replace: true });
  };
  const current: ReportChoice = 'issued' in choice ? choice : { draft: { ...draft, paragraphs: edited } };
  const take = async (format: 'html' | 'pdf' | 'xlsx', toPrinter = false) => {
    if (format !== 'xlsx') {
      const missing = await writtenOut(current);
      if (missing === null || !(await mayPrint(missing))) return;
    }
    setBusy(true);
    const made = await file(current, format);
    setBusy(false);
    if (made === null) return;
    if (format === 'html' && toPrinter)
      printHtml(new TextDecoder().decode(Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0))));
    else download(made);
  };
  const ask = () =>
    modal.confirm({
      title: t('issueTitle', { kind: t(`kinds.${kind}`), date }),
      content: t('issueText'),
      okText: t('issue'),
      cancelText: t('cancel'),
      onOk: async () => {
        const report = await issue({ ...draft, paragraphs: edited }, corrected === null ? null : { report: corrected.id, reason });
        if (report === null) return;
        void message.success(t('issuedAs', { number: report.number }));
        setParams({ issued: report.id }, { replace: true });
      },
    });
  const mayIssue = issued === null && issuedReportKinds.some((one) => one === kind);
  const chosen = notices.find(({ id }) => id === issued) ?? null;
  const isReplaced = notices.some(({ corrects }) => corrects?.report === issued);
  return (
    <>
      <PageHead title={t('title')}>
        <SegmentedControl<ReportKind>
          label={t('kind')}
          value={kind}
          options={reportKinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
          onChange={(value) => setParams({ kind: value, date }, { replace: true })}
        />
        {kind === 'public' && issued === null && <DayField label={t('from')} day={from} onChange={(day) => go({ from: day })} />}
        <DayField label={t(kind === 'public' ? 'to' : 'date')} day={date} onChange={(day) => go({ date: day })} />
        {subjects.length > 0 && issued === null && (
          <Select
            aria-label={t('subject')}
            className={styles.subject}
            showSearch={{ optionFilterProp: 'label' }}
            value={subject}
            options={subjects}
            onChange={(value) => go({ subject: value })}
          />
        )}
        <Button disabled={paper === null || isBusy} onClick={() => void take('html', true)}>
          {t('print')}
        </Button>
        <Button disabled={paper === null || isBusy} title={t('pageHelp')} onClick={() => void take('html')}>
          {t('page')}
        </Button>
        <Button disabled={paper === null || isBusy || !canPrintPdf} onClick={() => void take('pdf')}>
          PDF
        </Button>
        <Button disabled={paper === null || isBusy} onClick={() => void take('xlsx')}>
          Excel
        </Button>
        {chosen !== null && !isReplaced && <Button onClick={() => setCorrecting(true)}>{t('correct')}</Button>}
        {mayIssue && (
          <Button type="primary" disabled={paper === null} onClick={ask}>
            {t('issue')}
          </Button>
        )}
      </PageHead>
      {corrected !== null && issued === null && (
        <p className={styles.correcting} role="status">
          {t('correcting', { number: corrected.number, reason })}
        </p>
      )}
      {isCorrecting && chosen !== null && (
        <CorrectionDialog
          number={chosen.number}
          onCancel={() => setCorrecting(false)}
          onDraft={(why) => {
            setCorrecting(false);
            setParams({ kind: 'public', date: chosen.date, corrects: chosen.id, reason: why }, { replace: true });
          }}
        />
      )}
      <div className={styles.body}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
        <div className={styles.desk} tabIndex={0} role="group" aria-label={t('paper')}>
          {paper !== null && (
            <PaperView
              paper={paper}
              isFrozen={issued !== null}
              paragraphs={edited ?? paper.paragraphs}
              onParagraphs={mayIssue ? setEdited : null}
            />
          )}
        </div>
        <IssuedList
          chosen={issued}
          onChoose={(id) => setParams({ issued: id }, { replace: true })}
          onDraft={() => setParams({ kind, date }, { replace: true })}
        />
      </div>
    </>
  );
}
