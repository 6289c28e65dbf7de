// Errors of an office that is not set up yet, or is set up already.

import type { OfficeKind } from './office.ts';

export type OfficeError =
  | { readonly kind: 'noDataset' }
  | { readonly kind: 'noOffice' }
  /** The region is not of the office's kind, or not in the data. */
  | { readonly kind: 'officePlaceWrong'; readonly region: string; readonly office: OfficeKind }
  | { readonly kind: 'officeExists'; readonly name: string };
