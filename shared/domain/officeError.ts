// Errors of an office that is not set up yet, or is set up already.

export type OfficeError =
  | { readonly kind: 'noDataset' }
  | { readonly kind: 'noOffice' }
  | { readonly kind: 'officeExists'; readonly name: string };
