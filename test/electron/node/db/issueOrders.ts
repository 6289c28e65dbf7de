// A program that issues every other order of a database, one by one, taking numbers as the service does.
import { takeOrderNumber } from '../../../../electron/node/db/orderCounterTable.ts';
import { listOrders, saveIssued } from '../../../../electron/node/db/orderTable.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { inTransaction } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';

const [file, odd] = process.argv.slice(2);
const opened = openDatabase(file);
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const db = opened.value;
for (const [index, order] of listOrders(db).entries()) {
  if (index % 2 !== Number(odd)) continue;
  inTransaction(db, () => {
    const number = takeOrderNumber(db, '赣防物调', 2020);
    return ok(
      saveIssued(db, { ...order, state: { kind: 'issued', number, issuedOn: '2020-03-02', issuedAt: '2020-03-02T01:00:00.000Z' } }),
    );
  });
}
db.close();
