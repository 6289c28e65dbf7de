// Chart options of the capacity curve: verified capacity in steps, the forecast dashed above it, the target as a line.
import type { EChartsCoreOption } from 'echarts/core';
import type { CapacityForecastDay } from '../../shared/capacity/verifiedCapacity.ts';
import type { Language } from '../../shared/domain/office.ts';
import { targetPiecesPerDay } from '../../shared/reports/situation.ts';
import { capacityFrame, capacitySteps, chartText } from '../ui/dayChart.ts';
import { bigPieces, bigUnitOf } from '../ui/figures.ts';
import type { Tokens } from '../ui/tokens.ts';

interface CurveWords {
  readonly verified: string;
  readonly forecast: string;
  readonly target: string;
}

export function curveOption(
  curve: readonly CapacityForecastDay[],
  words: CurveWords,
  language: Language,
  tokens: Tokens,
): EChartsCoreOption {
  const unit = bigUnitOf([targetPiecesPerDay, ...curve.map(({ forecast }) => forecast)], language);
  const text = chartText(tokens);
  const last = curve.length - 1;
  const end = (name: string, pieces: number, color: string, position: string) => ({
    silent: true,
    symbol: 'circle',
    symbolSize: 1,
    data: [{ name: `${name} ${bigPieces(pieces, unit)}`, coord: [last, pieces / unit.size] }],
    label: {
      show: true,
      formatter: '{b}',
      position,
      distance: 8,
      align: 'right',
      padding: [1, 4],
      backgroundColor: tokens.surface,
      ...text,
      color,
    },
  });
  return {
    ...capacityFrame(
      curve.map(({ date }) => date),
      Math.max(...curve.map(({ forecast }) => forecast)),
      unit,
      tokens,
    ),
    series: [
      {
        ...capacitySteps(
          words.verified,
          words.target,
          curve.map(({ verified }) => verified),
          unit,
          tokens,
        ),
        markPoint: end(words.verified, curve[last]?.verified ?? 0, tokens['tier-4'], 'bottom'),
      },
      {
        name: words.forecast,
        type: 'line',
        step: 'end',
        symbol: 'none',
        lineStyle: { color: tokens.accent, width: 2, type: [3, 3] },
        itemStyle: { color: tokens.accent },
        data: curve.map(({ forecast }) => forecast / unit.size),
        markPoint: end(words.forecast, curve[last]?.forecast ?? 0, tokens.accent, 'top'),
      },
    ],
  };
}
