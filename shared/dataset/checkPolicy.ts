// Owns what the policy names: cities to support, materials and goods to keep back.
import type { ProblemKind } from '../domain/problem.ts';
import { policyFile } from '../domain/tables.ts';
import type { Checking } from './checking.ts';

export function checkPolicy({ policy, problems, resolve }: Checking): void {
  const report = (column: string, value: string) => (problem: ProblemKind) =>
    problems.add({ file: policyFile, row: null, column }, value, problem);
  policy.support?.cities.forEach((code, index) => {
    const at = report(`support.cities[${index}]`, code);
    const level = resolve('regions', code, at)?.cells.level;
    if (level !== undefined && level !== 'city') at({ kind: 'wrongRegionLevel', found: level, expectedLevels: ['city'] });
  });
  for (const code of Object.keys(policy.materialReserve ?? {})) resolve('materials', code, report(`material_reserve.${code}`, code));
  for (const code of Object.keys(policy.goodsReserve ?? {})) resolve('products', code, report(`goods_reserve.${code}`, code));
}
