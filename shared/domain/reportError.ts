// Errors of reports, of printing them, and of the daily reports of enterprises.

export type ReportError =
  | { readonly kind: 'reportNotFound'; readonly report: string }
  | { readonly kind: 'reportNamesUnknown'; readonly enterprise: string; readonly code: string }
  | { readonly kind: 'chromiumMissing' }
  | { readonly kind: 'printFailed'; readonly reason: string };
