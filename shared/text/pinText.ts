// Words of pins: what a pin binds and to which bounds, and why several cannot be kept together.
import type { NamedPin, PinClash } from '../domain/pinClash.ts';
import type { Language } from '../domain/office.ts';
import { groupedDigits } from './quantityText.ts';

/** 示例一厂的熔喷布配额：不少于 12 t。 */
export function pinText(pin: NamedPin, language: Language): string {
  return `${pinSubject(pin, language)}${language === 'zh' ? '：' : ': '}${pinBounds(pin, language)}`;
}

/** What the pin binds over the whole horizon, without the bounds. */
export function pinSubject(pin: NamedPin, language: Language): string {
  const { kind, enterprise, material, product, demand, region } = pin;
  if (language === 'zh') {
    if (kind === 'quota') return `${enterprise}的${material}配额`;
    if (kind === 'delivery') return `${enterprise}交统调的${product}`;
    return `发给${region ?? ''}需求 ${demand} 的${product ?? '统调货物'}`;
  }
  if (kind === 'quota') return `Quota of ${material} for ${enterprise}`;
  if (kind === 'delivery') return `${product} requested from ${enterprise}`;
  return `${product ?? 'Pool goods'} sent to ${region === null ? '' : `${region}, `}demand ${demand}`;
}

export function pinBounds({ min, max, unit }: Pick<NamedPin, 'min' | 'max' | 'unit'>, language: Language): string {
  const amount = (quantity: number) => (unit === null ? pieces(quantity, language) : `${groupedDigits(quantity)} ${unit}`);
  const zh = language === 'zh';
  if (min !== null && min === max) return zh ? `定为 ${amount(min)}` : `fixed at ${amount(min)}`;
  const low = min === null ? [] : [zh ? `不少于 ${amount(min)}` : `at least ${amount(min)}`];
  const high = max === null ? [] : [zh ? `不超过 ${amount(max)}` : `at most ${amount(max)}`];
  return [...low, ...high].join(zh ? '，' : ', ');
}

/** The sum that cannot be met, in one line. */
export function pinClashText({ clash, asked, possible, unit }: PinClash, count: number, language: Language): string {
  const amount = (quantity: number) => (unit === null ? pieces(quantity, language) : `${groupedDigits(quantity)} ${unit}`);
  const zh = language === 'zh';
  const [wanted, most] = [amount(asked), amount(possible)];
  switch (clash) {
    case 'quotaTotal':
      return zh
        ? `${count === 1 ? '要求' : `${chineseCount(count)}条合计要求`} ${wanted}，可分配的只有 ${most}`
        : `${count === 1 ? 'It asks' : `Together they ask`} for ${wanted}; there is only ${most} to hand out`;
    case 'quotaBounds':
      return zh ? `一条要求不少于 ${wanted}，另一条要求不超过 ${most}` : `One asks for at least ${wanted}, the other for at most ${most}`;
    case 'goods':
      return zh
        ? `${count === 1 ? '要求' : `${chineseCount(count)}条同时成立需要`} ${wanted}，最多只有 ${most}可调`
        : `${count === 1 ? 'It asks' : 'To hold together they need'} ${count === 1 ? 'for ' : ''}${wanted}; at most ${most} can be had`;
  }
}

function pieces(quantity: number, language: Language): string {
  const exact = groupedDigits(quantity);
  return language === 'zh' ? `${exact} 只` : exact === '1' ? '1 piece' : `${exact} pieces`;
}

/** 两条, 三条 …; digits from eleven on. */
function chineseCount(count: number): string {
  return count <= 10 ? '零一两三四五六七八九十'[count] : ` ${count} `;
}
