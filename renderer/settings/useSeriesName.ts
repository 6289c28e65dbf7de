// Display name of a number series: the prefix of orders, or the kind of reports.
import { useTranslation } from 'react-i18next';
import type { NumberSeries } from '../../shared/contract/numberApi.ts';
import type { NumberedReportKind } from '../../shared/contract/reportApi.ts';

const reportSeries = {
  daily: 'dailySeries',
  weekly: 'weeklySeries',
  public: 'publicSeries',
  reply: 'replySeries',
  release: 'releaseSeries',
  contract: 'contractSeries',
} as const satisfies Record<NumberedReportKind, string>;

export function useSeriesName(): (series: NumberSeries) => string {
  const { t } = useTranslation('settings');
  return ({ kind, name }) => (kind === 'order' ? name : t(reportSeries[name as NumberedReportKind]));
}
