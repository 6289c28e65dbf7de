// The navigation rail at the left: all pages, the current one marked, with counts of what is waiting on a page.
import {
  AccountBookOutlined,
  ApartmentOutlined,
  BarChartOutlined,
  BuildOutlined,
  CarryOutOutlined,
  DashboardOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  FormOutlined,
  SettingOutlined,
  SolutionOutlined,
  SwapOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useStored } from '../state/stores.ts';
import { usePaperCounts } from '../papers/usePaperCounts.ts';
import styles from './NavigationRail.module.css';

export function NavigationRail() {
  const { t } = useTranslation('frame');
  const drafts = Object.values(usePaperCounts()).reduce((sum, { drafts: of }) => sum + of, 0);
  const open = useStored('support', (state) => state.list?.states.filter(({ decision }) => decision === null).length ?? 0);
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <RailItem to="/situation" icon={<DashboardOutlined />} text={t('situation')} />
      <RailItem to="/data" icon={<TableOutlined />} text={t('data')} />
      <RailItem to="/plan" icon={<ApartmentOutlined />} text={t('plan')} />
      <RailItem
        to="/orders"
        icon={<FileTextOutlined />}
        text={t('orders')}
        count={drafts}
        countText={t('draftPapers', { count: drafts })}
      />
      <RailItem to="/daily" icon={<FormOutlined />} text={t('daily')} />
      <RailItem to="/days" icon={<CarryOutOutlined />} text={t('days')} />
      <RailItem to="/ledger" icon={<AccountBookOutlined />} text={t('ledger')} />
      <RailItem to="/capacity" icon={<BuildOutlined />} text={t('capacity')} />
      <RailItem to="/reports" icon={<BarChartOutlined />} text={t('reports')} />
      <RailItem to="/snapshots" icon={<SwapOutlined />} text={t('snapshots')} />
      <RailItem to="/support" icon={<SolutionOutlined />} text={t('support')} count={open} countText={t('openRequests', { count: open })} />
      <RailItem to="/rehearsal" icon={<ExperimentOutlined />} text={t('rehearsal')} />
      <div className={styles.space} />
      <RailItem to="/settings" icon={<SettingOutlined />} text={t('settings')} />
    </nav>
  );
}

interface RailItemProps {
  readonly to: string;
  readonly icon: ReactNode;
  readonly text: string;
  readonly count?: number;
  readonly countText?: string;
}

function RailItem({ to, icon, text, count = 0, countText }: RailItemProps) {
  return (
    <NavLink to={to} className={({ isActive }) => (isActive ? styles.current : styles.item)}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      {text}
      {count > 0 && (
        <span className={styles.badge} title={countText}>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </NavLink>
  );
}
