// The people at the desk: who drafts, checks and signs, who sits here now, and whose name stands under a paper. No passwords: an office
// that asks for this trusts its room.

/** Duties, in the order in which a paper passes them: 拟稿, 审核, 签发. */
export const deskRoles = ['draft', 'check', 'sign'] as const;
export type DeskRole = (typeof deskRoles)[number];

export interface Officer {
  readonly name: string;
  readonly roles: readonly DeskRole[];
}

export interface DeskSettings {
  /** No two of the same name. Empty in an office that keeps no list. */
  readonly officers: readonly Officer[];
  /** Whether who drafted may not approve or issue. */
  readonly fourEyes: boolean;
}

/** Who drafted, checked and signed; null where nobody sat at the desk. */
export type SignedBy = Readonly<Record<DeskRole, string | null>>;

export const unsigned: SignedBy = { draft: null, check: null, sign: null };
