// What the drill writes on papers and reports in the place of the people it plays: everything says that it is made up.
import type { Language } from '../domain/office.ts';

type ByObstacle = { readonly [Kind in 'material' | 'workers' | 'funds' | 'transport' | 'standard']: string };

export interface DrillText {
  /** Signs what is confirmed, issued and closed. */
  readonly officer: string;
  readonly carrier: string;
  readonly driver: string;
  readonly receiver: string;
  readonly report: string;
  readonly still: string;
  readonly arrival: { readonly came: string; readonly short: string; readonly late: string };
  /** What a city says in the data package it brings. */
  readonly package: {
    readonly office: (city: string) => string;
    readonly officer: string;
    readonly reason: string;
    readonly ownEffort: string;
  };
  readonly project: {
    readonly name: (lines: string) => string;
    readonly and: string;
    readonly inspector: string;
    readonly standard: string;
    readonly obstacles: ByObstacle;
    readonly owners: ByObstacle;
    readonly programmes: { readonly central: string; readonly provincial: string };
    readonly phases: readonly [string, string];
  };
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
    package: {
      office: (city) => `${city}疫情防控物资统调办公室（演练）`,
      officer: '演练市级值班员',
      reason: '演练：本市企业停工减产，城市运行基本需求缺口大',
      ownEffort: '演练：已动用市级库存，已催企业返岗复工',
    },
    project: {
      name: (lines) => `${lines} 扩产`,
      and: '、',
      inspector: '演练验收组',
      standard: '演练：按产品标准',
      obstacles: {
        material: '演练：设备试机缺熔喷布',
        workers: '演练：调试工人返岗未满隔离期',
        funds: '演练：设备尾款未落实',
        transport: '演练：设备途中受阻，未运到',
        standard: '演练：样品送检，等检验报告',
      },
      owners: { material: '省工信厅', workers: '市人社局', funds: '市财政局', transport: '省交通运输厅', standard: '省药监局' },
      programmes: { central: '演练：中央扩产补助', provincial: '演练：省级技改补助' },
      phases: ['验收后拨付', '年底考核后拨付'],
    },
  },
  en: {
    officer: 'Drill officer',
    carrier: 'Drill transport',
    driver: 'Drill driver',
    receiver: 'Drill receiver',
    report: 'Drill report',
    still: 'Drill report: equipment failed, standing still',
    arrival: { came: 'Drill: came as announced', short: 'Drill: came short', late: 'Drill: put off' },
    package: {
      office: (city) => `Dispatch office of ${city} (drill)`,
      officer: 'Drill officer of the city',
      reason: 'Drill: makers of the city stand still, its basic needs are far from met',
      ownEffort: 'Drill: the city’s own stock is used, makers were urged to return to work',
    },
    project: {
      name: (lines) => `Lines ${lines}`,
      and: ', ',
      inspector: 'Drill inspectors',
      standard: 'Drill: the product’s standard',
      obstacles: {
        material: 'Drill: no meltblown to try the line',
        workers: 'Drill: fitters still in quarantine',
        funds: 'Drill: last instalment of the machine not paid',
        transport: 'Drill: machine held up on the road',
        standard: 'Drill: samples being tested',
      },
      owners: {
        material: 'Industry department',
        workers: 'City labour office',
        funds: 'City finance office',
        transport: 'Transport department',
        standard: 'Drug administration',
      },
      programmes: { central: 'Drill: central subsidy for new capacity', provincial: 'Drill: provincial subsidy for renewal' },
      phases: ['After verification', 'After the year’s review'],
    },
  },
};
