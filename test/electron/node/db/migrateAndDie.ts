// Moves the texts of plans and kills itself after so many of them, or before the commit if there are fewer; for frozenTextsKilled.test.ts.
import BetterSqlite3 from 'better-sqlite3';
import { migrate, migrations } from '../../../../electron/node/db/migrate.ts';
import { frozenTexts } from '../../../../electron/node/db/migrations/0023-frozenTexts.ts';
import type { WritableDatabase } from '../../../../electron/node/db/sql.ts';

const [, , file, plans] = process.argv;
const db = new BetterSqlite3(file) as WritableDatabase;
const die = () => {
  process.kill(process.pid, 'SIGKILL');
  return null;
};
db.function('die', die);
const dying = (open: WritableDatabase) => {
  open.exec(`CREATE TEMP TRIGGER dying AFTER INSERT ON main.plan_texts WHEN (SELECT count(*) FROM plan_texts) = ${Number(plans)}
    BEGIN SELECT die(); END`);
  frozenTexts.move?.(open);
  die();
};
migrate(
  db,
  migrations.map((migration) => (migration === frozenTexts ? { ...migration, move: dying } : migration)),
);
