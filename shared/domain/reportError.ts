// Errors of reports, of printing them, and of the daily reports of enterprises.

export type ReportError =
  | { readonly kind: 'reportNotFound'; readonly report: string }
  | { readonly kind: 'reportNamesUnknown'; readonly enterprise: string; readonly code: string }
  /** `orders` are those under which more arrived than was shipped; empty if the cause is another. */
  | { readonly kind: 'noticeUnbalanced'; readonly product: string; readonly pieces: number; readonly orders: readonly string[] }
  | { readonly kind: 'noticePeriodWrong'; readonly from: string; readonly to: string; readonly first: string; readonly last: string }
  /** The notice to correct was replaced before, or is no public notice. */
  | { readonly kind: 'noticeNotCorrectable'; readonly number: number }
  | { readonly kind: 'chromiumMissing' }
  | { readonly kind: 'printFailed'; readonly reason: string };
