// Words of a rehearsal's results, in both languages: on paper, on the page and at the command line. Words come before statistics.
import type { Language } from '../domain/office.ts';

export interface RehearsalText {
  readonly title: string;
  readonly subtitle: (from: string, to: string) => string;
  readonly agency: string;
  readonly howItWasDone: (days: number, runs: number, seed: number) => string;
  readonly howToRead: string;
  readonly assumedLuck: string;
  readonly fittedLuck: (days: number) => string;
  readonly pair: (from: string, to: string) => string;
  readonly better: (tier: string, measure: string, amount: string, low: string, high: string) => string;
  readonly worse: (tier: string, measure: string, amount: string, low: string, high: string) => string;
  readonly noDifference: string;
  readonly singleRun: string;
  readonly points: (value: string) => string;
  readonly measures: { readonly fill: string; readonly worst: string; readonly shortDays: string };
  readonly tierTable: { readonly title: string; readonly heads: readonly string[]; readonly note: string };
  readonly differenceTable: { readonly title: string; readonly heads: readonly string[]; readonly note: string };
  readonly cityTable: { readonly title: string; readonly place: string; readonly note: string };
  readonly regretTable: { readonly title: string; readonly heads: readonly string[]; readonly note: string };
  readonly courseTable: { readonly title: string; readonly heads: readonly string[]; readonly note: string };
  readonly days: (value: string) => string;
  readonly range: (low: string, high: string) => string;
}

export const rehearsalText: { readonly [Name in Language]: RehearsalText } = {
  zh: {
    title: '规则推演结果',
    subtitle: (from, to) => `${from}至${to}`,
    agency: '推演，不是安排',
    howItWasDone: (days, runs, seed) =>
      `照每个比较项把今后 ${days} 天各过了 ${runs} 遍。每一遍里，停工、到货迟缺、需求上升、封路、途中损失都照同一次抽签发生（种子 ${seed}），各比较项遇到的一样。每天早上只按当时知道的情况安排。`,
    howToRead: '“通常”指居中的一遍；“坏时”指一百遍里最差的五遍以内。差别后面的两个数是它的 95% 区间：两头同号才说有差别。',
    assumedLuck: '运气的大小见 luck.csv，注明“assumed”的是假定，没有实测。',
    fittedLuck: (days) =>
      `运气的大小照本单位 ${days} 天的日报、到货和签收估计，见过的次数少的靠近假定值；各数依据多少次，见 luck.csv，注明“assumed”的仍是假定。`,
    pair: (from, to) => `从“${from}”改为“${to}”：`,
    better: (tier, measure, amount, low, high) => `${tier}${measure}提高 ${amount}（${low} 到 ${high}）`,
    worse: (tier, measure, amount, low, high) => `${tier}${measure}降低 ${amount}（${low} 到 ${high}）`,
    noDifference: '各层级都分不出差别。',
    singleRun: '只过了一遍，说不出差别是否靠得住。',
    points: (value) => `${value} 个百分点`,
    measures: { fill: '保障率', worst: '最差组保障率', shortDays: '缺货天数' },
    tierTable: {
      title: '各层级',
      heads: ['层级', '比较项', '#通常', '#坏时', '#最差组（通常）', '#缺货天数（平均）'],
      note: '保障率是到最后一天晚上，应到的里面到了多少。',
    },
    differenceTable: {
      title: '两项之差',
      heads: ['层级', '看什么', '从', '改为', '#平均差', '#95% 区间'],
      note: '保障率的差以百分点计，缺货天数的差以天计。同一遍里两项相减，再看各遍的平均。',
    },
    cityTable: { title: '各地保障率', place: '市', note: '每格依次是通常、坏时（含各层级）。' },
    regretTable: {
      title: '与事先知道一切相比',
      heads: ['层级', '比较项', '#少到只数（平均）', '#最差组', '#事先知道时最差组'],
      note: '假如有人事先知道每一遍会发生什么，照同样的发料安排，能多送到多少。前面的层级先得，后面的层级可能反而少，以负数表示。',
    },
    courseTable: {
      title: '执行情况',
      heads: ['比较项', '#当天未能发出', '#次日改动', '#指定数放不下的早上'],
      note: '前两项是占省级统调口罩只数的份额。',
    },
    days: (value) => `${value} 天`,
    range: (low, high) => `${low} 到 ${high}`,
  },
  en: {
    title: 'Rehearsal of rules',
    subtitle: (from, to) => `${from} to ${to}`,
    agency: 'A rehearsal, not an order',
    howItWasDone: (days, runs, seed) =>
      `The ${days} days to come were lived ${runs} times under each variant. In one run, stops of makers, late and short arrivals, rises of demand, closed roads and losses on the way follow the same draw (seed ${seed}) for every variant. Each morning was planned with what was known by then.`,
    howToRead:
      '“Usual” is the run in the middle; “bad” means five runs in a hundred are worse. The two numbers after a difference are its 95% interval: it counts as a difference only where both have the same sign.',
    assumedLuck: 'How much luck there is stands in luck.csv; what says “assumed” there was never measured.',
    fittedLuck: (days) =>
      `How much luck there is was estimated from the office’s own reports, arrivals and receipts on ${days} days; what was seen seldom stays near what is assumed. luck.csv says what each number rests on; what says “assumed” there was never seen.`,
    pair: (from, to) => `From “${from}” to “${to}”: `,
    better: (tier, measure, amount, low, high) => `${tier}: ${measure} up by ${amount} (${low} to ${high})`,
    worse: (tier, measure, amount, low, high) => `${tier}: ${measure} down by ${amount} (${low} to ${high})`,
    noDifference: 'no difference can be told in any tier.',
    singleRun: 'a single run does not tell whether a difference can be relied on.',
    points: (value) => `${value} points`,
    measures: { fill: 'coverage', worst: 'worst group’s coverage', shortDays: 'short days' },
    tierTable: {
      title: 'Tiers',
      heads: ['Tier', 'Variant', '#Usual', '#Bad', '#Worst group (usual)', '#Short days (mean)'],
      note: 'Coverage is how much of what was to come by the last evening came.',
    },
    differenceTable: {
      title: 'Differences',
      heads: ['Tier', 'Of what', 'From', 'To', '#Mean difference', '#95% interval'],
      note: 'Coverage in percentage points, short days in days. Both variants of a run are subtracted, then averaged over the runs.',
    },
    cityTable: { title: 'Coverage by place', place: 'Place', note: 'In each cell: usual, bad; of all tiers together.' },
    regretTable: {
      title: 'Against knowing everything',
      heads: ['Tier', 'Variant', '#Pieces missed (mean)', '#Worst group', '#Worst group, foreseen'],
      note: 'How much more somebody could have brought who knew what each run holds and handed out the same material. Earlier tiers come first, so later ones may have got less; that is shown below 0.',
    },
    courseTable: {
      title: 'How it went',
      heads: ['Variant', '#Not sent on its day', '#Moved next morning', '#Mornings without pins'],
      note: 'The first two are shares of the pool’s pieces.',
    },
    days: (value) => `${value} days`,
    range: (low, high) => `${low} to ${high}`,
  },
};
