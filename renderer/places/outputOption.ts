// Chart options for the output of a maker: reported output as bars, the plan as a line, capacity as dashed steps, and a legend of the three.
import type { EChartsCoreOption } from 'echarts/core';
import { chartText, dayFrame } from '../ui/dayChart.ts';
import type { BigUnit } from '../ui/figures.ts';
import type { Tokens } from '../ui/tokens.ts';
import type { OutputDay } from './outputDays.ts';

interface OutputWords {
  readonly reported: string;
  readonly planned: string;
  readonly capacity: string;
}

export function outputOption(days: readonly OutputDay[], words: OutputWords, unit: BigUnit, tokens: Tokens): EChartsCoreOption {
  const figures = (of: (day: OutputDay) => number | null) =>
    days.map((day) => {
      const pieces = of(day);
      return pieces === null ? null : pieces / unit.size;
    });
  return {
    ...dayFrame(
      days.map(({ date }) => date),
      unit,
      tokens,
    ),
    grid: { left: 56, right: 16, top: 34, bottom: 28 },
    legend: {
      top: 4,
      left: 48,
      itemWidth: 18,
      itemHeight: 8,
      itemGap: 20,
      textStyle: chartText(tokens),
      selectedMode: false,
      // As they are drawn: a block, a line, a dashed line.
      data: [
        { name: words.reported, icon: 'rect' },
        { name: words.planned, icon: 'path://M0,3H18V5H0Z' },
        { name: words.capacity, icon: 'path://M0,3H4V5H0ZM7,3H11V5H7ZM14,3H18V5H14Z' },
      ],
    },
    series: [
      {
        name: words.reported,
        type: 'bar',
        barWidth: '56%',
        itemStyle: { color: tokens['tier-4'] },
        data: figures(({ reported }) => reported),
      },
      {
        name: words.planned,
        type: 'line',
        symbol: 'none',
        lineStyle: { color: tokens.accent, width: 2 },
        itemStyle: { color: tokens.accent },
        data: figures(({ planned }) => planned),
      },
      {
        name: words.capacity,
        type: 'line',
        step: 'middle',
        symbol: 'none',
        lineStyle: { color: tokens['text-secondary'], width: 1.5, type: 'dashed' },
        itemStyle: { color: tokens['text-secondary'] },
        data: figures(({ capacity }) => capacity),
      },
    ],
  };
}
