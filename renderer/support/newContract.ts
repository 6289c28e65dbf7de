// A form of a contract that is open, and how a new one begins.
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { ContractChoice, PartnerContract } from '../../shared/partners/partnerContract.ts';

/** A form that is open: for a new contract, a draft, or an issued one whose days are told anew. */
export interface EditedContract {
  readonly choice: ContractChoice;
  readonly contract: PartnerContract | null;
}

const usualDays = 14;

/** Material for goods of the first scarce material, a fortnight long. */
export function newContract({ materials, products, regions }: Dataset, today: IsoDate): EditedContract {
  const item = materials.find(({ scarce }) => scarce)?.code ?? '';
  return {
    contract: null,
    choice: {
      kind: 'co_production',
      partner: '',
      basis: '',
      gives: { item: String(item), city: null, days: [{ on: today, quantity: '' }] },
      gets: {
        product: products[0]?.code ?? '',
        city: regions.find(({ level }) => level === 'city')?.code ?? '',
        days: [{ on: addDays(today, 3), pieces: 0 }],
      },
      ratio: { pieces: 0, per: '1' },
      from: today,
      to: addDays(today, usualDays),
    },
  };
}
