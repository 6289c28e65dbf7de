// What an enterprise gets of a material when a city or county shares its allotment out.
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';

export interface SharePart {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  /** A plain decimal in the material's unit. */
  readonly quantity: string;
}

export function shareKey({ enterprise, material }: Pick<SharePart, 'enterprise' | 'material'>): string {
  return `${enterprise}|${material}`;
}
