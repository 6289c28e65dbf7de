// The kinds of papers beside the dispatch order, in the order in which they are listed.

export const paperKinds = ['allotment', 'taskNotice', 'reserveSlip'] as const;
export type PaperKind = (typeof paperKinds)[number];
