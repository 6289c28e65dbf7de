// Chart options for production: one stack per day, capacity as dashed steps, names beside the last day.
import type { EChartsCoreOption } from 'echarts/core';
import { chartText, dayFrame } from '../../ui/dayChart.ts';
import type { BigUnit } from '../../ui/figures.ts';
import type { Tokens } from '../../ui/tokens.ts';
import type { ProductionDay } from './productionRows.ts';

/** Stacks thinner than this fraction of capacity have no label: labels would overlap. */
const smallestNamed = 20;

export function productionOption(
  days: readonly ProductionDay[],
  products: readonly string[],
  capacityName: string,
  unit: BigUnit,
  tokens: Tokens,
): EChartsCoreOption {
  const colours = [tokens['tier-2'], tokens['tier-4'], tokens['tier-6'], tokens['tier-7'], tokens['tier-3'], tokens['tier-5']];
  const text = chartText(tokens);
  const stacks = products.map((name, product) => ({
    name,
    type: 'bar',
    stack: 'made',
    barWidth: '64%',
    itemStyle: { color: colours[product % colours.length] },
    data: days.map((day, index) => ({
      value: day.pieces[product] / unit.size,
      label: {
        show: index === days.length - 1 && day.pieces[product] * smallestNamed > day.capacityPieces,
        position: 'right',
        formatter: name,
        ...text,
      },
    })),
  }));
  const capacity = {
    name: capacityName,
    type: 'line',
    step: 'middle',
    symbol: 'none',
    lineStyle: { color: tokens['text-secondary'], width: 1.5, type: 'dashed' },
    itemStyle: { color: tokens['text-secondary'] },
    endLabel: { show: true, formatter: '{a}', ...text },
    data: days.map((day) => day.capacityPieces / unit.size),
  };
  return {
    ...dayFrame(
      days.map(({ date }) => date),
      unit,
      tokens,
    ),
    grid: { left: 56, right: 104, top: 20, bottom: 28 },
    series: [...stacks, capacity],
  };
}
