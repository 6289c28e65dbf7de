// Splits the balance of an account into what is still owed and what was delivered beyond it, so that neither is shown with a minus sign.

export interface Balance {
  /** 欠交, in the material's unit; "0" if nothing is owed. */
  readonly arrears: string;
  /** 超交, in the material's unit; "0" if no more was delivered than owed. */
  readonly surplus: string;
}

/** `balance` is owed less delivered, as plain decimal text. */
export function splitBalance(balance: string): Balance {
  return balance.startsWith('-') ? { arrears: '0', surplus: balance.slice(1) } : { arrears: balance, surplus: '0' };
}
