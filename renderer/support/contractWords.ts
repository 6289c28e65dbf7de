// What goes out under a contract, in words: with its name, or the quantity and unit alone.
import { decimalOfMillionths, type Millionths } from '../../shared/base/millionths.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { ContractChoice } from '../../shared/partners/partnerContract.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import type { Names } from '../ui/names.ts';

export function outNames({ gives }: Pick<ContractChoice, 'gives'>, { products, materials }: Dataset, names: Names) {
  const item = String(gives.item);
  const unit = [...products, ...materials].find(({ code }) => String(code) === item)?.unit ?? '';
  const name = products.some(({ code }) => code === item) ? names.product(item) : names.material(item);
  const bare = (quantity: Millionths) => {
    const [whole, fraction] = decimalOfMillionths(quantity).split('.');
    return `${groupedDigits(Number(whole))}${fraction === undefined ? '' : `.${fraction}`} ${unit}`;
  };
  return { unit, name, bare, named: (quantity: Millionths) => `${name} ${bare(quantity)}` };
}
