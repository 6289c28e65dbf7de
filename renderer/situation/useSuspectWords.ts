// Text for data that look like a mistake.
import { useTranslation } from 'react-i18next';
import type { Suspect } from '../../shared/reports/suspects.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { dayText, exactPieces, materialText } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';

/** More names do not fit. */
const mostNames = 6;

export function useSuspectWords(names: Names): (suspect: Suspect) => { readonly title: string; readonly note: string } {
  const { t } = useTranslation(['situation', 'common', 'data']);
  const pieces = (quantity: number) => exactPieces(quantity, names.language);
  const listed = (words: readonly string[]) =>
    words.slice(0, mostNames).join(t('common:listSeparator')) + (words.length > mostNames ? ` … (${words.length})` : '');
  return (suspect) => {
    switch (suspect.kind) {
      case 'aboveCapacity':
        return {
          title: t('suspects.aboveCapacity', { enterprise: names.enterprise(suspect.enterprise), product: names.product(suspect.product) }),
          note: t('suspects.aboveCapacityNote', {
            day: dayText(suspect.date, names.language),
            pieces: pieces(suspect.pieces),
            capacity: pieces(suspect.capacityPieces),
          }),
        };
      case 'tenfold':
        return {
          title: t('suspects.tenfold', { table: t(`data:tableNames.${suspect.table}`), code: suspect.code, value: pieces(suspect.value) }),
          note: t('suspects.tenfoldNote', { usual: pieces(suspect.usual) }),
        };
      case 'reserveAboveStock': {
        const amount = (quantity: number) => materialText(quantity, names.materialUnit(suspect.material));
        return {
          title: t('suspects.reserveAboveStock', { material: names.material(suspect.material) }),
          note: t('suspects.reserveAboveStockNote', { reserve: amount(suspect.reserve), stock: amount(suspect.stock) }),
        };
      }
      case 'notReported':
        return {
          title: t('suspects.notReported', { count: suspect.enterprises.length, of: suspect.of }),
          note: listed(suspect.enterprises.map(names.enterprise)),
        };
      case 'cityWithoutDemand':
        return { title: t('suspects.cityWithoutDemand', { count: suspect.cities.length }), note: listed(suspect.cities.map(names.place)) };
      case 'materialUnused':
        return {
          title: t('suspects.materialUnused', { material: names.material(suspect.material) }),
          note: t('suspects.materialUnusedNote'),
        };
      case 'demandAboveNorm':
        return {
          title: t('suspects.demandAboveNorm', { demand: suspect.demand, place: names.place(suspect.region) }),
          note: t('suspects.demandAboveNormNote', { each: groupedDigits(suspect.perPersonDay, 1) }),
        };
      case 'lineTwice':
        return {
          title: t('suspects.lineTwice', { lines: listed(suspect.lines) }),
          note: t('suspects.lineTwiceNote', { enterprise: names.enterprise(suspect.enterprise) }),
        };
    }
  };
}
