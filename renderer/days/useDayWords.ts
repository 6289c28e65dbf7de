// Names and quantities of a day's statement in the reader's language: under the names its codes had on that day.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayStatement } from '../../shared/position/dayStatement.ts';
import { placeName } from '../../shared/text/placeNames.ts';
import { groupedDigits, percentText } from '../../shared/text/quantityText.ts';
import { useLanguage } from '../ui/names.ts';

/** A share of quantities, or a dash where nothing moved. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '—' : percentText(part / whole);
}

export interface DayWords {
  readonly name: (code: string) => string;
  /** Pieces, or material with its unit. */
  readonly amount: (item: string, quantity: number) => string;
  /** With its sign. */
  readonly change: (item: string, quantity: number) => string;
}

export function useDayWords({ names, units }: Pick<DayStatement, 'names' | 'units'>): DayWords {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const pool = t('tiers.reserve');
  return useMemo(() => {
    const amount = (item: string, quantity: number) => {
      const unit = units[item];
      return unit === undefined ? groupedDigits(Math.round(quantity)) : `${groupedDigits(Math.round(quantity * 10) / 10)} ${unit}`;
    };
    return {
      name: (code) => (code === 'pool' ? pool : placeName(code, names[code] ?? code, language)),
      amount,
      change: (item, quantity) => (quantity === 0 ? '0' : `${quantity > 0 ? '+' : '−'}${amount(item, Math.abs(quantity))}`),
    };
  }, [names, units, language, pool]);
}
