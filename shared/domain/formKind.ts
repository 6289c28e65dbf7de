// The forms that others fill in as workbooks: daily reports of makers and of cities, and counts.
export const formKinds = ['makers', 'cities', 'counts'] as const;
export type FormKind = (typeof formKinds)[number];
