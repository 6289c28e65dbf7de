// What the drill writes on papers and reports in the place of the people it plays: everything says that it is made up.
import type { Language } from '../domain/office.ts';

export interface DrillText {
  /** Signs what is confirmed, issued and closed. */
  readonly officer: string;
  readonly carrier: string;
  readonly driver: string;
  readonly receiver: string;
  readonly report: string;
  readonly still: string;
  readonly arrival: { readonly came: string; readonly short: string; readonly late: string };
}

export const drillText: { readonly [Name in Language]: DrillText } = {
  zh: {
    officer: '演练值班员',
    carrier: '演练车队',
    driver: '演练司机',
    receiver: '演练收货人',
    report: '演练填报',
    still: '演练填报：设备故障，停工',
    arrival: { came: '演练：如期到', short: '演练：少到', late: '演练：推迟' },
  },
  en: {
    officer: 'Drill officer',
    carrier: 'Drill transport',
    driver: 'Drill driver',
    receiver: 'Drill receiver',
    report: 'Drill report',
    still: 'Drill report: equipment failed, standing still',
    arrival: { came: 'Drill: came as announced', short: 'Drill: came short', late: 'Drill: put off' },
  },
};
