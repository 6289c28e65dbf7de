// The tables that remember what happened since the cycle began: their columns, which tables.ts puts beside those that people keep.
import type { IsoDate } from './calendar.ts';
import { code, codeOf, date, flag, material, oneOf, optional, pieces, regionOf, required, text } from './column.ts';
import type { DemandCode, EnterpriseCode, MaterialCode, OrderId, ProductCode, RegionCode } from './ids.ts';
import { previousKinds, securedStates, type PreviousKind, type SecuredState } from './rowKinds.ts';

export const memoryTables = {
  secured: {
    demand: required<DemandCode>('demand', codeOf('demands')),
    product: required<ProductCode>('product', codeOf('products')),
    quantityPieces: required<number>('quantity', pieces),
    state: required<SecuredState>('state', oneOf(securedStates)),
  },
  committed: {
    order: required<OrderId>('order', code),
    product: required<ProductCode>('product', codeOf('products')),
    from: required<RegionCode>('from', regionOf('city')),
    quantityPieces: required<number>('quantity', pieces),
    shippedPieces: required<number>('shipped', pieces),
    date: required<IsoDate>('date', date),
    due: required<IsoDate>('due', date),
  },
  given: {
    enterprise: required<EnterpriseCode>('enterprise', codeOf('enterprises')),
    material: required<MaterialCode>('material', codeOf('materials')),
    quantity: required<number>('quantity', material),
  },
  opening: {
    enterprise: required<EnterpriseCode>('enterprise', codeOf('enterprises')),
    material: required<MaterialCode>('material', codeOf('materials')),
    quantity: required<number>('quantity', material),
  },
  eligible: {
    city: required<RegionCode>('city', regionOf('city')),
    product: required<ProductCode>('product', codeOf('products')),
    eligible: required<boolean>('eligible', flag),
    basis: optional<string>('basis', text),
  },
  previous: {
    kind: required<PreviousKind>('kind', oneOf(previousKinds)),
    date: required<IsoDate>('date', date),
    from: optional<RegionCode>('from', regionOf('city')),
    to: optional<RegionCode>('to', regionOf('city', 'outside')),
    enterprise: optional<EnterpriseCode>('enterprise', codeOf('enterprises')),
    product: required<ProductCode>('product', codeOf('products')),
    quantityPieces: required<number>('quantity', pieces),
    demand: optional<DemandCode>('demand', codeOf('demands'), 6),
  },
} as const;
