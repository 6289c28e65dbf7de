// Chart options of a fan: the middle run as a line, the 5th to 95th of a hundred as a band, evening by evening.
import type { EChartsCoreOption } from 'echarts/core';
import type { FanPoint } from '../../shared/rehearsal/results.ts';
import { percentText } from '../../shared/text/quantityText.ts';
import { chartText } from '../ui/dayChart.ts';
import { chartTooltip } from '../ui/chartTooltip.ts';
import { shortDay } from '../ui/figures.ts';
import type { Tokens } from '../ui/tokens.ts';

export interface FanWords {
  readonly low: string;
  readonly middle: string;
  readonly high: string;
}

export function fanOption(points: readonly FanPoint[], words: FanWords, tokens: Tokens): EChartsCoreOption {
  const text = chartText(tokens);
  const line = (name: string, data: readonly number[], color: string, width: number) => ({
    name,
    type: 'line',
    symbol: 'none',
    lineStyle: { color, width },
    itemStyle: { color },
    data,
  });
  return {
    textStyle: { fontFamily: tokens['font-screen'] },
    grid: { left: 44, right: 16, top: 12, bottom: 26 },
    tooltip: chartTooltip('axis', percentText, tokens),
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map(({ day }) => shortDay(day)),
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens['line-strong'] } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      axisLabel: { ...text, formatter: (value: number) => `${Math.round(value * 100)}%` },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    series: [
      {
        ...line(
          words.low,
          points.map(({ low }) => low),
          tokens['line-strong'],
          1,
        ),
      },
      line(
        words.middle,
        points.map(({ median }) => median),
        tokens.accent,
        2,
      ),
      line(
        words.high,
        points.map(({ high }) => high),
        tokens['line-strong'],
        1,
      ),
      // The band: nothing up to the lower edge, then its height.
      {
        type: 'line',
        stack: 'band',
        symbol: 'none',
        silent: true,
        lineStyle: { opacity: 0 },
        tooltip: { show: false },
        data: points.map(({ low }) => low),
      },
      {
        type: 'line',
        stack: 'band',
        symbol: 'none',
        silent: true,
        lineStyle: { opacity: 0 },
        areaStyle: { color: tokens['accent-soft'], opacity: 1 },
        tooltip: { show: false },
        z: 0,
        data: points.map(({ low, high }) => high - low),
      },
    ],
  };
}
