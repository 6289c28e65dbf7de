// Chart options for days of material: one bar per day up to the available amount, hatched from there to a full day.
import type { EChartsCoreOption } from 'echarts/core';
import type { MaterialDay } from '../../shared/reports/materialOutlook.ts';
import { shortDay } from '../ui/figures.ts';
import { chartTooltip } from '../ui/chartTooltip.ts';
import type { Tokens } from '../ui/tokens.ts';

export function materialOption(days: readonly MaterialDay[], fullDay: string, gap: string, tokens: Tokens): EChartsCoreOption {
  const text = { color: tokens['text-secondary'], fontFamily: tokens['font-screen'], fontSize: 12 };
  const fits = days.length <= 16;
  return {
    textStyle: { fontFamily: tokens['font-screen'] },
    grid: { left: 48, right: 28, top: 26, bottom: 26 },
    aria: { enabled: true, decal: { show: true } },
    tooltip: chartTooltip('axis', (value) => value.toFixed(2), tokens),
    xAxis: {
      type: 'category',
      data: days.map((day) => shortDay(day.date)),
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens['line-strong'] } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      axisLabel: { ...text, formatter: (value: number) => value.toFixed(1) },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    series: [
      {
        name: fullDay,
        type: 'bar',
        stack: 'day',
        barCategoryGap: '22%',
        itemStyle: { color: tokens.own, decal: { symbol: 'none' } },
        label: {
          show: fits,
          position: 'insideTop',
          formatter: ({ value }: { value: number }) => value.toFixed(2),
          fontFamily: tokens['font-screen'],
          fontSize: 11,
          color: tokens['on-accent'],
        },
        data: days.map((day) => day.days),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: tokens.text, type: 'dashed', width: 1.2 },
          label: {
            formatter: fullDay,
            position: 'insideStartTop',
            ...text,
            color: tokens.text,
            backgroundColor: tokens.surface,
            padding: [0, 3],
          },
          data: [{ yAxis: 1 }],
        },
      },
      {
        name: gap,
        type: 'bar',
        stack: 'day',
        itemStyle: {
          color: tokens.surface,
          decal: {
            symbol: 'rect',
            color: tokens['vermilion-bar'],
            dashArrayX: [1, 0],
            dashArrayY: [2, 4],
            rotation: -Math.PI / 4,
            symbolSize: 1,
          },
        },
        data: days.map((day) => Math.max(0, 1 - day.days)),
      },
    ],
  };
}
