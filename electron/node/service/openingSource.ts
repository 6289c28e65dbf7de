// What the opening lines of the account name as their paper.

/** The source of opening lines. */
export const openingSource = '期初欠交';
