// Writes amounts in uppercase numerals (大写), as on papers that must not be altered: 叁拾万捌仟肆佰只整.
import Nzh from 'nzh';
import { assert } from '../base/assert.ts';

/** 308400 → 叁拾万捌仟肆佰. Takes whole numbers from 0 to the largest that a double holds exactly. */
export function uppercaseNumeral(value: number): string {
  assert(Number.isSafeInteger(value) && value >= 0, 'an uppercase numeral is of a whole number, zero or more');
  return Nzh.cn.encodeB(value);
}

/** 308400, 只 → 叁拾万捌仟肆佰只整. */
export function uppercaseQuantity(quantity: number, unit: string): string {
  return `${uppercaseNumeral(quantity)}${unit}整`;
}
