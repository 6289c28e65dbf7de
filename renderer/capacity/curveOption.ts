// Owns how the curve of capacity is drawn: verified capacity as a step, the forecast dashed above it, the target as a line.
import type { EChartsCoreOption } from 'echarts/core';
import type { CapacityForecastDay } from '../../shared/capacity/verifiedCapacity.ts';
import type { Language } from '../../shared/domain/office.ts';
import { targetPiecesPerDay } from '../../shared/reports/situation.ts';
import { bigPieces, shortDay } from '../ui/figures.ts';
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
  const unit = language === 'zh' ? 10_000 : 1_000;
  const text = { color: tokens['text-secondary'], fontFamily: tokens['font-screen'], fontSize: 12 };
  const step = 2_000_000 / unit;
  const highest = Math.max(targetPiecesPerDay, ...curve.map(({ forecast }) => forecast)) / unit;
  const last = curve.length - 1;
  const end = (name: string, pieces: number, color: string, position: string) => ({
    silent: true,
    symbol: 'circle',
    symbolSize: 1,
    data: [{ name: `${name} ${bigPieces(pieces, language)}`, coord: [last, pieces / unit] }],
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
      data: curve.map(({ date }) => shortDay(date)),
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens['line-strong'] } },
    },
    yAxis: {
      type: 'value',
      max: Math.ceil((highest * 1.08) / step) * step,
      interval: step,
      axisLabel: { ...text, formatter: (value: number) => value.toLocaleString('en-US') },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    series: [
      {
        name: words.verified,
        type: 'line',
        step: 'end',
        symbol: 'none',
        lineStyle: { color: tokens['tier-4'], width: 2 },
        itemStyle: { color: tokens['tier-4'] },
        data: curve.map(({ verified }) => verified / unit),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: tokens.text, type: 'dashed', width: 1.2 },
          label: { formatter: words.target, position: 'insideStartTop', ...text, color: tokens.text, fontWeight: 600 },
          data: [{ yAxis: targetPiecesPerDay / unit }],
        },
        markPoint: end(words.verified, curve[last]?.verified ?? 0, tokens['tier-4'], 'bottom'),
      },
      {
        name: words.forecast,
        type: 'line',
        step: 'end',
        symbol: 'none',
        lineStyle: { color: tokens.accent, width: 2, type: [3, 3] },
        itemStyle: { color: tokens.accent },
        data: curve.map(({ forecast }) => forecast / unit),
        markPoint: end(words.forecast, curve[last]?.forecast ?? 0, tokens.accent, 'top'),
      },
    ],
  };
}
