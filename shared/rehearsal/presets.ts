// The questions that a press asks: three variants each, around what the office has now.
import type { Dataset } from '../domain/dataset.ts';
import type { Variant } from './variant.ts';

export const presets = ['linkage', 'reserve', 'threshold'] as const;
export type Preset = (typeof presets)[number];

export interface PresetWords {
  readonly percent: (share: number) => string;
  readonly reserve: { readonly high: string; readonly now: string; readonly low: string };
}

/** Linkage 30, 40, 50 %; reserves doubled, as they are, halved; threshold a tenth below, as it is, a tenth above. */
export function presetVariants(preset: Preset, { policy }: Pick<Dataset, 'policy'>, words: PresetWords): Variant[] {
  switch (preset) {
    case 'linkage':
      return [0.3, 0.4, 0.5].map((linkageRatio) => ({ name: words.percent(linkageRatio), linkageRatio }));
    case 'reserve':
      return [
        { name: words.reserve.high, reserveTimes: 2 },
        { name: words.reserve.now, reserveTimes: 1 },
        { name: words.reserve.low, reserveTimes: 0.5 },
      ];
    case 'threshold': {
      const now = policy.support.threshold;
      const around = [now - 0.1, now, now + 0.1].filter((threshold) => threshold >= 0);
      return around.map((threshold) => ({
        name: words.percent(threshold),
        threshold: Math.round(threshold * 1e6) / 1e6,
        support: 'threshold',
      }));
    }
  }
}
