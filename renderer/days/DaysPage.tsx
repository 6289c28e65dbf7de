// The page where a day is closed (日终): what needs a person, what happened, what the next morning starts from; the days closed so far.
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { ReportFormat } from '../../shared/contract/reportApi.ts';
import { localDay, parseDay, type IsoDate } from '../../shared/domain/calendar.ts';
import { isDisagreement } from '../../shared/position/discrepancy.ts';
import { baseScenario } from '../../shared/domain/scenario.ts';
import { useStored } from '../state/stores.ts';
import { clockDay, useWorkingDay } from '../state/useWorkingDay.ts';
import { download } from '../ui/download.ts';
import { bigPiecesText, clockText, dayText, fullDayText, weekdayText } from '../ui/figures.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/names.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { printHtml } from '../ui/printHtml.ts';
import { ClosedDays } from './ClosedDays.tsx';
import { DayFigures } from './DayFigures.tsx';
import styles from './DaysPage.module.css';
import { DaysLeftTable } from './DaysLeftTable.tsx';
import { DeskTable } from './DeskTable.tsx';
import { FlowTable } from './FlowTable.tsx';
import { LateTable } from './LateTable.tsx';
import { MorningTable } from './MorningTable.tsx';
import { SignDialog } from './SignDialog.tsx';
import { SilentList } from './SilentList.tsx';
import { UnservedTable } from './UnservedTable.tsx';
import { shareText, useDayWords } from './useDayWords.ts';

const nothing = { names: {}, units: {} };

export function DaysPage() {
  const { t } = useTranslation(['days', 'common']);
  const language = useLanguage();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const today = useWorkingDay();
  const hash = useStored('app', (state) => state.app?.dataset?.hash ?? null);
  const canPrintPdf = useStored('app', (state) => state.app?.canPrintPdf ?? false);
  const scenario = useStored('app', (state) => state.app?.scenario ?? null);
  const isBase = scenario?.id === baseScenario;
  const openScenario = useStored('scenarios', (state) => state.open);
  const dataset = useStored('dataset', (state) => state.dataset);
  const { statement, unserved: missedNow, standing, last, load, close, undo, file } = useStored('days', (state) => state);
  const [params, setParams] = useSearchParams();
  const [asks, setAsks] = useState<'close' | 'undo' | null>(null);
  const asked = params.get('day') ?? '';
  const shown: IsoDate | null = parseDay(asked) !== null && asked < today ? asked : null;
  useEffect(() => {
    if (hash !== null && isBase) void load(shown);
  }, [load, shown, hash, isBase]);
  const words = useDayWords(statement ?? nothing, dataset);
  const show = (day: IsoDate | null) => setParams(day === null ? {} : { day }, { replace: true });
  const review = statement?.review ?? null;
  if (scenario !== null && !isBase)
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('inScenario', { name: scenario.name })} text={t('inScenarioText')}>
          <Button type="primary" onClick={() => void openScenario(baseScenario)}>
            {t('toBase')}
          </Button>
        </EmptyState>
      </>
    );
  if (hash === null || review === null || review.day !== (shown ?? today))
    return (
      <>
        <PageHead title={t('title')} />
        {hash !== null && (
          <p className={styles.ahead} role="status">
            {t('loading')}
          </p>
        )}
      </>
    );
  const { day, next, late, unserved, discrepancies } = review;
  const differing = discrepancies.filter(isDisagreement).length;
  const closed = standing?.day === day ? standing : null;
  const isLast = closed !== null && last === day;
  const take = async (format: ReportFormat) => {
    const made = await file({ day, language, format });
    if (made === null) return;
    if (format === 'html') printHtml(new TextDecoder().decode(Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0))));
    else download(made);
  };
  const closeNow = async (by: string) => {
    if (!(await close(day, by))) return false;
    void message.success(t('closed', { day: dayText(day, language), next: dayText(next, language) }));
    return true;
  };
  const undoNow = async (by: string) => {
    if (!(await undo(day, by))) return false;
    show(null);
    void message.success(t('undone', { day: dayText(day, language) }));
    return true;
  };
  const open = [
    ...(unserved.length > 0 ? [`${t('unserved')} ${unserved.length}`] : []),
    ...(late.length > 0 ? [`${t('late')} ${late.length}`] : []),
    ...(differing > 0 ? [`${t('desk')} ${differing}`] : []),
  ];
  const isAhead = clockDay() > today && closed === null;
  return (
    <>
      <PageHead
        title={t('title')}
        note={
          closed === null
            ? t('open', { day: fullDayText(day, language), next: weekdayText(next, language) })
            : t('closedBy', {
                day: fullDayText(day, language),
                by: closed.signedBy,
                at: `${dayText(localDay(new Date(closed.closedAt)), language)} ${clockText(closed.closedAt)}`,
              })
        }
      >
        <Button onClick={() => void navigate('/position')}>{t('stocks')}</Button>
        <Button onClick={() => void take('html')}>{t('print')}</Button>
        <Button disabled={!canPrintPdf} onClick={() => void take('pdf')}>
          PDF
        </Button>
        <Button onClick={() => void take('xlsx')}>Excel</Button>
        {closed === null ? (
          <Button type="primary" onClick={() => setAsks('close')}>
            {t('close')}
          </Button>
        ) : (
          isLast && <Button onClick={() => setAsks('undo')}>{t('undo')}</Button>
        )}
      </PageHead>
      {isAhead && <p className={styles.ahead}>{t('clockAhead', { clock: fullDayText(clockDay(), language) })}</p>}
      <DayFigures review={review} />
      <div className={styles.body}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
        <div className={styles.left} tabIndex={0} role="group" aria-label={t('title')}>
          {late.length > 0 && <LateTable late={late} words={words} />}
          {unserved.length > 0 && (
            <UnservedTable key={day} unserved={unserved} words={words} from={closed === null ? next : today} now={missedNow} />
          )}
          {discrepancies.length > 0 && <DeskTable key={day} review={review} words={words} isOpen={closed === null} />}
          <SilentList review={review} words={words} />
          <FlowTable flows={review.flows} words={words} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
        <div className={styles.right} tabIndex={0} role="group" aria-label={t('closes')}>
          <ClosedDays workingDay={today} shown={shown} onShow={show} />
          <MorningTable stocks={review.morning} words={words} />
          <DaysLeftTable rows={review.daysLeft} words={words} />
        </div>
      </div>
      {asks === 'close' && (
        <SignDialog
          title={t('closeTitle', { day: fullDayText(day, language) })}
          okText={t('closeNow')}
          onSign={closeNow}
          onClose={() => setAsks(null)}
        >
          <p>
            {t('closeText', {
              moved: bigPiecesText(review.movedPieces, language),
              share: shareText(review.presumedPieces, review.movedPieces),
            })}
          </p>
          {open.length > 0 && <p>{t('closeOpen', { items: open.join(t('common:listSeparator')) })}</p>}
        </SignDialog>
      )}
      {asks === 'undo' && (
        <SignDialog
          title={t('undoTitle', { day: fullDayText(day, language) })}
          okText={t('undo').replace('…', '')}
          onSign={undoNow}
          onClose={() => setAsks(null)}
        >
          <p>{t('undoText', { day: fullDayText(day, language) })}</p>
        </SignDialog>
      )}
    </>
  );
}
