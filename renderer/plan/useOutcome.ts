// Sums up in a few words how a change affects the groups: how many gain and lose, and which of them most.
import { useTranslation } from 'react-i18next';
import type { FillChange } from '../../shared/plan/remedy.ts';
import type { Names } from '../ui/names.ts';

/** Less than a thousandth of a percentage point is rounding between two solutions. */
const noticeable = 1e-5;

export function useOutcome(changes: readonly FillChange[], names: Names): readonly string[] {
  const { t } = useTranslation('plan');
  const gain = (row: FillChange) => row.after - row.before;
  const changed = changes.filter((row) => Math.abs(gain(row)) > noticeable).sort((a, b) => gain(b) - gain(a));
  const up = changed.filter((row) => gain(row) > 0);
  const down = changed.filter((row) => gain(row) < 0);
  const most = (row: FillChange | undefined) =>
    row === undefined
      ? []
      : [
          t('trialMost', {
            place: names.place(row.region),
            tier: names.tier(row.tier),
            product: names.product(row.product),
            points: signed(gain(row) * 100),
          }),
        ];
  return [
    ...(changed.length === 0 ? [t('trialSame')] : []),
    ...(up.length > 0 ? [t('trialUp', { count: up.length }), ...most(up[0])] : []),
    ...(down.length > 0 ? [t('trialDown', { count: down.length }), ...most(down.at(-1))] : []),
  ];
}

function signed(points: number): string {
  return `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`;
}
