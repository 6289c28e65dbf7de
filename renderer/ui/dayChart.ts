// Shared parts of charts over days: axes, grid, tooltip, the line of the province's target. Figures are in the chart's unit.
import type { IsoDate } from '../../shared/domain/calendar.ts';
import { targetPiecesPerDay } from '../../shared/reports/situation.ts';
import { chartTooltip } from './chartTooltip.ts';
import { bigPieces, shortDay, type BigUnit } from './figures.ts';
import type { Tokens } from './tokens.ts';

export function chartText(tokens: Tokens) {
  return { color: tokens['text-secondary'], fontFamily: tokens['font-screen'], fontSize: 12 };
}

/** A chart may override the grid and axes. */
export function dayFrame(dates: readonly IsoDate[], unit: BigUnit, tokens: Tokens) {
  const text = chartText(tokens);
  return {
    textStyle: { fontFamily: tokens['font-screen'] },
    grid: { left: 56, right: 28, top: 30, bottom: 28 },
    tooltip: chartTooltip('axis', (value) => bigPieces(value * unit.size, unit), tokens),
    xAxis: {
      type: 'category',
      data: dates.map(shortDay),
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens['line-strong'] } },
    },
    yAxis: {
      type: 'value',
      axisLabel: { ...text, formatter: (value: number) => value.toLocaleString('en-US') },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
  };
}

/** Frame for capacity in steps: from edge to edge, high enough for the target. */
export function capacityFrame(dates: readonly IsoDate[], highestPieces: number, unit: BigUnit, tokens: Tokens) {
  const frame = dayFrame(dates, unit, tokens);
  const interval = 2_000_000 / unit.size;
  const highest = Math.max(targetPiecesPerDay, highestPieces) / unit.size;
  return {
    ...frame,
    xAxis: { ...frame.xAxis, boundaryGap: false },
    yAxis: { ...frame.yAxis, max: Math.ceil((highest * 1.08) / interval) * interval, interval },
  };
}

/** Daily capacity in steps, with the target as a dashed line. */
export function capacitySteps(name: string, target: string, pieces: readonly number[], unit: BigUnit, tokens: Tokens) {
  return {
    name,
    type: 'line',
    step: 'end',
    symbol: 'none',
    lineStyle: { color: tokens['tier-4'], width: 2 },
    itemStyle: { color: tokens['tier-4'] },
    data: pieces.map((value) => value / unit.size),
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: tokens.text, type: 'dashed', width: 1.2 },
      label: { formatter: target, position: 'insideStartTop', ...chartText(tokens), color: tokens.text, fontWeight: 600 },
      data: [{ yAxis: targetPiecesPerDay / unit.size }],
    },
  };
}
