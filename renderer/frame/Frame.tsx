// The frame: top bar, navigation rail, page, status bar. Loads what every page needs.
import { useEffect } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { CapacityPage } from '../capacity/CapacityPage.tsx';
import { DailyPage } from '../daily/DailyPage.tsx';
import { DataPage } from '../data/DataPage.tsx';
import { IntakePage } from '../data/intake/IntakePage.tsx';
import { NormsPage } from '../data/norms/NormsPage.tsx';
import { DaysPage } from '../days/DaysPage.tsx';
import { DrillStrip } from '../drill/DrillStrip.tsx';
import { HelpPage } from '../help/HelpPage.tsx';
import { LedgerPage } from '../ledger/LedgerPage.tsx';
import { PapersPage } from '../papers/PapersPage.tsx';
import { CityPage } from '../places/CityPage.tsx';
import { MakerPage } from '../places/MakerPage.tsx';
import { PlanPage } from '../plan/PlanPage.tsx';
import { ChangesPage } from '../changes/ChangesPage.tsx';
import { PositionPage } from '../position/PositionPage.tsx';
import { RehearsalPage } from '../rehearsal/RehearsalPage.tsx';
import { ReportsPage } from '../reports/ReportsPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { SituationPage } from '../situation/SituationPage.tsx';
import { SnapshotsPage } from '../snapshots/SnapshotsPage.tsx';
import { SupportPage } from '../support/SupportPage.tsx';
import { useStored, useStores } from '../state/stores.ts';
import styles from './Frame.module.css';
import { JobStrips } from './JobStrips.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import { Notices } from './Notices.tsx';
import { SkipLinks, contentId } from './SkipLinks.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { usePageKeys } from './usePageKeys.ts';
import { usePageTitle } from './usePageTitle.ts';

/** As often as the service checks whether a backup is due. */
const backupWatchMilliseconds = 10 * 60_000;

export function Frame() {
  const { dataset, plan, pins, orders, papers, scenarios, support, backups } = useStores();
  usePageKeys();
  usePageTitle();
  const hash = useStored('app', (state) => state.app?.dataset?.hash ?? null);
  // a changed dataset or policy makes plans stale, so reload the list
  useEffect(() => {
    void dataset.getState().load();
    void pins.getState().load();
    if (hash !== null) void plan.getState().load();
  }, [dataset, plan, pins, hash]);
  const inForce = useStored('plan', (state) => state.plans.find((one) => one.state === 'approved')?.id ?? null);
  // Approving a plan archives the drafts of the one before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan in force decides which drafts count
  useEffect(() => {
    void orders.getState().load();
    void papers.getState().load();
  }, [orders, papers, inForce]);
  useEffect(() => {
    void scenarios.getState().load();
    void support.getState().load();
  }, [scenarios, support]);
  useEffect(() => {
    const watch = () => void backups.getState().watch();
    watch();
    const timer = window.setInterval(watch, backupWatchMilliseconds);
    return () => window.clearInterval(timer);
  }, [backups]);
  const { pathname } = useLocation();
  const turnPage = useStored('notices', (state) => state.turnPage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what this waits for
  useEffect(() => () => turnPage(), [turnPage, pathname]);
  return (
    <div className={styles.frame}>
      <SkipLinks />
      <TopBar />
      <NavigationRail />
      <main id={contentId} className={styles.page} tabIndex={-1}>
        <Notices />
        <JobStrips />
        <DrillStrip />
        <Routes>
          <Route path="/situation" element={<SituationPage />} />
          <Route path="/data" element={<DataPage />} />
          <Route path="/data/norms" element={<NormsPage />} />
          <Route path="/data/import" element={<IntakePage />} />
          <Route path="/plan" element={<PlanPage />} />
          <Route path="/changes" element={<ChangesPage />} />
          <Route path="/position" element={<PositionPage />} />
          <Route path="/city/:code" element={<CityPage />} />
          <Route path="/maker/:code" element={<MakerPage />} />
          <Route path="/orders" element={<PapersPage />} />
          <Route path="/ledger" element={<LedgerPage />} />
          <Route path="/daily" element={<DailyPage />} />
          <Route path="/days" element={<DaysPage />} />
          <Route path="/capacity" element={<CapacityPage />} />
          <Route path="/reports" element={<ReportsPage />} />
          <Route path="/snapshots" element={<SnapshotsPage />} />
          <Route path="/support" element={<SupportPage />} />
          <Route path="/rehearsal" element={<RehearsalPage />} />
          <Route path="/settings" element={<SettingsPage />} />
          <Route path="/help" element={<HelpPage />} />
          <Route path="*" element={<Navigate to="/situation" replace />} />
        </Routes>
      </main>
      <StatusBar />
    </div>
  );
}
