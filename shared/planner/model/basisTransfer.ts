// Transfers a basis from the model on due days to the model on all days, where the same plan is a basis too. Whatever is in both models
// keeps its status. Balances have more rows in the larger model; each new row comes with the carry that leaves it, which is basic. New rows
// of other kinds are slack. A balance row of the small model is the sum of its rows in the large one, the last of which has its name, so
// the matrix stays regular and no carry falls below 0.
// Goods do not move on the new days yet, with one exception: a maker that gives all it has by the due day gives, on each earlier day, what
// it has by then instead of keeping it. The next aim wants goods early, and the simplex would otherwise find this out day by day.
import { carryPrefix } from './balances.ts';
import type { LpKeys } from './lpModel.ts';
import { atLower, basicStatus, type LpBasis } from '../solver.ts';

export function transferBasis(basis: LpBasis, from: LpKeys, to: LpKeys): LpBasis {
  const columns = new Map(from.columns.map((key, column) => [key, basis.columns[column]]));
  const rows = new Map(from.rows.map((key, row) => [key, basis.rows[row]]));
  const isCarry = (key: string) => key.startsWith(carryPrefix);
  const transferred = {
    columns: Int32Array.from(to.columns, (key) => columns.get(key) ?? (isCarry(key) ? basicStatus : atLower)),
    rows: Int32Array.from(to.rows, (key) => rows.get(key) ?? (isCarry(key) ? atLower : basicStatus)),
  };
  giveEarly(transferred.columns, columns, from.rows, to);
  return transferred;
}

/** A maker's balance of goods, or of what can be called of them: enterprise, product and the row's last day. */
const makerRow = /^carry\|(goods|called)\|(\d+\|\d+)\|(\d+)$/;

/** Where a maker's balance is used up on the next due day, makes the taking column basic in each new row, in place of the carry. */
function giveEarly(status: Int32Array, before: ReadonlyMap<string, number>, fromRows: readonly string[], to: LpKeys): void {
  const dueDays = new Map<string, number[]>();
  for (const key of fromRows) {
    const [, balance, maker, day] = makerRow.exec(key) ?? [];
    if (balance === undefined) continue;
    const name = `${balance}|${maker}`;
    dueDays.set(name, [...(dueDays.get(name) ?? []), Number(day)]);
  }
  const place = new Map(to.columns.map((key, column) => [key, column]));
  const isBasic = (key: string) => before.get(key) === basicStatus;
  const isUsedUp = (balance: string, maker: string, day: number) => {
    const due = dueDays.get(`${balance}|${maker}`)?.find((later) => later >= day);
    return due !== undefined && !isBasic(`${carryPrefix}${balance}|${maker}|${due}`);
  };
  for (const key of to.rows) {
    const [, balance, maker, text] = makerRow.exec(key) ?? [];
    const day = Number(text);
    const carry = place.get(key);
    if (balance === undefined || carry === undefined || before.has(key) || !isUsedUp(balance, maker, day)) continue;
    const due = dueDays.get(`${balance}|${maker}`)?.find((later) => later >= day);
    // What can be called in is called first; the rest of the goods goes to the city.
    const mayCall = balance === 'called' || (!isUsedUp('called', maker, day) && isBasic(`delivered|${maker}|${due}`));
    const flow = `${mayCall ? 'delivered' : 'released'}|${maker}`;
    const column = place.get(`${flow}|${day}`);
    if (column === undefined || before.has(`${flow}|${day}`) || !isBasic(`${flow}|${due}`)) continue;
    status[column] = basicStatus;
    status[carry] = atLower;
  }
}
