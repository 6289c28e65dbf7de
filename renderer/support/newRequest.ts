// A request to begin with: for the office's own city, or the first one, in the product most asked for.
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { SupportRequest } from '../../shared/support/supportRequest.ts';

const term = 6;

export function newRequest({ regions, products }: Dataset, ownCity: string | null, today: IsoDate): SupportRequest {
  return {
    id: '',
    city: ownCity ?? regions.find(({ level }) => level === 'city')?.code ?? '',
    unit: null,
    product: products[0]?.code ?? '',
    quantityPieces: 0,
    from: today,
    to: addDays(today, term),
    reason: '',
    ownEffort: '',
    askedOn: today,
    askedBy: '',
  };
}
