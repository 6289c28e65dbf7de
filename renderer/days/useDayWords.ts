// Names and quantities of a day's statement in the reader's language. Places and makers have the names they had on that day; goods the short
// names of all screens.
import { useMemo } from 'react';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { DayStatement } from '../../shared/position/dayStatement.ts';
import { dayCloseText } from '../../shared/text/dayCloseText.ts';
import { unitIn, writtenNameIn } from '../../shared/text/nameIn.ts';
import { placeName } from '../../shared/text/placeNames.ts';
import { groupedDigits, percentText } from '../../shared/text/quantityText.ts';
import { useNames } from '../ui/names.ts';

/** A share of quantities, or a dash where nothing moved. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '—' : percentText(part / whole);
}

export interface DayWords {
  readonly name: (code: string) => string;
  /** Empty for goods: they are counted in pieces. */
  readonly unit: (item: string) => string;
  /** Pieces, or material with its unit. */
  readonly amount: (item: string, quantity: number) => string;
  /** With its sign. */
  readonly change: (item: string, quantity: number) => string;
}

export function useDayWords({ names, units }: Pick<DayStatement, 'names' | 'units'>, dataset: Dataset | null): DayWords {
  const short = useNames(dataset);
  return useMemo(() => {
    const written = writtenNameIn(short.language, dataset);
    const products = new Set<string>(dataset?.products.map(({ code }) => code));
    const materials = new Set<string>(dataset?.materials.map(({ code }) => code));
    const amount = (item: string, quantity: number) => {
      const unit = units[item] === undefined ? undefined : unitIn(short.language, units[item]);
      const figure = groupedDigits(Math.abs(unit === undefined ? Math.round(quantity) : Math.round(quantity * 10) / 10));
      return `${quantity < 0 ? '−' : ''}${figure}${unit === undefined ? '' : ` ${unit}`}`;
    };
    return {
      name: (code) => {
        if (code === 'pool') return dayCloseText[short.language].pool;
        if (products.has(code)) return short.product(code);
        if (materials.has(code)) return short.material(code);
        return placeName({ name: written(code, names[code] ?? code) }, short.language);
      },
      unit: (item) => units[item] ?? '',
      amount,
      change: (item, quantity) => (quantity > 0 ? `+${amount(item, quantity)}` : amount(item, quantity)),
    };
  }, [names, units, short, dataset]);
}
