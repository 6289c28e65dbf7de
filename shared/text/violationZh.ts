// The Chinese words of a claim of a plan that does not hold.
import type { Violation, ViolationRule } from '../domain/violation.ts';
import { violationWordsZh } from './violationText.ts';

export function violationZh(violation: Violation): string {
  const { place, found, expected } = violationWordsZh(violation);
  return `${ruleNames[violation.rule]}，${place}：现为 ${found}，应为 ${expected}`;
}

const ruleNames: { readonly [Rule in ViolationRule]: string } = {
  digest: '文件指纹',
  datasetHash: '数据集指纹',
  shape: '格式',
  quota: '原料配额',
  assessment: '自给评估',
  line: '生产线能力',
  material: '原料用量',
  enterpriseGoods: '企业成品',
  linkage: '挂钩联动',
  cityGoods: '市自有货物',
  poolGoods: '省统筹货物',
  demand: '需求数量',
  window: '需求期限',
  product: '产品与替代',
  source: '货源',
  eligibility: '支持资格',
  reserve: '储备',
  pin: '人工决定',
  carton: '整箱',
  whole: '整件',
  rounding: '取整',
  tier: '层级次序',
  task: '统调任务',
  group: '分组保障率',
  distance: '距离',
  file: '文件',
  certificate: '最优证明',
  reason: '原因',
};
