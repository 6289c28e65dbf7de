import { expect, it } from 'vitest';
import { reasonKinds } from '../../../shared/plan/plan.ts';
import type { RemedyChange } from '../../../shared/plan/remedy.ts';
import { reasonNote, reasonTag, remedyText, type ReasonNames } from '../../../shared/text/reasonText.ts';

const zh: ReasonNames = {
  language: 'zh',
  place: (code) => `市${code}`,
  product: (code) => code,
  material: (code) => code,
  materialUnit: () => 'kg',
  tier: (tier) => tier,
  pieces: (pieces) => `${pieces} 只`,
};
const en: ReasonNames = { ...zh, language: 'en', pieces: (pieces) => `${pieces} pcs` };

it('Every reason has a tag and a note in both languages', () => {
  for (const kind of reasonKinds) {
    for (const names of [zh, en]) {
      expect(reasonTag(kind, names.language)).not.toBe('');
      expect(reasonNote({ kind, pieces: 1, tiers: [] }, names)).not.toBe('');
    }
  }
});

it('Goods that went to earlier tiers are told by tier', () => {
  const part = {
    kind: 'outranked',
    pieces: 30,
    tiers: [
      { tier: 'national', pieces: 20 },
      { tier: 'frontline', pieces: 10 },
    ],
  } as const;
  expect(reasonNote(part, zh)).toBe('货先保障了前面的层级：national 20 只、frontline 10 只');
  expect(reasonNote(part, en)).toBe('the goods went to the tiers before: national 20 pcs, frontline 10 pcs');
});

it.each<[RemedyChange, string, string]>([
  [{ kind: 'moreMaterial', material: 'MB', quantity: 1000 }, '省级统配增加MB 1 吨', '1 t more MB in the pool'],
  [{ kind: 'lessMaterialReserve', material: 'MB', quantity: 250 }, 'MB储备减 250 kg', '250 kg less MB kept back'],
  [{ kind: 'linkageRatio', material: 'MB', from: 0.4, to: 0.5 }, 'MB挂钩比例 40% → 50%', 'MB linkage 40% → 50%'],
  [{ kind: 'lessReserve', product: 'S', quantity: 5 }, 'S储备减 5 只', '5 pcs less S in reserve'],
  [{ kind: 'moreGoods', owner: 'pool', city: '1', product: 'S', quantity: 5 }, '省级统调增加S 5 只', '5 pcs more S in the pool'],
  [{ kind: 'moreGoods', owner: 'city', city: '1', product: 'S', quantity: 5 }, '市1自有S增加 5 只', '5 pcs more S in 市1'],
  [{ kind: 'threshold', from: 0.8, to: 1.01 }, '支援阈值 80% → 101%', 'Support threshold 80% → 101%'],
  [{ kind: 'support', city: '1' }, '把市1列入省级支援名单', '市1 on the list of supported cities'],
  [{ kind: 'openSource', tier: 'public', region: '1', product: 'S' }, '货源放开：自产和统调都可用', 'Own and pool goods both allowed'],
  [{ kind: 'liftPin', pin: 'dispatch', enterprise: null, demand: 'd1', product: null }, '取消对 d1 的指定', 'The pin on d1 lifted'],
])('%j is said with its size', (change, chinese, english) => {
  expect([remedyText(change, zh), remedyText(change, en)]).toEqual([chinese, english]);
});

it('of issued orders says where the goods are missing', () => {
  const part = { kind: 'source', pieces: 5, tiers: [] } as const;
  expect(reasonNote(part, zh, 'firm')).toBe('货在外市，已下达的单只从发货市发出');
  expect(reasonNote(part, en, 'firm')).toBe('there is some, but in other cities');
  expect(reasonNote({ ...part, kind: 'rounding' }, zh, 'firm')).toBe(reasonNote({ ...part, kind: 'rounding' }, zh));
  const change = { kind: 'moreGoods', owner: 'pool', city: '360100', product: 'S', quantity: 20 } as const;
  expect(remedyText(change, zh, 'firm')).toContain('360100');
  expect(remedyText(change, en, 'firm')).toContain('360100');
});
