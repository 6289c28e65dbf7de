// Chart options for effective capacity: steps, dashed target, planned production below, names beside the lines.
import type { EChartsCoreOption } from 'echarts/core';
import type { Situation } from '../../shared/reports/situation.ts';
import { capacityFrame, capacitySteps, chartText } from '../ui/dayChart.ts';
import { bigPieces, shortDay, type BigUnit } from '../ui/figures.ts';
import type { Tokens } from '../ui/tokens.ts';

interface CapacityWords {
  readonly capacity: string;
  readonly target: string;
  readonly planned: (meanPieces: number) => string;
}

export function capacityOption(situation: Situation, words: CapacityWords, unit: BigUnit, tokens: Tokens): EChartsCoreOption {
  const { capacity, planned } = situation;
  const text = chartText(tokens);
  const last = capacity.length - 1;
  const crossing = capacity.findIndex((day) => day.date === situation.targetReachedOn);
  const point = (index: number, position: string) => ({
    coord: [index, capacity[index].pieces / unit.size],
    symbol: 'circle',
    symbolSize: 7,
    itemStyle: { color: tokens.surface, borderColor: tokens['tier-4'], borderWidth: 1.5 },
    label: {
      show: true,
      position,
      distance: 8,
      ...(index === last ? { align: 'right', offset: [6, 0] } : {}),
      formatter: pointText(index, situation, words, unit),
      ...text,
    },
  });
  return {
    ...capacityFrame(
      capacity.map(({ date }) => date),
      Math.max(...capacity.map(({ pieces }) => pieces)),
      unit,
      tokens,
    ),
    series: [
      {
        ...capacitySteps(
          words.capacity,
          words.target,
          capacity.map(({ pieces }) => pieces),
          unit,
          tokens,
        ),
        markPoint: { silent: true, data: [...(crossing > 0 && crossing < last ? [point(crossing, 'bottom')] : []), point(last, 'top')] },
      },
      ...(planned === null ? [] : [plannedSeries(planned, words, unit, tokens)]),
    ],
  };
}

function pointText(index: number, { capacity }: Situation, words: CapacityWords, unit: BigUnit): string {
  const figure = bigPieces(capacity[index].pieces, unit);
  return index === capacity.length - 1 ? `${words.capacity} ${figure}` : `${shortDay(capacity[index].date)}  ${figure}`;
}

function plannedSeries(planned: readonly number[], words: CapacityWords, unit: BigUnit, tokens: Tokens): object {
  const mean = Math.floor(planned.reduce((sum, pieces) => sum + pieces, 0) / planned.length);
  return {
    name: words.planned(mean),
    type: 'line',
    symbol: 'none',
    lineStyle: { color: tokens.accent, width: 2, type: [3, 3] },
    itemStyle: { color: tokens.accent },
    areaStyle: { color: tokens['accent-soft'], opacity: 0.6 },
    data: planned.map((pieces) => pieces / unit.size),
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
      data: [{ name: words.planned(mean), coord: [planned.length - 1, planned[planned.length - 1] / unit.size] }],
    },
  };
}
