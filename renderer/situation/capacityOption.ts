// Owns how effective capacity is drawn: steps, the target dashed, planned production beneath, names beside the lines.
import type { EChartsCoreOption } from 'echarts/core';
import type { Language } from '../../shared/domain/office.ts';
import type { Situation } from '../../shared/reports/situation.ts';
import { targetPiecesPerDay } from '../../shared/reports/situation.ts';
import { bigPieces, shortDay } from '../ui/figures.ts';
import type { Tokens } from '../ui/tokens.ts';

interface CapacityWords {
  readonly capacity: string;
  readonly target: string;
  readonly planned: (meanPieces: number) => string;
}

export function capacityOption(situation: Situation, words: CapacityWords, language: Language, tokens: Tokens): EChartsCoreOption {
  const unit = language === 'zh' ? 10_000 : 1_000;
  const { capacity, planned } = situation;
  const text = { color: tokens['text-secondary'], fontFamily: tokens['font-screen'], fontSize: 12 };
  const last = capacity.length - 1;
  const crossing = capacity.findIndex((day) => day.date === situation.targetReachedOn);
  const gridStep = 2_000_000 / unit;
  const highest = Math.max(targetPiecesPerDay, ...capacity.map((day) => day.pieces)) / unit;
  const point = (index: number, position: string) => ({
    coord: [index, capacity[index].pieces / unit],
    symbol: 'circle',
    symbolSize: 7,
    itemStyle: { color: tokens.surface, borderColor: tokens['tier-4'], borderWidth: 1.5 },
    label: {
      show: true,
      position,
      distance: 8,
      ...(index === last ? { align: 'right', offset: [6, 0] } : {}),
      formatter: pointText(index, situation, words, language),
      ...text,
    },
  });
  return {
    textStyle: { fontFamily: tokens['font-screen'] },
    grid: { left: 56, right: 28, top: 30, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      backgroundColor: tokens.surface,
      borderColor: tokens['line-strong'],
      textStyle: { color: tokens.text, fontSize: 12 },
      valueFormatter: (value: number) => bigPieces(value * unit, language),
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: capacity.map((day) => shortDay(day.date)),
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens['line-strong'] } },
    },
    yAxis: {
      type: 'value',
      max: Math.ceil((highest * 1.08) / gridStep) * gridStep,
      interval: gridStep,
      axisLabel: { ...text, formatter: (value: number) => value.toLocaleString('en-US') },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    series: [
      {
        name: words.capacity,
        type: 'line',
        step: 'end',
        symbol: 'none',
        lineStyle: { color: tokens['tier-4'], width: 2 },
        itemStyle: { color: tokens['tier-4'] },
        data: capacity.map((day) => day.pieces / unit),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: tokens.text, type: 'dashed', width: 1.2 },
          label: { formatter: words.target, position: 'insideStartTop', ...text, color: tokens.text, fontWeight: 600 },
          data: [{ yAxis: targetPiecesPerDay / unit }],
        },
        markPoint: { silent: true, data: [...(crossing > 0 && crossing < last ? [point(crossing, 'bottom')] : []), point(last, 'top')] },
      },
      ...(planned === null ? [] : [plannedSeries(planned, words, unit, tokens)]),
    ],
  };
}

function pointText(index: number, { capacity }: Situation, words: CapacityWords, language: Language): string {
  const figure = bigPieces(capacity[index].pieces, language);
  return index === capacity.length - 1 ? `${words.capacity} ${figure}` : `${shortDay(capacity[index].date)}  ${figure}`;
}

function plannedSeries(planned: readonly number[], words: CapacityWords, unit: number, tokens: Tokens): object {
  const mean = Math.floor(planned.reduce((sum, pieces) => sum + pieces, 0) / planned.length);
  return {
    name: words.planned(mean),
    type: 'line',
    symbol: 'none',
    lineStyle: { color: tokens.accent, width: 2, type: [3, 3] },
    itemStyle: { color: tokens.accent },
    areaStyle: { color: tokens['accent-soft'], opacity: 0.6 },
    data: planned.map((pieces) => pieces / unit),
    markPoint: {
      silent: true,
      symbol: 'circle',
      symbolSize: 1,
      itemStyle: { color: tokens.accent },
      label: {
        show: true,
        position: 'left',
        distance: 4,
        offset: [0, 14],
        formatter: '{b}',
        color: tokens.accent,
        fontFamily: tokens['font-screen'],
        fontSize: 12,
        fontWeight: 600,
      },
      data: [{ name: words.planned(mean), coord: [planned.length - 1, planned[planned.length - 1] / unit] }],
    },
  };
}
