// What an enterprise gets when a city or county shares a paper of its own out.
import type { EnterpriseCode } from '../domain/ids.ts';

export interface SharePart {
  readonly enterprise: EnterpriseCode;
  /** A material of an allotment, or a product of a task notice. */
  readonly item: string;
  /** A plain decimal in the item's unit. */
  readonly quantity: string;
}

export function shareKey({ enterprise, item }: Pick<SharePart, 'enterprise' | 'item'>): string {
  return `${enterprise}|${item}`;
}
