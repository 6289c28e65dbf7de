// Owns a sheet of arithmetic as a value: what stands on the A4 page that explains one figure. Words are the caller's.

export interface SheetRow {
  readonly mark: string;
  readonly name: string;
  /** The arithmetic or the meaning, in small text. */
  readonly note: string;
  readonly figure: string;
  readonly share: string;
  readonly strong: boolean;
}

export interface SheetSection {
  readonly title: string;
  /** Heads of the columns: name, figure, share. */
  readonly heads: readonly [string, string, string];
  readonly rows: readonly SheetRow[];
  /** What is said where there are no rows, or below them. */
  readonly remark: string;
}

export interface Sheet {
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly subject: string;
  readonly figure: string;
  readonly verdict: string;
  readonly sections: readonly SheetSection[];
  readonly foot: string;
}
