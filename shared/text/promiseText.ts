// Words for goods that would be promised a second time: what can be sent, what is promised, and how much would be too much.
import type { PromisedGoods } from '../domain/orderError.ts';
import { groupedDigits } from './quantityText.ts';

export function promiseTextZh({ cityName, productName, unit, asked, promised, possible }: PromisedGoods): string {
  const [can, has, more, over] = [possible, promised, asked, asked + promised - possible].map(
    (pieces) => `${groupedDigits(pieces)} ${unit}`,
  );
  return `${cityName}的${productName}可发 ${can}，已下达未发 ${has}，再下达 ${more}就多出 ${over}`;
}

export function promiseTextEn({ cityName, productName, asked, promised, possible }: PromisedGoods): string {
  const [can, has, more, over] = [possible, promised, asked, asked + promised - possible].map((pieces) => groupedDigits(pieces));
  return `${productName} in ${cityName}: ${can} can be sent and ${has} are promised by issued orders and reserve slips; ${more} more would be ${over} too many`;
}
