// Words of reasons and remedies, in both languages: a tag and a note for each cause, a sentence for each change.
import type { Language } from '../domain/office.ts';
import type { ReasonKind, ReasonPart } from '../plan/plan.ts';
import type { RemedyChange } from '../plan/remedy.ts';
import { groupedDigits } from './quantityText.ts';
import { firmTier, type GroupTier } from '../plan/groupTier.ts';

/** How the caller names things. */
export interface ReasonNames {
  readonly language: Language;
  readonly place: (region: string) => string;
  readonly product: (product: string) => string;
  readonly material: (material: string) => string;
  readonly materialUnit: (material: string) => string;
  readonly tier: (tier: GroupTier) => string;
  /** Pieces as the page writes them. */
  readonly pieces: (pieces: number) => string;
}

/** For a tag: two words at most. */
export function reasonTag(kind: ReasonKind, language: Language): string {
  return words[language][kind].tag;
}

/**
 * One line beside the tag; for goods that went to earlier tiers, it says which tiers and how many. `tier` is that of the group: issued
 * orders leave their own city.
 */
export function reasonNote(part: ReasonPart, names: ReasonNames, tier: GroupTier | null = null): string {
  const note = (tier === firmTier ? firmNotes[names.language][part.kind] : undefined) ?? words[names.language][part.kind].note;
  if (part.tiers.length === 0) return note;
  const zh = names.language === 'zh';
  const rows = part.tiers.map(({ tier, pieces }) => `${names.tier(tier)} ${names.pieces(pieces)}`);
  return `${note}${zh ? '：' : ': '}${rows.join(zh ? '、' : ', ')}`;
}

/** The change with its size, short enough for one line of the panel. `tier` is that of the group it would help. */
export function remedyText(change: RemedyChange, names: ReasonNames, tier: GroupTier | null = null): string {
  if (tier === firmTier && change.kind === 'moreGoods') {
    const [place, product, pieces] = [names.place(change.city), names.product(change.product), names.pieces(change.quantity)];
    return names.language === 'zh' ? `存放在${place}的统调货增加${product} ${pieces}` : `${pieces} more ${product} in the pool at ${place}`;
  }
  return names.language === 'zh' ? remedyZh(change, names) : remedyEn(change, names);
}

const words: { readonly [Name in Language]: { readonly [Kind in ReasonKind]: { readonly tag: string; readonly note: string } } } = {
  zh: {
    capacity: { tag: '产能', note: '生产线满开也做不出' },
    material: { tag: '材料', note: '缺材料，产能闲置' },
    linkage: { tag: '挂钩', note: '外市企业已无应交，不能再调' },
    outranked: { tag: '优先保障其他层级', note: '货先保障了前面的层级' },
    timing: { tag: '时间', note: '有货，但晚于要求日期' },
    past: { tag: '已过期', note: '要求日期已过，当时未保障' },
    eligibility: { tag: '资格', note: '未认定为自给困难市' },
    source: { tag: '来源', note: '需求限定了货源' },
    pin: { tag: '指定', note: '人工指定的上限' },
    rounding: { tag: '凑整', note: '不足一箱，未发' },
  },
  en: {
    capacity: { tag: 'Capacity', note: 'lines cannot make it even at full' },
    material: { tag: 'Material', note: 'lines stand idle for want of it' },
    linkage: { tag: 'Linkage', note: 'makers elsewhere owe nothing more' },
    outranked: { tag: 'Higher tiers served first', note: 'the goods went to the tiers before' },
    timing: { tag: 'Timing', note: 'there, but later than due' },
    past: { tag: 'Past due', note: 'its last day passed before it was served' },
    eligibility: { tag: 'Eligibility', note: 'the city is not eligible for support' },
    source: { tag: 'Source', note: 'the demand allows one source only' },
    pin: { tag: 'Pin', note: 'a maximum set by hand' },
    rounding: { tag: 'Cartons', note: 'less than a carton, not sent' },
  },
};

/** Of issued orders, where the note differs. */
const firmNotes: { readonly [Name in Language]: { readonly [Kind in ReasonKind]?: string } } = {
  zh: {
    capacity: '发货市生产线满开也做不出',
    material: '发货市缺材料，产能闲置',
    linkage: '发货市企业已无应交，不能再调',
    source: '货在外市，已下达的单只从发货市发出',
  },
  en: {
    capacity: 'lines of the sending city cannot make it',
    material: 'lines of the sending city stand idle',
    linkage: 'makers of the sending city owe nothing more',
    source: 'there is some, but in other cities',
  },
};

function remedyZh(change: RemedyChange, names: ReasonNames): string {
  switch (change.kind) {
    case 'moreMaterial':
      return `省级统配增加${names.material(change.material)} ${amount(change.material, change.quantity, names)}`;
    case 'lessMaterialReserve':
      return `${names.material(change.material)}储备减 ${amount(change.material, change.quantity, names)}`;
    case 'linkageRatio':
      return `${names.material(change.material)}挂钩比例 ${percent(change.from)} → ${percent(change.to)}`;
    case 'lessReserve':
      return `${names.product(change.product)}储备减 ${names.pieces(change.quantity)}`;
    case 'moreGoods':
      return change.owner === 'pool'
        ? `省级统调增加${names.product(change.product)} ${names.pieces(change.quantity)}`
        : `${names.place(change.city)}自有${names.product(change.product)}增加 ${names.pieces(change.quantity)}`;
    case 'threshold':
      return `支援阈值 ${percent(change.from)} → ${percent(change.to)}`;
    case 'support':
      return `把${names.place(change.city)}列入省级支援名单`;
    case 'openSource':
      return '货源放开：自产和统调都可用';
    case 'liftPin':
      return `取消对 ${change.demand ?? change.enterprise ?? ''} 的指定`;
  }
}

function remedyEn(change: RemedyChange, names: ReasonNames): string {
  switch (change.kind) {
    case 'moreMaterial':
      return `${amount(change.material, change.quantity, names)} more ${names.material(change.material)} in the pool`;
    case 'lessMaterialReserve':
      return `${amount(change.material, change.quantity, names)} less ${names.material(change.material)} kept back`;
    case 'linkageRatio':
      return `${names.material(change.material)} linkage ${percent(change.from)} → ${percent(change.to)}`;
    case 'lessReserve':
      return `${names.pieces(change.quantity)} less ${names.product(change.product)} in reserve`;
    case 'moreGoods':
      return change.owner === 'pool'
        ? `${names.pieces(change.quantity)} more ${names.product(change.product)} in the pool`
        : `${names.pieces(change.quantity)} more ${names.product(change.product)} in ${names.place(change.city)}`;
    case 'threshold':
      return `Support threshold ${percent(change.from)} → ${percent(change.to)}`;
    case 'support':
      return `${names.place(change.city)} on the list of supported cities`;
    case 'openSource':
      return 'Own and pool goods both allowed';
    case 'liftPin':
      return `The pin on ${change.demand ?? change.enterprise ?? ''} lifted`;
  }
}

/** 0.45 → 45%, with as many digits as the ratio has. */
function percent(ratio: number): string {
  return `${groupedDigits(Math.round(ratio * 1e8) / 1e6)}%`;
}

function amount(material: string, quantity: number, names: ReasonNames): string {
  const unit = names.materialUnit(material);
  return unit === 'kg' && quantity >= 1000
    ? `${groupedDigits(quantity / 1000)} ${names.language === 'zh' ? '吨' : 't'}`
    : `${groupedDigits(quantity)} ${unit}`;
}
