// Checks what the policy names: cities to support, materials and goods to keep back.
import type { Reference } from '../domain/column.ts';
import { policyFile } from '../domain/tables.ts';
import type { Checking } from './checking.ts';

export function checkPolicy({ policy, problems, fault }: Checking): void {
  const check = (reference: Reference, column: string, code: string) => {
    const problem = fault(reference, code);
    if (problem !== null) problems.add({ file: policyFile, row: null, column }, code, problem);
  };
  policy.support?.cities.forEach((code, index) => check({ to: 'regions', levels: ['city'] }, `support.cities[${index}]`, code));
  for (const code of Object.keys(policy.materialReserve ?? {})) check({ to: 'materials', levels: [] }, `material_reserve.${code}`, code);
  for (const code of Object.keys(policy.goodsReserve ?? {})) check({ to: 'products', levels: [] }, `goods_reserve.${code}`, code);
}
