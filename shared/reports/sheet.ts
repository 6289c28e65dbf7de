// A calculation sheet as a value: the content of the A4 page that explains one figure. The caller supplies the text.

export interface SheetRow {
  readonly mark: string;
  readonly name: string;
  /** The calculation or the meaning, in small print. */
  readonly note: string;
  readonly figure: string;
  readonly share: string;
  readonly strong: boolean;
}

export interface SheetSection {
  readonly title: string;
  /** Column headers: name, figure, share. */
  readonly heads: readonly [string, string, string];
  readonly rows: readonly SheetRow[];
  /** Shown below the rows, or instead of them if there are none. */
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
