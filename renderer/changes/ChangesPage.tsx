// The statement of changes (变动说明) of one plan: read here as it is printed, with least change to switch and its price.
import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useRun } from '../plan/useRun.ts';
import { RunProgress } from '../plan/RunProgress.tsx';
import { PaperView } from '../reports/PaperView.tsx';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/names.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { printHtml } from '../ui/printHtml.ts';
import { Tag } from '../ui/Tag.tsx';
import { CalmBar } from './CalmBar.tsx';
import styles from './ChangesPage.module.css';
import { FindingCauses } from './FindingCauses.tsx';
import { useChangeView } from './useChangeView.ts';

export function ChangesPage() {
  const { t } = useTranslation(['changes', 'plan', 'common']);
  const language = useLanguage();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const plans = useStored('plan', (state) => state.plans);
  const loadPlans = useStored('plan', (state) => state.load);
  const shownPlan = useStored('plan', (state) => state.view?.summary.id ?? null);
  const openPlan = useStored('plan', (state) => state.open);
  const isRunning = useStored('plan', (state) => state.run !== null);
  const file = useStored('changes', (state) => state.file);
  const hasData = useStored('dataset', (state) => state.dataset !== null);
  const run = useRun();
  const plan = params.get('plan') ?? shownPlan;
  const shown = useChangeView(plan);
  useEffect(() => {
    if (hasData) void loadPlans();
  }, [loadPlans, hasData]);
  if (plan === null) {
    return (
      <EmptyState title={t('common:noPlan')} text={t('noPlanText')}>
        <Button type="primary" onClick={() => void navigate('/plan')}>
          {t('toPlan')}
        </Button>
      </EmptyState>
    );
  }
  const { view } = shown;
  const state = plans.find(({ id }) => id === plan)?.state ?? 'draft';
  const back = async () => {
    await openPlan(plan);
    void navigate('/plan');
  };
  const save = async (format: 'html' | 'xlsx') => {
    const made = await file(plan, format, language);
    if (made === null) return;
    if (format === 'xlsx') download(made);
    else printHtml(new TextDecoder().decode(Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0))));
  };
  const rerun = async (leastChange: boolean) => {
    const made = await run({ leastChange });
    if (made !== null) setParams({ plan: made });
  };
  return (
    <>
      <PageHead
        title={t('title')}
        note={
          view !== null && (
            <>
              {view.against === null
                ? t('noteFirst', { label: view.label })
                : t(state === 'draft' ? 'note' : 'noteApproved', { label: view.label, other: view.against.label })}
              {!view.leastChange && <Tag tone="amber">{t('calmOff')}</Tag>}
            </>
          )
        }
      >
        <FindingCauses shown={shown} />
        <Button onClick={() => void back()}>{t('toPlan')}</Button>
        <Button icon={<PrinterOutlined />} disabled={view === null} onClick={() => void save('html')}>
          {t('print')}
        </Button>
        <Button icon={<FileExcelOutlined />} disabled={view === null} onClick={() => void save('xlsx')}>
          {t('workbook')}
        </Button>
      </PageHead>
      {isRunning && <RunProgress />}
      {view !== null && <CalmBar view={view} onSwitch={(on) => void rerun(on)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('title')}>
        {view === null ? (
          <p role="status">{t('loading')}</p>
        ) : (
          <PaperView paper={view.paper} isFrozen={false} paragraphs={view.paper.paragraphs} onParagraphs={null} />
        )}
      </section>
    </>
  );
}
