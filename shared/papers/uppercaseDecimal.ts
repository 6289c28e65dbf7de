// Quantities of material in uppercase numerals, as they stand on papers that must not be altered: 伍拾点伍千克整.
import { uppercaseNumeral } from '../text/uppercaseNumerals.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
/** Units that are written out in words. */
const unitWords: Readonly<Record<string, string>> = { kg: '千克', KG: '千克', Kg: '千克', t: '吨', g: '克' };

/** 50.5, kg → 伍拾点伍千克整. `quantity` is a plain decimal, zero or more. */
export function uppercaseDecimal(quantity: string, unit: string): string {
  const [whole, fraction = ''] = quantity.split('.');
  const decimals = fraction === '' ? '' : `点${[...fraction].map((digit) => digits[Number(digit)]).join('')}`;
  return `${uppercaseNumeral(Number(whole))}${decimals}${unitWords[unit] ?? unit}整`;
}
