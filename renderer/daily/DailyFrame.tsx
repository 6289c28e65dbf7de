// What the parts of the page of daily reports have in common: the day, the four tabs, and the room below.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { addDays, parseDay } from '../../shared/domain/calendar.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { DayField } from '../ui/DayField.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './DailyPage.module.css';

export const dailyTabs = ['makers', 'cities', 'counts', 'arrivals'] as const;
export type DailyTab = (typeof dailyTabs)[number];

export interface DailyPlace {
  readonly tab: DailyTab;
  readonly date: string;
  readonly working: string;
  /** Goes to another day, tab or row of the page; whatever is not named stays. */
  readonly go: (part: Readonly<Record<string, string>>) => void;
  /** The row that is open, by the name it has in the address. */
  readonly chosen: (name: string) => string | null;
}

/** The day and tab of the address; the working day where it names none. */
export function useDailyPlace(): DailyPlace {
  const working = useWorkingDay();
  const [params, setParams] = useSearchParams();
  const asked = params.get('date') ?? '';
  const date = parseDay(asked) === null ? working : asked;
  const tab = dailyTabs.find((one) => one === params.get('tab')) ?? 'makers';
  return {
    tab,
    date,
    working,
    go: (part) => setParams({ date, ...(tab === 'makers' ? {} : { tab }), ...part }, { replace: true }),
    chosen: (name) => params.get(name),
  };
}

interface DailyFrameProps {
  readonly place: DailyPlace;
  /** Who has reported and who has not. */
  readonly status: string;
  /** At the right of the head. */
  readonly actions?: ReactNode;
  /** At the right of the tabs. */
  readonly filters?: ReactNode;
  readonly children: ReactNode;
}

export function DailyFrame({ place: { tab, date, go }, status, actions, filters, children }: DailyFrameProps) {
  const { t } = useTranslation(['dayRecords', 'daily']);
  return (
    <>
      <PageHead title={t('title')} note={<span role="status">{status}</span>}>
        <Button
          icon={<LeftOutlined />}
          aria-label={t('daily:dayBefore')}
          title={t('daily:dayBefore')}
          onClick={() => go({ date: addDays(date, -1) })}
        />
        <DayField label={t('daily:date')} day={date} onChange={(day) => go({ date: day })} />
        <Button
          icon={<RightOutlined />}
          aria-label={t('daily:dayAfter')}
          title={t('daily:dayAfter')}
          onClick={() => go({ date: addDays(date, 1) })}
        />
        {actions}
      </PageHead>
      <div className={styles.bar}>
        <SegmentedControl
          label={t('tabs')}
          value={tab}
          options={dailyTabs.map((value) => ({ value, text: t(value) }))}
          onChange={(value) => go({ tab: value })}
        />
        <div className={styles.filters}>{filters}</div>
      </div>
      {children}
    </>
  );
}
